//! Words of the settings.

use super::texts;

texts! {
    settings_office; settings_clashes; settings_holidays; settings_look; settings_office_name;
    settings_department; settings_state; settings_signatory; settings_privacy; settings_reference;
    settings_reference_hint; settings_reference_example(reference); settings_logo; settings_no_logo;
    settings_pick_logo; settings_remove_logo; settings_foci_hint; settings_definition; settings_focus_name;
    settings_add_focus; settings_delete_focus; settings_retired; settings_in_use; settings_is_retired;
    settings_clashes_hint; settings_clash_choice(kind, reaction); settings_holidays_hint;
    settings_past_holidays; settings_add_holiday; settings_remove_holiday(name, from);
    settings_holiday_name(number); settings_holiday_from(number); settings_holiday_until(number);
    settings_holiday_needs_both; settings_language; settings_colors; settings_wording; settings_zoom;
    evaluation_usual_hint; evaluation_edit_usual; evaluation_own_hint; evaluation_add;
    evaluation_back_to_usual; evaluation_question(number); evaluation_question_text;
    evaluation_question_up(number); evaluation_question_down(number); evaluation_remove_question(number);
    evaluation_answered; evaluation_by_cross; evaluation_in_words;
}
