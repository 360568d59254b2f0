//! Words of the printed programme of a half-year.

use super::texts;

texts! {
    programme; programme_half_year(number, year); programme_summary(offers, sessions);
    programme_offers(count;); programme_contents; programme_planned(target); programme_by_date;
    programme_no_sessions; programme_times_differ; programme_no_session; programme_for;
    programme_for_everybody; programme_format; programme_completed_by; programme_by_focus;
    programme_no_foci; programme_register; programme_register_through;
    programme_register_by_mail(email); programme_register_at_the_office; programme_register_seats;
    programme_register_need; programme_contact; report_programme_layout; report_programme_columns;
    report_programme_booklet;
}
