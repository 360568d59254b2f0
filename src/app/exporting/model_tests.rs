use super::*;
use crate::texts::Lang;

fn listed(query: &str, shown: Option<&str>) -> String {
    let texts = Texts::new(Lang::De);
    let line = |line: &Line| match line {
        Line::Group(name) => format!("{name}:"),
        Line::Source(Source::Shown) => "  [wie gezeigt]".to_owned(),
        Line::Source(Source::Kind(kind)) => {
            let marks = [
                (kind.names_people(), "Personen"),
                (kind.takes_whom(), "für wen"),
                (kind.takes_session(), "Termin"),
                (kind.looks_back(), "Zeitraum"),
            ];
            let marks: Vec<_> = marks.into_iter().filter(|(is_so, _)| *is_so).map(|(_, word)| word).collect();
            format!("  {} ({})", kind.title(texts), marks.join(", "))
        }
    };
    lines(texts, query, shown).iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_table_is_listed_once_in_its_group() {
    insta::assert_snapshot!(listed("", Some("Personen")), @r"
    Diese Ansicht:
      [wie gezeigt]
    Personen und Nachweise:
      Personen (Personen, für wen)
      Anmeldungen (Personen, für wen, Termin)
      Zertifikatsregister (Personen, für wen)
    Angebote und Termine:
      Angebote ()
      Module ()
      Trainer:innen (Personen)
      Orte ()
      Termine (Personen, Termin)
      Konflikte (Personen, Termin)
      Hinweise (Personen)
    KIs:
      KIs (für wen)
      Bedarf (Personen, für wen)
    Abdeckung:
      Abdeckung (für wen)
      Abdeckung nach KI ()
      Abdeckung nach Angebot ()
      Abdeckung nach Modul ()
      Abdeckung nach Schwerpunkt ()
      Abdeckung nach Bereich ()
      Abdeckung nach Bezirk ()
    Auswertung:
      Auswertung nach Quartalen (Zeitraum)
      Reichweite nach Bezirk (Zeitraum)
      Fehlquote nach Angebot (Zeitraum)
      Wartelisten (Zeitraum)
    ");
    let all = lines(Texts::new(Lang::De), "", None);
    let kinds: std::collections::BTreeSet<_> = all
        .iter()
        .filter_map(|line| match line.source() {
            Some(Source::Kind(kind)) => Some(kind),
            _ => None,
        })
        .collect();
    assert_eq!(kinds.len(), Kind::ALL.len());
}

#[test]
fn tables_are_found_by_name_group_and_contents() {
    insta::assert_snapshot!(listed("warteliste", None), @r"
    Auswertung:
      Wartelisten (Zeitraum)
    ");
    insta::assert_snapshot!(listed("abdeckung bezirk", None), @r"
    Abdeckung:
      Abdeckung nach Bezirk ()
    ");
    insta::assert_snapshot!(listed("ansicht", Some("Termine")), @r"
    Diese Ansicht:
      [wie gezeigt]
    ");
    assert_eq!(listed("gibt es nicht", Some("Termine")), "");
}

#[test]
fn steps_pass_over_the_names_of_groups() {
    let lines = [
        Line::Group("a"),
        Line::Source(Source::Shown),
        Line::Group("b"),
        Line::Source(Source::Kind(Kind::People)),
    ];
    for (from, down, to) in [(1, true, 3), (3, false, 1), (1, false, 1), (3, true, 3), (0, true, 1)] {
        assert_eq!(step(&lines, from, down), to, "{from} {down}");
    }
}

#[test]
fn whom_a_table_can_be_about() {
    let catalogue = crate::reference::example();
    let texts = Texts::new(Lang::De);
    let words: Vec<_> = whoms(&catalogue, texts).into_iter().map(|(_, words)| words).collect();
    let of = |start: &str| words.iter().filter(|word| word.starts_with(start)).count();
    assert_eq!(words[0], "Alle KIs");
    assert_eq!(of("KI: "), catalogue.centres.len());
    assert_eq!(of("Schwerpunkt: "), catalogue.foci.len());
    assert_eq!(of("Bezirk: "), 5);
    let today = "2026-11-23".parse().unwrap();
    let all = sessions(&catalogue, texts, (today, None));
    assert_eq!(all.len(), catalogue.sessions.len().min(SESSIONS) + 1);
    assert_eq!(all[0].0, None);
}
