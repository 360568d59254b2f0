use super::*;
use crate::reference;
use crate::reports::reports;

#[test]
fn the_example_in_words() {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let catalogue = reference::example();
    let reports = reports(&catalogue, today, Span::Year.quarters(), &mut |_| true).unwrap();
    let mut told = Vec::new();
    for section in chart_sections(&catalogue, Texts::default(), &reports) {
        for series in &section.chart.series {
            assert_eq!(series.values.len(), section.chart.labels.len(), "{}", section.id);
        }
        for row in &section.rows {
            assert_eq!(row.len(), section.heads.len(), "{}", section.id);
        }
        told.push(format!("{}: {}", section.title, section.finding));
        told.push(format!("  {}", section.heads.join(" | ")));
        told.extend(section.rows.iter().take(3).map(|row| format!("  {}", row.join(" | "))));
    }
    insta::assert_snapshot!(told.join("\n"), @r#"
    Abdeckung im Verlauf: Abgeschlossen sind heute 77 % der anwendbaren Module, zu Beginn des Zeitraums waren es 70 %.
      Quartal | Anteil | abgeschlossen | offen | anwendbar
      1/2026 | 70 % | 364 | 86 | 514
      2/2026 | 75 % | 390 | 89 | 514
      3/2026 | 77 % | 400 | 79 | 514
    Termine und Teilnahmen: Durchgeführte Termine: 30. Teilnahmen: 394; wer zweimal kam, zählt zweimal.
      Quartal | Termine | Teilnahmen | abgesagt
      1/2026 | 10 | 122 | 2
      2/2026 | 12 | 166 | 1
      3/2026 | 4 | 62 | 0
    Reichweite nach Bezirk: Aus 52 von 54 KIs hat im Zeitraum jemand teilgenommen.
      Bezirk | Anteil | erreichte KIs | KIs | Teilnahmen
      Arnsberg | 100 % | 12 | 12 | 108
      Detmold | 85 % | 6 | 7 | 40
      Düsseldorf | 93 % | 14 | 15 | 95
    Fehlquote nach Angebot: 2 % der Erwarteten fehlten unentschuldigt (9 von 425).
      Angebot | Anteil | gefehlt | entschuldigt | da gewesen
      LAKI-101 Beratung für interkulturelle Unterrichts- und Schulentwicklung (BikUS) | 0 % | 0 | 4 | 52
      LAKI-102 Sprachsensibler Unterricht in allen Fächern: Grundlagen | 0 % | 0 | 5 | 40
      LAKI-103 Durchgängige Sprachbildung in der frühen Bildung | 3 % | 1 | 1 | 27
    Wartelisten: Auf Wartelisten kommender Termine: 10.
      Modul | warten | freie Plätze | leer ausgegangen
      106 · Modul 1 Programmfamilie und Qualitätskriterien | 5 | 0 | 0
      301 · Modul 1 Auftrag, Gesetz, Verbund | 5 | 40 | 0
    "#);
}
