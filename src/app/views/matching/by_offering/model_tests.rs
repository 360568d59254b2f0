use super::super::super::common::{session_words, sessions_ahead};
use super::super::super::testing::Office;
use super::*;

fn lines(reach: &Reach, lines: &[Line]) -> String {
    let head = format!("{} {}\n", reach.headline, reach.through);
    let lines = lines.iter().map(|line| match line {
        Line::Group(group, count) => format!("# {group:?} {count}\n"),
        Line::Reached(at) => {
            let row = &reach.reached[*at];
            format!("{} | {} | {} | {}\n", row.name, row.through, row.since_words, row.standing)
        }
        Line::NotReached(count) => format!("> {count}\n"),
        Line::Missed(at) => format!("- {}\n", reach.not_reached[*at].1),
    });
    std::iter::once(head).chain(lines).collect()
}

fn module(ctx: &ViewCtx<'_>, code: &str) -> (OfferingId, ModuleId) {
    let found = ctx.catalogue.modules().find(|found| ctx.texts.module_code(*found) == code).unwrap();
    (found.offering.id.clone(), found.module.id.clone())
}

#[test]
fn one_module() {
    let office = Office::small();
    let ctx = office.ctx();
    let (offering, module) = module(&ctx, "102 · Modul 2");
    let reach = Reach::new(&ctx, &offering, Some(&module));
    insta::assert_snapshot!(lines(&reach, &reach.lines(false)), @r"
    4 von 6 KIs erreicht über 2 Schwerpunkte
    # ToDo 1
    Herford | Sprachsensibler Unterricht | 01.01.2025 | abgelaufen am 01.10.2026
    # Underway 3
    Lippe | Sprachbildung Sek. I | 01.01.2026 | geplant: 02.12.2026
    Olpe | Sprachsensibler Unterricht | 01.01.2026 | gesperrt: Modul 1 fehlt
    Soest | Sprachbildung Sek. I | 01.01.2025 | gesperrt: Modul 1 fehlt
    > 2
    ");
}

#[test]
fn all_modules() {
    let office = Office::small();
    let ctx = office.ctx();
    let (offering, _) = module(&ctx, "102 · Modul 1");
    let reach = Reach::new(&ctx, &offering, None);
    insta::assert_snapshot!(lines(&reach, &reach.lines(false)), @r"
    4 von 6 KIs erreicht über 2 Schwerpunkte
    # ToDo 3
    Herford | Sprachsensibler Unterricht | 01.01.2025 | 1 von 2 abgeschlossen; 1 abgelaufen
    Olpe | Sprachsensibler Unterricht | 01.01.2026 | 0 von 2 abgeschlossen; 1 offen, 1 gesperrt
    Soest | Sprachbildung Sek. I | 01.01.2025 | 0 von 2 abgeschlossen; 1 offen, 1 gesperrt
    # Underway 1
    Lippe | Sprachbildung Sek. I | 01.01.2026 | 1 von 2 abgeschlossen; 1 geplant
    > 2
    ");
}

#[test]
fn counts_are_of_the_rows_and_every_centre_is_somewhere() {
    let office = Office::small();
    let ctx = office.ctx();
    for choice in choices(&ctx) {
        for module in [None, neediest_module(&ctx, &choice.offering)] {
            let reach = Reach::new(&ctx, &choice.offering, module.as_ref());
            assert_eq!(reach.reached.len() + reach.not_reached.len(), ctx.catalogue.centres.len());
            assert_eq!(reach.counts.iter().map(|(_, count)| count).sum::<usize>(), reach.reached.len());
            let closed = reach.lines(false);
            let rows = closed.iter().filter(|line| matches!(line, Line::Reached(_))).count();
            assert_eq!(rows, reach.reached.len());
            assert_eq!(reach.lines(true).len(), closed.len() + reach.not_reached.len());
        }
    }
}

#[test]
fn copied_table_has_four_cells_a_line() {
    let office = Office::small();
    let ctx = office.ctx();
    let (offering, module) = module(&ctx, "102 · Modul 2");
    let reach = Reach::new(&ctx, &offering, Some(&module));
    for unfolded in [false, true] {
        let text = reach.tsv(&ctx, &reach.lines(unfolded));
        assert_eq!(text.lines().count(), ctx.catalogue.centres.len() + 1);
        assert!(text.lines().all(|line| line.split('\t').count() == 4), "{text}");
    }
}

#[test]
fn offerings_to_choose_are_grouped_by_area() {
    let office = Office::small();
    let choices: Vec<_> =
        choices(&office.ctx()).iter().map(|choice| format!("{:?} {}", choice.area, choice.number)).collect();
    insta::assert_snapshot!(choices.join(", "), @r"Education 102, CrossCutting 201, CrossCutting 301");
}

#[test]
fn sessions_to_invite_to() {
    let office = Office::small();
    let ctx = office.ctx();
    let (_, module) = module(&ctx, "102 · Modul 2");
    let words: Vec<_> =
        sessions_ahead(&ctx, |of| *of == module).into_iter().map(|of| session_words(&ctx, of)).collect();
    insta::assert_snapshot!(words.join("\n"), @r"
    Mi, 02.12.2026 · Dortmund · 1/24 Plätze
    zu terminieren · 0/24 Plätze
    ");
}
