### Mails vorbereiten: der Dialog am Termin, und was aus den Entwürfen wird.

mails_prepare = Mails vorbereiten …
mails_title = Mails vorbereiten
mails_text = Das Programm sendet nichts. Es schreibt Entwürfe, die Sie in Ihrem Mailprogramm prüfen und senden.
mails_kind = Art
mails_language = Sprache der Mail
mails_german = Deutsch
mails_english = Englisch
mails_together = Eine Mail an alle (BCC)
mails_from_office = Stelle als Absender
mails_with_documents = Einladung und Anmeldebogen anhängen
mails_with_calendar = Kalenderdatei anhängen
mails_open = Entwürfe öffnen
mails_save = In Ordner speichern …
mails_back = Zurück
mails_many_question =
    { $count ->
        [one] 1 Entwurf öffnen?
       *[other] { $count } Entwürfe öffnen?
    }
mails_many_text = Jeder Entwurf öffnet ein Fenster Ihres Mailprogramms. In einem Ordner können Sie sie nach und nach öffnen.
mails_preview = Vorschau
mails_edit = Bearbeiten
mails_reset = Zurücksetzen
mails_subject = Betreff
mails_body = Text
mails_this_time = Gilt nur für diese Mails. Wörter in geschweiften Klammern werden in jeder Mail ersetzt.
mails_nobody = Niemand hat eine Adresse, an die eine Mail gehen kann. Tragen Sie die Adressen bei Personen oder KI ein.
mails_from = Von
mails_to = An
mails_bcc = BCC
mails_attached = Anhang
mails_calendar = Kalenderdatei
mails_reached =
    { $count ->
        [one] 1 Adresse, Mails: { $mails }
       *[other] { $count } Adressen, Mails: { $mails }
    }
mails_list = Mails
mails_all =
    { $count ->
        [one] An 1 Adresse
       *[other] An alle { $count }
    }
mails_left_out = Ohne Mail
mails_making = Entwürfe werden geschrieben
mails_not_all = { $files } von { $of } Entwürfen sind fertig. { $problem }
mails_written =
    { $count ->
        [one] 1 Entwurf liegt in „{ $folder }“. Gesendet ist nichts.
       *[other] { $count } Entwürfe liegen in „{ $folder }“. Gesendet ist nichts.
    }
mails_opened =
    { $count ->
        [one] 1 Entwurf ist an das Mailprogramm gegeben. Senden Sie ihn dort.
       *[other] { $count } Entwürfe sind an das Mailprogramm gegeben. Senden Sie sie dort.
    }
mails_stopped = Angehalten: { $files } von { $of } Entwürfen sind geöffnet.
mails_open_failed = Kein Mailprogramm ließ sich öffnen ({ $reason }). Speichern Sie die Entwürfe in einen Ordner und öffnen Sie sie von dort.
mails_mark = Als eingeladen merken
mails_mark_not = Noch nicht
mails_mark_question = Ist der Termin jetzt eingeladen?
mails_mark_text = Die Einladungen sind geschrieben, aber noch nicht gesendet. Haben Sie sie gesendet, merken Sie es hier: Der Status wechselt von „geplant“ zu „eingeladen“.
mails_with_form = Anmeldeformular (Excel) anhängen
mails_form = Anmeldeformular (Excel)
