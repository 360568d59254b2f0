//! Words of entering a returned attendee list.

use super::texts;

texts! {
    entry_start; entry_last(number, name, entry); entry_open(numbers); entry_all_done; entry_at_number(number);
    entry_key_back; entry_goes_back; entry_key_number; entry_goes_to_number; entry_goes_to_open;
    entry_goes_to_next_day; entry_unannounced; entry_name_field(number); entry_centre_field(number, name);
    entry_found; entry_centres_found; entry_keys; entry_keys_centre; entry_on_list(number); entry_new(name);
    entry_new_detail;
}
