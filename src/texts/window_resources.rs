//! Words of the view of trainers and venues.

use super::texts;

texts! {
    resources_directions; resources_note; resources_search_trainers; resources_search_venues;
    resources_new_trainer; resources_new_venue; resources_new_trainer_title; resources_new_venue_title;
    resources_delete_trainer; resources_delete_venue; resources_no_trainers; resources_no_venues;
    resources_nobody_passes; resources_gone; resources_internal; resources_external; resources_is_external;
    resources_teaches; resources_weekdays; resources_home; resources_days_this_month; resources_kind;
    resources_seats; resources_no_limit; resources_equipment; resources_equipment_long;
    resources_accessibility; resources_next; resources_person; resources_subjects; resources_subjects_hint;
    resources_modules_besides; resources_when; resources_usual_days; resources_max_days; resources_also;
    resources_away; resources_not_free; resources_fee; resources_house; resources_district; resources_rooms;
    resources_room; resources_add_room; resources_remove_room(number); resources_no_rooms; resources_cost;
    resources_link; resources_unknown; resources_too_many(days);
}
