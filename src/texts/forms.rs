//! Words of registration forms.

use super::texts;

texts! {
    form_title; form_return; form_instruction; form_privacy_third; form_head_wanted; form_yes; form_no;
    form_choose_heading; form_choose; form_not_a_form; form_other_version(version); form_damaged;
    form_no_table; form_other_catalogue(office); form_no_session; form_called_off; form_over; form_no_centre;
    form_not_invited(centre); form_twice(file, row); form_nothing_filled; form_left_out(file, count, most);
    forms_about; forms_about_write; forms_about_read; forms_usage; forms_usage_write; forms_usage_read;
    forms_argument_centres; forms_argument_empty; forms_argument_rows; forms_argument_forms;
    forms_argument_late; forms_value_rows; forms_value_late; forms_nobody_invited; forms_nobody_invited_hint;
    forms_no_folder(path); forms_written(count;); forms_file; forms_no_output; forms_no_output_hint;
    forms_library(reason);
    forms_reading; forms_take(count;); forms_came(count;); forms_late_wait; forms_doubts; forms_undecided;
    forms_somebody_new; forms_skip; forms_who(name, row); forms_rows; forms_write; forms_write_verb(count;);
    forms_write_question; forms_write_text; forms_with_known; forms_with_known_hint;
}
