### Mails that the program proposes. What stands in quoted braces is filled in for each mail.

mail_invitation_subject = Invitation: { "{angebot}" }, { "{termin}" }
mail_invitation =
    { "{anrede}" },

    You are cordially invited to “{ "{angebot}" }”, { "{modul}" }.

    When: { "{termin}" }
    Where: { "{ort}" }
    Trainers: { "{leitung}" }

    Please tell us by { "{frist}" } who will come. The attached invitation has the details.

    Questions are answered by { "{ansprechperson}" }.

    Kind regards
    { "{stelle}" }
mail_confirmation_subject = Your place: { "{angebot}" }, { "{termin}" }
mail_confirmation =
    { "{anrede}" },

    We are glad to confirm your place in “{ "{angebot}" }”, { "{modul}" }.

    When: { "{termin}" }
    Where: { "{ort}" }
    Trainers: { "{leitung}" }

    If you can’t come, please let us know so that somebody else can have your place: { "{ansprechperson}" }.

    Kind regards
    { "{stelle}" }
mail_reminder_subject = Reminder: { "{angebot}" }, { "{termin}" }
mail_reminder =
    { "{anrede}" },

    “{ "{angebot}" }”, { "{modul}" }, is near.

    When: { "{termin}" }
    Where: { "{ort}" }

    If you can’t come, please let us know so that somebody else can have your place: { "{ansprechperson}" }.

    Kind regards
    { "{stelle}" }
mail_waiting_subject = Waiting list: { "{angebot}" }, { "{termin}" }
mail_waiting =
    { "{anrede}" },

    Thank you for registering for “{ "{angebot}" }”, { "{modul}" }, { "{termin}" }. At the moment all places are taken; you are number { "{wartelistenplatz}" } on the waiting list.

    If a place becomes free we will tell you. If you no longer want to wait, please let us know: { "{ansprechperson}" }.

    Kind regards
    { "{stelle}" }
mail_cancellation_subject = Cancelled: { "{angebot}" }, { "{termin}" }
mail_cancellation =
    { "{anrede}" },

    We are sorry to say that “{ "{angebot}" }”, { "{modul}" }, will not take place.

    When: { "{termin}" }
    Reason: { "{grund}" }

    We regret this very much. If there is a new date, we will invite you again. Questions are answered by { "{ansprechperson}" }.

    Kind regards
    { "{stelle}" }
