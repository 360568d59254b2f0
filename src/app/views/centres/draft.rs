//! A centre's master data while they are typed: plain values, and the record they make.

use crate::catalogue::{Centre, CentreKind, CentreStatus, Contact, Position, Post};
use crate::texts::{Lang, Texts};

/// What stands in the fields.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// Name of the district or city.
    pub name: String,
    /// For tables.
    pub short_name: String,
    /// What carries it.
    pub kind: CentreKind,
    /// Administrative district.
    pub district: String,
    /// Official key.
    pub official_key: String,
    /// Town of its seat.
    pub seat: String,
    /// Latitude of the seat.
    pub lat: String,
    /// Longitude of the seat.
    pub lon: String,
    /// Whether it exists yet.
    pub status: CentreStatus,
    /// How to reach it.
    pub contact: Contact,
    /// Posts, with their number as it is typed.
    pub posts: Vec<(Post, String)>,
}

/// Why the fields make no centre.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No name.
    Name,
    /// Coordinates can't be read, or one of them is missing.
    Position,
    /// A number of posts can't be read.
    Posts,
}

impl Problem {
    /// What to do about it.
    pub fn text(self, texts: Texts) -> &'static str {
        match self {
            Self::Name => texts.centre_needs_name(),
            Self::Position => texts.centre_bad_position(),
            Self::Posts => texts.centre_bad_number(),
        }
    }
}

impl Draft {
    /// The fields as `centre` fills them.
    pub fn of(texts: Texts, centre: &Centre) -> Self {
        let degree = |pick: fn(&Position) -> f64| {
            centre.position.as_ref().map_or_else(String::new, |position| number(texts, pick(position)))
        };
        Self {
            name: centre.name.clone(),
            short_name: centre.short_name.clone(),
            kind: centre.kind,
            district: centre.district.clone(),
            official_key: centre.official_key.clone(),
            seat: centre.seat.clone(),
            lat: degree(|position| position.lat),
            lon: degree(|position| position.lon),
            status: centre.status,
            contact: centre.contact.clone(),
            posts: centre.staffing.iter().map(|post| (post.clone(), number(texts, post.posts))).collect(),
        }
    }

    /// `base` with what was typed.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn centre(&self, base: &Centre) -> Result<Centre, Problem> {
        let trimmed = |text: &str| text.trim().to_owned();
        if self.name.trim().is_empty() {
            return Err(Problem::Name);
        }
        let contact = &self.contact;
        Ok(Centre {
            name: trimmed(&self.name),
            short_name: trimmed(&self.short_name),
            kind: self.kind,
            district: trimmed(&self.district),
            official_key: trimmed(&self.official_key),
            seat: trimmed(&self.seat),
            position: self.position(base)?,
            status: self.status,
            contact: Contact {
                street: trimmed(&contact.street),
                postcode: trimmed(&contact.postcode),
                town: trimmed(&contact.town),
                phone: trimmed(&contact.phone),
                email: trimmed(&contact.email),
                web: trimmed(&contact.web),
                extra: contact.extra.clone(),
            },
            staffing: self.staffing()?,
            ..base.clone()
        })
    }

    /// Whether what stands for the position can't be one.
    pub fn has_bad_position(&self) -> bool {
        self.position(&Centre::default()).is_err()
    }

    fn position(&self, base: &Centre) -> Result<Option<Position>, Problem> {
        if self.lat.trim().is_empty() && self.lon.trim().is_empty() {
            return Ok(None);
        }
        let (lat, lon) = read(&self.lat).zip(read(&self.lon)).ok_or(Problem::Position)?;
        let position = Position { lat, lon, ..base.position.clone().unwrap_or_default() };
        if position.is_possible() { Ok(Some(position)) } else { Err(Problem::Position) }
    }

    /// Roles without posts are left out.
    fn staffing(&self) -> Result<Vec<Post>, Problem> {
        let filled = self.posts.iter().filter(|(_, posts)| !posts.trim().is_empty());
        filled
            .map(|(post, posts)| {
                let posts =
                    read(posts).filter(|posts| (0.0..=10_000.0).contains(posts)).ok_or(Problem::Posts)?;
                Ok(Post { posts, ..post.clone() })
            })
            .collect()
    }
}

/// "2,5": shortest form that reads back as the same number.
pub fn number(texts: Texts, number: f64) -> String {
    let text = number.to_string();
    if texts.lang == Lang::De { text.replace('.', ",") } else { text }
}

fn read(text: &str) -> Option<f64> {
    text.trim().replace(',', ".").parse().ok().filter(|number: &f64| number.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Role;

    fn coesfeld() -> Centre {
        Centre {
            id: "coesfeld".into(),
            name: "Kreis Coesfeld".to_owned(),
            position: Some(Position { lat: 51.94349, lon: 7.16809, ..Position::default() }),
            staffing: [(Role::Assistant, 0.5), (Role::Head, 1.0)]
                .map(|(role, posts)| Post { role, posts, ..Post::default() })
                .into(),
            ..Centre::default()
        }
    }

    #[test]
    fn what_was_not_touched_stays() {
        for lang in [Lang::De, Lang::En] {
            assert_eq!(Draft::of(Texts::new(lang), &coesfeld()).centre(&coesfeld()), Ok(coesfeld()));
        }
    }

    #[test]
    fn what_was_typed_is_read_or_refused() {
        type Change = fn(&mut Draft);
        let position = |lat: f64, lon: f64| Some(Position { lat, lon, ..Position::default() });
        let cases: [(Change, Result<Option<Position>, Problem>); 7] = [
            (|draft| draft.name = " ".to_owned(), Err(Problem::Name)),
            (|draft| draft.lat = String::new(), Err(Problem::Position)),
            (|draft| draft.lat = "519".to_owned(), Err(Problem::Position)),
            (|draft| draft.lon = "NaN".to_owned(), Err(Problem::Position)),
            (|draft| draft.posts[0].1 = "halb".to_owned(), Err(Problem::Posts)),
            (|draft| draft.posts[0].1 = "-1".to_owned(), Err(Problem::Posts)),
            (|draft| draft.lat = "52,5".to_owned(), Ok(position(52.5, 7.16809))),
        ];
        for (number, (change, expected)) in cases.into_iter().enumerate() {
            let mut draft = Draft::of(Texts::new(Lang::De), &coesfeld());
            change(&mut draft);
            assert_eq!(draft.centre(&coesfeld()).map(|centre| centre.position), expected, "case {number}");
        }
        let mut draft = Draft::of(Texts::new(Lang::De), &coesfeld());
        draft.posts[0].1 = " ".to_owned();
        assert_eq!(draft.centre(&coesfeld()).map(|centre| centre.staffing.len()), Ok(1));
    }
}
