//! Words on reports that are printed: on sessions, trainers, KIs, the state.

use super::texts;

texts! {
    session_report; session_report_status(status); session_report_reason(reason);
    session_report_nobody; session_report_nothing_entered; session_report_not_all_entered(count;);
    session_report_here_of(here, expected); session_report_here; session_report_walk_ins(count;);
    session_report_no_shows; session_report_of_expected(percent); session_report_units;
    session_report_mean(units); session_report_who_came; session_report_status_head;
    session_report_share; session_report_attended; session_report_partly; session_report_excused;
    session_report_absent; session_report_pending; session_report_expected;
    session_report_nobody_had_a_seat; session_report_gave_back(count;);
    session_report_no_answer(count;); session_report_waited(count;); session_report_by_day;
    session_report_day; session_report_by_centre; session_report_no_centre; session_report_by_role;
    session_report_no_role; session_report_units_head; session_report_all; session_report_silent; session_report_people;
    session_report_walked_in(status); session_report_remarks; session_report_went_well;
    session_report_to_change; session_report_incidents; session_report_signed; evaluation_sheet;
    evaluation_instruction; evaluation_statement; evaluation_fully; evaluation_rather;
    evaluation_partly; evaluation_rather_not; evaluation_not_at_all; evaluation_useful;
    evaluation_usable; evaluation_clear_aims; evaluation_pace; evaluation_well_taught;
    evaluation_room_for_questions; evaluation_material; evaluation_setting; evaluation_recommend;
    evaluation_what_helped; evaluation_what_to_change; evaluation_wishes; evaluation_thanks;
    trainer_plan; trainer_plan_period; trainer_plan_sum; trainer_plan_agreed;
    trainer_plan_agreed_days(count;); trainer_plan_days; trainer_plan_day; trainer_plan_time; trainer_plan_when; trainer_plan_what;
    trainer_plan_where; trainer_plan_with; trainer_plan_state; trainer_plan_seats(taken, most);
    trainer_plan_nothing; trainer_plan_undated; trainer_plan_cancelled; trainer_plan_by_month;
    trainer_plan_month; trainer_plan_days_head; trainer_plan_within; trainer_plan_over(count;);
    report_with_names; report_names_hint; report_lines;
    centre_profile; centre_profile_address; centre_profile_contact; centre_profile_not_given;
    centre_profile_when; centre_profile_later; centre_profile_before; centre_profile_nobody;
    centre_profile_title; centre_profile_none; centre_profile_open; centre_profile_planned;
    centre_profile_completed;  centre_profile_completed_figure;
    centre_profile_planned_figure; centre_profile_open_figure; centre_profile_expired_figure;
    centre_profile_done(date); centre_profile_next; centre_profile_nothing_next;
    centre_profile_deadline; centre_profile_registered; report_with_notes; report_notes_hint;
}
