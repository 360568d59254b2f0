use super::super::super::testing::Office;
use super::super::sieve::{Condition, Group, Test};
use super::*;
use crate::catalogue::Area;

fn letter(cell: &Cell) -> char {
    match cell.status() {
        CellStatus::Open => 'o',
        CellStatus::Expired => '!',
        CellStatus::Blocked => 'x',
        CellStatus::Waiting => '=',
        CellStatus::Planned => '*',
        CellStatus::Expiring => '@',
        CellStatus::Completed => 'v',
        CellStatus::NotApplicable => '.',
    }
}

fn is(test: Test) -> Condition {
    Condition { not: false, test }
}

fn is_not(test: Test) -> Condition {
    Condition { not: true, test }
}

fn painted(ctx: &ViewCtx<'_>, matrix: &Matrix) -> String {
    let heads: Vec<_> =
        matrix.heads.iter().map(|head| format!("{} {}", head.number, head.columns.len())).collect();
    let mut text = heads.join(" | ") + "\n";
    for (at, line) in matrix.lines.iter().enumerate() {
        let (name, sum) = match line {
            Line::Group { name, centres, sum, folded, .. } => {
                (format!("{} {name} {centres}", if *folded { '>' } else { 'v' }), sum)
            }
            Line::Centre { name, sum, .. } => (format!("  {name} "), sum),
        };
        let cells: String = (0..matrix.columns.len())
            .map(|column| matrix.cell(ctx, at, column).map_or(' ', letter))
            .collect();
        text += format!("{name} {cells} {} {}", needed(*sum), ctx.texts.matrix_percent(*sum)).trim_end();
        text.push('\n');
    }
    let open: Vec<_> = matrix.columns.iter().map(|column| column.open.to_string()).collect();
    text + &open.join(" ")
}

#[test]
fn filtered_sorted_and_folded() {
    let office = Office::small();
    let ctx = office.ctx();
    let filter = Filter {
        area: Some(Area::Education),
        sort: Sort::MostOpen,
        folded: ["Köln".to_owned()].into(),
        ..Filter::default()
    };
    insta::assert_snapshot!(painted(&ctx, &Matrix::new(&ctx, &filter)), @r"
    102 2
    v Arnsberg 3    2 0 %
      Olpe  ox 1 0 %
      Soest  ox 1 0 %
      Hagen  .. 0 –
    v Detmold 2    1 50 %
      Herford  v! 1 50 %
      Lippe  v* 0 50 %
    > Köln 1    0 –
    2 1
    ");
}

#[test]
fn one_focus_and_a_part_of_the_name() {
    let office = Office::small();
    let ctx = office.ctx();
    let filter = Filter {
        conditions: vec![is(Test::Focus("b-sek1".into()))],
        text: " LIPP".to_owned(),
        ..Filter::default()
    };
    insta::assert_snapshot!(painted(&ctx, &Matrix::new(&ctx, &filter)), @r"
    102 2
    v Detmold 1    0 50 %
      Lippe  v* 0 50 %
    0 0
    ");
}

#[test]
fn sums_are_those_of_the_office() {
    let office = Office::small();
    let ctx = office.ctx();
    let matrix = Matrix::new(&ctx, &Filter::default());
    let state = ctx.derived.sums.state;
    assert_eq!((matrix.centres, matrix.sum), (ctx.catalogue.centres.len(), state));
    assert_eq!(matrix.columns.iter().map(|column| column.open).sum::<u32>(), needed(state));
    for sort in Sort::ALL {
        let sorted = Matrix::new(&ctx, &Filter { sort, ..Filter::default() });
        assert_eq!(sorted.lines.len(), matrix.lines.len());
    }
}

#[test]
fn what_is_said_of_cells_and_districts() {
    let office = Office::small();
    let ctx = office.ctx();
    let matrix = Matrix::new(&ctx, &Filter { area: Some(Area::Education), ..Filter::default() });
    let herford =
        matrix.lines.iter().position(|line| matches!(line, Line::Centre { name, .. } if name == "Herford"));
    let column = matrix.columns.iter().position(|column| column.code == "102 · Modul 2");
    let (line, column) = herford.zip(column).unwrap();
    let said = [
        matrix.spoken(&ctx, 0, 0, false),
        matrix.spoken(&ctx, line, column, true),
        matrix.spoken(&ctx, 9999, 0, false),
    ];
    insta::assert_snapshot!(said.join("\n"), @r"
    Arnsberg, 3 KIs: 2 offen, 0 % fertig, aufgeklappt
    Herford, 102 · Modul 2, abgelaufen am 01.10.2026, ausgewählt
    KIs und Module
    ");
}

#[test]
fn copied_matrix_is_a_table() {
    let office = Office::small();
    let ctx = office.ctx();
    let matrix = Matrix::new(&ctx, &Filter::default());
    let text = matrix.tsv(&ctx);
    assert_eq!(text.lines().count(), matrix.centres + 1);
    assert!(text.lines().all(|line| line.split('\t').count() == matrix.columns.len() + 4));
}

#[test]
fn resetting_keeps_order_and_folds() {
    let mut filter = Filter {
        only_open: true,
        text: "x".to_owned(),
        sort: Sort::Coverage,
        folded: ["Köln".to_owned()].into(),
        ..Filter::default()
    };
    filter.reset();
    let kept = Filter { sort: Sort::Coverage, folded: ["Köln".to_owned()].into(), ..Filter::default() };
    assert_eq!(filter, kept);
}

#[test]
fn grouped_by_focus_everybody_stands_under_each_choice() {
    let office = Office::small();
    let ctx = office.ctx();
    let filter = Filter { group: Group::Focus, ..Filter::default() };
    let matrix = Matrix::new(&ctx, &filter);
    insta::assert_snapshot!(painted(&ctx, &matrix), @r"
    102 2 | 201 1 | 301 1
    v Sprachbildung Sek. I 2      1 25 %
      Lippe  v*   0 50 %
      Soest  ox   1 0 %
    v Sprachsensibler Unterricht 2      2 25 %
      Herford  v!   1 50 %
      Olpe  ox   1 0 %
    v Konfliktmanagement 2      2 0 %
      Hagen    o  1 0 %
      Soest    o  1 0 %
    v Ohne passenden Schwerpunkt 6      6 0 %
      Hagen  .. o 1 0 %
      Herford    .o 1 0 %
      Köln  ...o 1 0 %
      Lippe    .o 1 0 %
      Olpe    .o 1 0 %
      Soest     o 1 0 %
    2 1 2 6
    ");
    // The groups' sums are the office's.
    for line in &matrix.lines {
        if let Line::Group { key, sum, .. } = line
            && let Some(of_focus) = ctx.derived.sums.foci.iter().find(|of| of.of.to_string() == *key)
        {
            assert_eq!(*sum, of_focus.sum);
        }
    }
}

#[test]
fn grouped_by_offering_each_shows_its_own_modules() {
    let office = Office::small();
    let ctx = office.ctx();
    let filter = Filter { group: Group::Offering, sort: Sort::Coverage, ..Filter::default() };
    insta::assert_snapshot!(painted(&ctx, &Matrix::new(&ctx, &filter)), @r"
    102 2 | 201 1 | 301 1
    v 102 Sprachsensibler Unterricht: Grundlagen 4      3 25 %
      Olpe  ox   1 0 %
      Soest  ox   1 0 %
      Herford  v!   1 50 %
      Lippe  v*   0 50 %
    v 201 Konflikte vor Ort 2      2 0 %
      Hagen    o  1 0 %
      Soest    o  1 0 %
    v 301 Neu im KI 6      6 0 %
      Hagen     o 1 0 %
      Herford     o 1 0 %
      Köln     o 1 0 %
      Lippe     o 1 0 %
      Olpe     o 1 0 %
      Soest     o 1 0 %
    2 1 2 6
    ");
}

#[test]
fn conditions_and_their_opposites() {
    let office = Office::small();
    let ctx = office.ctx();
    let shown = |conditions: Vec<Condition>| {
        let filter = Filter { group: Group::Nothing, conditions, ..Filter::default() };
        let matrix = Matrix::new(&ctx, &filter);
        let names = matrix.lines.iter().filter_map(|line| match line {
            Line::Centre { name, .. } => Some(name.as_str()),
            Line::Group { .. } => None,
        });
        names.collect::<Vec<_>>().join(" ")
    };
    let day = |day: &str| Test::OpenSince(day.parse().unwrap());
    let district = |name: &str| Test::District(name.to_owned());
    let told = [
        shown(vec![]),
        shown(vec![is(district("Detmold"))]),
        shown(vec![is_not(district("Detmold"))]),
        shown(vec![is(district("Detmold")), is(district("Köln"))]),
        shown(vec![is(Test::Focus("b-sprache".into()))]),
        shown(vec![is_not(Test::Focus("b-sprache".into()))]),
        shown(vec![is(Test::Status(CellStatus::Blocked))]),
        shown(vec![is(Test::Status(CellStatus::Planned)), is_not(district("Arnsberg"))]),
        shown(vec![is(day("2025-06-01")), is(Test::Focus("b-sprache".into()))]),
        shown(vec![is(day("2026-06-01")), is(Test::Focus("b-sprache".into()))]),
    ];
    insta::assert_snapshot!(told.join("\n"), @r"
    Hagen Herford Köln Lippe Olpe Soest
    Herford Lippe
    Hagen Köln Olpe Soest
    Herford Köln Lippe
    Herford Olpe
    Hagen Köln Lippe Soest
    Olpe Soest
    Lippe

    Olpe
    ");
}

#[test]
fn needs_between_two_corners() {
    let office = Office::small();
    let ctx = office.ctx();
    let matrix = Matrix::new(&ctx, &Filter { area: Some(Area::Education), ..Filter::default() });
    let last = (matrix.lines.len(), matrix.columns.len());
    let all = matrix.needs_between(&ctx, last, (0, 0));
    assert_eq!(all.len(), needed(matrix.sum) as usize);
    let first: Vec<_> = matrix.needs_between(&ctx, (0, 0), (2, 0)).into_iter().collect();
    assert_eq!(first, [("olpe".into(), "m1".into())]);
}
