### Words on certificates and about the register of their numbers.

certificate = Certificate
certificates = Certificates
certificate_attendance = Certificate of attendance
certificate_partial = Certificate of partial attendance
certificate_completion = Certificate of completion
certificate_number = No. { $number }
certificate_draft = Draft – not issued yet
certificate_draft_mark = Draft
certificate_says_attendance = attended the following training:
certificate_says_partial = attended a part of the following training:
certificate_says_completion = completed the following training series:
certificate_reduced = { $minutes } instead of { $total }
certificate_missed = absent on { $days }
certificate_shortened = absent for a time on { $days }
certificate_contents = Contents and aims
certificate_place_date = { $place }, { $date }
certificate_signature = Signature
certificate_seal = Seal
certificate_by_rule = Required for completion: { $rule }.
certificate_modules = Modules attended
certificate_head_units = Extent
certificate_nobody = Nobody gets a certificate for this session.
certificate_units_attended = { $units } of 45 minutes each
why_not_cancelled = The session was cancelled.
why_not_over = The session is not over yet.
why_not_entered = Attendance is not entered completely.
why_not_excused = excused
why_not_absent = absent
why_not_too_short = only { $minutes } of { $total }; more than { $percent }{"\u00A0"}% is needed
why_not_unknown = The person is no longer in the catalogue.
certificate_valid = valid
certificate_revoked_on = revoked on { $day }
certificate_person_gone = (deleted)
certificates_all = All
certificates_valid = Valid
certificates_revoked = Revoked
certificates_none = Numbers appear here once certificates were issued for a session.
certificate_number_head = Number
certificate_kind_head = Kind
certificate_about_head = About
certificate_issued_head = Issued
certificate_standing_head = Standing
certificate_revoke = Revoke …
certificate_look = Look at the document
certificate_revoke_verb = Revoke
certificate_revoke_question = Revoke { $name }?
certificate_revoke_text = The number stays in the register and is not given again. Whoever has the certificate is not told: ask for it back.
certificate_replaces = replaces { $number }
certificate_keeps = { $number } (stays)
certificate_gets_number = new number
certificate_gets_none = none
certificates_issue = Certificates …
certificates_issue_verb =
    { $count ->
        [one] Issue 1 and show
       *[other] Issue { $count } and show
    }
certificates_open = Show
certificates_look_at_drafts = Look at drafts
certificates_issue_question = Issue certificates?
certificates_issue_text = Each gets the next number of the year and then stands in the register. Who has one that says the same keeps its number.
certificates_of_attendance =
    { $count ->
        [one] 1 certificate of attendance, whole or in part
       *[other] { $count } certificates of attendance, whole or in part
    }
certificates_of_completion =
    { $count ->
        [one] 1 certificate of completion of the offering
       *[other] { $count } certificates of completion of the offering
    }
certificates_who = Who gets what
certificate_gets_head = Gets
certificate_detail_head = Extent or reason
settings_certificate_pattern = Numbers
settings_certificate_pattern_hint = Pattern of the numbers; {"{jahr}"} and {"{nummer}"} stand for the year and the running number.
settings_certificate_percent = Least share in percent
settings_certificate_percent_hint = Who was there for more than this share of the time gets a certificate. What was missed stands on it.
certify_about = Issues a session’s certificates: gives them numbers and enters them into the register
certify_usage = laki-planer certify [OPTIONS] --session ID (-o OUTPUT.json | --dry-run) FILE
