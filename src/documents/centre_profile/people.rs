//! Posts and people.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::by_first_cell;
use crate::catalogue::{Catalogue, Centre, Person, Post, Role};
use crate::documents::Line;
use crate::documents::section::{Holds, Section};
use crate::texts::Texts;

/// Posts by role.
pub(super) fn staffing(centre: &Centre, texts: Texts) -> Section {
    let row = |post: &Post| vec![Line::from(texts.role(post.role)), texts.decimal(post.posts).into()];
    let rows: Vec<_> = centre.staffing.iter().map(row).collect();
    let sum = centre.staffing.iter().map(|post| post.posts).sum();
    let several = rows.len() > 1;
    let columns = [(texts.head_role(), Holds::Name), (texts.centre_staffing(), Holds::Number)];
    let section = Section::new(texts.centre_staffing()).table(&columns, rows, texts.centre_no_staffing());
    if several {
        section.sums(vec![texts.session_report_all().into(), texts.decimal(sum).into()])
    } else {
        section
    }
}

/// Who works there: by name, or how many of each role.
pub(super) fn people(
    catalogue: &Catalogue,
    centre: &Centre,
    names: bool,
    texts: Texts,
    today: NaiveDate,
) -> Section {
    let works = |person: &&Person| person.centre.as_ref() == Some(&centre.id) && person.works_on(today);
    let people: Vec<&Person> = catalogue.people.iter().map(AsRef::as_ref).filter(works).collect();
    let section = Section::new(texts.people());
    let nobody = texts.centre_profile_nobody();
    if names {
        let mut rows: Vec<_> = people.into_iter().map(|person| named(person, texts)).collect();
        by_first_cell(&mut rows);
        let columns = [
            (texts.head_last_name(), Holds::Name),
            (texts.head_role(), Holds::Name),
            (texts.centre_period_word(), Holds::Name),
        ];
        return section.table(&columns, rows, nobody);
    }
    let mut roles = BTreeMap::<Role, usize>::new();
    for person in &people {
        *roles.entry(person.role).or_default() += 1;
    }
    let rows = roles.iter().map(|(role, count)| vec![texts.role(*role).into(), texts.number(*count).into()]);
    let columns = [(texts.head_role(), Holds::Name), (texts.people(), Holds::Number)];
    let sums = vec![texts.session_report_all().into(), texts.number(people.len()).into()];
    section.table(&columns, rows.collect(), nobody).sums(sums)
}

fn named(person: &Person, texts: Texts) -> Vec<Line> {
    let name = [person.list_name().as_str(), &person.title].join(", ");
    vec![
        Line::cell(name.trim_end_matches(", ")),
        texts.role(person.role).into(),
        texts.centre_period(person.from.as_ref(), person.until.as_ref()).into(),
    ]
}
