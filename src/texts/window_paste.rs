//! Words of pasting rows from a spreadsheet.

use super::texts;

texts! {
    paste_rows; paste_into_people; paste_into_session; paste_hint; paste_rows_label; paste_preview;
    paste_nothing_yet; paste_reading(percent); paste_row_word; paste_fate_word; paste_creates; paste_registers;
    paste_creates_and_registers; paste_changes(changes); paste_skips(why); paste_nameless;
    paste_too_long(field); paste_unknown_centre(name); paste_unknown_centre_near(name, nearest);
    paste_unknown_role(name); paste_no_address(text); paste_no_date(text); paste_unchanged;
    paste_address_of(name); paste_ambiguous; paste_twice(row); paste_registered;
    paste_created_count(count;); paste_changed_count(count;); paste_registered_count(count;);
    paste_skipped_count(count;);
}
