//! Words of the place where doubled people are found.

use super::texts;

texts! {
    action_find_doubles; hint_find_doubles; doubles_title; doubles_pairs(count;); doubles_none;
    doubles_to_people; doubles_next; doubles_apart; doubles_merge; doubles_people; doubles_reason;
    doubles_surely; doubles_likely; doubles_perhaps; doubles_pair(one, other);
    doubles_because(sureness, reason); doubles_fields; doubles_kept(sessions); doubles_gone(sessions);
    doubles_no_differences; doubles_notes; doubles_stays; doubles_goes; doubles_then; doubles_sessions_hint;
}
