### Words of maps and charts on paper and as files.

picture_map_of = Coverage: { $topic }
picture_everything = all offerings
picture_map_alt = Map: { $title }. { $finding }. How many KIs are in which class: { $classes }.
picture_chart_alt = Chart: { $title }. { $finding }
picture_completed = completed
picture_planned = planned or waiting list
picture_open = open, blocked or expired
picture_not_on_map = { $centres } with neither an area nor coordinates: not on the map.
picture_left_out = { $shown } of { $all } are shown.
cli_no_district = No KI in the catalogue has a district “{ $name }”.
cli_argument_district = Only this administrative district (print coverage-report, export), such as “Arnsberg”
picture_nothing = “{ $title }” shows nothing: the catalogue has nothing on it yet.
picture_written = Wrote { $path }: { $title }.
picture_not_a_table = There are no pictures as XLSX or CSV.
picture_not_printable = PNG can’t be written to standard output.
picture_formats_hint = Use --format svg, or --format png with a file; numbers come with --table.
picture_only = Only pictures come as SVG and PNG.
picture_only_hint = Use --picture instead of --table, such as --picture coverage-map.
picture_argument_picture = Which picture: coverage-map, coverage-by-offering, coverage-by-district, coverage-by-quarter, sessions-by-quarter, reach, no-shows, waiting
picture_argument_area = Map for this area only: education or cross-cutting
picture_argument_focus = For this focus only: map or table (id or name)
picture_value_picture = PICTURE
picture_value_area = AREA
picture_save_map = Save map as picture …
picture_save_chart = Save chart as picture: { $title } …
picture_travel = Travel: { $session }
