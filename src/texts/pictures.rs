//! Words of maps and charts on paper and as files.

use super::texts;

texts! {
    picture_map_of(topic); picture_everything; picture_map_alt(title, finding, classes);
    picture_chart_alt(title, finding); picture_completed; picture_planned; picture_open;
    picture_not_on_map(centres); picture_left_out(shown, all);
    picture_save_map; picture_save_chart(title); picture_travel(session); picture_nothing(title); picture_written(path, title);
    picture_not_a_table; picture_not_printable; picture_formats_hint; picture_only; picture_only_hint;
    picture_argument_picture; picture_argument_area; picture_argument_focus; picture_value_picture;
    picture_value_area; cli_no_district(name); cli_argument_district;
}
