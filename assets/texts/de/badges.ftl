### Words on what lies on the tables: badges, tents, the door sign, the contact list of those who teach.

attendee_lists = { -attendee-list }n
name_badges = Namensschilder
table_tents = Tischaufsteller
door_sign = Türschild
contact_list = Kontaktliste
contact_list_private = Nur für die Leitung – nicht auslegen
contact_list_notice = Diese Liste ist für die Leitung dieses Termins bestimmt, damit sie Einzelne kurzfristig erreicht. Weitergabe, auch an andere auf dieser Liste, nur mit Einwilligung jeder genannten Person. Nach dem Termin vernichten.
contact_list_needs_notice = Angaben zum Bedarf sind besonders geschützt: nur für die Vorbereitung verwenden, niemandem zeigen und gleich nach dem Termin vernichten.
head_email = E-Mail
head_phone = Telefon
head_need = Bedarf
sign_trainer = Leitung
label_plain = Normales Papier
label_size = { $width } × { $height } mm
label_format = { $maker } – { $size }, { $count } je Bogen
arrow_none = kein Pfeil
arrow_left = Pfeil nach links
arrow_up = Pfeil geradeaus
arrow_right = Pfeil nach rechts
door_times = { $times } Uhr
door_trainers = Leitung: { $names }
