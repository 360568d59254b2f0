//! Words of the report on coverage.

use super::texts;

texts! {
    coverage_report; coverage_report_district(name); coverage_report_with_districts(region);
    coverage_report_contents; coverage_report_as_of; coverage_report_from_to(from, until);
    coverage_report_extent; coverage_report_modules(count; offerings); coverage_report_period;
    coverage_report_nothing; coverage_report_furthest(first, most, last, least);
    coverage_report_not_reached(centres); coverage_report_reach_by_centre; coverage_report_how_counted;
    coverage_report_districts; coverage_report_look_back; coverage_report_region; coverage_report_whole_state;
}
