//! Words of the view of documents.

use super::texts;

texts! {
    documents_options; documents_of_attendance; documents_of_completion; documents_with_drafts;
    documents_with_contents; documents_with_seal; documents_support_needs; documents_support_needs_hint;
    documents_with_trainers; documents_fold_marks; documents_cut_marks; documents_arrow; documents_labels;
    documents_first_label; session_documents; documents_redraw; documents_save; documents_save_files;
    documents_of_sessions; documents_of_centre; documents_of_trainer; documents_of_period;
    documents_of_state; documents_choose_session; documents_choose_centre; documents_choose_trainer;
    documents_choose_period; documents_kind; documents_language; documents_as_window; documents_files;
    documents_one_file; documents_file_each; documents_file_names; documents_none_chosen;
    documents_from; documents_until; documents_period_backwards;
    documents_find_session; documents_no_session; documents_series; documents_choose_none; no_such_folder;
    documents_file_names_hint(names); document_empty(kind); files_not_all(files, of, folder, problem);
    files_stopped(files, of, folder); documents_sessions_chosen(count;); files_written(count; folder);
}
