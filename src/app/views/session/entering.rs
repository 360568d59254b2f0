//! What stands beneath attendance entry: what was entered last, what is still open, and the keys.

use eframe::egui::accesskit::Live;
use eframe::egui::{Frame, Margin, RichText, Sense, Stroke, StrokeKind, Ui, vec2};

use super::cursor::Cursor;
use super::menus;
use super::rows::{People, cell_name};
use crate::app::theme::Type;
use crate::app::widgets::{hint, theme};
use crate::catalogue::PersonId;
use crate::texts::Texts;

/// More open rows than these are cut off with "…".
const MOST_RANGES: usize = 8;

/// Whose row something was entered in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// This one's.
    Id(PersonId),
    /// That of somebody of this name, who perhaps had no id yet.
    Named(String),
}

/// What was entered last: whose row, which day.
pub type Last = Option<(Who, usize)>;

/// Where entry is: "Nr. 7 Beispiel, Anna: anwesend. Offen: Nr. 8–12". Read out as it changes.
pub fn status(texts: Texts, people: &People, day: usize, last: &Last) -> String {
    let of_last = last.as_ref().and_then(|(who, day)| {
        let row = people.seated.iter().rposition(|attendee| match who {
            Who::Id(person) => attendee.person == *person,
            Who::Named(name) => attendee.name == *name,
        })?;
        let attendee = people.seated.get(row)?;
        Some(texts.entry_last(row + 1, &attendee.name, cell_name(texts, attendee.entry(*day))))
    });
    let open: Vec<_> = people.open(day).map(|row| row + 1).collect();
    let rest = match ranges(&open) {
        numbers if numbers.is_empty() => texts.entry_all_done().to_owned(),
        numbers => texts.entry_open(numbers),
    };
    of_last.into_iter().chain([rest]).collect::<Vec<_>>().join(" · ")
}

/// "4, 7–9, 12".
fn ranges(numbers: &[usize]) -> String {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for number in numbers {
        match ranges.last_mut() {
            Some((_, end)) if *end + 1 == *number => *end = *number,
            _ => ranges.push((*number, *number)),
        }
    }
    let word = |(from, to): &(usize, usize)| match to - from {
        0 => from.to_string(),
        1 => format!("{from}, {to}"),
        _ => format!("{from}–{to}"),
    };
    let mut words: Vec<_> = ranges.iter().take(MOST_RANGES).map(word).collect();
    if ranges.len() > MOST_RANGES {
        words.push("…".to_owned());
    }
    words.join(", ")
}

/// What is to be typed, else where entry is and the keys.
pub fn ui(ui: &mut Ui, texts: Texts, people: &People, (cursor, last): (&Cursor, &Last)) {
    ui.add_space(8.0);
    if people.days.is_empty() {
        padded(ui, |ui| {
            hint(ui, texts.session_undated_grid());
        });
        return;
    }
    let most = people.days.get(cursor.day).map_or(0, |day| day.minutes);
    let text = if cursor.typing.is_none() && cursor.number > 0 {
        texts.entry_at_number(cursor.number)
    } else if cursor.typing.is_none() {
        status(texts, people, cursor.day, last)
    } else if cursor.too_many(most) {
        texts.session_too_many(most)
    } else if most > 0 {
        texts.session_typing_most(most)
    } else {
        texts.session_typing().to_owned()
    };
    padded(ui, |ui| {
        let words = ui.label(RichText::new(text).font(Type::dense()));
        ui.ctx().accesskit_node_builder(words.id, |node| node.set_live(Live::Polite));
    });
    ui.add_space(6.0);
    padded(ui, |ui| {
        for (key, word) in menus::legend(texts, people.days.len()) {
            key_cap(ui, key);
            hint(ui, &word);
            ui.add_space(8.0);
        }
    });
}

fn padded(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    Frame::new().inner_margin(Margin::symmetric(16, 0)).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
            add(ui);
        });
    });
}

/// A key as it looks on the keyboard.
fn key_cap(ui: &mut Ui, key: &str) {
    let palette = theme(ui).palette;
    let galley = ui.painter().layout_no_wrap(key.to_owned(), Type::hint(), palette.text);
    let (rect, _) = ui.allocate_exact_size(vec2(galley.size().x + 12.0, 20.0), Sense::hover());
    ui.painter().rect_stroke(rect, 3.0, Stroke::new(1.0, palette.strong), StrokeKind::Inside);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, palette.text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn open_rows_are_told_in_ranges() {
        for (numbers, expected) in [
            (vec![], ""),
            (vec![4], "4"),
            (vec![4, 5], "4, 5"),
            (vec![1, 2, 3, 7, 9, 10, 11], "1–3, 7, 9–11"),
            ((1..20).map(|n| n * 2).collect(), "2, 4, 6, 8, 10, 12, 14, 16, …"),
        ] {
            assert_eq!(ranges(&numbers), expected);
        }
    }
}
