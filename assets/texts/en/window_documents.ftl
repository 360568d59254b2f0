### The view of documents.

documents_options = Options
documents_redraw = Draw again
documents_save = Save as PDF …
documents_save_files = Save files …
documents_of_sessions = About sessions
documents_of_centre = About a KI
documents_of_trainer = About a trainer
documents_of_period = About a period
documents_of_state = Statewide
documents_choose_session = Choose a session; the page then stands here as it will be printed.
documents_choose_centre = Choose a KI; the page then stands here as it will be printed.
documents_choose_trainer = Choose a person; the page then stands here as it will be printed.
documents_choose_period = Choose a period; the page then stands here as it will be printed.
documents_kind = Document
documents_language = Language of the document
documents_as_window = as the window
documents_files = Files
documents_one_file = all in one PDF file
documents_file_each = a PDF file for each
documents_file_names = Pattern of the file names
documents_none_chosen = none chosen
documents_from = from
documents_until = until
documents_period_backwards = The period ends before it begins. Change one of the dates.
documents_find_session = Find a session
documents_no_session = No session fits.
documents_series = Add whole series
documents_choose_none = Clear the choice
no_such_folder = There is no such folder.
documents_file_names_hint = Empty: as proposed. Placeholders: { $names }
document_empty = There is nothing to print for “{ $kind }” here: it lacks people or sessions.
files_not_all = { $files } of { $of } files are in “{ $folder }”, then it could not go on: { $problem }
files_stopped = Stopped: { $files } of { $of } files are in “{ $folder }”.
documents_sessions_chosen =
    { $count ->
        [one] One session chosen.
       *[other] { $count } sessions chosen.
    }
files_written =
    { $count ->
        [one] One file is in “{ $folder }”.
       *[other] { $count } files are in “{ $folder }”.
    }
session_documents = Documents …
documents_support_needs = Show needs for support
documents_support_needs_hint = Health data: only if the trainers need them for this session. The choice is not remembered.
documents_with_trainers = With the trainers
documents_fold_marks = Fold marks
documents_cut_marks = Cut marks
documents_arrow = Arrow
documents_labels = Sheet of labels
documents_first_label = First free label
documents_of_attendance = Certificates of attendance, whole or in part
documents_of_completion = Certificates of completion
documents_with_drafts = With drafts that have no number
documents_with_contents = With contents
documents_with_seal = Room for the seal
