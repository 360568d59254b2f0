//! Words of the reports.

use super::texts;

texts! {
    reports_until_today; reports_coming; reports_stopped; reports_again; reports_one_year;
    reports_two_years; reports_four_years; reports_job; reports_chart(title); reports_chart_alone(finding);
    reports_all; reports_coverage; reports_coverage_finding(first, last); reports_nothing_applicable;
    reports_completed; reports_open; reports_applicable; reports_quarter; reports_share; reports_sessions;
    reports_sessions_finding(sessions, people); reports_held; reports_participants; reports_cancelled;
    reports_reach; reports_reach_finding(reached, all); reports_no_district; reports_district;
    reports_reached; reports_centres; reports_no_shows; reports_no_show_rate;
    reports_no_show_finding(percent, absent, expected); reports_nobody_expected; reports_offering;
    reports_unknown_offering; reports_absent; reports_excused; reports_attended; reports_waiting;
    reports_waiting_finding(people); reports_nobody_waits; reports_module; reports_waiting_now;
    reports_free_seats; reports_left_without; reports_quarter_of(number, year);
}
