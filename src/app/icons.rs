//! Icons: code points of the Phosphor font (regular weight) that the window uses.

#![expect(missing_docs, reason = "the names are Phosphor's own")]

pub const ARROW_LEFT: &str = "\u{e058}";
pub const ARROW_RIGHT: &str = "\u{e06c}";
pub const ARROWS_LEFT_RIGHT: &str = "\u{e0a0}";
pub const BOOKS: &str = "\u{e758}";
pub const BUILDINGS: &str = "\u{e102}";
pub const CALENDAR_BLANK: &str = "\u{e10a}";
pub const CALENDAR_PLUS: &str = "\u{e714}";
pub const CARET_DOWN: &str = "\u{e136}";
pub const CARET_LEFT: &str = "\u{e138}";
pub const CARET_RIGHT: &str = "\u{e13a}";
pub const CARET_UP: &str = "\u{e13c}";
pub const CHALKBOARD_TEACHER: &str = "\u{e600}";
pub const CHECK: &str = "\u{e182}";
pub const COPY: &str = "\u{e1ca}";
pub const DOTS_THREE: &str = "\u{e1fe}";
pub const FUNNEL: &str = "\u{e266}";
pub const GEAR_SIX: &str = "\u{e272}";
pub const INFO: &str = "\u{e2ce}";
pub const MAGNIFYING_GLASS: &str = "\u{e30c}";
pub const MAGNIFYING_GLASS_PLUS: &str = "\u{e310}";
pub const MINUS: &str = "\u{e32a}";
pub const PENCIL_SIMPLE: &str = "\u{e3b4}";
pub const PLUS: &str = "\u{e3d4}";
pub const PRINTER: &str = "\u{e3dc}";
pub const SQUARES_FOUR: &str = "\u{e464}";
pub const TRASH: &str = "\u{e4a6}";
pub const USERS: &str = "\u{e4d6}";
pub const USER_PLUS: &str = "\u{e4d0}";
pub const WARNING: &str = "\u{e4e0}";
pub const X: &str = "\u{e4f6}";
