//! Words that only assistive technologies hear.

use super::texts;

texts! {
    status_line; menu_bar; panel_edge; sorted_ascending; sorted_descending;
}
