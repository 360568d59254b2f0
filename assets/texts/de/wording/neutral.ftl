### People of all genders, called by words that know none.

-one-trainer = Kursleitung
-all-trainers = Kursleitungen
-all-trainers-in-short = Kursleitungen
-new-trainer = Neue Kursleitung
-one-partner = Partnerorganisation
-your-colleagues = Ihr Team
-attendee-list = Teilnehmendenliste
-of-attendees = der Teilnehmenden
