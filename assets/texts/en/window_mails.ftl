### Preparing mails: the dialog at the session, and what becomes of the drafts.

mails_prepare = Prepare mails …
mails_title = Prepare mails
mails_text = The program sends nothing. It writes drafts, which you check and send in your mail program.
mails_kind = Kind
mails_language = Language of the mail
mails_german = German
mails_english = English
mails_together = One mail to all (BCC)
mails_from_office = Office as sender
mails_with_documents = Attach invitation and registration form
mails_with_calendar = Attach calendar file
mails_open = Open drafts
mails_save = Save in folder …
mails_back = Back
mails_many_question =
    { $count ->
        [one] Open 1 draft?
       *[other] Open { $count } drafts?
    }
mails_many_text = Each draft opens a window of your mail program. From a folder you can open them one by one.
mails_preview = Preview
mails_edit = Edit
mails_reset = Reset
mails_subject = Subject
mails_body = Text
mails_this_time = Holds for these mails only. Words in braces are replaced in each mail.
mails_nobody = Nobody has an address that a mail can go to. Note the addresses of people or KIs.
mails_from = From
mails_to = To
mails_bcc = BCC
mails_attached = Attached
mails_calendar = calendar file
mails_reached =
    { $count ->
        [one] 1 address, mails: { $mails }
       *[other] { $count } addresses, mails: { $mails }
    }
mails_list = Mails
mails_all =
    { $count ->
        [one] To 1 address
       *[other] To all { $count }
    }
mails_left_out = Without a mail
mails_making = Writing drafts
mails_not_all = { $files } of { $of } drafts are done. { $problem }
mails_written =
    { $count ->
        [one] 1 draft is in “{ $folder }”. Nothing has been sent.
       *[other] { $count } drafts are in “{ $folder }”. Nothing has been sent.
    }
mails_opened =
    { $count ->
        [one] 1 draft was given to the mail program. Send it there.
       *[other] { $count } drafts were given to the mail program. Send them there.
    }
mails_stopped = Stopped: { $files } of { $of } drafts are open.
mails_open_failed = No mail program could be opened ({ $reason }). Save the drafts in a folder and open them from there.
mails_mark = Note as invited
mails_mark_not = Not yet
mails_mark_question = Is the session invited now?
mails_mark_text = The invitations are written, but not sent yet. Once you have sent them, note it here: the status changes from “planned” to “invited”.
mails_with_form = Attach registration form (Excel)
mails_form = Registration form (Excel)
