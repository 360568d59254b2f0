//! Words of the view of offerings.

use super::texts;

texts! {
    offerings_new; offerings_new_title; offerings_delete; offerings_search; offerings_all_areas;
    offerings_all_states; offerings_number; offerings_title; offerings_area; offerings_serves;
    offerings_reached; offerings_coverage; offerings_open_to_all; offerings_open_to_all_long;
    offerings_none; offerings_none_pass; offerings_clear_filter; offerings_gone; offerings_data;
    offerings_aims; offerings_description; offerings_roles; offerings_everybody; offerings_no_focus;
    offerings_format; offerings_partner; offerings_funder; offerings_line; offerings_rule;
    offerings_rule_some; offerings_rule_share; offerings_rule_modules; offerings_rule_percent;
    offerings_tags; offerings_add_module; offerings_no_modules; offerings_module_title(module);
    offerings_minutes; offerings_duration; offerings_day_count; offerings_people; offerings_min;
    offerings_max; offerings_no_limit; offerings_as_offering; offerings_prerequisites;
    offerings_completion_people; offerings_completion_share; offerings_valid; offerings_forever;
    offerings_move_up; offerings_move_down; offerings_remove_module; offerings_at_least(count);
    offerings_at_most(count); offerings_module_is_required(code); offerings_reach;
    offerings_reach_by(centres, open); offerings_not_offered; offerings_coverage_words(done, planned, rest);
    offerings_module_has_sessions(count;);
}
