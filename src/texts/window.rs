//! Words of the window: labels, questions, empty states. Commands have theirs in `app::command`.

use super::{Texts, texts};
use crate::catalogue::ClashKind;

texts! {
    app_name; navigation; all_names_invented; all_saved; not_saved_yet; unsaved_changes; undo_named(name);
    redo_named(name); undone(name); redone(name); steps_title; steps_hint; steps_now; steps_undone;
    steps_begin; messages_title; messages_none; recent_files; no_recent_files; close_message; cancel; save;
    dont_save; apply; add; edit; close; show; open_verb; more; drafts_question; drafts_hint; drafts_link;
    draft_not_applied; drafts_discard; changes_would_be_lost; pictures; path_of_file; which_file_to_open;
    where_to_save; no_file_dialog; overwrite_file(name); replace; path_needs_folder; no_such_file;
    opening(name); computing; printing; waiting_for_dialog; stop_job; job_stopped(what);
    changed_on_disk(name); changed_on_disk_hint; overwrite; save_as; search_hint; search_label;
    nothing_found(query); did_you_mean(word); search_results; indexing; open_a_session_to_print;
    command_word; keyboard_help; keyboard_tables; drop_to_open; drop_left(count; names); look_system;
    look_light; look_dark; look_high_contrast; look_is(look); to_decide; nothing_to_decide; next_sessions;
    no_sessions_yet; done_short; open_short; attendance_is_missing(code, day); enter_attendance;
    session_has_clash(code, day, what); invite_centres; move_session; make_session;
    centres_need(centres, code); one_centre_needs(centre, code); session_is_full(code, waiting);
    open_waiting_list; open_centre; completion_ends(centre, code, day); open_matching; day_of(code, day);
    so_many_wait(count); date_word; time_word; offering_and_module; seats_word; state_word; coverage_by;
    no_district; all_findings; serious_findings; severity_word; place_word; finding_word;
    findings_count(count;); and_more(count; names); show_all_sessions(count;); completed_by_centres(count;);
    clash_word_trainer_booked; clash_word_trainer_away; clash_word_trainer_subject;
    clash_word_trainer_month; clash_word_venue_booked; clash_word_venue_away; clash_word_room_too_small;
    clash_word_over_full; clash_word_weekend; clash_word_public_holiday; clash_word_school_holiday;
    clash_word_custom; clash_word_centre_away; clash_word_centre_busy; clash_word_person_busy;
    clash_word_person_left; clash_word_prerequisite; clash_word_too_few_people;
}

// Overview.
// Findings.
impl Texts {
    /// A kind of clash in a word or two, for narrow columns.
    pub fn clash_word(self, kind: ClashKind) -> &'static str {
        match kind {
            ClashKind::TrainerBooked => self.clash_word_trainer_booked(),
            ClashKind::TrainerAway => self.clash_word_trainer_away(),
            ClashKind::TrainerSubject => self.clash_word_trainer_subject(),
            ClashKind::TrainerMonth => self.clash_word_trainer_month(),
            ClashKind::VenueBooked => self.clash_word_venue_booked(),
            ClashKind::VenueAway => self.clash_word_venue_away(),
            ClashKind::RoomTooSmall => self.clash_word_room_too_small(),
            ClashKind::OverFull => self.clash_word_over_full(),
            ClashKind::Weekend => self.clash_word_weekend(),
            ClashKind::PublicHoliday => self.clash_word_public_holiday(),
            ClashKind::SchoolHoliday => self.clash_word_school_holiday(),
            ClashKind::Custom => self.clash_word_custom(),
            ClashKind::CentreAway => self.clash_word_centre_away(),
            ClashKind::CentreBusy => self.clash_word_centre_busy(),
            ClashKind::PersonBusy => self.clash_word_person_busy(),
            ClashKind::PersonLeft => self.clash_word_person_left(),
            ClashKind::Prerequisite => self.clash_word_prerequisite(),
            ClashKind::TooFewPeople => self.clash_word_too_few_people(),
        }
    }
}
