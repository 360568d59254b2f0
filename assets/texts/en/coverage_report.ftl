### Words of the report on coverage.

coverage_report = Coverage report
coverage_report_district = District { $name }
coverage_report_with_districts = { $region } and districts
coverage_report_contents = Contents
coverage_report_as_of = As of
coverage_report_from_to = { $from } to { $until }
coverage_report_extent = Extent
coverage_report_modules =
    { $count ->
        [one] 1 module, offerings: { $offerings }
       *[other] { $count } modules, offerings: { $offerings }
    }
coverage_report_period = Period
coverage_report_nothing = There is nothing to count yet.
coverage_report_furthest = Furthest: { $first } ({ $most }). Least far: { $last } ({ $least }).
coverage_report_not_reached = In this period nobody came from: { $centres }.
coverage_report_reach_by_centre = Reach by KI
coverage_report_how_counted = What counts are modules per KI for which the offering is meant. “Planned” includes waiting lists, “open” includes blocked modules.
coverage_report_districts = A part for each district
coverage_report_look_back = Looking back
coverage_report_region = Region
coverage_report_whole_state = Whole state
