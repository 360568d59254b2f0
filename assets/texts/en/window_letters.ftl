### Words of the settings about letterhead, templates, letters and mails.

stationery = Letterhead and templates
stationery_colour = The office’s colour
stationery_pick_colour = Pick a colour
stationery_no_colour = Without a colour: lines and headings are black.
stationery_colour_unreadable = This is no colour. Write it as # with six digits, such as #1560b4.
stationery_colour_reads = Easy to read on white (contrast { $contrast } : 1): for lines and headings.
stationery_colour_pale = Too pale for words (contrast { $contrast } : 1, 4.5 : 1 is needed): lines have the colour, headings stay black.
stationery_sender = Sender in the letterhead, a line each (empty: the office’s name and address)
stationery_footer = Lines at the foot of every page, such as office hours or bank details
stationery_archival = Documents as PDF/A-2a as well, for the archive
stationery_folder = Folder with templates of your own:
stationery_no_folder = none, those of the program apply
stationery_folder_hint = A template in the folder takes the place of the program’s one of the same name. Its pictures and fonts lie there, too.
stationery_choose = Choose folder …
stationery_which_folder = In which folder are the templates?
stationery_remove = Stop using the folder
stationery_lay_out = Put the program’s templates in
stationery_laid_out =
    { $count ->
        [one] One template is now in the folder.
       *[other] { $count } templates are now in the folder.
    }
stationery_laid_out_but =
    { $count ->
        [one] One template is now in the folder.
       *[other] { $count } templates are now in the folder.
    } There before and unchanged: { $kept }.
stationery_all_there = All templates were in the folder before; none was changed.
stationery_try_out = Check templates
stationery_nothing_tried = There is no template in the folder. Put the program’s in and change them.
stationery_fine = { $file }: fine
stationery_untried = { $file }: couldn’t be tried, as there is no document for it
stationery_unused = { $file }: no template of the program is called so; the file counts only where another one includes it
stationery_faulty = { $file }: { $reasons }
stationery_way_out = Correct the file and check again, or take it out of the folder; then the program’s one applies.
template_line = line { $line }: { $message }
templates_unwritable = “{ $name }” can’t be written into the folder of templates ({ $error }). Check that the folder is there and that you may write in it.
correspondence = Letters and mails
correspondence_contact = Contact person
correspondence_contact_hint = Stands in letters and mails. Where something is missing, it is the office’s telephone and e-mail.
correspondence_contact_name = Name of the contact person
correspondence_contact_phone = Telephone of the contact person
correspondence_contact_email = E-mail of the contact person
correspondence_paragraphs = Paragraphs of letters
correspondence_paragraphs_hint = Empty paragraphs stand in no letter. Placeholders such as {"{"}frist{"}"} are filled in.
correspondence_selection = How seats are given
correspondence_cancellation = When somebody can’t come
correspondence_catering = Costs and catering
correspondence_privacy = Data protection: recipients and storage
correspondence_groups = Release from duty and travel costs by group
correspondence_groups_hint = What holds depends on the employer. Check every block before you use it.
correspondence_group = Group { $number }
correspondence_group_title = Name of the group
correspondence_group_roles = Who belongs to it
correspondence_group_everybody = everybody
correspondence_release = Release from duty
correspondence_travel = Travel costs
correspondence_add_group = Add a group
correspondence_remove_group = Remove group “{ $title }”
correspondence_group_up = Move group “{ $title }” up
correspondence_group_down = Move group “{ $title }” down
correspondence_nameless_group = The group needs a name.
correspondence_mails = Mails
correspondence_mail_kind = Kind of mail
correspondence_subject = Subject
correspondence_body = Text of the mail
correspondence_restore = Restore the default
correspondence_is_usual = the program’s text
correspondence_is_own = text of your own
correspondence_unknown = No placeholder, would stay as it is: { $names }
correspondence_placeholders = Show placeholders
correspondence_placeholders_hint = They count in paragraphs, groups and mails. Capitals make no difference.
correspondence_preview = Preview
correspondence_preview_of = Filled in for: { $about }
correspondence_no_session = As soon as there is a session, the filled mail stands here.
correspondence_empty = Empty here: { $names }
placeholder_salutation = Salutation with name
placeholder_name = Person or KI that is written to
placeholder_centre = The person’s KI
placeholder_offering = Title of the offering
placeholder_number = Number of the offering
placeholder_module = Module with title
placeholder_dates = Days with times
placeholder_venue = Venue with address
placeholder_extent = Extent in teaching units
placeholder_deadline = Last day to register
placeholder_seats = Number of seats
placeholder_position = Place on the waiting list
placeholder_trainers = Who teaches
placeholder_reason = Reason of the cancellation
placeholder_link = Link of the video conference
placeholder_office = Name of the office
placeholder_contact = Contact person with telephone and e-mail
placeholder_reference = Reference
