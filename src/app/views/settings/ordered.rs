//! Lists whose order people choose: buttons that move an entry up and down, and take it out.

use eframe::egui::Ui;

use crate::app::icons;
use crate::app::widgets::icon_button;

/// What is to become of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Up,
    Down,
    Remove,
}

/// The buttons of the entry at `index` of `count`, by the names of up, down and remove.
pub fn step_buttons(ui: &mut Ui, names: [&str; 3], (index, count): (usize, usize)) -> Option<Step> {
    let buttons = [
        (icons::CARET_UP, Step::Up, index > 0),
        (icons::CARET_DOWN, Step::Down, index + 1 < count),
        (icons::TRASH, Step::Remove, true),
    ];
    let mut wanted = None;
    for ((icon, step, on), name) in buttons.into_iter().zip(names) {
        if ui.add_enabled_ui(on, |ui| icon_button(ui, icon, name).clicked()).inner {
            wanted = Some(step);
        }
    }
    wanted
}

impl Step {
    /// Does it to the entry at `index`, if that is possible.
    pub fn take<T>(self, list: &mut Vec<T>, index: usize) {
        match self {
            Self::Up if index > 0 && index < list.len() => list.swap(index, index - 1),
            Self::Down if index + 1 < list.len() => list.swap(index, index + 1),
            Self::Remove if index < list.len() => drop(list.remove(index)),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_move_and_go_within_the_list() {
        for (step, index, after) in [
            (Step::Up, 1, "bac"),
            (Step::Up, 0, "abc"),
            (Step::Down, 1, "acb"),
            (Step::Down, 2, "abc"),
            (Step::Remove, 2, "ab"),
            (Step::Remove, 3, "abc"),
        ] {
            let mut list = vec!['a', 'b', 'c'];
            step.take(&mut list, index);
            assert_eq!(list.into_iter().collect::<String>(), after, "{step:?} {index}");
        }
    }
}
