//! Choosing several of a list.

use eframe::egui::{ComboBox, PopupCloseBehavior, Ui};

use super::{caret, labelled, toggle};

/// A choice of any number among `options`, which are only asked for while the list is open. What was
/// chosen and is no longer among them stays in the list, so that it can be taken out. Returns whether
/// the choice changed.
pub fn choose_many<T: PartialEq + Clone>(
    ui: &mut Ui,
    label: &str,
    (values, none): (&mut Vec<T>, &str),
    width: f32,
    options: impl FnOnce() -> Vec<T>,
    text: impl Fn(&T) -> String,
) -> bool {
    let shown = if values.is_empty() {
        none.to_owned()
    } else {
        values.iter().map(&text).collect::<Vec<_>>().join(", ")
    };
    let mut toggled = None;
    labelled(ui, label, |ui| {
        ui.set_max_width(width);
        ComboBox::from_id_salt(label)
            .selected_text(&shown)
            .width(width)
            .truncate()
            .icon(caret)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .show_ui(ui, |ui| {
                let options = options();
                let stale = values.iter().filter(|value| !options.contains(value)).cloned();
                for option in stale.collect::<Vec<_>>().into_iter().chain(options) {
                    let mut chosen = values.contains(&option);
                    if toggle(ui, &mut chosen, &text(&option)) {
                        toggled = Some(option);
                    }
                }
            })
            .response
            .on_hover_text(&shown)
    });
    let Some(option) = toggled else { return false };
    if let Some(at) = values.iter().position(|value| *value == option) {
        values.remove(at);
    } else {
        values.push(option);
    }
    true
}
