### Mails zu Terminen: wer eine bekommt und wer nicht, und die Befehlszeile dazu.

mail_kind_invitation = Einladung
mail_kind_confirmation = Zusage
mail_kind_reminder = Erinnerung
mail_kind_waiting_notice = Wartelistenbescheid
mail_kind_cancellation = Absage
mail_to_all = an alle
mail_centre_name = KI { $name }
mail_no_address = keine E-Mail-Adresse eingetragen
mail_several_addresses = „{ $text }“ sind mehrere Adressen; tragen Sie eine ein
mail_address_letters = „{ $text }“ enthält Umlaute oder Sonderzeichen, die nicht jeder Mailserver annimmt
mail_not_an_address = „{ $text }“ ist keine E-Mail-Adresse
mail_no_recipient = Niemand bekommt diese Mail. Tragen Sie eine Adresse ein.
mail_standing = Status „{ $status }“
mail_gone = nicht mehr im Datenbestand
mail_refused_called_off = Der Termin ist abgesagt. Dafür gibt es die Mail „Absage“.
mail_refused_not_called_off = Der Termin ist nicht abgesagt. Sagen Sie ihn zuerst im Menü des Termins ab; der Grund steht dann in der Mail.
mail_refused_over = Der Termin ist vorbei. Dazu gibt es keine Mails mehr.
mail_refused_nobody_invited = Noch ist kein KI eingeladen. Wählen Sie im Menü des Termins „KI einladen“; danach entsteht für jedes eine Mail.
mail_refused_nobody = Zu diesem Termin ist niemand eingetragen, an den eine solche Mail gehen könnte.
mail_unknown_placeholders = Unbekannt ist { $names }: Das steht so in der Mail. Es gibt { $known }.
mail_empty_placeholders = Nichts einzusetzen gibt es für { $names }; Zeilen, in denen sonst nichts einzusetzen ist, fallen weg.
cli_about_mail = Entwürfe von Mails zu einem Termin schreiben; gesendet wird nichts
cli_usage_mail = laki-planer mail DATEI --kind ART --session ID [--bcc] -o ORDNER [--json]
cli_argument_mail_kind = Art der Mails: invitation, confirmation, reminder, waiting-notice oder cancellation
cli_argument_bcc = Eine Mail für alle, deren Adressen niemand sieht
cli_argument_folder = Ordner, in den die Entwürfe kommen; was darin liegt, bleibt
cli_value_mail_kind = ART
cli_value_folder = ORDNER
cli_mails_written =
    { $count ->
        [one] 1 Entwurf in { $folder } geschrieben. Gesendet ist nichts.
       *[other] { $count } Entwürfe in { $folder } geschrieben. Gesendet ist nichts.
    }
cli_mails_none = Kein Entwurf geschrieben: Niemand hat eine Adresse, an die er gehen kann.
cli_mail_left_out =
    { $count ->
        [one] Ohne Mail bleibt:
       *[other] Ohne Mail bleiben { $count }:
    }
cli_mail_bcc_not = Der Wartelistenbescheid nennt den Platz auf der Warteliste; er geht nur an jede Person einzeln. Lassen Sie --bcc weg.
