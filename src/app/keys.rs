//! Keys as they are printed on German and English keyboards.

use eframe::egui::{Key, KeyboardShortcut};

use crate::texts::Texts;

/// "Strg+Umschalt+S".
pub fn text(texts: Texts, shortcut: KeyboardShortcut) -> String {
    let modifiers = shortcut.modifiers;
    let mut parts = Vec::new();
    if modifiers.command || modifiers.ctrl {
        parts.push(texts.key_ctrl());
    }
    if modifiers.alt {
        parts.push("Alt");
    }
    if modifiers.shift {
        parts.push(texts.key_shift());
    }
    parts.push(match shortcut.logical_key {
        Key::ArrowLeft => texts.key_left(),
        Key::ArrowRight => texts.key_right(),
        Key::Delete => texts.key_delete(),
        Key::Plus => "+",
        Key::Minus => "−",
        Key::Comma => texts.key_comma(),
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
