//! The palette: every colour the window uses, by what it is for. Values and their contrast ratios come
//! from the design; colour means status or selection, nothing else.

use eframe::egui::Color32;

/// The colours of one theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Content.
    pub bg: Color32,
    /// Navigation, menu and status line.
    pub panel: Color32,
    /// Group rows, the inspector.
    pub sunken: Color32,
    /// Under the pointer.
    pub hover: Color32,
    /// Hairlines; they carry no meaning.
    pub stroke: Color32,
    /// Edges of controls.
    pub strong: Color32,
    /// Text.
    pub text: Color32,
    /// Secondary text.
    pub weak: Color32,
    /// The one main button, links.
    pub accent: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// Selected rows.
    pub selection: Color32,
    /// The focus ring.
    pub focus: Color32,
    /// School holidays.
    pub school_holiday: Color32,
    /// Public holidays.
    pub public_holiday: Color32,
    /// Errors.
    pub danger: Color32,
    /// Status colours by [`Sign`](super::widgets::Sign) group: text and tint.
    pub completed: (Color32, Color32),
    /// Runs out soon; warnings.
    pub expiring: (Color32, Color32),
    /// Ran out.
    pub expired: (Color32, Color32),
    /// In the plan.
    pub planned: (Color32, Color32),
    /// On the waiting list.
    pub waiting: (Color32, Color32),
    /// Open.
    pub open: (Color32, Color32),
    /// A prerequisite is missing.
    pub blocked: (Color32, Color32),
    /// Not applicable.
    pub not_applicable: (Color32, Color32),
}

const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

impl Palette {
    /// By day.
    pub const LIGHT: Self = Self {
        bg: rgb(0x00FF_FFFF),
        panel: rgb(0x00F1_F4F6),
        sunken: rgb(0x00F7_F9FA),
        hover: rgb(0x00E6_EBEF),
        stroke: rgb(0x00D3_DAE0),
        strong: rgb(0x0076_828D),
        text: rgb(0x0018_222B),
        weak: rgb(0x0052_606C),
        accent: rgb(0x000A_5A8A),
        on_accent: rgb(0x00FF_FFFF),
        selection: rgb(0x00D9_E9F5),
        focus: rgb(0x000A_5A8A),
        school_holiday: rgb(0x00F7_F2E1),
        public_holiday: rgb(0x00EF_E2BD),
        danger: rgb(0x00A3_260F),
        completed: (rgb(0x000A_6648), rgb(0x00CF_EADF)),
        expiring: (rgb(0x0085_5500), rgb(0x00FB_E9BF)),
        expired: (rgb(0x008E_1B0C), rgb(0x00F6_D2C8)),
        planned: (rgb(0x0015_60B4), rgb(0x00D8_E8FA)),
        waiting: (rgb(0x0096_246B), rgb(0x00F7_DDEC)),
        open: (rgb(0x0018_222B), rgb(0x00FF_FFFF)),
        blocked: (rgb(0x004A_5661), rgb(0x00DF_E5EA)),
        not_applicable: (rgb(0x005F_6B76), rgb(0x00F1_F4F6)),
    };

    /// By night.
    pub const DARK: Self = Self {
        bg: rgb(0x0014_191D),
        panel: rgb(0x001C_2227),
        sunken: rgb(0x0019_1F23),
        hover: rgb(0x0029_323A),
        stroke: rgb(0x0034_3E47),
        strong: rgb(0x007A_8793),
        text: rgb(0x00E7_ECF0),
        weak: rgb(0x00A7_B3BE),
        accent: rgb(0x0072_BAE6),
        on_accent: rgb(0x000A_1A25),
        selection: rgb(0x001E_3F55),
        focus: rgb(0x009A_D2F5),
        school_holiday: rgb(0x0027_241A),
        public_holiday: rgb(0x003D_3620),
        danger: rgb(0x00FF_9A85),
        completed: (rgb(0x006F_D3AE), rgb(0x0017_3B2F)),
        expiring: (rgb(0x00F2_C366), rgb(0x0043_340F)),
        expired: (rgb(0x00FF_9D86), rgb(0x004B_2019)),
        planned: (rgb(0x0079_B0F2), rgb(0x001A_3454)),
        waiting: (rgb(0x00F3_B1DC), rgb(0x004A_2140)),
        open: (rgb(0x00F3_F6F8), rgb(0x0014_191D)),
        blocked: (rgb(0x00AE_B9C3), rgb(0x0032_3B43)),
        not_applicable: (rgb(0x0084_909B), rgb(0x001C_2227)),
    };

    /// For whom the others are too faint.
    pub const HIGH_CONTRAST: Self = Self {
        bg: rgb(0x0000_0000),
        panel: rgb(0x0000_0000),
        sunken: rgb(0x000D_0D0D),
        hover: rgb(0x002B_2B2B),
        stroke: rgb(0x00B8_B8B8),
        strong: rgb(0x00FF_FFFF),
        text: rgb(0x00FF_FFFF),
        weak: rgb(0x00E0_E0E0),
        accent: rgb(0x00FF_E14D),
        on_accent: rgb(0x0000_0000),
        selection: rgb(0x0000_3F66),
        focus: rgb(0x0000_E5FF),
        school_holiday: rgb(0x002A_2600),
        public_holiday: rgb(0x004A_4200),
        danger: rgb(0x00FF_9D8A),
        completed: (rgb(0x006B_F0BC), rgb(0x0000_301F)),
        expiring: (rgb(0x00FF_D466), rgb(0x003A_2B00)),
        expired: (rgb(0x00FF_A48F), rgb(0x004A_1206)),
        planned: (rgb(0x007F_B6FF), rgb(0x0000_264D)),
        waiting: (rgb(0x00FF_B8EA), rgb(0x004A_1038)),
        open: (rgb(0x00FF_FFFF), rgb(0x0000_0000)),
        blocked: (rgb(0x00D0_D0D0), rgb(0x0030_3030)),
        not_applicable: (rgb(0x00B0_B0B0), rgb(0x0000_0000)),
    };
}

#[cfg(test)]
#[path = "palette_tests.rs"]
mod tests;
