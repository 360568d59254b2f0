use super::super::super::testing::Office;
use super::*;

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

fn painted(ctx: &ViewCtx<'_>, matrix: &Matrix) -> String {
    let heads: Vec<_> =
        matrix.heads.iter().map(|head| format!("{} {}", head.number, head.columns.len())).collect();
    let mut text = heads.join(" | ") + "\n";
    for (at, line) in matrix.lines.iter().enumerate() {
        let (name, sum) = match line {
            Line::District { name, centres, sum, folded } => {
                (format!("{} {name} {centres}", if *folded { '>' } else { 'v' }), sum)
            }
            Line::Centre { name, sum, .. } => (format!("  {name}"), sum),
        };
        let cells: String =
            (0..matrix.columns.len()).filter_map(|column| matrix.cell(ctx, at, column)).map(letter).collect();
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
    v Arnsberg 3  2 0 %
      Olpe ox 1 0 %
      Soest ox 1 0 %
      Hagen .. 0 –
    v Detmold 2  1 50 %
      Herford v! 1 50 %
      Lippe v* 0 50 %
    > Köln 1  0 –
    2 1
    ");
}

#[test]
fn one_focus_and_a_part_of_the_name() {
    let office = Office::small();
    let ctx = office.ctx();
    let filter = Filter { focus: Some("b-sek1".into()), text: " LIPP".to_owned(), ..Filter::default() };
    insta::assert_snapshot!(painted(&ctx, &Matrix::new(&ctx, &filter)), @r"
    102 2
    v Detmold 1  0 50 %
      Lippe v* 0 50 %
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
    assert_eq!(filter.in_menu(), 1);
    filter.reset();
    let kept = Filter { sort: Sort::Coverage, folded: ["Köln".to_owned()].into(), ..Filter::default() };
    assert_eq!(filter, kept);
}
