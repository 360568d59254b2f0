//! The chapters of a report: what is drawn, and the same numbers as a table.

use super::{Answers, Chapter};
use crate::catalogue::CentreId;
use crate::documents::Line;
use crate::documents::charts::{self, ChartSection};
use crate::documents::picture::{self, Graphic, MapContent};
use crate::documents::section::{Holds, Section};
use crate::matching::Sum;
use crate::reports::Topic;
use crate::texts::Texts;

/// Nobody reads more rows on paper, and a file made to be too large must not keep the typesetter busy.
const MOST_ROWS: usize = 1_000;

impl Answers<'_> {
    pub(super) fn chapters(&self, texts: Texts) -> Vec<Chapter> {
        let mut chapters = vec![self.by_centre(texts)];
        if self.region.is_state && self.sums.districts.len() > 1 {
            chapters.push(self.by_district(texts));
        }
        chapters.extend([self.by_offering(texts), self.by_quarter(texts)]);
        if self.region.is_state {
            chapters.push(self.reach(texts));
        } else {
            let section = charts::reach_by_centre(&self.region.catalogue, texts, &self.reports);
            chapters.push(of_chart(&section, texts));
        }
        chapters
    }

    fn by_centre(&self, texts: Texts) -> Chapter {
        let catalogue = self.region.catalogue.as_ref();
        let heading = texts.export_by_centre();
        let mut content = MapContent::of_coverage(catalogue, &self.coverage, &Topic::All, texts);
        content.title = format!("{heading} · {}", self.region.name);
        let graphic = picture::map(&content, texts);
        let rows: Vec<_> = self.sums.centres.iter().map(|row| (self.centre(&row.of), row.sum)).collect();
        let section = Section::new(heading).line(texts.coverage_report_how_counted());
        let section = self.sums_table(section, texts.centre(), &rows, texts);
        Chapter { section, graphic: Some(graphic).filter(Graphic::is_drawn) }
    }

    fn by_district(&self, texts: Texts) -> Chapter {
        let rows = picture::district_rows(&self.sums, texts);
        self.shares(texts.export_by_district(), texts.district(), &rows, texts)
    }

    fn by_offering(&self, texts: Texts) -> Chapter {
        let rows = picture::offering_rows(&self.region.catalogue, &self.sums);
        self.shares(texts.export_by_offering(), texts.offering(), &rows, texts)
    }

    fn shares(&self, heading: &str, head: &str, rows: &[(String, Sum)], texts: Texts) -> Chapter {
        let graphic = self.titled(picture::shares(heading, rows, texts));
        let section = Section::new(heading).line(graphic.finding.as_str());
        let section = self.sums_table(section, head, rows, texts);
        Chapter { section, graphic: Some(graphic).filter(Graphic::is_drawn) }
    }

    fn by_quarter(&self, texts: Texts) -> Chapter {
        let coverage = charts::coverage(&self.region.catalogue, texts, &self.reports);
        let sessions = charts::sessions(&self.region.catalogue, texts, &self.reports);
        // Both have a row a quarter, which begins with its name.
        let rows = coverage.rows.iter().zip(&sessions.rows);
        let rows = rows.map(|(row, more)| row.iter().chain(&more[1..]).map(Line::from).collect());
        let heads = coverage.heads.iter().chain(&sessions.heads[1..]);
        let columns: Vec<_> = heads.enumerate().map(|(at, head)| (*head, holds(at))).collect();
        let section = Section::new(coverage.title).line(&coverage.finding).line(&sessions.finding);
        Chapter {
            section: section.table(&columns, rows.collect(), ""),
            graphic: Some(self.titled(picture::chart(&coverage, texts))).filter(Graphic::is_drawn),
        }
    }

    fn reach(&self, texts: Texts) -> Chapter {
        let mut chapter = of_chart(&charts::reach(&self.region.catalogue, texts, &self.reports), texts);
        let missing = self.reports.centres.iter().filter(|centre| centre.participants == 0);
        let missing: Vec<_> = missing.map(|centre| self.centre(&centre.centre)).collect();
        if !missing.is_empty() && missing.len() < self.reports.centres.len() {
            chapter.section = chapter.section.line(texts.coverage_report_not_reached(texts.list(&missing)));
        }
        chapter.graphic = chapter.graphic.map(|graphic| self.titled(graphic));
        chapter
    }

    fn titled(&self, graphic: Graphic) -> Graphic {
        graphic.of_region(&self.region.name)
    }

    fn centre(&self, id: &CentreId) -> String {
        self.region.catalogue.centres.get(id).map_or_else(String::new, |centre| centre.label().to_owned())
    }

    /// What is completed, planned, open, of how much; and all of it together.
    fn sums_table(&self, section: Section, head: &str, rows: &[(String, Sum)], texts: Texts) -> Section {
        let columns = [
            (head, Holds::Text),
            (texts.reports_completed(), Holds::Number),
            (texts.cell_status_planned(), Holds::Number),
            (texts.reports_open(), Holds::Number),
            (texts.cell_status_expired(), Holds::Number),
            (texts.reports_applicable(), Holds::Number),
            (texts.reports_share(), Holds::Number),
        ];
        let all = (rows.len() > 1).then(|| row(texts.session_report_all(), self.sums.state, texts));
        let left_out = rows.len() > MOST_ROWS;
        let shown = rows.iter().take(MOST_ROWS).map(|(name, sum)| row(name, *sum, texts)).collect();
        let section = section.table(&columns, shown, texts.coverage_report_nothing());
        let section = section.sums(all.unwrap_or_default());
        if left_out {
            section.line(texts.picture_left_out(texts.number(MOST_ROWS), texts.number(rows.len())))
        } else {
            section
        }
    }
}

fn of_chart(section: &ChartSection, texts: Texts) -> Chapter {
    let rows = section.rows.iter().map(|row| row.iter().map(|cell| Line::cell(cell)).collect());
    let columns: Vec<_> = section.heads.iter().enumerate().map(|(at, head)| (*head, holds(at))).collect();
    Chapter {
        section: Section::new(section.title).line(&section.finding).table(&columns, rows.collect(), ""),
        graphic: Some(picture::chart(section, texts)).filter(Graphic::is_drawn),
    }
}

/// The first column of a report's table is text.
fn holds(column: usize) -> Holds {
    if column == 0 { Holds::Text } else { Holds::Number }
}

fn row(name: &str, sum: Sum, texts: Texts) -> Vec<Line> {
    let figures =
        [sum.completed, sum.planned + sum.waiting, sum.open + sum.blocked, sum.expired, sum.applicable()];
    let figures = figures.into_iter().map(|figure| texts.number(figure as usize).into());
    std::iter::once(Line::cell(name)).chain(figures).chain([texts.matrix_percent(sum).into()]).collect()
}
