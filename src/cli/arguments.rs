//! What can stand on the command line. Every word of the help comes from `texts`.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{ArgAction, Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};
use schemars::JsonSchema;
use serde::Serialize;

use super::answers;
use crate::catalogue::Area;
use crate::documents::picture::PictureKind;
use crate::documents::request::Kind;
use crate::exchange::tables;
use crate::texts::{Lang, Texts};

#[derive(Debug, Parser)]
#[command(name = "laki-planer", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true)]
pub(super) struct Arguments {
    pub file: Option<PathBuf>,
    #[arg(long)]
    pub date: Option<String>,
    #[arg(long, global = true)]
    lang: Option<LangArgument>,
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LangArgument {
    De,
    En,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Check(CheckArguments),
    Match(MatchArguments),
    Coverage(CoverageArguments),
    Conflicts(ConflictsArguments),
    Slots(SlotsArguments),
    Print(PrintArguments),
    Export(ExportArguments),
    Import(ImportArguments),
    Mail(MailArguments),
    Certify(CertifyArguments),
    #[command(subcommand)]
    Forms(FormsCommand),
    New(NewArguments),
    Schema(SchemaArguments),
}

/// What several subcommands share.
#[derive(Debug, Args)]
pub(super) struct Common {
    pub file: PathBuf,
    #[arg(long)]
    pub date: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    #[command(flatten)]
    pub common: Common,
}

#[derive(Debug, Args)]
pub(super) struct MatchArguments {
    #[command(flatten)]
    pub common: Common,
    #[arg(long)]
    pub offering: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct CoverageArguments {
    #[command(flatten)]
    pub common: Common,
    #[arg(long, default_value = "ki")]
    pub by: By,
}

/// What coverage is summed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum By {
    /// Centres.
    Ki,
    /// Offerings.
    Offering,
    /// Modules.
    Module,
    /// Foci.
    Focus,
    /// Areas of work.
    Area,
    /// Administrative districts.
    District,
}

#[derive(Debug, Args)]
pub(super) struct ConflictsArguments {
    #[command(flatten)]
    pub common: Common,
}

#[derive(Debug, Args)]
pub(super) struct SlotsArguments {
    #[command(flatten)]
    pub common: Common,
    #[arg(long)]
    pub module: String,
    #[arg(long)]
    pub from: String,
    #[arg(long)]
    pub to: String,
}

#[derive(Debug, Args)]
pub(super) struct PrintArguments {
    #[arg(value_parser = kinds())]
    pub document: String,
    #[command(flatten)]
    pub common: Common,
    #[arg(long)]
    pub session: Vec<String>,
    #[arg(long, requires = "session")]
    pub series: bool,
    #[arg(long)]
    pub offering: Option<String>,
    #[arg(long)]
    pub centre: Option<String>,
    #[arg(long)]
    pub trainer: Option<String>,
    #[arg(long)]
    pub district: Option<String>,
    #[arg(long)]
    pub from: Option<String>,
    #[arg(long)]
    pub to: Option<String>,
    #[arg(long)]
    pub each: bool,
    #[arg(long)]
    pub names: Option<String>,
    #[arg(long)]
    pub like: Option<String>,
    #[arg(long)]
    pub set: Vec<String>,
    #[arg(short, long)]
    pub output: PathBuf,
}

impl PrintArguments {
    /// Which document.
    pub fn kind(&self) -> Kind {
        let called = |kind: &Kind| kind.name() == self.document;
        // clap took no other name.
        Kind::ALL.iter().copied().find(called).unwrap_or(Kind::AttendeeList)
    }
}

fn kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(Kind::ALL.iter().map(|kind| kind.name()))
}

fn tables() -> PossibleValuesParser {
    PossibleValuesParser::new(tables::Kind::ALL.iter().map(|kind| kind.name()))
}

fn pictures() -> PossibleValuesParser {
    PossibleValuesParser::new(PictureKind::ALL.iter().map(|kind| kind.name()))
}

#[derive(Debug, Args)]
pub(super) struct ExportArguments {
    pub file: PathBuf,
    #[arg(long, value_parser = tables(), required_unless_present_any = ["ics", "picture"])]
    pub table: Option<String>,
    #[arg(long, conflicts_with_all = ["table", "format", "separator", "no_bom"])]
    pub ics: bool,
    #[arg(long, value_parser = pictures(), conflicts_with_all = ["table", "ics"])]
    pub picture: Option<String>,
    #[arg(long, requires = "table", conflicts_with_all = ["district", "focus"])]
    pub centre: Option<String>,
    #[arg(long, conflicts_with = "ics")]
    pub district: Option<String>,
    #[arg(long, requires = "picture", conflicts_with_all = ["table", "ics", "focus", "offering", "module"])]
    pub area: Option<AreaArgument>,
    #[arg(long, conflicts_with_all = ["ics", "offering", "module"])]
    pub focus: Option<String>,
    #[arg(long, requires = "picture", conflicts_with_all = ["table", "ics", "offering"])]
    pub module: Option<String>,
    #[arg(long)]
    pub date: Option<String>,
    #[arg(long)]
    pub session: Option<String>,
    #[arg(long, conflicts_with = "table")]
    pub offering: Option<String>,
    #[arg(long, conflicts_with = "table")]
    pub trainer: Option<String>,
    #[arg(long, conflicts_with = "table")]
    pub from: Option<String>,
    #[arg(long, conflicts_with = "table")]
    pub to: Option<String>,
    #[arg(long, conflicts_with = "table")]
    pub alarm: Option<u32>,
    #[arg(long)]
    pub format: Option<ExportFormat>,
    #[arg(long, default_value = "semicolon")]
    pub separator: ExportSeparator,
    #[arg(long)]
    pub no_bom: bool,
    #[arg(long)]
    pub json: bool,
    #[arg(short = 'o', long = "output")]
    pub to_file: PathBuf,
}

/// What kind of file a table becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum ExportFormat {
    Xlsx,
    Csv,
    Svg,
    Png,
}

/// The offerings of which area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum AreaArgument {
    Education,
    CrossCutting,
}

impl From<AreaArgument> for Area {
    fn from(area: AreaArgument) -> Self {
        match area {
            AreaArgument::Education => Self::Education,
            AreaArgument::CrossCutting => Self::CrossCutting,
        }
    }
}

/// What stands between the cells of a CSV file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ExportSeparator {
    Semicolon,
    Comma,
}

#[derive(Debug, Args)]
pub(super) struct SchemaArguments {
    /// Without a name: which there are.
    #[expect(clippy::option_option, reason = "clap: not there, without a name, with one")]
    #[arg(long, value_parser = PossibleValuesParser::new(answers::NAMES.iter().copied()))]
    pub answer: Option<Option<String>>,
}

#[derive(Debug, Args)]
pub(super) struct NewArguments {
    pub file: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct ImportArguments {
    pub file: PathBuf,
    pub data: PathBuf,
    #[arg(long, default_value = "people")]
    pub kind: KindArgument,
    #[arg(long)]
    pub session: Option<String>,
    #[arg(long)]
    pub sheet: Option<String>,
    #[arg(long)]
    pub map: Vec<String>,
    #[arg(long)]
    pub date: Option<String>,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long)]
    pub json: bool,
    #[arg(short, long)]
    pub output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct MailArguments {
    pub file: PathBuf,
    #[arg(id = "mail_kind", long = "kind")]
    pub kind: MailKindArgument,
    #[arg(long)]
    pub session: String,
    #[arg(long)]
    pub bcc: bool,
    #[arg(long)]
    pub date: Option<String>,
    #[arg(long)]
    pub json: bool,
    #[arg(id = "folder", short = 'o', long = "output")]
    pub output: PathBuf,
}

/// What mails are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum MailKindArgument {
    Invitation,
    Confirmation,
    Reminder,
    WaitingNotice,
    Cancellation,
}

#[derive(Debug, Args)]
pub(super) struct CertifyArguments {
    #[command(flatten)]
    pub common: Common,
    #[arg(long)]
    pub session: String,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(short, long)]
    pub output: Option<PathBuf>,
}

/// Registration forms go out and come back.
#[derive(Debug, Subcommand)]
pub(super) enum FormsCommand {
    Write(FormsWriteArguments),
    Read(FormsReadArguments),
}

#[derive(Debug, Args)]
pub(super) struct FormsWriteArguments {
    #[command(flatten)]
    pub common: Common,
    #[arg(long)]
    pub session: String,
    #[arg(long = "centre")]
    pub centres: Vec<String>,
    #[arg(long)]
    pub empty: bool,
    #[arg(long)]
    pub rows: Option<u16>,
    #[arg(short, long)]
    pub output: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct FormsReadArguments {
    #[command(flatten)]
    pub common: Common,
    #[arg(required = true)]
    pub forms: Vec<PathBuf>,
    #[arg(long, default_value = "waiting")]
    pub late: LateArgument,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(short, long)]
    pub output: Option<PathBuf>,
}

/// What becomes of late registrations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum LateArgument {
    Waiting,
    Seat,
}

/// What a list is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum KindArgument {
    People,
    Registrations,
    Attendance,
    SchoolHolidays,
    PublicHolidays,
}

/// Which holidays are taken from a calendar file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holidays {
    School,
    /// Those beside the ones of the state's act.
    Public,
}

impl KindArgument {
    /// Which holidays, if it is about holidays.
    pub fn holidays(self) -> Option<Holidays> {
        match self {
            Self::SchoolHolidays => Some(Holidays::School),
            Self::PublicHolidays => Some(Holidays::Public),
            Self::People | Self::Registrations | Self::Attendance => None,
        }
    }
}

/// The language that the arguments ask for: read before the rest, because the help needs it.
pub(super) fn lang(arguments: &[OsString]) -> Option<Lang> {
    let texts: Vec<_> = arguments.iter().skip(1).filter_map(|text| text.to_str()).collect();
    let joined = texts.iter().rev().find_map(|text| text.strip_prefix("--lang="));
    let apart = texts.windows(2).rev().find(|pair| pair[0] == "--lang").map(|pair| pair[1]);
    match joined.or(apart)? {
        "de" => Some(Lang::De),
        "en" => Some(Lang::En),
        _ => None,
    }
}

/// Reads the arguments.
///
/// # Errors
/// clap's, also where help or the version was asked for.
pub(super) fn parse(arguments: &[OsString], texts: Texts) -> Result<Arguments, clap::Error> {
    let matches = command(texts).try_get_matches_from(arguments)?;
    Arguments::from_arg_matches(&matches)
}

/// The whole command line with its help in the language of `texts`.
pub(super) fn command(texts: Texts) -> clap::Command {
    localised(Arguments::command(), texts, "").after_help(texts.cli_exit_codes())
}

fn localised(command: clap::Command, texts: Texts, path: &str) -> clap::Command {
    let inner: Vec<_> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let template = format!(
        "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        texts.cli_usage_heading()
    );
    let command = command
        .mut_args(|argument| localised_argument(argument, texts))
        .about(texts.cli_about(path))
        .override_usage(texts.cli_usage(path))
        .subcommand_help_heading(texts.cli_commands_heading())
        .help_template(template);
    inner.into_iter().fold(command, |command, name| {
        let path = format!("{path} {name}").trim_start().to_owned();
        command.mut_subcommand(name, |sub| localised(sub, texts, &path))
    })
}

fn localised_argument(argument: clap::Arg, texts: Texts) -> clap::Arg {
    let id = argument.get_id().as_str().to_owned();
    let heading =
        if argument.is_positional() { texts.cli_arguments_heading() } else { texts.cli_options_heading() };
    let takes_value = argument.get_action().takes_values();
    let argument = argument.help(texts.cli_argument(&id)).help_heading(heading);
    // What every command has stands last.
    let argument = match id.as_str() {
        "lang" => argument.display_order(100),
        "help" => argument.display_order(101),
        "version" => argument.display_order(102),
        _ => argument,
    };
    if takes_value {
        // The values stand in the help text, because clap's own note on them is English.
        argument.value_name(texts.cli_value(&id)).hide_possible_values(true).hide_default_value(true)
    } else {
        argument
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lacking(command: &clap::Command, path: &str, found: &mut Vec<String>) {
        if command.get_about().is_none_or(|about| about.to_string().is_empty()) {
            found.push(path.to_owned());
        }
        for argument in command.get_arguments() {
            if argument.get_help().is_none_or(|help| help.to_string().is_empty()) {
                found.push(format!("{path} {}", argument.get_id()));
            }
        }
        for sub in command.get_subcommands() {
            lacking(sub, &format!("{path} {}", sub.get_name()), found);
        }
    }

    #[test]
    fn everything_has_help_in_both_languages() {
        for lang in [Lang::De, Lang::En] {
            let command = command(Texts::new(lang));
            command.clone().debug_assert();
            let mut found = Vec::new();
            lacking(&command, "", &mut found);
            assert_eq!(found, Vec::<String>::new(), "{lang:?}");
        }
    }

    #[test]
    fn the_language_is_read_wherever_it_stands() {
        for (arguments, expected) in [
            ("laki-planer --lang en", Some(Lang::En)),
            ("laki-planer check a.json --lang=de", Some(Lang::De)),
            ("laki-planer --lang", None),
            ("laki-planer --lang fr", None),
            ("laki-planer", None),
        ] {
            let arguments: Vec<_> = arguments.split(' ').map(OsString::from).collect();
            assert_eq!(lang(&arguments), expected, "{arguments:?}");
        }
    }
}
