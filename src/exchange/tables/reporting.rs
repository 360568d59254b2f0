//! Tables of the reports.

use super::Question;
use crate::exchange::table::{Table, Value};
use crate::reports::{Reports, reports};

fn asked(ask: &Question<'_>) -> Option<Reports> {
    reports(ask.catalogue, ask.today, ask.quarters, &mut |_| true)
}

fn figure(figure: u32) -> Value {
    Value::Number(f64::from(figure))
}

/// Coverage, sessions and attendances, quarter by quarter.
pub(super) fn quarters(ask: &Question<'_>, title: &str) -> Table {
    let texts = ask.texts;
    let heads = [
        texts.reports_quarter(),
        texts.coverage(),
        texts.reports_completed(),
        texts.reports_open(),
        texts.reports_applicable(),
        texts.reports_held(),
        texts.reports_participants(),
        texts.reports_cancelled(),
    ];
    let mut table = Table::new(title, heads);
    for row in asked(ask).into_iter().flat_map(|reports| reports.quarters) {
        let sum = row.coverage;
        table.row([
            Value::text(texts.reports_quarter_of(row.quarter.number, row.quarter.year)),
            Value::percent(sum.percent()),
            figure(sum.completed),
            figure(sum.open + sum.expired),
            figure(sum.applicable()),
            figure(row.sessions),
            figure(row.participants),
            figure(row.cancelled),
        ]);
    }
    table
}

/// Whom the office reached, by district.
pub(super) fn reach(ask: &Question<'_>, title: &str) -> Table {
    let texts = ask.texts;
    let heads = [
        texts.district(),
        texts.reports_share(),
        texts.reports_reached(),
        texts.reports_centres(),
        texts.reports_participants(),
    ];
    let mut table = Table::new(title, heads);
    for row in asked(ask).into_iter().flat_map(|reports| reports.districts) {
        let name = if row.district.is_empty() { texts.reports_no_district() } else { &row.district };
        table.row([
            Value::text(name),
            Value::percent((row.reached * 100).checked_div(row.centres)),
            figure(row.reached),
            figure(row.centres),
            figure(row.participants),
        ]);
    }
    table
}

/// Who stayed away, by offering.
pub(super) fn no_shows(ask: &Question<'_>, title: &str) -> Table {
    let texts = ask.texts;
    let heads = [
        texts.offering(),
        texts.export_title(),
        texts.reports_no_show_rate(),
        texts.reports_absent(),
        texts.reports_excused(),
        texts.reports_attended(),
    ];
    let mut table = Table::new(title, heads);
    for row in asked(ask).into_iter().flat_map(|reports| reports.attendance) {
        let offering = ask.catalogue.offerings.get(&row.offering);
        table.row([
            Value::text(offering.map_or(texts.reports_unknown_offering(), |offering| &offering.number)),
            Value::text(offering.map_or("", |offering| &offering.title)),
            Value::percent(row.no_show_percent()),
            figure(row.absent),
            figure(row.excused),
            figure(row.attended),
        ]);
    }
    table
}

/// Who waits, by module.
pub(super) fn waiting(ask: &Question<'_>, title: &str) -> Table {
    let texts = ask.texts;
    let heads = [
        texts.module(),
        texts.export_title(),
        texts.reports_waiting_now(),
        texts.reports_free_seats(),
        texts.reports_left_without(),
    ];
    let mut table = Table::new(title, heads);
    for row in asked(ask).into_iter().flat_map(|reports| reports.waiting) {
        table.row([
            Value::text(ask.module(&row.module)),
            Value::text(ask.module_title(&row.module)),
            figure(row.now),
            figure(row.free),
            figure(row.left_without),
        ]);
    }
    table
}
