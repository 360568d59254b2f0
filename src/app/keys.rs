//! Keys as they are printed on German and English keyboards.

use eframe::egui::{Key, KeyboardShortcut};

use crate::texts::Texts;

/// "Strg+Umschalt+S".
pub fn text(texts: Texts, shortcut: KeyboardShortcut) -> String {
    let modifiers = shortcut.modifiers;
    let mut parts = Vec::new();
    if modifiers.command || modifiers.ctrl {
        parts.push(texts.pick("Strg", "Ctrl"));
    }
    if modifiers.alt {
        parts.push("Alt");
    }
    if modifiers.shift {
        parts.push(texts.pick("Umschalt", "Shift"));
    }
    parts.push(match shortcut.logical_key {
        Key::ArrowLeft => texts.pick("Pfeil links", "Left"),
        Key::ArrowRight => texts.pick("Pfeil rechts", "Right"),
        Key::Delete => texts.pick("Entf", "Del"),
        Key::Plus => "+",
        Key::Minus => "−",
        Key::Comma => texts.pick("Komma", ","),
        key => key.name(),
    });
    parts.join("+")
}

#[cfg(test)]
mod tests {
    use super::super::Action;
    use super::*;
    use crate::texts::Lang;

    #[test]
    fn german_key_names() {
        let name = |action: Action| action.shortcut().map(|keys| text(Texts::new(Lang::De), keys));
        assert_eq!(name(Action::SaveAs).as_deref(), Some("Strg+Umschalt+S"));
        assert_eq!(name(Action::Back).as_deref(), Some("Alt+Pfeil links"));
        assert_eq!(name(Action::Help).as_deref(), Some("F1"));
    }
}
