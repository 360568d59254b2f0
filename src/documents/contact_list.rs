//! The list with telephone numbers and addresses: for the trainers only, never to lie about.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::attendee_list::Head;
use super::{DataTable, Fact, Letterhead, Line, Template, document, gathering};
use crate::catalogue::{Catalogue, Person, Registration, Session};
use crate::texts::Texts;

/// What a user can choose about a contact list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// The waiting list as well: who moves up at the last moment has to be reached.
    pub waiting_list: bool,
    /// Needs for support. Chosen each time anew: it is never remembered.
    #[serde(skip)]
    pub support_needs: bool,
}

/// Contact lists, ready to be set.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ContactLists {
    /// Language, names, office and foot.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// "Kontaktliste".
    pub title: Line,
    /// For whom it is.
    pub warning: Line,
    /// One a session.
    pub lists: Vec<ContactList>,
    /// Stands in for a table in which nobody is.
    pub nobody: Line,
    /// What they may be used for.
    pub notice: Fact,
}

/// The list of a session.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ContactList {
    /// Number and title of the offering.
    pub offering: Line,
    /// Number and title of the module.
    pub module: Line,
    /// Dates, venue, trainers, extent.
    pub facts: Vec<Fact>,
    /// Everybody expected.
    pub people: DataTable,
    /// The waiting list, if asked for and not empty.
    pub waiting: Option<(Line, DataTable)>,
}

document!(ContactLists, Template::ContactList);

/// Decides everything about the contact lists of `sessions`.
pub fn model(
    catalogue: &Catalogue,
    sessions: &[&Session],
    options: &Options,
    texts: Texts,
    today: NaiveDate,
) -> ContactLists {
    let names = ("contact list", texts.contact_list());
    let letterhead = gathering::letterhead(catalogue, sessions, names, texts, today);
    // On every page, wherever the sheets get apart.
    let footer = [texts.contact_list_private(), letterhead.footer.as_str()].join(" · ").into();
    let mut lines = vec![texts.contact_list_notice().into()];
    lines.extend(options.support_needs.then(|| texts.contact_list_needs_notice().into()));
    ContactLists {
        letterhead: Letterhead { footer, ..letterhead },
        title: texts.contact_list().into(),
        warning: texts.contact_list_private().into(),
        lists: sessions.iter().map(|session| list(catalogue, session, options, texts, today)).collect(),
        nobody: texts.nobody_listed().into(),
        notice: Fact { label: texts.privacy_heading().into(), lines },
    }
}

fn list(
    catalogue: &Catalogue,
    session: &Session,
    options: &Options,
    texts: Texts,
    today: NaiveDate,
) -> ContactList {
    let head = Head::new(catalogue, session, texts, today);
    let table = |people: Vec<(&Registration, Option<&Person>)>| DataTable {
        heads: heads(options, texts),
        rows: people.into_iter().map(|of| row(catalogue, of, options, texts)).collect(),
    };
    let waiting: Vec<_> = session
        .waiting_list()
        .into_iter()
        .map(|waiting| (waiting, catalogue.people.get(&waiting.person).map(AsRef::as_ref)))
        .collect();
    let waiting = (options.waiting_list && !waiting.is_empty())
        .then(|| (texts.waiting_list_heading().into(), table(waiting)));
    ContactList {
        offering: head.offering,
        module: head.module,
        facts: head.facts,
        people: table(gathering::expected(catalogue, session)),
        waiting,
    }
}

fn heads(options: &Options, texts: Texts) -> Vec<Line> {
    let heads =
        [texts.line_name(), texts.head_centre(), texts.head_role(), texts.head_email(), texts.head_phone()];
    heads.into_iter().chain(options.support_needs.then(|| texts.head_need())).map(Line::from).collect()
}

fn row(
    catalogue: &Catalogue,
    (registration, person): (&Registration, Option<&Person>),
    options: &Options,
    texts: Texts,
) -> Vec<Line> {
    let need = options
        .support_needs
        .then(|| registration.support_need.as_deref().map(Line::cell).unwrap_or_default());
    let Some(person) = person else {
        let unknown = Line::cell(&texts.unknown_record(registration.person.to_string()));
        return std::iter::once(unknown).chain((0..4).map(|_| Line::default())).chain(need).collect();
    };
    let cells = [
        Line::cell(&person.list_name()),
        gathering::centre(catalogue, person),
        texts.role(person.role).into(),
        Line::cell(&person.email),
        Line::cell(&person.phone),
    ];
    cells.into_iter().chain(need).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Lang;

    fn rows(options: &Options) -> String {
        let text = include_str!("../../tests/data/attendee-list.laki.json");
        let catalogue: Catalogue = serde_json::from_str(text).unwrap();
        let session = catalogue.sessions.at(0).unwrap();
        let list = model(&catalogue, &[session], options, Texts::new(Lang::De), NaiveDate::default());
        assert!(list.letterhead.footer.as_str().starts_with("Nur für die Leitung – nicht auslegen · "));
        let line = |cells: &Vec<Line>| cells.iter().map(Line::as_str).collect::<Vec<_>>().join(" | ");
        let only = &list.lists[0];
        let tables = std::iter::once(&only.people).chain(only.waiting.iter().map(|(_, table)| table));
        let rows: Vec<_> =
            tables.flat_map(|table| std::iter::once(&table.heads).chain(&table.rows)).map(line).collect();
        [rows.join("\n"), list.notice.lines.iter().map(Line::as_str).collect::<Vec<_>>().join("\n")]
            .join("\n")
    }

    #[test]
    fn needs_stand_on_it_only_when_asked_for() {
        insta::assert_snapshot!(rows(&Options::default()), @r"
        Name | KI, Dienststelle | Rolle | E-Mail | Telefon
        (unbekannt: nobody) |  |  |  | 
        Ärmel, Anna | Düsseldorf | KI-Leitung | SECRET-mail | 
        Probst, Ömer | Wesel | Sozialpädagogische Fachkraft | SECRET-mail | SECRET-phone
        Zufall, Jannis |  | Sozialpädagogische Fachkraft |  | 
        Diese Liste ist für die Leitung dieses Termins bestimmt, damit sie Einzelne kurzfristig erreicht. Weitergabe, auch an andere auf dieser Liste, nur mit Einwilligung jeder genannten Person. Nach dem Termin vernichten.
        ");
        insta::assert_snapshot!(rows(&Options { waiting_list: true, support_needs: true }), @r"
        Name | KI, Dienststelle | Rolle | E-Mail | Telefon | Bedarf
        (unbekannt: nobody) |  |  |  |  | 
        Ärmel, Anna | Düsseldorf | KI-Leitung | SECRET-mail |  | 
        Probst, Ömer | Wesel | Sozialpädagogische Fachkraft | SECRET-mail | SECRET-phone | SECRET-need
        Zufall, Jannis |  | Sozialpädagogische Fachkraft |  |  | 
        Name | KI, Dienststelle | Rolle | E-Mail | Telefon | Bedarf
        Warten, Tarek | Wesel | Sozialpädagogische Fachkraft |  |  | SECRET-need
        Diese Liste ist für die Leitung dieses Termins bestimmt, damit sie Einzelne kurzfristig erreicht. Weitergabe, auch an andere auf dieser Liste, nur mit Einwilligung jeder genannten Person. Nach dem Termin vernichten.
        Angaben zum Bedarf sind besonders geschützt: nur für die Vorbereitung verwenden, niemandem zeigen und gleich nach dem Termin vernichten.
        ");
    }

    #[test]
    fn the_choice_of_needs_is_not_remembered() {
        let chosen = Options { waiting_list: true, support_needs: true };
        let read: Options = serde_json::from_value(serde_json::to_value(&chosen).unwrap()).unwrap();
        assert_eq!(read, Options { waiting_list: true, support_needs: false });
    }
}
