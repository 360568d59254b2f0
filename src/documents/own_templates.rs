//! The office's own templates: begun from those of the program, and tried out before they are needed.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use chrono::{Datelike as _, NaiveDate};

use super::matrix::{self, Content, ContentLine, Module};
use super::picture::{self, PictureKind};
use super::request::{self, Kind, Options, Request, Scope, Subject};
use super::{Document, FolderError, Problem, RenderError, Stationery, Template, compile};
use crate::catalogue::{Catalogue, Session};
use crate::matching::CellStatus;
use crate::reports::Topic;
use crate::texts::Texts;

/// Most records of a catalogue that are looked at for one about which there is a document.
const MOST_SUBJECTS: usize = 300;

/// What became of the program's templates in a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LaidOut {
    /// Files that are there now.
    pub written: Vec<&'static str>,
    /// Files that were there before, and stay as they are.
    pub kept: Vec<&'static str>,
}

/// A file of the office's own, tried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// "invitation.typ".
    pub file: String,
    /// How it went.
    pub outcome: Outcome,
}

/// How it went with a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Every document became a PDF.
    Fine,
    /// What Typst objects to, once each.
    Faulty(Vec<Problem>),
    /// There is nothing to try it with.
    Untried,
    /// No document has a template of this name.
    Unused,
}

/// Puts the program's templates into `folder`. What is there already stays as it is.
///
/// # Errors
/// [`FolderError::Unwritable`].
pub fn lay_out(folder: &Path) -> Result<LaidOut, FolderError> {
    let mut laid_out = LaidOut::default();
    for template in Template::ALL {
        let name = template.file_name();
        if write_new(&folder.join(name), template.embedded())
            .map_err(|error| FolderError::Unwritable { name: name.to_owned(), error })?
        {
            laid_out.written.push(name);
        } else {
            laid_out.kept.push(name);
        }
    }
    Ok(laid_out)
}

/// Writes a file where there is none; says whether it did.
fn write_new(path: &Path, text: &str) -> std::io::Result<bool> {
    let mut file = match File::create_new(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Ok(false),
        file => file?,
    };
    let written = file.write_all(text.as_bytes());
    if written.is_err() {
        // Half a template would be taken for the office's own.
        let _ = fs::remove_file(path);
    }
    written.map(|()| true)
}

/// Tries every template in the office's folder with documents of these catalogues. `go_on` is told how many
/// documents of how many have been tried, and stops the work with `false`: then there is no answer.
pub fn try_out(
    catalogues: &[&Catalogue],
    stationery: &Stationery,
    (texts, today): (Texts, NaiveDate),
    go_on: &mut impl FnMut(usize, usize) -> bool,
) -> Option<Vec<Tried>> {
    let mut trial = Trial::new(stationery);
    let documents: Vec<_> = catalogues.iter().flat_map(|of| samples(of, texts, today)).collect();
    let wanted: Vec<_> = documents.iter().filter(|document| trial.wants(document.template())).collect();
    for (at, document) in wanted.iter().enumerate() {
        if !go_on(at, wanted.len()) {
            return None;
        }
        trial.set(document.as_ref());
    }
    Some(trial.tried.into_iter().map(|(file, outcome)| Tried { file, outcome }).collect())
}

/// Templates that others use.
const SHARED: [Template; 4] = [Template::FormPage, Template::Sections, Template::Pictures, Template::Common];

/// What is known so far, by the names of files.
struct Trial {
    stationery: Stationery,
    tried: BTreeMap<String, Outcome>,
}

impl Trial {
    fn new(stationery: &Stationery) -> Self {
        let is_template = |name: &str| Template::ALL.iter().any(|template| template.file_name() == name);
        let outcome = |name: &str| if is_template(name) { Outcome::Untried } else { Outcome::Unused };
        let tried = stationery.own.templates().map(|name| (name.to_owned(), outcome(name))).collect();
        Self { stationery: stationery.clone(), tried }
    }

    /// Whether a document with this template has anything to do with the office's own.
    fn wants(&self, template: Template) -> bool {
        let own = &self.stationery.own;
        own.has(template.file_name()) || SHARED.iter().any(|shared| own.has(shared.file_name()))
    }

    fn set(&mut self, document: &dyn Document) {
        let template = document.template();
        let mut result = compile(document, &self.stationery);
        if matches!(result, Err(RenderError::Logo(_))) {
            self.stationery.logo = None;
            result = compile(document, &self.stationery);
        }
        match result.and_then(|rendered| rendered.pdf()) {
            Ok(_) => self.fine(template),
            Err(RenderError::Typst(problems)) => {
                for problem in &problems {
                    self.faulty(template, problem);
                }
            }
            Err(RenderError::Logo(problem)) => self.faulty(template, &problem),
        }
    }

    /// With a template that is fine, so is what it uses.
    fn fine(&mut self, template: Template) {
        let uses = |shared: &Template| template.embedded().contains(&format!("\"{}\"", shared.file_name()));
        for template in SHARED.into_iter().filter(uses).chain([template]) {
            if let Some(outcome @ Outcome::Untried) = self.tried.get_mut(template.file_name()) {
                *outcome = Outcome::Fine;
            }
        }
    }

    /// The problem belongs to the office's file in which it is, and to the template that couldn't be set for it;
    /// where neither is the office's own, to what it shares.
    fn faulty(&mut self, template: Template, problem: &Problem) {
        let own = &self.stationery.own;
        let is_own = |name: &&str| own.has(name);
        let concerned = [problem.file.as_deref(), Some(template.file_name())];
        let mut files: Vec<&str> = concerned.into_iter().flatten().filter(is_own).collect();
        if files.is_empty() {
            files.extend(SHARED.map(Template::file_name).into_iter().find(is_own));
        }
        files.dedup();
        for file in files {
            let Some(outcome) = self.tried.get_mut(file) else { continue };
            match outcome {
                Outcome::Faulty(problems) if problems.contains(problem) => {}
                Outcome::Faulty(problems) => problems.push(problem.clone()),
                other => *other = Outcome::Faulty(vec![problem.clone()]),
            }
        }
    }
}

/// A document of every kind of which the catalogue has one, the matrix, and a map as a file.
fn samples(catalogue: &Catalogue, texts: Texts, today: NaiveDate) -> Vec<Box<dyn Document>> {
    let options = Options::default();
    let of_kind = |&kind: &Kind| {
        subjects(catalogue, kind.scope(), today).into_iter().find_map(|subject| {
            let request = Request { kind, subject, options: options.clone() };
            request::documents(catalogue, &request, texts, today).ok()?.into_iter().next()
        })
    };
    let matrix: Box<dyn Document> = Box::new(matrix::model(catalogue, &matrix_content(), texts, today));
    let map = PictureKind::CoverageMap.graphic(catalogue, (&Topic::All, None), texts, today);
    let picture: Box<dyn Document> = Box::new(picture::file(catalogue, map, texts, today));
    Kind::ALL.iter().filter_map(of_kind).chain([matrix, picture]).collect()
}

/// What documents can be about, the fullest sessions first.
fn subjects(catalogue: &Catalogue, scope: Scope, today: NaiveDate) -> Vec<Subject> {
    let subjects: Vec<Subject> = match scope {
        Scope::Sessions => {
            let mut sessions: Vec<&Session> = catalogue.sessions.iter().map(AsRef::as_ref).collect();
            sessions.sort_by_key(|session| std::cmp::Reverse(session.registrations.len()));
            sessions.into_iter().map(|session| Subject::Sessions(vec![session.id.clone()])).collect()
        }
        Scope::Centre => catalogue.centres.iter().map(|centre| Subject::Centre(centre.id.clone())).collect(),
        Scope::Trainer => {
            let day = |month, of_month| NaiveDate::from_ymd_opt(today.year(), month, of_month);
            let (from, until) = (day(1, 1).unwrap_or(today), day(12, 31).unwrap_or(today));
            let of = |id| Subject::Trainer(id, from, until);
            catalogue.trainers.iter().map(|trainer| of(trainer.id.clone())).collect()
        }
        Scope::Period => {
            let (from, until) = request::half_year(today);
            vec![Subject::Period(from, until)]
        }
        Scope::State => vec![Subject::State],
    };
    subjects.into_iter().take(MOST_SUBJECTS).collect()
}

/// A matrix with all that one can have.
fn matrix_content() -> Content {
    let module = |number: &str| Module {
        offering: "101".to_owned(),
        number: number.to_owned(),
        code: format!("101 · {number}"),
        title: format!("Modul {number}"),
        open: 1,
    };
    let line = |name: &str, is_group: bool, cells: [Option<CellStatus>; 2]| ContentLine {
        is_group,
        name: name.to_owned(),
        cells: cells.into(),
        open: 1,
        done: "50 %".to_owned(),
    };
    Content {
        columns: vec![module("1"), module("2")],
        lines: vec![
            line("Arnsberg", true, [None, None]),
            line("Hamm", false, [Some(CellStatus::Completed), Some(CellStatus::Open)]),
        ],
        filters: Vec::new(),
        centres: 1,
        open: 1,
        done: "50 %".to_owned(),
    }
}

#[cfg(test)]
#[path = "own_templates_tests.rs"]
mod tests;
