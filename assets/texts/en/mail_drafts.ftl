### Mails about sessions: who gets one and who doesn't, and the command line for them.

mail_kind_invitation = Invitation
mail_kind_confirmation = Confirmation
mail_kind_reminder = Reminder
mail_kind_waiting_notice = Waiting-list notice
mail_kind_cancellation = Cancellation
mail_to_all = to all
mail_centre_name = KI { $name }
mail_no_address = no e-mail address is noted
mail_several_addresses = “{ $text }” are several addresses; note one
mail_address_letters = “{ $text }” has letters that not every mail server takes
mail_not_an_address = “{ $text }” isn’t an e-mail address
mail_no_recipient = Nobody gets this mail. Note an address.
mail_standing = status “{ $status }”
mail_gone = no longer in the data
mail_refused_called_off = The session is called off. The mail for that is “Cancellation”.
mail_refused_not_called_off = The session isn’t called off. Call it off in its menu first; the mail then names the reason.
mail_refused_over = The session is over. There are no more mails about it.
mail_refused_nobody_invited = No KI is invited yet. Choose “Invite KIs” in the session’s menu; then there is a mail for each.
mail_refused_nobody = Nobody is entered in this session to whom such a mail could go.
mail_unknown_placeholders = { $names } is unknown and stands in the mail as it is. There are { $known }.
mail_empty_placeholders = There is nothing to put in for { $names }; lines in which there is nothing else to put in are left out.
cli_about_mail = Write drafts of mails about a session; nothing is sent
cli_usage_mail = laki-planer mail FILE --kind KIND --session ID [--bcc] -o FOLDER [--json]
cli_argument_mail_kind = Kind of mails: invitation, confirmation, reminder, waiting-notice or cancellation
cli_argument_bcc = One mail for all, whose addresses nobody sees
cli_argument_folder = Folder that the drafts go to; what is in it stays
cli_value_mail_kind = KIND
cli_value_folder = FOLDER
cli_mails_written =
    { $count ->
        [one] 1 draft written to { $folder }. Nothing has been sent.
       *[other] { $count } drafts written to { $folder }. Nothing has been sent.
    }
cli_mails_none = No draft written: nobody has an address that one could go to.
cli_mail_left_out =
    { $count ->
        [one] Gets no mail:
       *[other] { $count } get no mail:
    }
cli_mail_bcc_not = The waiting-list notice names the place on the waiting list; it goes to each person only. Leave out --bcc.
