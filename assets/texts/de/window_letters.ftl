### Words of the settings about letterhead, templates, letters and mails.

stationery = Briefkopf und Vorlagen
stationery_colour = Farbe der Stelle
stationery_pick_colour = Farbe aussuchen
stationery_no_colour = Ohne Farbe: Linien und Überschriften sind schwarz.
stationery_colour_unreadable = So ist es keine Farbe. Schreiben Sie sie als # mit sechs Stellen, zum Beispiel #1560b4.
stationery_colour_reads = Gut lesbar auf Weiß (Kontrast { $contrast } : 1): für Linien und Überschriften.
stationery_colour_pale = Zu blass für Schrift (Kontrast { $contrast } : 1, nötig sind 4,5 : 1): Linien haben die Farbe, Überschriften bleiben schwarz.
stationery_sender = Absender im Briefkopf, eine Zeile je Angabe (leer: Name und Anschrift der Dienststelle)
stationery_footer = Fußzeilen auf jeder Seite, zum Beispiel Sprechzeiten oder Bankverbindung
stationery_archival = Dokumente auch als PDF/A-2a für das Archiv
stationery_folder = Ordner mit eigenen Vorlagen:
stationery_no_folder = keiner, es gelten die mitgelieferten
stationery_folder_hint = Eine Vorlage im Ordner gilt statt der mitgelieferten gleichen Namens. Auch Bilder und Schriften dafür liegen dort.
stationery_choose = Ordner wählen …
stationery_which_folder = In welchem Ordner liegen die Vorlagen?
stationery_remove = Ordner nicht mehr verwenden
stationery_lay_out = Mitgelieferte Vorlagen hineinlegen
stationery_laid_out =
    { $count ->
        [one] Eine Vorlage liegt jetzt im Ordner.
       *[other] { $count } Vorlagen liegen jetzt im Ordner.
    }
stationery_laid_out_but =
    { $count ->
        [one] Eine Vorlage liegt jetzt im Ordner.
       *[other] { $count } Vorlagen liegen jetzt im Ordner.
    } Schon da und unverändert: { $kept }.
stationery_all_there = Alle Vorlagen lagen schon im Ordner; keine wurde verändert.
stationery_try_out = Vorlagen prüfen
stationery_nothing_tried = Im Ordner liegt keine Vorlage. Legen Sie die mitgelieferten hinein und ändern Sie sie.
stationery_fine = { $file }: in Ordnung
stationery_untried = { $file }: ließ sich nicht ausprobieren, weil es kein Dokument dafür gibt
stationery_unused = { $file }: So heißt keine mitgelieferte Vorlage; die Datei wirkt nur, wenn eine andere sie einbindet
stationery_faulty = { $file }: { $reasons }
stationery_way_out = Berichtigen Sie die Datei und prüfen Sie noch einmal, oder nehmen Sie sie aus dem Ordner; dann gilt die mitgelieferte. Was Typst meldet, ist englisch.
template_line = Zeile { $line }: { $message }
templates_unwritable = „{ $name }“ lässt sich nicht in den Vorlagenordner schreiben ({ $error }). Prüfen Sie, ob es den Ordner gibt und Sie dort schreiben dürfen.
correspondence = Briefe und Mails
correspondence_contact = Ansprechperson
correspondence_contact_hint = Steht in Briefen und Mails. Was fehlt, sind Telefon und E-Mail der Dienststelle.
correspondence_contact_name = Name der Ansprechperson
correspondence_contact_phone = Telefon der Ansprechperson
correspondence_contact_email = E-Mail der Ansprechperson
correspondence_paragraphs = Absätze der Briefe
correspondence_paragraphs_hint = Leere Absätze stehen in keinem Brief. Platzhalter wie {"{"}frist{"}"} werden ausgefüllt.
correspondence_selection = Vergabe der Plätze
correspondence_cancellation = Wenn jemand nicht kommen kann
correspondence_catering = Kosten und Verpflegung
correspondence_privacy = Datenschutz: Empfänger und Speicherdauer
correspondence_groups = Freistellung und Reisekosten nach Gruppen
correspondence_groups_hint = Was gilt, hängt vom Arbeitgeber ab. Prüfen Sie jeden Baustein, bevor Sie ihn verwenden.
correspondence_group = Gruppe { $number }
correspondence_group_title = Name der Gruppe
correspondence_group_roles = Wer dazugehört
correspondence_group_everybody = alle
correspondence_release = Freistellung
correspondence_travel = Reisekosten
correspondence_add_group = Gruppe hinzufügen
correspondence_remove_group = Gruppe „{ $title }“ entfernen
correspondence_group_up = Gruppe „{ $title }“ nach oben
correspondence_group_down = Gruppe „{ $title }“ nach unten
correspondence_nameless_group = Die Gruppe braucht einen Namen.
correspondence_mails = Mails
correspondence_mail_kind = Art der Mail
correspondence_subject = Betreff
correspondence_body = Text der Mail
correspondence_restore = Vorgabe wiederherstellen
correspondence_is_usual = Text des Programms
correspondence_is_own = eigener Text
correspondence_unknown = Kein Platzhalter, bliebe so stehen: { $names }
correspondence_placeholders = Platzhalter zeigen
correspondence_placeholders_hint = Sie gelten in Absätzen, Gruppen und Mails. Groß- und Kleinschreibung ist gleich.
correspondence_preview = Vorschau
correspondence_preview_of = Ausgefüllt für: { $about }
correspondence_no_session = Sobald es einen Termin gibt, steht hier die ausgefüllte Mail.
correspondence_empty = Hier ohne Inhalt: { $names }
placeholder_salutation = Anrede mit Namen
placeholder_name = Person oder KI, an die geschrieben wird
placeholder_centre = KI der Person
placeholder_offering = Titel des Angebots
placeholder_number = Nummer des Angebots
placeholder_module = Modul mit Titel
placeholder_dates = Tage mit Uhrzeiten
placeholder_venue = Ort mit Anschrift
placeholder_extent = Umfang in Unterrichtsstunden
placeholder_deadline = letzter Tag zur Anmeldung
placeholder_seats = Zahl der Plätze
placeholder_position = Platz auf der Warteliste
placeholder_trainers = Leitung
placeholder_reason = Grund der Absage
placeholder_link = Link zur Videokonferenz
placeholder_office = Name der Dienststelle
placeholder_contact = Ansprechperson mit Telefon und E-Mail
placeholder_reference = Aktenzeichen
