//! Words about opening and saving files: what is wrong, where, and the way out.

use std::io;
use std::path::Path;

use super::{Texts, texts};
use crate::store::{Expected, Fault, FormatError, Found, LoadError, Reason, SaveError};

texts! {
    untitled_file = "Unbenannter Katalog", "Untitled catalogue";
    example_file = "Beispielkatalog", "Example catalogue";
    file_kind = "LaKI-Katalog", "LaKI catalogue";
    saving(name: &str) = "„{name}“ wird gespeichert", "Saving “{name}”";
    saved(name: &str) = "„{name}“ gespeichert", "“{name}” saved";
    save_changes_question(name: &str) = "Änderungen an „{name}“ speichern?", "Save the changes to “{name}”?";
    file_unchanged = "Die Datei blieb unverändert.", "The file was left unchanged.";
    try_backup(name: &str) =
        "Die vorige Fassung liegt daneben als „{name}“; zum Öffnen umbenennen.",
        "The previous version is beside it as “{name}”; rename it to open it.";
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
            LoadError::Cancelled => return self.pick("Öffnen abgebrochen.", "Opening cancelled.").to_owned(),
            LoadError::Io { path, source } => (path, self.read_failure(source)),
            LoadError::TooLarge { path, size, limit } => {
                let (size, limit) = (self.megabytes(*size), self.megabytes(*limit));
                let what = self.pick(
                    format!("Die Datei ist mit {size} zu groß; geöffnet werden Kataloge bis {limit}."),
                    format!("The file is too large ({size}); catalogues of up to {limit} can be opened."),
                );
                (path, what)
            }
            LoadError::Format { path, source } => (path, self.format_error(source)),
        };
        let name = path.file_name().map_or_else(|| path.to_string_lossy(), |name| name.to_string_lossy());
        let head =
            self.pick(format!("„{name}“ kann nicht geöffnet werden."), format!("“{name}” can’t be opened."));
        format!("{head} {what}")
    }

    /// What is wrong with a file's content.
    pub fn format_error(self, error: &FormatError) -> String {
        let what = match error {
            FormatError::Empty => self.pick("Die Datei ist leer.", "The file is empty.").to_owned(),
            FormatError::NotACatalogue => {
                self.pick("Die Datei ist kein LaKI-Katalog.", "The file is not a LaKI catalogue.").to_owned()
            }
            FormatError::Newer { version } => {
                return self.pick(
                    format!(
                        "Diese Datei stammt aus einer neueren Version (Format {version}) und blieb \
                         unverändert. Öffnen Sie sie mit einer neueren Version des Programms."
                    ),
                    format!(
                        "This file comes from a newer version (format {version}) and was left unchanged. \
                         Open it with a newer version of the program."
                    ),
                );
            }
            FormatError::NotUtf8 { line, column } => self.pick(
                format!("Zeile {line}, Spalte {column}: Das Zeichen ist nicht in UTF-8 gespeichert."),
                format!("Line {line}, column {column}: this character isn’t stored as UTF-8."),
            ),
            FormatError::Damaged(fault) => self.fault(fault),
        };
        format!("{what} {}", self.file_unchanged())
    }

    fn fault(self, fault: &Fault) -> String {
        let Fault { line, column, path, reason } = fault;
        let place =
            self.pick(format!("Zeile {line}, Spalte {column}"), format!("Line {line}, column {column}"));
        let separator = if path.is_empty() { "" } else { ", " };
        format!("{place}{separator}{path}: {}", self.reason(reason))
    }

    fn reason(self, reason: &Reason) -> String {
        match reason {
            Reason::EndsEarly => self
                .pick(
                    "Die Datei hört mitten im Text auf; vielleicht wurde sie unvollständig übertragen.",
                    "The file ends in the middle; it may have been transferred incompletely.",
                )
                .to_owned(),
            Reason::TooDeep => self
                .pick("Die Angaben sind zu tief verschachtelt.", "The data is nested too deeply.")
                .to_owned(),
            Reason::Syntax => self
                .pick(
                    "Hier fehlt ein Zeichen, oder eines steht zu viel.",
                    "A character is missing here, or there is one too many.",
                )
                .to_owned(),
            Reason::Missing(field) => {
                self.pick(format!("Die Angabe „{field}“ fehlt."), format!("The field “{field}” is missing."))
            }
            Reason::Doubled(field) => self.pick(
                format!("Die Angabe „{field}“ steht doppelt da."),
                format!("The field “{field}” is there twice."),
            ),
            Reason::Unexpected { found, expected } => {
                let (found, expected) = (self.found(found), self.expected(expected));
                self.pick(
                    format!("Hier gehört {expected} hin, es steht aber {found} da."),
                    format!("{expected} belongs here, but there is {found}."),
                )
            }
            Reason::UnknownWord { word, known } => {
                let known = known.join(", ");
                self.pick(
                    format!("Das Wort „{word}“ ist hier nicht bekannt; möglich sind: {known}."),
                    format!("The word “{word}” isn’t known here; known are: {known}."),
                )
            }
            Reason::Other(message) => self.pick(
                format!("Die Angabe kann nicht gelesen werden ({message})."),
                format!("The value can’t be read ({message})."),
            ),
        }
    }

    fn found(self, found: &Found) -> String {
        match found {
            Found::Null => self.pick("nichts (null)", "nothing (null)").to_owned(),
            Found::YesNo(value) => self.pick(format!("Ja/Nein ({value})"), format!("yes/no ({value})")),
            Found::Number(value) => self.pick(format!("die Zahl {value}"), format!("the number {value}")),
            Found::Text(text) => self.pick(format!("der Text „{text}“"), format!("the text “{text}”")),
            Found::List => self.pick("eine Liste", "a list").to_owned(),
            Found::Object => self.pick("ein Objekt", "an object").to_owned(),
            Found::Other(text) => text.clone(),
        }
    }

    fn expected(self, expected: &Expected) -> String {
        match expected {
            Expected::YesNo => self.pick("Ja/Nein (true oder false)", "Yes/no (true or false)").to_owned(),
            Expected::Number => self.pick("eine Zahl", "A number").to_owned(),
            Expected::WholeNumber(max) => self
                .pick(format!("eine ganze Zahl von 0 bis {max}"), format!("A whole number from 0 to {max}")),
            Expected::Text => self.pick("ein Text", "A text").to_owned(),
            Expected::List => self.pick("eine Liste", "A list").to_owned(),
            Expected::Object => self.pick("ein Objekt", "An object").to_owned(),
            Expected::Other(text) => text.clone(),
        }
    }

    /// Why a file wasn't saved, and what to do.
    pub fn save_error(self, error: &SaveError) -> String {
        let (path, what) = match error {
            SaveError::Cancelled => {
                return self
                    .pick(
                        "Speichern abgebrochen. Die Datei blieb, wie sie war.",
                        "Saving cancelled. The file is as it was.",
                    )
                    .to_owned();
            }
            SaveError::ChangedOnDisk { path } => {
                let title = self.file_title(path);
                return self.pick(
                    format!(
                        "„{title}“ wurde inzwischen von jemand anderem geändert und deshalb nicht \
                         überschrieben. Speichern Sie Ihren Stand unter einem anderen Namen, oder öffnen Sie \
                         die Datei neu."
                    ),
                    format!(
                        "“{title}” has been changed by somebody else and was therefore not overwritten. \
                         Save your version under another name, or open the file again."
                    ),
                );
            }
            SaveError::Io { path, source } => (path, self.write_failure(source)),
            SaveError::ReadOnly { path } => (path, self.write_protected().to_owned()),
            SaveError::NotVerified { path } => (path, self.not_verified().to_owned()),
        };
        let title = self.file_title(path);
        let (lost_nothing, head) = self.pick(
            ("Ihre Änderungen sind noch da.", format!("Speichern von „{title}“ nicht möglich: {what}")),
            ("Your changes are still here.", format!("“{title}” can’t be saved: {what}")),
        );
        format!("{head} {lost_nothing}")
    }

    fn write_protected(self) -> &'static str {
        self.pick(
            "Die Datei ist schreibgeschützt. Speichern Sie unter einem anderen Namen.",
            "the file is read-only. Save under another name.",
        )
    }

    fn not_verified(self) -> &'static str {
        self.pick(
            "Beim Nachlesen stand etwas anderes da als geschrieben. Wählen Sie einen anderen Datenträger.",
            "what was read back is not what was written. Choose another disk.",
        )
    }

    fn read_failure(self, error: &io::Error) -> String {
        let text = match error.kind() {
            io::ErrorKind::NotFound => self.pick(
                "Die Datei wurde nicht gefunden. Prüfen Sie Ordner und Namen.",
                "The file was not found. Check folder and name.",
            ),
            io::ErrorKind::PermissionDenied => self.pick(
                "Sie haben dort keine Leserechte. Fragen Sie, wer den Ordner verwaltet.",
                "You may not read there. Ask who looks after the folder.",
            ),
            io::ErrorKind::IsADirectory => {
                self.pick("Das ist ein Ordner. Wählen Sie eine Datei.", "This is a folder. Choose a file.")
            }
            _ => {
                return self.pick(
                    format!("Das System meldet: {error}. Versuchen Sie es noch einmal."),
                    format!("The system says: {error}. Try again."),
                );
            }
        };
        text.to_owned()
    }

    fn write_failure(self, error: &io::Error) -> String {
        let text = match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => self.pick(
                "kein Platz auf dem Datenträger. Wählen Sie einen anderen Ort.",
                "no space on the disk. Choose another place.",
            ),
            io::ErrorKind::PermissionDenied => self.pick(
                "Sie haben dort keine Schreibrechte, oder ein anderes Programm hält die Datei offen. Wählen Sie \
                 einen anderen Ort.",
                "you may not write there, or another program holds the file open. Choose another place.",
            ),
            io::ErrorKind::ReadOnlyFilesystem => self.pick(
                "Der Datenträger ist schreibgeschützt. Wählen Sie einen anderen Ort.",
                "the disk is read-only. Choose another place.",
            ),
            io::ErrorKind::NotFound => self.pick(
                "Den Ordner gibt es nicht mehr. Wählen Sie einen anderen Ort.",
                "the folder is gone. Choose another place.",
            ),
            io::ErrorKind::IsADirectory => self.pick(
                "Dort ist ein Ordner dieses Namens. Wählen Sie einen anderen Namen.",
                "there is a folder of this name. Choose another name.",
            ),
            _ => {
                return self.pick(
                    format!("Das System meldet: {error}. Wählen Sie einen anderen Ort."),
                    format!("the system says: {error}. Choose another place."),
                );
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
