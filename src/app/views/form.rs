//! Forms: a draft of a record that is filled from it, edited field by field, and given back as one edit.
//! Fields that people type as text (money, coordinates, lists of words) stay text until then.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::date_draft::DateDraft;
use crate::catalogue::{Absence, Date, Entity, Extra, Position};
use crate::texts::{Lang, Texts};

/// Why a form can't be given back yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Name or title is missing.
    Nameless,
    /// A date can't be read, or is none.
    Date,
    /// A period ends before it starts.
    EndBeforeStart,
    /// An amount of money can't be read.
    Money,
    /// Coordinates can't be read, or are none on Earth.
    Position,
    /// Two periods share days.
    Overlap,
    /// A colour can't be read.
    Colour,
    /// A group of people has no name.
    NamelessGroup,
}

/// The fields of a record, as they are while people edit them.
pub trait Form {
    /// What is edited.
    type Record: Clone + PartialEq;

    /// The fields of a record.
    fn of(record: &Self::Record, texts: Texts) -> Self;

    /// The record as the fields have it now, or what is wrong with them.
    fn record(&self, today: NaiveDate) -> Result<Self::Record, Problem>;
}

/// A form with the record that it was filled from.
pub struct Draft<F: Form> {
    base: Arc<F::Record>,
    /// What the untouched form gives back: a file's oddities alone don't make a draft changed.
    untouched: Result<F::Record, Problem>,
    /// The fields.
    pub form: F,
}

/// How far a draft is.
#[derive(Clone, Debug, PartialEq)]
pub enum Progress<R> {
    /// As the record is.
    Unchanged,
    /// Changed, and ready to be given back.
    Ready(Box<R>),
    /// Changed, but not ready.
    Stuck(Problem),
}

impl<F: Form> Draft<F> {
    /// A fresh draft of `base`.
    pub fn of(base: Arc<F::Record>, texts: Texts, today: NaiveDate) -> Self {
        let form = F::of(&base, texts);
        Self { untouched: form.record(today), base, form }
    }

    /// How far it is.
    pub fn progress(&self, today: NaiveDate) -> Progress<F::Record> {
        match self.form.record(today) {
            record if record == self.untouched => Progress::Unchanged,
            Ok(record) => Progress::Ready(Box::new(record)),
            Err(problem) => Progress::Stuck(problem),
        }
    }

    /// Whether something was typed that no edit has yet.
    pub fn is_changed(&self, today: NaiveDate) -> bool {
        self.form.record(today) != self.untouched
    }

    /// Fills it anew.
    pub fn discard(&mut self, texts: Texts, today: NaiveDate) {
        *self = Self::of(Arc::clone(&self.base), texts, today);
    }

    /// Takes a newer version of the record as its base and keeps the fields as they are.
    pub fn rebase(&mut self, base: Arc<F::Record>, texts: Texts, today: NaiveDate) {
        self.untouched = F::of(&base, texts).record(today);
        self.base = base;
    }

    /// The version of the record that it was filled from.
    pub fn base(&self) -> &F::Record {
        &self.base
    }

    /// The draft in `slot`, filled anew if the record changed meanwhile.
    pub fn in_slot<'a>(
        slot: &'a mut Option<Self>,
        record: &F::Record,
        texts: Texts,
        today: NaiveDate,
    ) -> &'a mut Self {
        if slot.as_ref().is_some_and(|draft| !draft.is_of(record)) {
            *slot = None;
        }
        slot.get_or_insert_with(|| Self::of(Arc::new(record.clone()), texts, today))
    }

    /// Whether it was filled from this version of the record.
    pub fn is_of(&self, record: &F::Record) -> bool {
        std::ptr::eq(&raw const *self.base, record) || *self.base == *record
    }
}

/// What a draft that is under way is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnderWay<Id> {
    /// A record.
    Record(Id),
    /// One that is still to be made.
    New,
}

impl<Id> UnderWay<Id> {
    /// The record, if it is there.
    pub fn record(self) -> Option<Id> {
        match self {
            Self::Record(id) => Some(id),
            Self::New => None,
        }
    }
}

/// The drafts of one kind of record: changed ones survive a look elsewhere.
pub struct Drafts<F: Form<Record: Entity>> {
    open: BTreeMap<<F::Record as Entity>::Id, Draft<F>>,
    new: Option<Draft<F>>,
    /// The form of a new record is shown.
    pub creating: bool,
}

impl<F: Form<Record: Entity>> Default for Drafts<F> {
    fn default() -> Self {
        Self { open: BTreeMap::new(), new: None, creating: false }
    }
}

impl<F: Form<Record: Entity>> Drafts<F> {
    /// The draft of a record: the one under way, or a fresh one if the record changed meanwhile.
    pub fn of(&mut self, record: &Arc<F::Record>, texts: Texts, today: NaiveDate) -> &mut Draft<F> {
        let id = record.id();
        if !self.open.get(id).is_some_and(|draft| draft.is_of(record)) {
            self.open.retain(|_, draft| draft.is_changed(today));
            self.open.insert(id.clone(), Draft::of(Arc::clone(record), texts, today));
        }
        self.open.entry(id.clone()).or_insert_with(|| Draft::of(Arc::clone(record), texts, today))
    }

    /// The draft of a new record, which starts as `blank`.
    pub fn new_one(
        &mut self,
        texts: Texts,
        today: NaiveDate,
        blank: impl FnOnce() -> F::Record,
    ) -> &mut Draft<F> {
        self.new.get_or_insert_with(|| Draft::of(Arc::new(blank()), texts, today))
    }

    /// Whether something was typed that no edit has yet.
    pub fn under_way(&self, today: NaiveDate) -> bool {
        self.open.values().chain(&self.new).any(|draft| draft.is_changed(today))
    }

    /// Whether something was typed about this record that no edit has yet.
    pub fn holds(&self, id: &<F::Record as Entity>::Id, today: NaiveDate) -> bool {
        self.open.get(id).is_some_and(|draft| draft.is_changed(today))
    }

    /// Whether a new record was begun.
    pub fn holds_new(&self, today: NaiveDate) -> bool {
        self.new.as_ref().is_some_and(|draft| draft.is_changed(today))
    }

    /// Where something was typed that no edit has yet. The form of a new record is shown again.
    pub fn show_under_way(&mut self, today: NaiveDate) -> Option<UnderWay<<F::Record as Entity>::Id>> {
        let changed = self.open.iter().find(|(_, draft)| draft.is_changed(today));
        if let Some((id, _)) = changed {
            return Some(UnderWay::Record(id.clone()));
        }
        self.creating |= self.holds_new(today);
        self.holds_new(today).then_some(UnderWay::New)
    }

    /// Closes and forgets the draft of a new record.
    pub fn forget_new(&mut self) {
        self.new = None;
        self.creating = false;
    }
}

/// A value as text. Untouched text stands for the value it was made from, whatever it looks like.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Typed<T> {
    /// What is in the field.
    pub text: String,
    shown: String,
    value: T,
}

impl<T: Clone> Typed<T> {
    fn new(value: T, text: String) -> Self {
        Self { shown: text.clone(), text, value }
    }

    fn read(&self, read: impl FnOnce(&str) -> Result<T, Problem>) -> Result<T, Problem> {
        if self.text == self.shown { Ok(self.value.clone()) } else { read(self.text.trim()) }
    }
}

/// Words with commas between them.
pub type TypedWords = Typed<Vec<String>>;

impl TypedWords {
    /// "Beamer, Metaplan".
    pub fn words(words: &[String]) -> Self {
        Self::new(words.to_vec(), words.join(", "))
    }

    /// The single words.
    pub fn list(&self) -> Vec<String> {
        let split = |text: &str| {
            text.split(',').map(str::trim).filter(|word| !word.is_empty()).map(ToOwned::to_owned).collect()
        };
        self.read(|text| Ok(split(text))).unwrap_or_default()
    }
}

/// An amount of money in cents that may be missing.
pub type TypedMoney = Typed<Option<u32>>;

impl TypedMoney {
    /// "450,00".
    pub fn cents(cents: Option<u32>, texts: Texts) -> Self {
        let text = cents.map_or_else(String::new, |cents| {
            let comma = if texts.lang == Lang::De { ',' } else { '.' };
            format!("{}{comma}{:02}", cents / 100, cents % 100)
        });
        Self::new(cents, text)
    }

    /// The amount in cents.
    pub fn amount(&self) -> Result<Option<u32>, Problem> {
        self.read(|text| if text.is_empty() { Ok(None) } else { cents(text).map(Some).ok_or(Problem::Money) })
    }
}

/// Cents of "450", "450,5", "1.234,50 €" or "1,234.50": the last comma or dot parts the cents if one or
/// two digits follow it.
fn cents(text: &str) -> Option<u32> {
    let text = text.trim_matches(|c: char| c == '€' || c.is_whitespace());
    let (whole, part) = match text.rfind([',', '.']) {
        Some(at) if text.len() - at <= 3 => (&text[..at], &text[at + 1..]),
        _ => (text, ""),
    };
    let digits: String = whole.chars().filter(|c| !matches!(c, '.' | ',' | ' ' | '\u{a0}')).collect();
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if digits.is_empty() || !all_digits(&digits) || !all_digits(part) {
        return None;
    }
    let euros: u32 = digits.parse().ok()?;
    let cents: u32 = format!("{part:0<2}").parse().ok()?;
    euros.checked_mul(100)?.checked_add(cents)
}

/// Latitude and longitude in degrees; both empty where they aren't known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TypedPosition {
    /// Latitude.
    pub lat: Typed<Option<f64>>,
    /// Longitude.
    pub lon: Typed<Option<f64>>,
    was: Option<Position>,
}

impl TypedPosition {
    /// "51,5136" and "7,4653".
    pub fn of(position: Option<&Position>, texts: Texts) -> Self {
        let field = |value: Option<f64>| {
            let text = value.map_or_else(String::new, |value| value.to_string());
            Typed::new(value, if texts.lang == Lang::De { text.replace('.', ",") } else { text })
        };
        Self {
            lat: field(position.map(|p| p.lat)),
            lon: field(position.map(|p| p.lon)),
            was: position.cloned(),
        }
    }

    /// The point.
    pub fn position(&self) -> Result<Option<Position>, Problem> {
        let degrees = |field: &Typed<Option<f64>>| {
            field.read(|text| match text {
                "" => Ok(None),
                text => text.replace(',', ".").parse().map(Some).map_err(|_error| Problem::Position),
            })
        };
        let position = match (degrees(&self.lat)?, degrees(&self.lon)?) {
            (None, None) => return Ok(None),
            (Some(lat), Some(lon)) => Position { lat, lon, ..self.was.clone().unwrap_or_default() },
            _ => return Err(Problem::Position),
        };
        let fine = position.is_possible() || self.was.as_ref() == Some(&position);
        if fine { Ok(Some(position)) } else { Err(Problem::Position) }
    }
}

/// A period in which somebody or something is away.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TypedAbsence {
    /// First day.
    pub from: DateDraft,
    /// Last day.
    pub until: DateDraft,
    /// Why.
    pub reason: String,
    extra: Extra,
}

impl TypedAbsence {
    /// The fields of all absences.
    pub fn all(absences: &[Absence], texts: Texts) -> Vec<Self> {
        let fields = |absence: &Absence| Self {
            from: DateDraft::of(texts, absence.from.as_ref()),
            until: DateDraft::of(texts, absence.until.as_ref()),
            reason: absence.reason.clone(),
            extra: absence.extra.clone(),
        };
        absences.iter().map(fields).collect()
    }

    /// The absences, without lines in which nothing stands.
    pub fn read_all(lines: &[Self], today: NaiveDate) -> Result<Vec<Absence>, Problem> {
        let mut absences = Vec::with_capacity(lines.len());
        for line in lines {
            let (from, until) = period(&line.from, &line.until, today)?;
            let (reason, extra) = (line.reason.clone(), line.extra.clone());
            let absence = Absence { from, until, reason, extra };
            if absence != Absence::default() {
                absences.push(absence);
            }
        }
        Ok(absences)
    }
}

/// The day in a field.
pub fn day(field: &DateDraft, today: NaiveDate) -> Result<Option<Date>, Problem> {
    field.read(today).map_err(|_shown_beneath_the_field| Problem::Date)
}

/// Both bounds of a period, in order.
pub fn period(
    from: &DateDraft,
    until: &DateDraft,
    today: NaiveDate,
) -> Result<(Option<Date>, Option<Date>), Problem> {
    let (first, last) = (day(from, today)?, day(until, today)?);
    match (first.as_ref().and_then(Date::get), last.as_ref().and_then(Date::get)) {
        (Some(from), Some(until)) if until < from => Err(Problem::EndBeforeStart),
        _ => Ok((first, last)),
    }
}

#[cfg(test)]
#[path = "form_tests.rs"]
mod tests;
