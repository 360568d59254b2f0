//! Where attendance entry is, and what each key does there.

use super::rows::Came;
use crate::catalogue::RegistrationStatus;

/// The cell that keys act on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// Which person, from 0.
    pub row: usize,
    /// Which day, from 0.
    pub day: usize,
    /// The minutes typed so far, while they are.
    pub typing: Option<String>,
    /// The row's number typed so far; 0: none.
    pub number: usize,
}

/// A key of attendance entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// A day to the right, or to the left.
    Days(isize),
    /// A, E, F: enters it and goes on; and T, after which minutes are typed.
    Mark(RegistrationStatus),
    /// 0 to 9: minutes, or the number of a row.
    Digit(u8),
    /// Confirms minutes; goes on to the next row.
    Enter,
    /// Takes the entry back.
    Clear,
    /// Takes back the last digit, or else goes back a row.
    Erase,
    /// Stops typing.
    Escape,
    /// Goes to the next row without an entry.
    NextOpen,
    /// Goes to the first row without an entry of the next day.
    NextDay,
}

/// What is to be entered at a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Whose.
    pub row: usize,
    /// For which day.
    pub day: usize,
    /// What; `None` takes it back.
    pub came: Option<Came>,
}

/// How many there are of each, where the cursor moves.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// People.
    pub rows: usize,
    /// Days.
    pub days: usize,
    /// Minutes of the cursor's day.
    pub most: u32,
    /// Whether an entry leads to the next row; else the cursor stays where it was made.
    pub goes_on: bool,
}

impl Cursor {
    /// Stays within `rows` and `days`.
    pub fn fit(&mut self, rows: usize, days: usize) {
        self.row = self.row.min(rows.saturating_sub(1));
        self.day = self.day.min(days.saturating_sub(1));
    }

    /// Goes to a cell. Minutes typed so far are entered, if they are any.
    pub fn go_to(&mut self, row: usize, day: usize, most: u32) -> Option<Entry> {
        let entry = self.confirmed(most);
        (self.typing, self.row, self.day) = (None, row, day);
        entry
    }

    /// Does what a key says: what is to be entered, each as a step of its own. Past the last person the row
    /// is `field.rows`.
    pub fn press(&mut self, stroke: Stroke, field: Field) -> Vec<Entry> {
        let Field { rows, days, most, goes_on } = field;
        if !matches!(stroke, Stroke::Digit(_)) {
            self.number = 0;
        }
        match stroke {
            Stroke::Days(by) => self.go_to(self.row, moved(self.day, by, days), most).into_iter().collect(),
            Stroke::Mark(status) => self.mark(status, field),
            Stroke::Digit(digit) => {
                if let Some(typing) = self.typing.as_mut().filter(|typed| typed.len() < 4) {
                    typing.push(char::from(b'0' + digit.min(9)));
                }
                Vec::new()
            }
            Stroke::Enter if self.typing.is_some() && self.confirmed(most).is_none() => Vec::new(),
            Stroke::Enter => {
                let next = if goes_on { (self.row + 1).min(rows) } else { self.row };
                self.go_to(next, self.day, most).into_iter().collect()
            }
            Stroke::Clear => vec![self.enter(None)],
            Stroke::Erase => {
                match &mut self.typing {
                    Some(typed) => drop(typed.pop()),
                    None => self.row = self.row.saturating_sub(1),
                }
                Vec::new()
            }
            Stroke::Escape => {
                self.typing = None;
                Vec::new()
            }
            // Where these lead, the rows know.
            Stroke::NextOpen | Stroke::NextDay => self.go_to(self.row, self.day, most).into_iter().collect(),
        }
    }

    /// Enters what a letter says and goes on. Minutes typed before are confirmed by it: the letter is then
    /// about the next person.
    fn mark(&mut self, status: RegistrationStatus, field: Field) -> Vec<Entry> {
        let mut entries = Vec::new();
        if self.typing.as_ref().is_some_and(|typed| !typed.is_empty()) {
            let Some(entry) = self.confirmed(field.most) else { return entries };
            entries.push(entry);
            self.typing = None;
            if !field.goes_on {
                return entries;
            }
            self.row = (self.row + 1).min(field.rows);
            if self.row == field.rows {
                return entries;
            }
        }
        if status == RegistrationStatus::AttendedPartly {
            self.typing = Some(String::new());
            return entries;
        }
        entries.push(self.enter(Some(Came { status, minutes: None })));
        if field.goes_on {
            self.row = (self.row + 1).min(field.rows);
        }
        entries
    }

    /// Another digit of a row's number while no minutes are typed: the number so far, if it can be one of
    /// `rows`. One more digit than fits begins a new number.
    pub fn number_typed(&mut self, digit: u8, rows: usize) -> Option<usize> {
        let digit = usize::from(digit.min(9));
        let longer = self.number.saturating_mul(10).saturating_add(digit);
        self.number = if longer <= rows { longer } else { digit };
        let fits = (1..=rows).contains(&self.number);
        if !fits {
            self.number = 0;
        }
        fits.then_some(self.number)
    }

    /// Whether more minutes are typed than the day has.
    pub fn too_many(&self, most: u32) -> bool {
        self.typing
            .as_ref()
            .and_then(|typed| typed.parse::<u32>().ok())
            .is_some_and(|typed| most > 0 && typed > most)
    }

    fn enter(&mut self, came: Option<Came>) -> Entry {
        self.typing = None;
        Entry { row: self.row, day: self.day, came }
    }

    /// The typed minutes as an entry, if they can be one. All of the day's minutes are simply "attended".
    fn confirmed(&self, most: u32) -> Option<Entry> {
        let minutes: u16 = self.typing.as_ref()?.parse().ok().filter(|minutes| *minutes > 0)?;
        if self.too_many(most) {
            return None;
        }
        let came = if u32::from(minutes) == most {
            Came { status: RegistrationStatus::Attended, minutes: None }
        } else {
            Came { status: RegistrationStatus::AttendedPartly, minutes: Some(minutes) }
        };
        Some(Entry { row: self.row, day: self.day, came: Some(came) })
    }
}

fn moved(from: usize, by: isize, count: usize) -> usize {
    from.saturating_add_signed(by).min(count.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use RegistrationStatus::{Absent, Attended, AttendedPartly, Excused};
    use Stroke::{Clear, Days, Digit, Enter, Erase, Escape, Mark};

    const FIELD: Field = Field { rows: 3, days: 2, most: 360, goes_on: true };

    /// What happens in a list of 3 people and 2 days of 360 minutes each: entries as "row.day:what", and
    /// where the cursor ends.
    fn check(strokes: &[Stroke], expected: &str) {
        check_in(FIELD, strokes, expected);
    }

    fn check_in(field: Field, strokes: &[Stroke], expected: &str) {
        let mut cursor = Cursor::default();
        let mut done = Vec::new();
        for stroke in strokes {
            for Entry { row, day, came } in cursor.press(*stroke, field) {
                let minutes = |came: Came| came.minutes.map_or_else(String::new, |m| m.to_string());
                let what =
                    came.map_or_else(|| "-".to_owned(), |came| format!("{:?}{}", came.status, minutes(came)));
                done.push(format!("{row}.{day}:{what}"));
            }
        }
        let typing = cursor.typing.map_or_else(String::new, |typed| format!(" typing {typed:?}"));
        done.push(format!("at {}.{}{typing}", cursor.row, cursor.day));
        assert_eq!(done.join(" "), expected, "{strokes:?}");
    }

    #[test]
    fn one_key_a_person_and_on_to_the_next() {
        check(&[Mark(Attended), Mark(Excused), Mark(Absent)], "0.0:Attended 1.0:Excused 2.0:Absent at 3.0");
        check(&[Enter, Enter, Days(1), Days(1)], "at 2.1");
        check(&[Enter, Days(-1)], "at 1.0");
        check(&[Mark(Attended), Erase, Mark(Absent)], "0.0:Attended 0.0:Absent at 1.0");
        check(&[Clear, Erase], "0.0:- at 0.0");
        let stays = Field { goes_on: false, ..FIELD };
        check_in(stays, &[Mark(Attended), Mark(Absent)], "0.0:Attended 0.0:Absent at 0.0");
        check_in(stays, &[Mark(AttendedPartly), Digit(9), Mark(Absent)], "0.0:AttendedPartly9 at 0.0");
    }

    #[test]
    fn minutes_are_confirmed_by_enter_or_by_the_next_persons_letter() {
        let partly = Mark(AttendedPartly);
        check(&[partly, Digit(2), Digit(4), Digit(0), Enter], "0.0:AttendedPartly240 at 1.0");
        check(&[partly, Digit(9), Digit(0), Days(1)], "0.0:AttendedPartly90 at 0.1");
        check(&[partly, Digit(3), Digit(6), Digit(0), Enter], "0.0:Attended at 1.0");
        check(&[partly, Digit(9), Digit(0), Mark(Attended)], "0.0:AttendedPartly90 1.0:Attended at 2.0");
        check(&[partly, Digit(9), partly, Digit(8)], "0.0:AttendedPartly9 at 1.0 typing \"8\"");
        check(&[Enter, Enter, partly, Digit(9), Mark(Attended)], "2.0:AttendedPartly9 at 3.0");
        check(&[partly, Digit(9), Erase, Digit(5), Escape, Digit(1)], "at 0.0");
    }

    #[test]
    fn no_minutes_or_too_many_wait_for_better_ones() {
        let partly = Mark(AttendedPartly);
        check(&[partly, Enter], "at 0.0 typing \"\"");
        check(&[partly, Digit(0), Enter], "at 0.0 typing \"0\"");
        check(&[partly, Digit(3), Digit(6), Digit(1), Mark(Attended)], "at 0.0 typing \"361\"");
        check(&[partly, Digit(4), Digit(0), Digit(0), Erase, Enter], "0.0:AttendedPartly40 at 1.0");
        check(&[partly, Digit(9), Digit(9), Digit(9), Digit(9), Digit(9), Days(1)], "at 0.1");
        check(&[partly, Mark(Attended)], "0.0:Attended at 1.0");
    }

    #[test]
    fn a_number_is_that_of_a_row_as_far_as_there_is_one() {
        let check = |digits: &[u8], expected: &[Option<usize>]| {
            let mut cursor = Cursor::default();
            let found: Vec<_> = digits.iter().map(|digit| cursor.number_typed(*digit, 30)).collect();
            assert_eq!(found, expected, "{digits:?}");
        };
        check(&[2, 7], &[Some(2), Some(27)]);
        check(&[3, 1], &[Some(3), Some(1)]);
        check(&[3, 0, 0], &[Some(3), Some(30), None]);
        check(&[0, 7], &[None, Some(7)]);
    }

    #[test]
    fn an_empty_list_is_no_trap() {
        let mut cursor = Cursor { row: 7, day: 3, ..Cursor::default() };
        cursor.fit(0, 0);
        let nobody = Field { rows: 0, days: 0, most: 0, goes_on: true };
        assert_eq!(cursor.press(Enter, nobody), []);
        assert_eq!((cursor.row, cursor.day), (0, 0));
    }
}
