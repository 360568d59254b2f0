//! Tables of what follows from the data: needs, coverage, clashes, findings.

use super::Question;
use crate::calendar::Calendar;
use crate::catalogue::{Finding, RecordId, check};
use crate::exchange::table::{Table, Value};
use crate::matching::{self, CellStatus, Sum, SumOf, Sums};
use crate::scheduling::all_conflicts;

/// Who needs what, most urgent first.
pub(super) fn needs(ask: &Question<'_>, title: &str) -> Table {
    let texts = ask.texts;
    let heads = [
        texts.centre(),
        texts.module(),
        texts.export_title(),
        texts.export_status(),
        texts.focus(),
        texts.export_chosen(),
        texts.coverage(),
    ];
    let mut table = Table::new(title, heads);
    let coverage = matching::coverage(ask.catalogue, ask.today);
    let needs = matching::needs(ask.catalogue, &coverage);
    for need in needs.into_iter().filter(|need| ask.is_asked(Some(&need.centre))) {
        let reason = need.reason.as_ref();
        table.row([
            Value::text(ask.centre(&need.centre)),
            Value::text(ask.module(&need.module)),
            Value::text(ask.module_title(&need.module)),
            Value::text(texts.cell(ask.catalogue, &need.module, &need.cell)),
            Value::text(reason.map_or(texts.open_to_all().to_owned(), |reason| ask.focus(&reason.focus))),
            Value::day(reason.and_then(|reason| reason.since)),
            Value::Percent(need.percent),
        ]);
    }
    table
}

/// Where every centre stands with every module.
pub(super) fn matrix(ask: &Question<'_>, title: &str) -> Table {
    let texts = ask.texts;
    let coverage = matching::coverage(ask.catalogue, ask.today);
    let modules: Vec<_> = coverage.modules.iter().map(|id| ask.module(id)).collect();
    let heads = [texts.centre(), texts.district()].into_iter().chain(modules.iter().map(String::as_str));
    let mut table = Table::new(title, heads.chain([texts.cli_sum_share()]));
    let asked = coverage.centres.iter().enumerate().filter(|(_, id)| ask.is_asked(Some(id)));
    for (row, id) in asked {
        let district = ask.catalogue.centres.get(id).map_or("", |centre| &centre.district);
        let cells = coverage.row(row);
        let standing = cells.iter().map(|cell| match cell.status() {
            CellStatus::NotApplicable => Value::Empty,
            status => Value::text(texts.cell_status(status)),
        });
        let first = [Value::text(ask.centre(id)), Value::text(district)];
        let share = Value::percent(Sum::of(cells).percent());
        table.row(first.into_iter().chain(standing).chain([share]));
    }
    table
}

fn sums<T>(
    ask: &Question<'_>,
    (title, head): (&str, &str),
    of: &[SumOf<T>],
    name: impl Fn(&T) -> String,
) -> Table {
    let texts = ask.texts;
    let mut table = Table::new(title, std::iter::once(head).chain(texts.cli_sum_head()));
    for SumOf { of, sum } in of {
        let figures =
            [sum.completed, sum.expiring, sum.planned, sum.waiting, sum.open, sum.expired, sum.blocked];
        let figures = figures.into_iter().map(|figure| Value::Number(f64::from(figure)));
        let name = std::iter::once(Value::text(name(of)));
        table.row(name.chain(figures).chain([Value::percent(sum.percent())]));
    }
    table
}

fn all_sums(ask: &Question<'_>) -> Sums {
    Sums::new(ask.catalogue, &matching::coverage(ask.catalogue, ask.today))
}

/// By centre.
pub(super) fn by_centre(ask: &Question<'_>, title: &str) -> Table {
    sums(ask, (title, ask.texts.centre()), &all_sums(ask).centres, |id| ask.centre(id))
}

/// By offering.
pub(super) fn by_offering(ask: &Question<'_>, title: &str) -> Table {
    sums(ask, (title, ask.texts.offering()), &all_sums(ask).offerings, |id| {
        let found = ask.catalogue.offerings.get(id);
        found.map_or_else(|| ask.unknown(id), |of| format!("{} {}", of.number, of.title))
    })
}

/// By module.
pub(super) fn by_module(ask: &Question<'_>, title: &str) -> Table {
    let name = |id: &_| format!("{} {}", ask.module(id), ask.module_title(id));
    sums(ask, (title, ask.texts.module()), &all_sums(ask).modules, name)
}

/// By focus.
pub(super) fn by_focus(ask: &Question<'_>, title: &str) -> Table {
    sums(ask, (title, ask.texts.focus()), &all_sums(ask).foci, |id| ask.focus(id))
}

/// By area.
pub(super) fn by_area(ask: &Question<'_>, title: &str) -> Table {
    sums(ask, (title, ask.texts.export_area()), &all_sums(ask).areas, |area| ask.area(*area).to_owned())
}

/// By administrative district.
pub(super) fn by_district(ask: &Question<'_>, title: &str) -> Table {
    let name = |name: &String| match name.as_str() {
        "" => ask.texts.reports_no_district().to_owned(),
        name => name.to_owned(),
    };
    sums(ask, (title, ask.texts.district()), &all_sums(ask).districts, name)
}

/// Clashes of the sessions to come.
pub(super) fn clashes(ask: &Question<'_>, title: &str) -> Table {
    let texts = ask.texts;
    let heads = [
        texts.session(),
        texts.export_date(),
        texts.export_kind(),
        texts.export_reaction(),
        texts.export_what(),
    ];
    let mut table = Table::new(title, heads);
    for (id, clashes) in all_conflicts(ask.catalogue, &Calendar::of(ask.catalogue), ask.today) {
        if ask.session.is_some_and(|wanted| *wanted != id) {
            continue;
        }
        let first = ask.catalogue.sessions.get(&id).and_then(|session| session.first_day());
        let name = texts.record_label(ask.catalogue, &RecordId::from(id));
        for clash in clashes {
            table.row([
                Value::text(&name),
                Value::day(clash.days.first().copied().or(first)),
                Value::text(texts.clash_kind(clash.kind)),
                Value::text(texts.reaction(clash.reaction)),
                Value::text(texts.clash(ask.catalogue, &clash)),
            ]);
        }
    }
    table
}

/// What is odd about the data, worst first.
pub(super) fn findings(ask: &Question<'_>, title: &str) -> Table {
    let texts = ask.texts;
    let heads = [texts.export_severity(), texts.export_what(), texts.export_advice()];
    let mut table = Table::new(title, heads);
    let mut findings = check(ask.catalogue, ask.today);
    findings.sort_by_key(Finding::severity);
    for finding in findings {
        table.row([
            Value::text(texts.severity(finding.severity())),
            Value::text(texts.finding(ask.catalogue, &finding)),
            Value::text(texts.finding_advice(&finding.odd)),
        ]);
    }
    table
}
