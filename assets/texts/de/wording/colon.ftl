### People of all genders, called with a colon where there is no word for all of them.

-one-trainer = Trainer:in
-all-trainers = Trainer:innen
-all-trainers-in-short = Trainer:innen
-new-trainer = Neue:r Trainer:in
-one-partner = Kooperationspartner:in
-your-colleagues = Ihre Kolleg:innen
-attendee-list = Teilnehmendenliste
-of-attendees = der Teilnehmenden
