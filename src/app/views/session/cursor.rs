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
}

/// A key of attendance entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// A day to the right, or to the left.
    Days(isize),
    /// A, E, F; and T, after which minutes are typed.
    Mark(RegistrationStatus),
    /// 0 to 9.
    Digit(u8),
    /// Confirms minutes; goes on to the next row.
    Enter,
    /// Takes the entry back.
    Clear,
    /// Takes back the last digit, or else the entry.
    Erase,
    /// Stops typing.
    Escape,
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

    /// Does what a key says, in a list of `rows` people; `most` are the minutes of the cursor's day.
    pub fn press(&mut self, stroke: Stroke, rows: usize, days: usize, most: u32) -> Option<Entry> {
        match stroke {
            Stroke::Days(by) => self.go_to(self.row, moved(self.day, by, days), most),
            Stroke::Mark(RegistrationStatus::AttendedPartly) => {
                self.typing = Some(String::new());
                None
            }
            Stroke::Mark(status) => Some(self.enter(Some(Came { status, minutes: None }))),
            Stroke::Digit(digit) => {
                let typing = self.typing.as_mut().filter(|typed| typed.len() < 4)?;
                typing.push(char::from(b'0' + digit.min(9)));
                None
            }
            Stroke::Enter if self.typing.is_some() && self.confirmed(most).is_none() => None,
            Stroke::Enter => self.go_to(moved(self.row, 1, rows), self.day, most),
            Stroke::Clear => Some(self.enter(None)),
            Stroke::Erase => match &mut self.typing {
                Some(typed) => {
                    typed.pop();
                    None
                }
                None => Some(self.enter(None)),
            },
            Stroke::Escape => {
                self.typing = None;
                None
            }
        }
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

    /// What happens in a list of 3 people and 2 days of 360 minutes each: entries as "row.day:what", and
    /// where the cursor ends.
    fn check(strokes: &[Stroke], expected: &str) {
        let mut cursor = Cursor::default();
        let mut done = Vec::new();
        for stroke in strokes {
            if let Some(Entry { row, day, came }) = cursor.press(*stroke, 3, 2, 360) {
                let what = came.map_or_else(
                    || "-".to_owned(),
                    |entry| {
                        format!(
                            "{:?}{}",
                            entry.status,
                            entry.minutes.map_or_else(String::new, |m| m.to_string())
                        )
                    },
                );
                done.push(format!("{row}.{day}:{what}"));
            }
        }
        let typing = cursor.typing.map_or_else(String::new, |typed| format!(" typing {typed:?}"));
        done.push(format!("at {}.{}{typing}", cursor.row, cursor.day));
        assert_eq!(done.join(" "), expected, "{strokes:?}");
    }

    #[test]
    fn keys_enter_and_move_in_list_order() {
        use Stroke::{Clear, Days, Digit, Enter, Erase, Escape, Mark};
        check(
            &[Mark(Attended), Enter, Mark(Excused), Enter, Mark(Absent)],
            "0.0:Attended 1.0:Excused 2.0:Absent at 2.0",
        );
        check(&[Enter, Enter, Enter, Days(1), Days(1), Days(1)], "at 2.1");
        check(&[Enter, Days(-1)], "at 1.0");
        check(&[Clear, Erase], "0.0:- 0.0:- at 0.0");
        check(&[Mark(AttendedPartly), Digit(2), Digit(4), Digit(0), Enter], "0.0:AttendedPartly240 at 1.0");
        check(&[Mark(AttendedPartly), Digit(9), Digit(0), Days(1)], "0.0:AttendedPartly90 at 0.1");
        check(&[Mark(AttendedPartly), Digit(3), Digit(6), Digit(0), Enter], "0.0:Attended at 1.0");
        check(&[Mark(AttendedPartly), Digit(9), Erase, Digit(5), Escape, Digit(1)], "at 0.0");
    }

    #[test]
    fn no_minutes_or_too_many_wait_for_better_ones() {
        use Stroke::{Days, Digit, Enter, Erase, Mark};
        check(&[Mark(AttendedPartly), Enter], "at 0.0 typing \"\"");
        check(&[Mark(AttendedPartly), Digit(0), Enter], "at 0.0 typing \"0\"");
        check(&[Mark(AttendedPartly), Digit(3), Digit(6), Digit(1), Enter], "at 0.0 typing \"361\"");
        check(
            &[Mark(AttendedPartly), Digit(4), Digit(0), Digit(0), Erase, Enter],
            "0.0:AttendedPartly40 at 1.0",
        );
        check(&[Mark(AttendedPartly), Digit(9), Digit(9), Digit(9), Digit(9), Digit(9), Days(1)], "at 0.1");
        check(&[Mark(AttendedPartly), Mark(Attended)], "0.0:Attended at 0.0");
    }

    #[test]
    fn an_empty_list_is_no_trap() {
        let mut cursor = Cursor { row: 7, day: 3, typing: None };
        cursor.fit(0, 0);
        assert_eq!(cursor.press(Stroke::Enter, 0, 0, 0), None);
        assert_eq!((cursor.row, cursor.day), (0, 0));
    }
}
