//! What can be done with a person in a session, and with a cell of attendance entry.

use std::hash::Hash;

use eframe::egui::{Align2, Button, Rect, Response, Role, Sense, Ui, WidgetInfo};

use super::cursor::Stroke;
use super::rows::Attendee;
use crate::app::icons;
use crate::app::theme::Type;
use crate::app::widgets::{hint, theme};
use crate::catalogue::RegistrationStatus;
use crate::texts::Texts;

/// What was chosen for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// Shows the person.
    OpenPerson,
    /// Asks for the need for support.
    Need,
    /// Cancels the registration.
    Unregister,
    /// Takes the registration out.
    Remove,
    /// Gives a seat.
    GiveSeat,
}

/// One line of a menu.
pub fn item(ui: &mut Ui, text: &str, shortcut: &str) -> bool {
    let mut button = Button::new(text);
    if !shortcut.is_empty() {
        button = button.shortcut_text(shortcut);
    }
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, true, text));
    if response.clicked() {
        ui.close();
    }
    response.clicked()
}

/// "…" at the end of a low row; the icon buttons of toolbars are too high for it.
pub fn more_button(ui: &Ui, rect: Rect, id: impl Hash + std::fmt::Debug, label: &str) -> Response {
    let response = ui.interact(rect.shrink(2.0), ui.scope_id().with(id), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, label));
    let palette = theme(ui).palette;
    let color = if response.hovered() { palette.accent } else { palette.text };
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, icons::DOTS_THREE, Type::icon(), color);
    response.on_hover_text(label)
}

/// The menu of a person, by where the registration stands.
pub fn row_menu(ui: &mut Ui, texts: Texts, attendee: &Attendee) -> Option<Chosen> {
    ui.set_min_width(200.0);
    let mut chosen = None;
    let registration = attendee.registration(texts);
    if !registration.is_empty() {
        hint(ui, &registration);
        ui.separator();
    }
    for (text, choice) in choices(texts, attendee.status) {
        if item(ui, text, "") {
            chosen = Some(choice);
        }
    }
    chosen
}

/// The menu of several people.
pub fn rows_menu(ui: &mut Ui, texts: Texts, count: usize) -> Option<Chosen> {
    let choices = [
        (texts.session_unregister_several(count), Chosen::Unregister),
        (texts.session_remove_several(count), Chosen::Remove),
    ];
    let mut chosen = None;
    for (text, choice) in choices {
        if item(ui, &text, "") {
            chosen = Some(choice);
        }
    }
    chosen
}

fn choices(texts: Texts, status: RegistrationStatus) -> Vec<(&'static str, Chosen)> {
    let open = (texts.session_open_person(), Chosen::OpenPerson);
    let need = (texts.session_need(), Chosen::Need);
    let unregister = (texts.session_unregister(), Chosen::Unregister);
    let remove = (texts.session_remove(), Chosen::Remove);
    match status {
        RegistrationStatus::Waiting => {
            vec![(texts.session_give_seat(), Chosen::GiveSeat), unregister, need, remove, open]
        }
        RegistrationStatus::Invited => {
            vec![(texts.session_seat(), Chosen::GiveSeat), unregister, remove, open]
        }
        RegistrationStatus::Cancelled => {
            vec![(texts.session_register_again(), Chosen::GiveSeat), remove, open]
        }
        _ => vec![unregister, need, remove, open],
    }
}

/// What is entered for a day and the key that does the same.
pub const MARKS: [RegistrationStatus; 4] = [
    RegistrationStatus::Attended,
    RegistrationStatus::AttendedPartly,
    RegistrationStatus::Excused,
    RegistrationStatus::Absent,
];

/// The menu of a cell.
pub fn cell_menu(ui: &mut Ui, texts: Texts) -> Option<Stroke> {
    ui.set_min_width(180.0);
    let mut chosen = None;
    for status in MARKS {
        if item(ui, &legend_word(texts, status), texts.attendance_letter(status)) {
            chosen = Some(Stroke::Mark(status));
        }
    }
    if item(ui, texts.session_clear_entry(), texts.session_key_delete()) {
        chosen = Some(Stroke::Clear);
    }
    chosen
}

/// "anwesend", "teilweise, Minuten".
pub fn legend_word(texts: Texts, status: RegistrationStatus) -> String {
    match status {
        RegistrationStatus::AttendedPartly => texts.session_key_minutes().to_owned(),
        status => texts.registration_status(status).to_owned(),
    }
}

/// The keys beneath the grid: key and what it does.
pub fn legend(texts: Texts, days: usize) -> Vec<(&'static str, String)> {
    let mut keys: Vec<_> = MARKS
        .into_iter()
        .map(|status| (texts.attendance_letter(status), legend_word(texts, status)))
        .collect();
    keys.push(("Enter", texts.session_key_next().to_owned()));
    keys.push((texts.entry_key_back(), texts.entry_goes_back().to_owned()));
    keys.push((texts.session_key_delete(), texts.session_key_clear().to_owned()));
    keys.push((texts.entry_key_number(), texts.entry_goes_to_number().to_owned()));
    keys.push(("O", texts.entry_goes_to_open().to_owned()));
    if days > 1 {
        keys.push(("N", texts.entry_goes_to_next_day().to_owned()));
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Lang;

    #[test]
    fn the_legend_names_every_key() {
        let keys: Vec<_> =
            legend(Texts::new(Lang::De), 2).into_iter().map(|(key, word)| format!("{key} {word}")).collect();
        assert_eq!(
            keys,
            [
                "A anwesend",
                "T teilweise, Minuten",
                "E entschuldigt",
                "F fehlt",
                "Enter nächste Zeile",
                "Rücktaste Zeile zurück",
                "Entf löscht",
                "1 … 9 Zeile mit dieser Nummer",
                "O nächste offene Zeile",
                "N nächster Tag",
            ]
        );
    }

    #[test]
    fn each_standing_has_its_own_choices() {
        let texts = Texts::new(Lang::De);
        for status in RegistrationStatus::ALL {
            let chosen: Vec<_> = choices(texts, status).into_iter().map(|(_, choice)| choice).collect();
            assert_eq!(chosen.contains(&Chosen::GiveSeat), !status.takes_seat(), "{status:?}");
            assert_eq!(
                chosen.contains(&Chosen::Unregister),
                status != RegistrationStatus::Cancelled,
                "{status:?}"
            );
            assert!(chosen.contains(&Chosen::OpenPerson) && chosen.contains(&Chosen::Remove), "{status:?}");
        }
    }
}
