//! Words on what lies on the tables: badges, tents, the door sign, the trainers' contact list.

use super::{Lang, Texts, texts};

texts! {
    option_sets; option_sets_other; option_sets_more; option_sets_keep; option_sets_rename; option_sets_delete;
    option_sets_keep_question; option_sets_keep_verb; option_sets_rename_question;
    option_sets_delete_question(name); option_sets_delete_text; option_sets_text; option_sets_name;
    attendee_lists; name_badges; table_tents; door_sign; contact_list; contact_list_private; contact_list_notice;
    contact_list_needs_notice; head_email; head_phone; head_need; sign_trainer; label_plain;
    label_size(width, height); label_format(maker, size, count); arrow_none; arrow_left; arrow_up;
    arrow_right; door_times(times); door_trainers(names);
}

impl Texts {
    /// "67,7", "90": a length with at most one place.
    pub fn decimal(self, value: f64) -> String {
        let text = format!("{value:.1}");
        let text = text.strip_suffix(".0").unwrap_or(&text);
        if self.lang == Lang::De { text.replace('.', ",") } else { text.to_owned() }
    }
}
