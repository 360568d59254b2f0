//! Words of the window about mails.

use super::texts;

texts! {
    mails_with_form; mails_form; mails_prepare; mails_title; mails_text; mails_kind; mails_language;
    mails_german; mails_english; mails_together; mails_from_office; mails_with_documents;
    mails_with_calendar; mails_open; mails_save; mails_back; mails_many_question(count;); mails_many_text;
    mails_preview; mails_edit; mails_reset; mails_subject; mails_body; mails_this_time; mails_nobody;
    mails_from; mails_to; mails_bcc; mails_attached; mails_calendar; mails_reached(count; mails);
    mails_list; mails_all(count;); mails_left_out; mails_making; mails_not_all(files, of, problem);
    mails_written(count; folder); mails_opened(count;); mails_stopped(files, of); mails_open_failed(reason);
    mails_mark; mails_mark_not; mails_mark_question; mails_mark_text;
}
