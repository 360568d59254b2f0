//! Words about opening and saving files: what is wrong, where, and the way out.

use std::io;
use std::path::Path;

use super::{Texts, texts};
use crate::store::{Expected, Fault, FormatError, Found, LoadError, Reason, SaveError};

texts! {
    cannot_save(title, what); nothing_is_lost;
    untitled_file; example_file; file_kind; saving(name); saved(name); save_changes_question(name);
    file_unchanged; try_backup(name); write_protected; not_verified; load_error_cancelled;
    load_error_too_large(size, limit); cannot_open(name); format_error_empty;
    format_error_not_a_catalogue; format_error_newer(version); format_error_not_utf8(line, column);
    fault_place(line, column); reason_ends_early; reason_too_deep; reason_syntax; reason_missing(field);
    reason_doubled(field); reason_unexpected(expected, found); reason_unknown_word(word, known);
    reason_other(message); found_null; found_yes_no(value); found_number(value); found_text(text);
    found_list; found_object; expected_yes_no; expected_number; expected_whole_number(max); expected_text;
    expected_list; expected_object; save_error_cancelled; save_error_changed_on_disk(title);
    read_failure_not_found; read_failure_permission_denied; read_failure_is_a_directory;
    read_failure_other(error); write_failure_storage_full; write_failure_permission_denied;
    write_failure_read_only_filesystem; write_failure_not_found; write_failure_is_a_directory;
    write_failure_other(error); last_file_gone(name); example_instead;
}

impl Texts {
    /// A file's name without its folder and `.laki.json`: "LaKI 2027".
    pub fn file_title(self, path: &Path) -> String {
        let name = path.file_name().map_or_else(|| path.to_string_lossy(), |name| name.to_string_lossy());
        name.strip_suffix(crate::store::EXTENSION).unwrap_or(&name).to_owned()
    }

    /// Why a file can't be opened, where it is broken, and what to do.
    pub fn load_error(self, error: &LoadError) -> String {
        let (path, what) = match error {
            LoadError::Cancelled => return self.load_error_cancelled().to_owned(),
            LoadError::Io { path, source } => (path, self.read_failure(source)),
            LoadError::TooLarge { path, size, limit } => {
                let (size, limit) = (self.megabytes(*size), self.megabytes(*limit));
                let what = self.load_error_too_large(&size, &limit);
                (path, what)
            }
            LoadError::Format { path, source } => (path, self.format_error(source)),
        };
        let name = path.file_name().map_or_else(|| path.to_string_lossy(), |name| name.to_string_lossy());
        let head = self.cannot_open(&name);
        format!("{head} {what}")
    }

    /// What is wrong with a file's content.
    pub fn format_error(self, error: &FormatError) -> String {
        let what = match error {
            FormatError::Empty => self.format_error_empty().to_owned(),
            FormatError::NotACatalogue => self.format_error_not_a_catalogue().to_owned(),
            FormatError::Newer { version } => {
                return self.format_error_newer(version);
            }
            FormatError::NotUtf8 { line, column } => self.format_error_not_utf8(line, column),
            FormatError::Damaged(fault) => self.fault(fault),
        };
        format!("{what} {}", self.file_unchanged())
    }

    fn fault(self, fault: &Fault) -> String {
        let Fault { line, column, path, reason } = fault;
        let place = self.fault_place(line, column);
        let separator = if path.is_empty() { "" } else { ", " };
        format!("{place}{separator}{path}: {}", self.reason(reason))
    }

    fn reason(self, reason: &Reason) -> String {
        match reason {
            Reason::EndsEarly => self.reason_ends_early().to_owned(),
            Reason::TooDeep => self.reason_too_deep().to_owned(),
            Reason::Syntax => self.reason_syntax().to_owned(),
            Reason::Missing(field) => self.reason_missing(field),
            Reason::Doubled(field) => self.reason_doubled(field),
            Reason::Unexpected { found, expected } => {
                let (found, expected) = (self.found(found), self.expected(expected));
                self.reason_unexpected(&expected, &found)
            }
            Reason::UnknownWord { word, known } => {
                let known = known.join(", ");
                self.reason_unknown_word(word, &known)
            }
            Reason::Other(message) => self.reason_other(message),
        }
    }

    fn found(self, found: &Found) -> String {
        match found {
            Found::Null => self.found_null().to_owned(),
            Found::YesNo(value) => self.found_yes_no(value),
            Found::Number(value) => self.found_number(value),
            Found::Text(text) => self.found_text(text),
            Found::List => self.found_list().to_owned(),
            Found::Object => self.found_object().to_owned(),
            Found::Other(text) => text.clone(),
        }
    }

    fn expected(self, expected: &Expected) -> String {
        match expected {
            Expected::YesNo => self.expected_yes_no().to_owned(),
            Expected::Number => self.expected_number().to_owned(),
            Expected::WholeNumber(max) => self.expected_whole_number(max),
            Expected::Text => self.expected_text().to_owned(),
            Expected::List => self.expected_list().to_owned(),
            Expected::Object => self.expected_object().to_owned(),
            Expected::Other(text) => text.clone(),
        }
    }

    /// Why a file that isn't a catalogue wasn't written, and what to do.
    pub fn file_problem(self, error: &SaveError) -> String {
        match error {
            SaveError::Io { source, .. } => self.write_failure(source),
            SaveError::ReadOnly { .. } => self.write_protected().to_owned(),
            error => self.save_error(error),
        }
    }

    /// Why a file wasn't saved, and what to do.
    pub fn save_error(self, error: &SaveError) -> String {
        let (path, what) = match error {
            SaveError::Cancelled => {
                return self.save_error_cancelled().to_owned();
            }
            SaveError::ChangedOnDisk { path } => {
                let title = self.file_title(path);
                return self.save_error_changed_on_disk(&title);
            }
            SaveError::Io { path, source } => (path, self.write_failure(source)),
            SaveError::ReadOnly { path } => (path, self.write_protected().to_owned()),
            SaveError::NotVerified { path } => (path, self.not_verified().to_owned()),
        };
        let title = self.file_title(path);
        format!("{} {}", self.cannot_save(title, what), self.nothing_is_lost())
    }

    fn read_failure(self, error: &io::Error) -> String {
        let text = match error.kind() {
            io::ErrorKind::NotFound => self.read_failure_not_found(),
            io::ErrorKind::PermissionDenied => self.read_failure_permission_denied(),
            io::ErrorKind::IsADirectory => self.read_failure_is_a_directory(),
            _ => {
                return self.read_failure_other(error);
            }
        };
        text.to_owned()
    }

    fn write_failure(self, error: &io::Error) -> String {
        let text = match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => self.write_failure_storage_full(),
            io::ErrorKind::PermissionDenied => self.write_failure_permission_denied(),
            io::ErrorKind::ReadOnlyFilesystem => self.write_failure_read_only_filesystem(),
            io::ErrorKind::NotFound => self.write_failure_not_found(),
            io::ErrorKind::IsADirectory => self.write_failure_is_a_directory(),
            _ => {
                return self.write_failure_other(error);
            }
        };
        text.to_owned()
    }

    /// "12 MB", rounded up.
    fn megabytes(self, bytes: u64) -> String {
        let megabytes = usize::try_from(bytes.div_ceil(1_000_000)).unwrap_or(usize::MAX);
        format!("{}\u{a0}MB", self.number(megabytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Lang;

    #[test]
    fn errors_say_where_and_what_next() {
        let texts = Texts::new(Lang::De);
        let path = || "/x/LaKI 2027.laki.json".into();
        let full = SaveError::Io { path: path(), source: io::ErrorKind::StorageFull.into() };
        assert_eq!(
            texts.save_error(&full),
            "Speichern von „LaKI 2027“ nicht möglich: kein Platz auf dem Datenträger. \
             Wählen Sie einen anderen Ort. Ihre Änderungen sind noch da."
        );
        let fault = Fault {
            line: 7,
            column: 20,
            path: "sessions[12].days[0].start".to_owned(),
            reason: Reason::Unexpected { found: Found::Number("9".to_owned()), expected: Expected::Text },
        };
        let broken = LoadError::Format { path: path(), source: fault.into() };
        assert_eq!(
            texts.load_error(&broken),
            "„LaKI 2027.laki.json“ kann nicht geöffnet werden. Zeile 7, Spalte 20, \
             sessions[12].days[0].start: Hier gehört ein Text hin, es steht aber die Zahl 9 da. \
             Die Datei blieb unverändert."
        );
        let newer = texts.format_error(&FormatError::Newer { version: 2 });
        assert!(newer.starts_with("Diese Datei stammt aus einer neueren Version"), "{newer}");
        let large = LoadError::TooLarge { path: path(), size: 1_073_741_825, limit: 1_073_741_824 };
        assert!(texts.load_error(&large).contains("1.074\u{a0}MB"));
    }
}
