### Words of the report on coverage.

coverage_report = Abdeckungsbericht
coverage_report_district = Bezirk { $name }
coverage_report_with_districts = { $region } und Bezirke
coverage_report_contents = Inhalt
coverage_report_as_of = Stichtag
coverage_report_from_to = { $from } bis { $until }
coverage_report_extent = Umfang
coverage_report_modules =
    { $count ->
        [one] 1 Modul, Angebote: { $offerings }
       *[other] { $count } Module, Angebote: { $offerings }
    }
coverage_report_period = Zeitraum
coverage_report_nothing = Hier gibt es noch nichts zu zählen.
coverage_report_furthest = Am weitesten: { $first } ({ $most }). Am wenigsten weit: { $last } ({ $least }).
coverage_report_not_reached = Im Zeitraum kam niemand aus: { $centres }.
coverage_report_reach_by_centre = Reichweite nach KI
coverage_report_how_counted = Gezählt sind Module je KI, für die das Angebot vorgesehen ist. „Geplant“ schließt Wartelisten ein, „offen“ gesperrte Module.
coverage_report_districts = Ein Teil je Bezirk
coverage_report_look_back = Rückblick
coverage_report_region = Gebiet
coverage_report_whole_state = Ganzes Land
