//! What the office writes: blocks of its letters, and the texts of its mails.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Extra, Role, is_default};

/// Blocks of letters and texts of mails. All of it is the office's own words; nothing of it must be there.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Correspondence {
    /// Whom to ask; missing parts are the office's own.
    #[serde(skip_serializing_if = "is_default")]
    pub contact: ContactPerson,
    /// What holds for one group of people, such as release from duty and travel costs.
    #[serde(skip_serializing_if = "is_default")]
    pub groups: Vec<GroupText>,
    /// How seats are given where there are too few.
    #[serde(skip_serializing_if = "is_default")]
    pub selection: String,
    /// What to do when somebody can't come.
    #[serde(skip_serializing_if = "is_default")]
    pub cancellation: String,
    /// Costs and catering.
    #[serde(skip_serializing_if = "is_default")]
    pub catering: String,
    /// What the notice on data protection says besides: who gets the data, how long they are kept.
    #[serde(skip_serializing_if = "is_default")]
    pub privacy: String,
    /// Mails in the office's own words; kinds not named here have those of the program.
    #[serde(skip_serializing_if = "is_default")]
    pub mails: Vec<MailText>,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl Correspondence {
    /// The office's own text for mails of this kind.
    pub fn mail(&self, kind: MailKind) -> Option<&MailText> {
        self.mails.iter().find(|mail| mail.kind == kind)
    }

    /// Sets the office's own text for a kind of mail; `None` goes back to the program's.
    pub fn set_mail(&mut self, kind: MailKind, text: Option<MailText>) {
        let at = self.mails.iter().position(|mail| mail.kind == kind);
        match (at, text) {
            (Some(at), Some(text)) => self.mails[at] = text,
            (Some(_), None) => self.mails.retain(|mail| mail.kind != kind),
            (None, Some(text)) => self.mails.push(text),
            (None, None) => {}
        }
    }

    /// The groups to which people of these roles belong; all groups where no role is named.
    pub fn groups_of<'a>(&'a self, roles: &'a [Role]) -> impl Iterator<Item = &'a GroupText> {
        self.groups.iter().filter(|group| {
            roles.is_empty() || group.roles.is_empty() || group.roles.iter().any(|role| roles.contains(role))
        })
    }
}

/// Whom to ask.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ContactPerson {
    /// First and last name with title.
    #[serde(skip_serializing_if = "is_default")]
    pub name: String,
    /// Telephone.
    #[serde(skip_serializing_if = "is_default")]
    pub phone: String,
    /// E-mail address.
    #[serde(skip_serializing_if = "is_default")]
    pub email: String,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// What letters say to one group of people. Rules differ by employer and state: nothing is taken for granted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct GroupText {
    /// What the group is called: "Lehrkräfte im Landesdienst".
    pub title: String,
    /// Who belongs to it; empty: everybody.
    #[serde(skip_serializing_if = "is_default")]
    pub roles: Vec<Role>,
    /// About release from duty.
    #[serde(skip_serializing_if = "is_default")]
    pub release: String,
    /// About travel costs.
    #[serde(skip_serializing_if = "is_default")]
    pub travel: String,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// What a mail is for.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum MailKind {
    /// Invites a centre.
    #[default]
    Invitation,
    /// Confirms a seat.
    Confirmation,
    /// Reminds of a session that is near.
    Reminder,
    /// Says that somebody is on the waiting list.
    WaitingNotice,
    /// Says that a session doesn't take place.
    Cancellation,
}

impl MailKind {
    /// All of them, in the order in which they are sent.
    pub const ALL: [Self; 5] =
        [Self::Invitation, Self::Confirmation, Self::Reminder, Self::WaitingNotice, Self::Cancellation];
}

/// The text of a kind of mail, with placeholders ([`super::Placeholder`]).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct MailText {
    /// What for.
    pub kind: MailKind,
    /// Its subject.
    pub subject: String,
    /// Its text; an empty line parts paragraphs.
    pub body: String,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_those_of_the_roles() {
        let group = |title: &str, roles: &[Role]| GroupText {
            title: title.to_owned(),
            roles: roles.to_vec(),
            ..GroupText::default()
        };
        let correspondence = Correspondence {
            groups: vec![
                group("Lehrkräfte", &[Role::SecondedTeacher]),
                group("Kommunale", &[Role::Head, Role::Specialist]),
                group("Alle", &[]),
            ],
            ..Correspondence::default()
        };
        for (roles, titles) in [
            (&[][..], &["Lehrkräfte", "Kommunale", "Alle"][..]),
            (&[Role::Head], &["Kommunale", "Alle"]),
            (&[Role::SecondedTeacher, Role::Head], &["Lehrkräfte", "Kommunale", "Alle"]),
            (&[Role::Partner], &["Alle"]),
        ] {
            let found: Vec<_> = correspondence.groups_of(roles).map(|group| group.title.as_str()).collect();
            assert_eq!(found, titles, "{roles:?}");
        }
    }

    #[test]
    fn a_mail_is_the_offices_own_until_it_is_taken_back() {
        let mut correspondence = Correspondence::default();
        let mail = |subject: &str| MailText {
            kind: MailKind::Reminder,
            subject: subject.to_owned(),
            ..MailText::default()
        };
        for (set, subject) in [(Some("a"), Some("a")), (Some("b"), Some("b")), (None, None), (None, None)] {
            correspondence.set_mail(MailKind::Reminder, set.map(mail));
            assert_eq!(correspondence.mail(MailKind::Reminder).map(|mail| mail.subject.as_str()), subject);
            assert_eq!(correspondence.mail(MailKind::Invitation), None);
        }
        assert!(correspondence.mails.is_empty());
    }
}
