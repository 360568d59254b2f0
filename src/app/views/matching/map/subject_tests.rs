use std::fmt::Write as _;

use super::super::super::testing::Office;
use super::*;

fn told(ctx: &ViewCtx<'_>, subject: &Subject) -> String {
    let board = subject.board(ctx, None);
    let mut text = format!("{}: {}\n", subject.words(ctx), board.headline);
    let mut order: Vec<_> = (0..board.entries.len()).collect();
    order.sort_by_key(|&at| board.entries[at].class);
    for at in order {
        let entry = &board.entries[at];
        writeln!(text, "{} | {} | {}", entry.name, ctx.texts.map_class(entry.class), entry.standing).unwrap();
    }
    let counts: Vec<_> = board
        .counts
        .iter()
        .map(|(class, count)| ctx.texts.map_legend(ctx.texts.map_class(*class), *count))
        .collect();
    text + &counts.join("; ")
}

#[test]
fn coloured_by_a_module() {
    insta::assert_snapshot!(told(&Office::small().ctx(), &Subject::Module("m2".into())), @r"
    102 · Modul 2: Scaffolding: 0 % Abdeckung: 0 von 4 abgeschlossen · 4 von 6 KIs erreicht
    Herford | abgelaufen | abgelaufen am 01.10.2026
    Olpe | gesperrt | gesperrt: Modul 1 fehlt
    Soest | gesperrt | gesperrt: Modul 1 fehlt
    Lippe | geplant | geplant: 02.12.2026
    Hagen | nicht vorgesehen | nicht vorgesehen: Das Angebot richtet sich nicht an dieses KI
    Köln | nicht vorgesehen | nicht vorgesehen: Das Angebot richtet sich nicht an dieses KI
    abgelaufen: 1; gesperrt: 2; geplant: 1; nicht vorgesehen: 2
    ");
}

#[test]
fn coloured_by_everything() {
    insta::assert_snapshot!(told(&Office::small().ctx(), &Subject::All), @r"
    Abdeckung insgesamt: 12 % Abdeckung: 2 von 16 abgeschlossen · 6 von 6 KIs erreicht
    Hagen | noch nichts, 0 % | 0 von 2 abgeschlossen; 2 offen
    Köln | noch nichts, 0 % | 0 von 1 abgeschlossen; 1 offen
    Olpe | noch nichts, 0 % | 0 von 3 abgeschlossen; 2 offen, 1 gesperrt
    Soest | noch nichts, 0 % | 0 von 4 abgeschlossen; 3 offen, 1 gesperrt
    Herford | bis 33 % | 1 von 3 abgeschlossen; 1 offen, 1 abgelaufen
    Lippe | bis 33 % | 1 von 3 abgeschlossen; 1 offen, 1 geplant
    noch nichts, 0 %: 4; bis 33 %: 2
    ");
}

#[test]
fn a_focus_concerns_those_who_chose_it() {
    insta::assert_snapshot!(told(&Office::small().ctx(), &Subject::Focus("b-sek1".into())), @r"
    Sprachbildung Sek. I: 25 % Abdeckung: 1 von 4 abgeschlossen · 2 von 6 KIs erreicht
    Soest | noch nichts, 0 % | 0 von 2 abgeschlossen; 1 offen, 1 gesperrt
    Lippe | 34–66 % | 1 von 2 abgeschlossen; 1 geplant
    Hagen | nicht vorgesehen | nicht vorgesehen
    Herford | nicht vorgesehen | nicht vorgesehen
    Köln | nicht vorgesehen | nicht vorgesehen
    Olpe | nicht vorgesehen | nicht vorgesehen
    noch nichts, 0 %: 1; 34–66 %: 1; nicht vorgesehen: 4
    ");
}

/// The map's figures are those of the overview and the matrix.
#[test]
fn figures_are_those_of_the_office() {
    let office = Office::small();
    let ctx = office.ctx();
    let sums = &ctx.derived.sums;
    let figure = |subject: Subject| {
        let words = subject.board(&ctx, None).headline;
        words.split(" Abdeckung").next().unwrap_or_default().to_owned()
    };
    assert_eq!(figure(Subject::All), ctx.texts.matrix_percent(sums.state));
    for sum in &sums.foci {
        assert_eq!(figure(Subject::Focus(sum.of.clone())), ctx.texts.matrix_percent(sum.sum));
    }
    for sum in &sums.offerings {
        assert_eq!(figure(Subject::Offering(sum.of.clone())), ctx.texts.matrix_percent(sum.sum));
    }
    for sum in &sums.areas {
        assert_eq!(figure(Subject::Area(sum.of)), ctx.texts.matrix_percent(sum.sum));
    }
}

#[test]
fn every_kind_offers_what_exists() {
    let office = Office::small();
    let ctx = office.ctx();
    let mut told = String::new();
    for kind in Kind::ALL {
        for (subject, words) in kind.choices(&ctx) {
            assert_eq!(
                (subject.kind(), subject.exists(&ctx), subject.words(&ctx)),
                (kind, true, words.clone())
            );
            writeln!(told, "{kind:?}: {words}").unwrap();
        }
    }
    insta::assert_snapshot!(told, @r"
    All: Abdeckung insgesamt
    Area: Integration durch Bildung
    Area: Integration als Querschnitt
    Focus: Sprachbildung Sek. I
    Focus: Sprachsensibler Unterricht
    Focus: Konfliktmanagement
    Offering: 102 Sprachsensibler Unterricht: Grundlagen
    Offering: 201 Konflikte vor Ort
    Offering: 301 Neu im KI
    Module: 102 · Modul 1: Sprache im Fach
    Module: 102 · Modul 2: Scaffolding
    Module: 201 · Modul 1: Konflikte verstehen
    Module: 301 · Modul 1: Einführung
    Session: 102 · Modul 2 · Mi, 02.12.2026 · Dortmund · 1/24 Plätze
    Session: 102 · Modul 2 · zu terminieren · 0/24 Plätze
    ");
}
