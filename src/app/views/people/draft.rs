//! A person while they are typed: plain values, and the record they make.

use chrono::NaiveDate;

use crate::app::views::ViewCtx;
use crate::app::views::date_draft::DateDraft;
use crate::catalogue::{Catalogue, CentreId, Person, PersonId, Role};
use crate::search::folded;
use crate::texts::Texts;

/// What stands in the fields.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Academic title.
    pub title: String,
    /// Where they work.
    pub centre: Option<CentreId>,
    /// As what.
    pub role: Role,
    /// Business e-mail address.
    pub email: String,
    /// Business telephone.
    pub phone: String,
    /// First day there.
    pub from: DateDraft,
    /// Last day there.
    pub until: DateDraft,
    /// Free text.
    pub note: String,
}

impl Draft {
    /// The fields as `person` fills them.
    pub fn of(texts: Texts, person: &Person) -> Self {
        Self {
            first_name: person.first_name.clone(),
            last_name: person.last_name.clone(),
            title: person.title.clone(),
            centre: person.centre.clone(),
            role: person.role,
            email: person.email.clone(),
            phone: person.phone.clone(),
            from: DateDraft::of(texts, person.from.as_ref()),
            until: DateDraft::of(texts, person.until.as_ref()),
            note: person.note.clone(),
        }
    }

    /// Whether it names somebody.
    pub fn has_name(&self) -> bool {
        !(self.first_name.trim().is_empty() && self.last_name.trim().is_empty())
    }

    /// `base` with what was typed; `None` while a name is missing or a date can't be read.
    pub fn person(&self, base: &Person, today: NaiveDate) -> Option<Person> {
        let trimmed = |text: &str| text.trim().to_owned();
        let (from, until) = (self.from.read(today).ok()?, self.until.read(today).ok()?);
        self.has_name().then(|| Person {
            first_name: trimmed(&self.first_name),
            last_name: trimmed(&self.last_name),
            title: trimmed(&self.title),
            centre: self.centre.clone(),
            role: self.role,
            email: trimmed(&self.email),
            phone: trimmed(&self.phone),
            from,
            until,
            note: trimmed(&self.note),
            ..base.clone()
        })
    }

    /// The namesake at the same centre, if there is one: to be warned of, not refused.
    pub fn namesake(&self, catalogue: &Catalogue, own: &PersonId) -> Option<PersonId> {
        let name = |first: &str, last: &str| (folded(first.trim()), folded(last.trim()));
        let wanted = self.has_name().then(|| name(&self.first_name, &self.last_name))?;
        let found = catalogue.people.iter().find(|person| {
            person.id != *own
                && person.centre == self.centre
                && name(&person.first_name, &person.last_name) == wanted
        })?;
        Some(found.id.clone())
    }

    /// „Es gibt schon Anna Beispiel in Coesfeld.“
    pub fn warning(&self, ctx: &ViewCtx<'_>, own: &PersonId) -> Option<String> {
        let namesake = self.namesake(ctx.catalogue, own)?;
        let name = ctx.texts.person_name(ctx.catalogue, &namesake);
        Some(match &self.centre {
            Some(centre) => ctx.texts.person_exists(&name, ctx.centre(centre)),
            None => ctx.texts.person_exists_without_centre(&name),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::testing::{today, with_ctx};
    use crate::catalogue::{Centre, Date};
    use crate::texts::Lang;

    fn anna() -> Person {
        Person {
            id: "p".into(),
            first_name: "Anna".to_owned(),
            last_name: "Beispiel".to_owned(),
            centre: Some("coesfeld".into()),
            from: Some(Date::new("2025-01-01")),
            ..Person::default()
        }
    }

    #[test]
    fn only_what_was_typed_changes() {
        let texts = Texts::new(Lang::De);
        let mut draft = Draft::of(texts, &anna());
        assert_eq!(draft.person(&anna(), today()), Some(anna()));
        draft.last_name = " Vorlage ".to_owned();
        draft.until.type_text("31.12.2026");
        let changed =
            Person { last_name: "Vorlage".to_owned(), until: Some(Date::new("2026-12-31")), ..anna() };
        assert_eq!(draft.person(&anna(), today()), Some(changed));
        draft.until.type_text("bald");
        assert_eq!(draft.person(&anna(), today()), None, "an unreadable date makes nobody");
        let nobody = Draft { last_name: " ".to_owned(), ..Draft::default() };
        assert_eq!(nobody.person(&Person::default(), today()), None);
    }

    #[test]
    fn namesakes_are_told_by_name_and_centre() {
        let centre = Centre { id: "coesfeld".into(), name: "Coesfeld".to_owned(), ..Centre::default() };
        let catalogue = Catalogue {
            centres: [centre].into_iter().collect(),
            people: [anna()].into_iter().collect(),
            ..Catalogue::default()
        };
        let warning = |first: &str, centre: Option<&str>, own: &str| {
            let draft = Draft {
                first_name: first.to_owned(),
                last_name: "beispiel ".to_owned(),
                centre: centre.map(Into::into),
                ..Draft::default()
            };
            with_ctx(&catalogue, 1, |ctx| draft.warning(ctx, &own.into()))
        };
        let told = "Es gibt schon Anna Beispiel in Coesfeld.";
        assert_eq!(warning("Änna", Some("coesfeld"), "").as_deref(), Some(told));
        assert_eq!(warning("Anna", Some("coesfeld"), "p"), None);
        assert_eq!(warning("Anna", None, ""), None);
        assert_eq!(warning("Berta", Some("coesfeld"), ""), None);
    }
}
