//! The look: palette, type and measures set into egui's style once, and what egui's style has no
//! place for.

use std::sync::Arc;

use eframe::egui::style::ScrollStyle;
use eframe::egui::{
    self, Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Shadow,
    Stroke, Style, TextStyle, Vec2, Visuals,
};
use serde::{Deserialize, Serialize};

use super::palette::Palette;
use crate::texts::Texts;

/// Which look the user chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// Light or dark, as the system is.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    HighContrast,
}

impl Look {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::HighContrast];

    /// Its name.
    pub fn name(self, texts: Texts) -> &'static str {
        match self {
            Self::System => texts.look_system(),
            Self::Light => texts.look_light(),
            Self::Dark => texts.look_dark(),
            Self::HighContrast => texts.look_high_contrast(),
        }
    }
}

/// Sizes in points; the grid is 4.
pub mod measure {
    /// Height of the menu bar.
    pub const MENU: f32 = 28.0;
    /// Width of the navigation.
    pub const NAVIGATION: f32 = 200.0;
    /// Width of the navigation when there is little room: icons only.
    pub const NAVIGATION_NARROW: f32 = 48.0;
    /// Below this window width the navigation shrinks to icons.
    pub const NARROW_WINDOW: f32 = 900.0;
    /// Height of a view's toolbar.
    pub const TOOLBAR: f32 = 48.0;
    /// Height of a view's filter row.
    pub const FILTER_ROW: f32 = 46.0;
    /// A view with less width shows its inspector beneath the content.
    pub const ROOM_FOR_INSPECTOR: f32 = 700.0;
    /// Width of the inspector at the right.
    pub const INSPECTOR: f32 = 320.0;
    /// Height of the status line.
    pub const STATUS: f32 = 26.0;
    /// Height of a control.
    pub const CONTROL: f32 = 30.0;
    /// Height of a table row.
    pub const ROW: f32 = 28.0;
    /// Height of a table's head.
    pub const HEAD: f32 = 28.0;
    /// Height of a row in attendance entry.
    pub const ATTENDANCE_ROW: f32 = 26.0;
    /// Height of a row in the matrix.
    pub const MATRIX_ROW: f32 = 23.0;
    /// Width of a cell in the matrix.
    pub const MATRIX_CELL: f32 = 25.0;
    /// Most of prose's width.
    pub const PROSE: f32 = 640.0;
}

/// Name of the semibold face.
const SEMIBOLD: &str = "semibold";
/// Name of the icon font.
const ICONS: &str = "icons";

/// Text styles beyond egui's own.
#[derive(Clone, Copy, Debug)]
pub struct Type;

impl Type {
    /// A key figure: 34.
    pub fn figure() -> FontId {
        FontId::new(34.0, family(SEMIBOLD))
    }

    /// A view's title: 20.
    pub fn title() -> FontId {
        FontId::new(20.0, family(SEMIBOLD))
    }

    /// A section's title: 16.
    pub fn section() -> FontId {
        FontId::new(16.0, family(SEMIBOLD))
    }

    /// Emphasised body text: 15.
    pub fn strong() -> FontId {
        FontId::new(15.0, family(SEMIBOLD))
    }

    /// A dense table cell: 14.
    pub fn dense() -> FontId {
        FontId::new(14.0, FontFamily::Proportional)
    }

    /// An emphasised dense cell: 14.
    pub fn dense_strong() -> FontId {
        FontId::new(14.0, family(SEMIBOLD))
    }

    /// A table's head: 13.
    pub fn head() -> FontId {
        FontId::new(13.0, family(SEMIBOLD))
    }

    /// A hint: 13.
    pub fn hint() -> FontId {
        FontId::new(13.0, FontFamily::Proportional)
    }

    /// On maps and axes: 12.
    pub fn chart() -> FontId {
        FontId::new(12.0, FontFamily::Proportional)
    }

    /// An icon in a control: 18.
    pub fn icon() -> FontId {
        FontId::new(18.0, family(ICONS))
    }

    /// An icon in running text: 16.
    pub fn icon_small() -> FontId {
        FontId::new(16.0, family(ICONS))
    }
}

fn family(name: &'static str) -> FontFamily {
    FontFamily::Name(name.into())
}

/// What is needed to paint beyond egui's style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The colours in force.
    pub palette: Palette,
    /// Whether the background is dark.
    pub dark: bool,
}

impl Theme {
    /// The theme for a look, on a system that is dark or not.
    pub fn new(look: Look, system_is_dark: bool) -> Self {
        match look {
            Look::HighContrast => Self { palette: Palette::HIGH_CONTRAST, dark: true },
            Look::Dark => Self { palette: Palette::DARK, dark: true },
            Look::System if system_is_dark => Self { palette: Palette::DARK, dark: true },
            Look::System | Look::Light => Self { palette: Palette::LIGHT, dark: false },
        }
    }

    /// Sets egui's style. Cheap enough to call when the look changes, not per frame.
    pub fn apply(&self, ctx: &Context) {
        let theme = if self.dark { egui::Theme::Dark } else { egui::Theme::Light };
        ctx.set_theme(theme);
        let this = *self;
        ctx.all_styles_mut(move |style| this.style(style));
    }

    fn style(&self, style: &mut Style) {
        style.text_styles = [
            (TextStyle::Heading, Type::title()),
            (TextStyle::Body, FontId::proportional(15.0)),
            (TextStyle::Button, FontId::proportional(15.0)),
            (TextStyle::Small, Type::hint()),
            (TextStyle::Monospace, FontId::proportional(14.0)),
        ]
        .into();
        let spacing = &mut style.spacing;
        spacing.item_spacing = Vec2::new(8.0, 4.0);
        spacing.button_padding = Vec2::new(12.0, 5.0);
        spacing.interact_size = Vec2::new(30.0, measure::CONTROL);
        spacing.icon_width = 16.0;
        spacing.icon_width_inner = 10.0;
        spacing.window_margin = Margin::same(16);
        spacing.menu_margin = Margin::same(4);
        spacing.combo_width = 120.0;
        spacing.combo_height = 320.0;
        spacing.scroll = scroll_style();
        style.interaction.selectable_labels = false;
        style.animation_time = 0.0;
        style.scroll_animation = eframe::egui::style::ScrollAnimation::none();
        style.visuals = self.visuals();
    }

    fn visuals(&self) -> Visuals {
        let palette = &self.palette;
        let mut visuals = if self.dark { Visuals::dark() } else { Visuals::light() };
        visuals.panel_fill = palette.panel;
        visuals.window_fill = palette.bg;
        visuals.extreme_bg_color = palette.bg;
        visuals.text_edit_bg_color = Some(palette.bg);
        visuals.faint_bg_color = palette.sunken;
        visuals.code_bg_color = palette.sunken;
        visuals.selection.bg_fill = palette.selection;
        visuals.selection.stroke = Stroke::new(1.0, palette.text);
        visuals.hyperlink_color = palette.accent;
        visuals.warn_fg_color = palette.expiring.0;
        visuals.error_fg_color = palette.danger;
        visuals.weak_text_color = Some(palette.weak);
        visuals.window_shadow = Shadow::NONE;
        visuals.popup_shadow = Shadow::NONE;
        visuals.window_stroke = Stroke::new(1.0, palette.strong);
        visuals.window_corner_radius = CornerRadius::same(4);
        visuals.menu_corner_radius = CornerRadius::same(4);
        visuals.button_frame = true;
        visuals.striped = false;
        visuals.slider_trailing_fill = true;
        let widgets = &mut visuals.widgets;
        for state in [
            &mut widgets.noninteractive,
            &mut widgets.inactive,
            &mut widgets.hovered,
            &mut widgets.active,
            &mut widgets.open,
        ] {
            state.fg_stroke = Stroke::new(1.0, palette.text);
            state.bg_stroke = Stroke::new(1.0, palette.strong);
            state.bg_fill = palette.bg;
            state.weak_bg_fill = palette.bg;
            state.corner_radius = CornerRadius::same(4);
            state.expansion = 0.0;
        }
        widgets.noninteractive.bg_stroke = Stroke::new(1.0, palette.stroke);
        for state in [&mut widgets.hovered, &mut widgets.active, &mut widgets.open] {
            state.weak_bg_fill = palette.hover;
            state.bg_fill = palette.hover;
        }
        visuals
    }

    /// A hairline.
    pub fn hairline(&self) -> Stroke {
        Stroke::new(1.0, self.palette.stroke)
    }

    /// The line under a table's head.
    pub fn head_line(&self) -> Stroke {
        Stroke::new(1.0, self.palette.strong)
    }

    /// `color` at `alpha` of 255 over what is there.
    pub fn veil(color: Color32, alpha: u8) -> Color32 {
        Color32::from_rgba_unmultiplied(color.r(), color.g(), color.b(), alpha)
    }
}

/// Scroll bars that are always there, beside the content, and quiet until they are used.
fn scroll_style() -> ScrollStyle {
    let mut scroll = ScrollStyle {
        floating: true,
        bar_width: 8.0,
        floating_width: 8.0,
        floating_allocated_width: 12.0,
        bar_inner_margin: 2.0,
        bar_outer_margin: 2.0,
        foreground_color: true,
        dormant_background_opacity: 0.0,
        active_background_opacity: 0.0,
        interact_background_opacity: 0.0,
        dormant_handle_opacity: 0.2,
        active_handle_opacity: 0.3,
        interact_handle_opacity: 0.5,
        ..ScrollStyle::solid()
    };
    scroll.fade.strength = 0.0;
    scroll
}

/// Our fonts in egui: the text face first, then one that has what it lacks (Arabic, Hebrew, signs), the
/// same as on paper. What both lack egui takes from the system's fonts.
pub fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let faces: [(&str, &'static [u8]); 4] = [
        ("source-sans", include_bytes!("../../assets/fonts/SourceSans3-Regular.ttf")),
        ("source-sans-semibold", include_bytes!("../../assets/fonts/SourceSans3-Semibold.ttf")),
        ("phosphor", include_bytes!("../../assets/fonts/Phosphor.ttf")),
        ("dejavu", include_bytes!("../../assets/fonts/DejaVuSans.ttf")),
    ];
    for (name, bytes) in faces {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let families = [
        (FontFamily::Proportional, "source-sans"),
        (FontFamily::Monospace, "source-sans"),
        (family(SEMIBOLD), "source-sans-semibold"),
        (family(ICONS), "phosphor"),
    ];
    for (family, face) in families {
        fonts.families.insert(family, vec![face.to_owned(), "dejavu".to_owned()]);
    }
    fonts
}
