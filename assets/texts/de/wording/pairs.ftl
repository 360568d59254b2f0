### People of all genders, called by both forms, as section 4 of NRW's equality act (LGG) has it.

-one-trainer = Trainerin oder Trainer
-all-trainers = Trainerinnen und Trainer
-all-trainers-in-short = Trainer/-innen
-new-trainer = Neue Trainerin oder neuer Trainer
-one-partner = Kooperationspartnerin oder -partner
-your-colleagues = Ihre Kolleginnen und Kollegen
-attendee-list = Teilnahmeliste
-of-attendees = der Teilnehmerinnen und Teilnehmer
