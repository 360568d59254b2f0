//! Where the user is: what Back and Forward walk through.

use serde::{Deserialize, Serialize};

use crate::catalogue::{
    Catalogue, CentreId, CertificateId, ModuleId, OfferingId, PersonId, RecordId, SessionId, TrainerId,
    VenueId,
};

/// A place in the window.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// What needs a decision, what comes next, how far coverage is.
    #[default]
    Overview,
    /// The offerings; one of them open.
    Offerings(Option<OfferingId>),
    /// The centres; one of them open.
    Centres(Option<CentreId>),
    /// Offerings against centres; one module chosen.
    Matching(Option<ModuleId>),
    /// KI × module.
    Matrix,
    /// The map; with a session: who comes to it from how far.
    Map(Option<SessionId>),
    /// The sessions, as list or calendar.
    Sessions,
    /// One session.
    Session(SessionId),
    /// Making or moving a session: date, place, trainers, who is invited, what is in the way.
    Plan,
    /// The people; one of them open.
    People(Option<PersonId>),
    /// Trainers and venues; one trainer open.
    Trainers(Option<TrainerId>),
    /// Trainers and venues; one venue open.
    Venues(Option<VenueId>),
    /// How the work went: charts and their numbers.
    Reports,
    /// Everything that can be printed.
    Documents,
    /// The register of certificates; one of them chosen.
    Certificates(Option<CertificateId>),
    /// People who may be in the catalogue twice.
    Doubles,
    /// Lists that come in.
    Import,
    /// What is odd about the data.
    Findings,
    /// Settings; one focus of the list open.
    Settings,
}

impl Place {
    /// Where a record is shown.
    pub fn of(record: &RecordId) -> Self {
        match record {
            RecordId::Focus(_) => Self::Settings,
            RecordId::Centre(id) => Self::Centres(Some(id.clone())),
            RecordId::Person(id) => Self::People(Some(id.clone())),
            RecordId::Trainer(id) => Self::Trainers(Some(id.clone())),
            RecordId::Venue(id) => Self::Venues(Some(id.clone())),
            RecordId::Offering(id) => Self::Offerings(Some(id.clone())),
            RecordId::Session(id) => Self::Session(id.clone()),
            RecordId::Certificate(id) => Self::Certificates(Some(id.clone())),
        }
    }

    /// Itself without records that `catalogue` doesn't have. A session that was being made is gone, too.
    pub fn still_in(self, catalogue: &Catalogue) -> Self {
        match self {
            Self::Offerings(id) => Self::Offerings(id.filter(|id| catalogue.offerings.get(id).is_some())),
            Self::Centres(id) => Self::Centres(id.filter(|id| catalogue.centres.get(id).is_some())),
            Self::Matching(id) => Self::Matching(id.filter(|id| catalogue.module(id).is_some())),
            Self::Map(id) => Self::Map(id.filter(|id| catalogue.sessions.get(id).is_some())),
            Self::Session(id) if catalogue.sessions.get(&id).is_none() => Self::Sessions,
            Self::Plan => Self::Sessions,
            Self::Import => Self::People(None),
            Self::People(id) => Self::People(id.filter(|id| catalogue.people.get(id).is_some())),
            Self::Trainers(id) => Self::Trainers(id.filter(|id| catalogue.trainers.get(id).is_some())),
            Self::Venues(id) => Self::Venues(id.filter(|id| catalogue.venues.get(id).is_some())),
            Self::Certificates(id) => {
                Self::Certificates(id.filter(|id| catalogue.certificates.get(id).is_some()))
            }
            other => other,
        }
    }

    /// Whether both are in the same view of the navigation.
    pub fn same_view(&self, other: &Self) -> bool {
        let view = |place: &Self| match place {
            Self::Overview => 0,
            Self::Offerings(_) => 1,
            Self::Centres(_) => 2,
            Self::Matching(_) | Self::Matrix | Self::Map(_) => 3,
            Self::Sessions | Self::Session(_) | Self::Plan => 4,
            Self::People(_) | Self::Doubles => 5,
            Self::Trainers(_) | Self::Venues(_) => 6,
            Self::Findings => 7,
            Self::Settings => 8,
            Self::Reports => 9,
            Self::Documents | Self::Certificates(_) => 10,
            Self::Import => 11,
        };
        view(self) == view(other)
    }
}

/// The places visited, with the current one.
#[derive(Clone, Debug, Default)]
pub struct History {
    back: Vec<Place>,
    current: Place,
    forward: Vec<Place>,
}

impl History {
    /// Begins at a place.
    pub fn at(place: Place) -> Self {
        Self { current: place, ..Self::default() }
    }

    /// Where the user is.
    pub fn current(&self) -> &Place {
        &self.current
    }

    /// Goes somewhere. Within a view the last place is replaced, so that Back leaves the view; and a form
    /// that became a session is done with, so Back doesn't lead to it.
    pub fn go(&mut self, place: Place) {
        const MOST: usize = 100;
        if place == self.current {
            return;
        }
        let left = std::mem::replace(&mut self.current, place);
        let replaces = left.same_view(&self.current)
            && !matches!(
                self.current,
                Place::Session(_) | Place::Plan | Place::Matrix | Place::Map(_) | Place::Doubles
            );
        let done_with =
            matches!((&left, &self.current), (Place::Plan, Place::Session(_)) | (Place::Import, _));
        if !done_with && (!replaces || matches!(left, Place::Session(_) | Place::Plan)) {
            self.back.push(left);
            if self.back.len() > MOST {
                self.back.remove(0);
            }
        }
        self.forward.clear();
    }

    /// Whether there is a way back.
    pub fn can_go_back(&self) -> bool {
        !self.back.is_empty()
    }

    /// Whether there is a way forward.
    pub fn can_go_forward(&self) -> bool {
        !self.forward.is_empty()
    }

    /// One place back.
    pub fn go_back(&mut self) {
        if let Some(place) = self.back.pop() {
            self.forward.push(std::mem::replace(&mut self.current, place));
        }
    }

    /// One place forward.
    pub fn go_forward(&mut self) {
        if let Some(place) = self.forward.pop() {
            self.back.push(std::mem::replace(&mut self.current, place));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn back_and_forward_walk_like_a_browser() {
        let mut history = History::default();
        history.go(Place::Sessions);
        history.go(Place::Session("s1".into()));
        history.go(Place::Centres(None));
        history.go(Place::Centres(Some("olpe".into())));
        history.go_back();
        assert_eq!(*history.current(), Place::Session("s1".into()));
        history.go_back();
        assert_eq!(*history.current(), Place::Sessions);
        history.go_forward();
        history.go_forward();
        assert_eq!(*history.current(), Place::Centres(Some("olpe".into())));
        assert!(!history.can_go_forward());
        history.go(Place::Overview);
        assert!(history.can_go_back() && !history.can_go_forward());
        history.go(Place::Plan);
        history.go(Place::Session("new".into()));
        history.go_back();
        assert_eq!(*history.current(), Place::Overview);
    }
}
