### Mails that the program proposes. What stands in quoted braces is filled in for each mail.

mail_invitation_subject = Einladung: { "{angebot}" }, { "{termin}" }
mail_invitation =
    { "{anrede}" },

    wir laden Sie herzlich ein zu „{ "{angebot}" }“, { "{modul}" }.

    Termin: { "{termin}" }
    Ort: { "{ort}" }
    Leitung: { "{leitung}" }

    Bitte melden Sie bis { "{frist}" } an, wer kommt. Alles Weitere steht in der Einladung im Anhang.

    Fragen beantwortet { "{ansprechperson}" }.

    Mit freundlichen Grüßen
    { "{stelle}" }
mail_confirmation_subject = Ihr Platz: { "{angebot}" }, { "{termin}" }
mail_confirmation =
    { "{anrede}" },

    wir bestätigen Ihnen gern Ihren Platz in „{ "{angebot}" }“, { "{modul}" }.

    Termin: { "{termin}" }
    Ort: { "{ort}" }
    Leitung: { "{leitung}" }

    Können Sie nicht kommen, sagen Sie uns bitte Bescheid, damit jemand anders Ihren Platz bekommt: { "{ansprechperson}" }.

    Mit freundlichen Grüßen
    { "{stelle}" }
mail_reminder_subject = Erinnerung: { "{angebot}" }, { "{termin}" }
mail_reminder =
    { "{anrede}" },

    bald ist es so weit: „{ "{angebot}" }“, { "{modul}" }.

    Termin: { "{termin}" }
    Ort: { "{ort}" }

    Können Sie nicht kommen, sagen Sie uns bitte Bescheid, damit jemand anders Ihren Platz bekommt: { "{ansprechperson}" }.

    Mit freundlichen Grüßen
    { "{stelle}" }
mail_waiting_subject = Warteliste: { "{angebot}" }, { "{termin}" }
mail_waiting =
    { "{anrede}" },

    vielen Dank für Ihre Anmeldung zu „{ "{angebot}" }“, { "{modul}" }, { "{termin}" }. Zurzeit sind alle Plätze vergeben; Sie stehen auf der Warteliste auf Platz { "{wartelistenplatz}" }.

    Wird ein Platz frei, melden wir uns bei Ihnen. Möchten Sie nicht mehr warten, sagen Sie uns bitte Bescheid: { "{ansprechperson}" }.

    Mit freundlichen Grüßen
    { "{stelle}" }
mail_cancellation_subject = Absage: { "{angebot}" }, { "{termin}" }
mail_cancellation =
    { "{anrede}" },

    leider findet „{ "{angebot}" }“, { "{modul}" }, nicht statt.

    Termin: { "{termin}" }
    Grund: { "{grund}" }

    Wir bedauern das sehr. Gibt es einen neuen Termin, laden wir Sie wieder ein. Fragen beantwortet { "{ansprechperson}" }.

    Mit freundlichen Grüßen
    { "{stelle}" }
