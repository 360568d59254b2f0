//! Words of the command line.

use super::{Texts, texts};
use crate::matching::Sum;

texts! {
    cli_sum_completed; cli_sum_expiring; cli_sum_planned; cli_sum_waiting; cli_sum_open; cli_sum_expired;
    cli_sum_blocked; cli_sum_share; cli_area; cli_usage_heading; cli_commands_heading;
    cli_arguments_heading; cli_options_heading; cli_exit_codes; cli_error(message); cli_see_help;
    cli_unknown_argument(argument); cli_unknown_command(command); cli_missing(arguments);
    cli_missing_command; cli_bad_value(value, argument); cli_value_not_one_of(value, argument, valid);
    cli_value_missing(argument); cli_twice(argument); cli_not_text; cli_date_hint; cli_no_display(reason);
    cli_no_graphics(reason); cli_no_window(reason); cli_display_unreachable(name); cli_system_says(reason);
    cli_no_output(reason); cli_exists(path); cli_exists_hint; cli_made(path, centres, foci);
    cli_no_offering(name); cli_no_module(name); cli_no_session(name); cli_known(names); cli_no_sessions;
    cli_next_sessions; cli_title; cli_number; cli_reached; cli_open_to_all; cli_not_reached; cli_since;
    cli_ever; cli_done_of(done, of); cli_on(date); cli_not_reached_list(names); cli_all; cli_none;
    cli_no_offerings; cli_no_conflicts; cli_blocks; cli_warns; cli_day; cli_times; cli_reasons;
    cli_no_slots; cli_no_slots_hint; cli_period_backwards; cli_period_hint; cli_no_pdf_hint;
    cli_would_replace_catalogue(path); cli_cannot_write(path, reason); cli_cannot_write_hint;
    cli_without_logo(path); cli_checked_none_serious(count;); cli_checked_some_serious(count; serious);
    cli_conflicts(count;); cli_no_display_named; cli_about_program; cli_about_check; cli_about_match;
    cli_about_coverage; cli_about_conflicts; cli_about_slots; cli_about_print; cli_about_new;
    cli_about_schema; cli_usage_check; cli_usage_match; cli_usage_coverage; cli_usage_conflicts;
    cli_usage_slots; cli_usage_print; cli_usage_schema; cli_argument_answer; cli_value_answer; cli_usage_new; cli_usage_program; cli_argument_file;
    cli_argument_lang; cli_argument_help; cli_argument_version; cli_argument_date; cli_argument_json;
    cli_argument_offering; cli_argument_by; cli_argument_module; cli_argument_from; cli_argument_to;
    cli_argument_session; cli_argument_output; cli_value_file; cli_value_lang; cli_value_date; cli_value_by;
    cli_value_output; cli_no_findings; cli_printed_to(path, pages); cli_no_centre(name);
    cli_no_trainer(name); cli_argument_document; cli_argument_centre; cli_argument_trainer;
    cli_argument_each; cli_argument_names; cli_argument_set; cli_value_document; cli_value_names;
    cli_value_set; cli_argument_series; cli_argument_like; cli_value_like; cli_no_list(name);
    cli_no_lists_hint;
}

/// What the help says. Commands are named by the words that lead to them, arguments by their ids.
impl Texts {
    /// What a command does.
    pub fn cli_about(self, command: &str) -> &'static str {
        match command {
            "" => self.cli_about_program(),
            "check" => self.cli_about_check(),
            "match" => self.cli_about_match(),
            "coverage" => self.cli_about_coverage(),
            "conflicts" => self.cli_about_conflicts(),
            "slots" => self.cli_about_slots(),
            "print" => self.cli_about_print(),
            "export" => self.export_about(),
            "import" => self.import_about(),
            "mail" => self.cli_about_mail(),
            "certify" => self.certify_about(),
            "forms" => self.forms_about(),
            "forms write" => self.forms_about_write(),
            "forms read" => self.forms_about_read(),
            "new" => self.cli_about_new(),
            "schema" => self.cli_about_schema(),
            _ => "",
        }
    }

    /// How a command is called.
    pub fn cli_usage(self, command: &str) -> &'static str {
        match command {
            "check" => self.cli_usage_check(),
            "match" => self.cli_usage_match(),
            "coverage" => self.cli_usage_coverage(),
            "conflicts" => self.cli_usage_conflicts(),
            "slots" => self.cli_usage_slots(),
            "print" => self.cli_usage_print(),
            "export" => self.export_usage(),
            "import" => self.import_usage(),
            "mail" => self.cli_usage_mail(),
            "certify" => self.certify_usage(),
            "forms" => self.forms_usage(),
            "forms write" => self.forms_usage_write(),
            "forms read" => self.forms_usage_read(),
            "new" => self.cli_usage_new(),
            "schema" => self.cli_usage_schema(),
            _ => self.cli_usage_program(),
        }
    }

    /// What an argument is for.
    pub fn cli_argument(self, id: &str) -> &'static str {
        match id {
            "file" => self.cli_argument_file(),
            "lang" => self.cli_argument_lang(),
            "help" => self.cli_argument_help(),
            "version" => self.cli_argument_version(),
            "date" => self.cli_argument_date(),
            "json" => self.cli_argument_json(),
            "offering" => self.cli_argument_offering(),
            "by" => self.cli_argument_by(),
            "module" => self.cli_argument_module(),
            "from" => self.cli_argument_from(),
            "to" => self.cli_argument_to(),
            "session" => self.cli_argument_session(),
            "output" => self.cli_argument_output(),
            "document" => self.cli_argument_document(),
            "centre" => self.cli_argument_centre(),
            "trainer" => self.cli_argument_trainer(),
            "district" => self.cli_argument_district(),
            "picture" => self.picture_argument_picture(),
            "area" => self.picture_argument_area(),
            "focus" => self.picture_argument_focus(),
            "each" => self.cli_argument_each(),
            "names" => self.cli_argument_names(),
            "set" => self.cli_argument_set(),
            "series" => self.cli_argument_series(),
            "like" => self.cli_argument_like(),
            "answer" => self.cli_argument_answer(),
            "table" => self.export_argument_table(),
            "format" => self.export_argument_format(),
            "separator" => self.export_argument_separator(),
            "no_bom" => self.export_argument_no_bom(),
            "to_file" => self.export_argument_output(),
            "ics" => self.ics_argument_ics(),
            "alarm" => self.ics_argument_alarm(),
            "data" => self.import_argument_data(),
            "mail_kind" => self.cli_argument_mail_kind(),
            "bcc" => self.cli_argument_bcc(),
            "folder" => self.cli_argument_folder(),
            "kind" => self.import_argument_kind(),
            "sheet" => self.import_argument_sheet(),
            "map" => self.import_argument_map(),
            "dry_run" => self.import_argument_dry_run(),
            "centres" => self.forms_argument_centres(),
            "empty" => self.forms_argument_empty(),
            "rows" => self.forms_argument_rows(),
            "forms" => self.forms_argument_forms(),
            "late" => self.forms_argument_late(),
            _ => "",
        }
    }

    /// The name of an argument's value.
    pub fn cli_value(self, id: &str) -> &'static str {
        match id {
            "file" | "forms" => self.cli_value_file(),
            "lang" => self.cli_value_lang(),
            "date" | "from" | "to" => self.cli_value_date(),
            "by" => self.cli_value_by(),
            "output" => self.cli_value_output(),
            "document" => self.cli_value_document(),
            "names" => self.cli_value_names(),
            "set" => self.cli_value_set(),
            "like" => self.cli_value_like(),
            "answer" => self.cli_value_answer(),
            "table" => self.export_value_table(),
            "format" => self.export_value_format(),
            "separator" => self.export_value_separator(),
            "to_file" => self.export_value_output(),
            "picture" => self.picture_value_picture(),
            "area" => self.picture_value_area(),
            "alarm" => self.ics_value_alarm(),
            "data" => self.import_value_data(),
            "mail_kind" => self.cli_value_mail_kind(),
            "folder" => self.cli_value_folder(),
            "kind" => self.import_value_kind(),
            "sheet" => self.import_value_sheet(),
            "map" => self.import_value_map(),
            "rows" => self.forms_value_rows(),
            "late" => self.forms_value_late(),
            _ => "ID",
        }
    }
}

/// Sentences and heads of the answers.
impl Texts {
    /// "3 Hinweise, davon 1 schwerwiegend."
    pub fn cli_checked(self, findings: usize, serious: usize) -> String {
        match (findings, serious) {
            (0, _) => self.cli_no_findings().to_owned(),
            (_, 0) => self.cli_checked_none_serious(findings),
            _ => self.cli_checked_some_serious(findings, self.number(serious)),
        }
    }

    /// The columns of a table of sums; their figures are those of [`Texts::cli_sum`].
    pub fn cli_sum_head(self) -> [&'static str; 8] {
        [
            self.cli_sum_completed(),
            self.cli_sum_expiring(),
            self.cli_sum_planned(),
            self.cli_sum_waiting(),
            self.cli_sum_open(),
            self.cli_sum_expired(),
            self.cli_sum_blocked(),
            self.cli_sum_share(),
        ]
    }

    /// A row of a table of sums.
    pub fn cli_sum(self, sum: Sum) -> [String; 8] {
        let figures =
            [sum.completed, sum.expiring, sum.planned, sum.waiting, sum.open, sum.expired, sum.blocked];
        let mut row = figures.map(|n| self.number(n as usize)).to_vec();
        row.push(sum.percent().map_or_else(|| "–".to_owned(), |percent| self.percent(percent)));
        row.try_into().unwrap_or_default()
    }
}
