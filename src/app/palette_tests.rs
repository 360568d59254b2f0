use super::*;

/// WCAG's relative luminance.
fn luminance(color: Color32) -> f64 {
    let linear = |channel: u8| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    let [r, g, b, _] = color.to_array();
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

fn contrast(a: Color32, b: Color32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// EN 301 549, 11.1.4.3: text. 11.1.4.11: signs, edges of controls, the focus ring.
const TEXT: f64 = 4.5;
const SIGN: f64 = 3.0;

#[test]
fn every_pair_that_is_painted_can_be_told_apart() {
    for (name, p) in
        [("light", Palette::LIGHT), ("dark", Palette::DARK), ("high contrast", Palette::HIGH_CONTRAST)]
    {
        let grounds = [
            ("bg", p.bg),
            ("panel", p.panel),
            ("sunken", p.sunken),
            ("hover", p.hover),
            ("selection", p.selection),
            ("school holiday", p.school_holiday),
            ("public holiday", p.public_holiday),
        ];
        let mut pairs = Vec::new();
        for (ground, color) in grounds {
            pairs.push((format!("text on {ground}"), p.text, color, TEXT));
            pairs.push((format!("weak text on {ground}"), p.weak, color, TEXT));
            pairs.push((format!("focus ring on {ground}"), p.focus, color, SIGN));
        }
        for (ground, color) in &grounds[..4] {
            pairs.push((format!("edge of a control on {ground}"), p.strong, *color, SIGN));
            pairs.push((format!("link on {ground}"), p.accent, *color, TEXT));
            pairs.push((format!("error on {ground}"), p.danger, *color, TEXT));
        }
        pairs.push(("the main button".to_owned(), p.on_accent, p.accent, TEXT));
        let states = [
            ("completed", p.completed),
            ("expiring", p.expiring),
            ("expired", p.expired),
            ("planned", p.planned),
            ("waiting", p.waiting),
            ("open", p.open),
            ("blocked", p.blocked),
        ];
        for (state, (text, tint)) in states {
            pairs.push((format!("{state} on its tint"), text, tint, TEXT));
            pairs.push((format!("{state} on bg"), text, p.bg, TEXT));
            pairs.push((format!("{state} on a selected row"), text, p.selection, TEXT));
        }
        pairs.push(("not applicable on its tint".to_owned(), p.not_applicable.0, p.not_applicable.1, SIGN));
        let faint: Vec<String> = pairs
            .into_iter()
            .map(|(pair, a, b, least)| (pair, contrast(a, b), least))
            .filter(|(_, found, least)| found < least)
            .map(|(pair, found, least)| format!("{pair}: {found:.2} instead of {least}"))
            .collect();
        assert!(faint.is_empty(), "{name}: {faint:#?}");
    }
}
