### Words on what lies on the tables: badges, tents, the door sign, the contact list of those who teach.

attendee_lists = Attendee lists
name_badges = Name badges
table_tents = Table tents
door_sign = Door sign
contact_list = Contact list
contact_list_private = For the trainers only – do not lay out
contact_list_notice = This list is meant for the trainers of this session, so that they can reach people at short notice. Pass it on, also to others on this list, only if everybody named has agreed. Destroy it after the session.
contact_list_needs_notice = Needs for support are specially protected: use them only to prepare, show them to nobody and destroy them right after the session.
head_email = E-mail
head_phone = Phone
head_need = Support
sign_trainer = Trainer
label_plain = Plain paper
label_size = { $width } × { $height } mm
label_format = { $maker } – { $size }, { $count } a sheet
arrow_none = no arrow
arrow_left = arrow to the left
arrow_up = arrow straight on
arrow_right = arrow to the right
door_times = { $times }
door_trainers = Trainers: { $names }
