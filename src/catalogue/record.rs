//! Any record and any record's id: for edits, links and places in findings.

use super::{Catalogue, Entity as _};
use super::{
    Centre, CentreId, Certificate, CertificateId, Focus, FocusId, Offering, OfferingId, Person, PersonId,
    Position, Session, SessionId, Trainer, TrainerId, Venue, VenueId,
};

macro_rules! records {
    ($($kind:ident, $id:ident, $table:ident;)*) => {
        /// One record of any kind.
        #[derive(Clone, Debug, PartialEq)]
        #[expect(missing_docs, reason = "the variants carry the entities' names")]
        pub enum Record {
            $($kind(Box<$kind>),)*
        }

        /// Names a record of any kind.
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "the variants carry the entities' names")]
        pub enum RecordId {
            $($kind($id),)*
        }

        $(
            impl From<$kind> for Record {
                fn from(record: $kind) -> Self {
                    Self::$kind(Box::new(record))
                }
            }

            impl From<$id> for RecordId {
                fn from(id: $id) -> Self {
                    Self::$kind(id)
                }
            }
        )*

        impl Record {
            /// Names it.
            pub fn id(&self) -> RecordId {
                match self {
                    $(Self::$kind(record) => RecordId::$kind(record.id().clone()),)*
                }
            }

            pub(super) fn put_into(self, catalogue: &mut Catalogue) {
                match self {
                    $(Self::$kind(record) => catalogue.$table.put(*record),)*
                }
            }
        }

        impl RecordId {
            /// Whether the catalogue has it.
            pub fn is_in(&self, catalogue: &Catalogue) -> bool {
                match self {
                    $(Self::$kind(id) => catalogue.$table.get(id).is_some(),)*
                }
            }

            pub(super) fn remove_from(&self, catalogue: &mut Catalogue) -> bool {
                match self {
                    $(Self::$kind(id) => catalogue.$table.remove(id).is_some(),)*
                }
            }
        }
    };
}

records! {
    Focus, FocusId, foci;
    Centre, CentreId, centres;
    Person, PersonId, people;
    Trainer, TrainerId, trainers;
    Venue, VenueId, venues;
    Offering, OfferingId, offerings;
    Session, SessionId, sessions;
    Certificate, CertificateId, certificates;
}

impl Record {
    /// Whether JSON can hold its numbers: it has no infinity, and a file with one would not open again.
    pub(super) fn has_finite_numbers(&self) -> bool {
        let (position, staffing) = match self {
            Self::Centre(centre) => (&centre.position, &centre.staffing[..]),
            Self::Trainer(trainer) => (&trainer.position, &[][..]),
            Self::Venue(venue) => (&venue.position, &[][..]),
            Self::Focus(_)
            | Self::Person(_)
            | Self::Offering(_)
            | Self::Session(_)
            | Self::Certificate(_) => {
                return true;
            }
        };
        position.as_ref().is_none_or(Position::is_finite)
            && staffing.iter().all(|post| post.posts.is_finite())
    }
}

impl std::fmt::Display for RecordId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Focus(id) => id.fmt(f),
            Self::Centre(id) => id.fmt(f),
            Self::Person(id) => id.fmt(f),
            Self::Trainer(id) => id.fmt(f),
            Self::Venue(id) => id.fmt(f),
            Self::Offering(id) => id.fmt(f),
            Self::Session(id) => id.fmt(f),
            Self::Certificate(id) => id.fmt(f),
        }
    }
}
