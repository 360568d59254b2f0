//! An open catalogue: the current version, its file, undo and redo, unsaved or not.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use uuid::Uuid;

use crate::catalogue::{Catalogue, Edit, EditError, EditName, Id};
use crate::store::{Loaded, Stamp};

/// How many steps can be undone.
pub const MAX_STEPS: usize = 250;

/// Where new ids come from.
pub trait IdSource: Send {
    /// One that was never given before.
    fn next(&mut self) -> Uuid;
}

/// `UUIDv7` by the computer's clock: sorted by time of creation, and never given twice, on any computer.
#[derive(Clone, Copy, Debug, Default)]
pub struct ClockIds;

impl IdSource for ClockIds {
    fn next(&mut self) -> Uuid {
        Uuid::now_v7()
    }
}

/// The same ids in every run, for tests and generated data.
#[derive(Clone, Copy, Debug, Default)]
pub struct CountedIds(u64);

impl IdSource for CountedIds {
    fn next(&mut self) -> Uuid {
        self.0 += 1;
        uuid::Builder::from_unix_timestamp_millis(self.0, &[0; 10]).into_uuid()
    }
}

/// An open catalogue. Every version is an [`Arc`]; versions share what an edit didn't touch.
pub struct Workspace {
    current: Arc<Catalogue>,
    /// The version that is on disk (or that nobody would miss: an untouched new one).
    saved: Arc<Catalogue>,
    file: Option<OnDisk>,
    revision: u64,
    undo: VecDeque<Step>,
    redo: Vec<Step>,
    ids: Box<dyn IdSource>,
}

#[derive(Clone)]
struct OnDisk {
    path: PathBuf,
    stamp: Stamp,
}

struct Step {
    name: EditName,
    /// The version on the other side of the step.
    version: Arc<Catalogue>,
}

impl Workspace {
    /// A catalogue without a file: new, or a copy of the example. Not unsaved until it is edited.
    pub fn untitled(catalogue: Catalogue) -> Self {
        let current = Arc::new(catalogue);
        Self {
            saved: Arc::clone(&current),
            current,
            file: None,
            revision: 0,
            undo: VecDeque::new(),
            redo: Vec::new(),
            ids: Box::new(ClockIds),
        }
    }

    /// The catalogue in a file.
    pub fn open(path: PathBuf, loaded: Loaded) -> Self {
        let mut workspace = Self::untitled(loaded.catalogue);
        workspace.file = Some(OnDisk { path, stamp: loaded.stamp });
        workspace
    }

    /// The same with another source of ids.
    #[must_use]
    pub fn with_ids(mut self, ids: impl IdSource + 'static) -> Self {
        self.ids = Box::new(ids);
        self
    }

    /// Closes this catalogue and takes the one in a file. Undo starts anew.
    pub fn replace(&mut self, path: PathBuf, loaded: Loaded) {
        self.replace_untitled(loaded.catalogue);
        self.file = Some(OnDisk { path, stamp: loaded.stamp });
    }

    /// Closes this catalogue and takes one without a file. Undo starts anew.
    pub fn replace_untitled(&mut self, catalogue: Catalogue) {
        self.current = Arc::new(catalogue);
        self.saved = Arc::clone(&self.current);
        self.file = None;
        self.undo.clear();
        self.redo.clear();
        self.revision += 1;
    }

    /// The current version.
    pub fn catalogue(&self) -> &Catalogue {
        &self.current
    }

    /// The current version, to take along into a job.
    pub fn snapshot(&self) -> Arc<Catalogue> {
        Arc::clone(&self.current)
    }

    /// Grows with every change of the current version, undo included: what was derived for another
    /// revision is out of date.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The file, if there is one.
    pub fn path(&self) -> Option<&Path> {
        self.file.as_ref().map(|file| file.path.as_path())
    }

    /// What the file was like when it was read or saved last.
    pub fn stamp(&self) -> Option<&Stamp> {
        self.file.as_ref().map(|file| &file.stamp)
    }

    /// Whether the current version is the one on disk.
    pub fn is_saved(&self) -> bool {
        Arc::ptr_eq(&self.current, &self.saved)
    }

    /// Notes that `version`, a [`Workspace::snapshot`], is on disk now. Edits made while it was being
    /// saved stay unsaved.
    pub fn mark_saved(&mut self, version: Arc<Catalogue>, path: PathBuf, stamp: Stamp) {
        self.saved = version;
        self.file = Some(OnDisk { path, stamp });
    }

    /// An id for a new record.
    pub fn new_id<I: Id>(&mut self) -> I {
        I::from(self.ids.next())
    }

    /// Makes an edit: one undo step.
    ///
    /// # Errors
    /// What the edit says; nothing has changed then.
    pub fn apply(&mut self, edit: Edit) -> Result<EditName, EditError> {
        let name = edit.name(&self.current);
        let after = edit.apply(&self.current)?;
        let before = self.go_to(Arc::new(after));
        if self.undo.len() == MAX_STEPS {
            self.undo.pop_front();
        }
        self.undo.push_back(Step { name, version: before });
        self.redo.clear();
        Ok(name)
    }

    /// Takes the last step back, and says which it was.
    pub fn undo(&mut self) -> Option<EditName> {
        let Step { name, version } = self.undo.pop_back()?;
        let after = self.go_to(version);
        self.redo.push(Step { name, version: after });
        Some(name)
    }

    /// Makes the step again that was taken back last, and says which it was.
    pub fn redo(&mut self) -> Option<EditName> {
        let Step { name, version } = self.redo.pop()?;
        let before = self.go_to(version);
        self.undo.push_back(Step { name, version: before });
        Some(name)
    }

    /// What [`Workspace::undo`] would take back.
    pub fn undo_name(&self) -> Option<EditName> {
        self.undo.back().map(|step| step.name)
    }

    /// What [`Workspace::redo`] would make again.
    pub fn redo_name(&self) -> Option<EditName> {
        self.redo.last().map(|step| step.name)
    }

    /// All that can be undone, the last step first.
    pub fn undo_names(&self) -> impl Iterator<Item = EditName> {
        self.undo.iter().rev().map(|step| step.name)
    }

    /// All that can be made again, in that order.
    pub fn redo_names(&self) -> impl Iterator<Item = EditName> {
        self.redo.iter().rev().map(|step| step.name)
    }

    /// Makes `version` the current one and returns the one before.
    fn go_to(&mut self, version: Arc<Catalogue>) -> Arc<Catalogue> {
        self.revision += 1;
        std::mem::replace(&mut self.current, version)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{FocusId, Kind, Organisation, Person, PersonId, RecordId};

    fn organisation(name: &str) -> Edit {
        Edit::SetOrganisation(Box::new(Organisation { name: name.to_owned(), ..Organisation::default() }))
    }

    fn stamp() -> Stamp {
        Stamp { size: 1, modified: None, digest: 2 }
    }

    #[test]
    fn undo_and_redo_go_through_the_same_versions() {
        let mut workspace = Workspace::untitled(Catalogue::default()).with_ids(CountedIds::default());
        let mut versions = vec![workspace.snapshot()];
        for step in 0..200 {
            workspace.apply(organisation(&step.to_string())).unwrap();
            versions.push(workspace.snapshot());
        }
        let mut revision = workspace.revision();
        for version in versions.iter().rev().skip(1) {
            assert_eq!(workspace.undo(), Some(EditName::OrganisationChanged));
            assert!(Arc::ptr_eq(&workspace.snapshot(), version));
            assert!(workspace.revision() > revision);
            revision = workspace.revision();
        }
        assert_eq!(workspace.undo(), None);
        for version in versions.iter().skip(1) {
            assert_eq!(workspace.redo(), Some(EditName::OrganisationChanged));
            assert_eq!(workspace.catalogue(), &**version);
        }
        assert_eq!(workspace.redo(), None);
    }

    #[test]
    fn steps_have_names_and_an_edit_ends_redo() {
        let mut workspace = Workspace::untitled(Catalogue::default()).with_ids(CountedIds::default());
        let person = Person { id: workspace.new_id(), last_name: "Probe".to_owned(), ..Person::default() };
        workspace.apply(Edit::Put(person.clone().into())).unwrap();
        assert_eq!(workspace.undo_name(), Some(EditName::Created(Kind::Person)));
        workspace.apply(Edit::Put(person.clone().into())).unwrap();
        assert_eq!(workspace.undo(), Some(EditName::Changed(Kind::Person)));
        assert_eq!(workspace.redo_name(), Some(EditName::Changed(Kind::Person)));
        workspace.apply(Edit::Remove(person.id.into())).unwrap();
        assert_eq!((workspace.redo_name(), workspace.redo()), (None, None));
    }

    #[test]
    fn a_refused_edit_changes_nothing() {
        let mut workspace = Workspace::untitled(Catalogue::default());
        let gone = RecordId::from(FocusId::from("gone"));
        assert_eq!(workspace.apply(Edit::Remove(gone.clone())), Err(EditError::NoSuchRecord(gone)));
        assert_eq!((workspace.revision(), workspace.undo_name(), workspace.is_saved()), (0, None, true));
    }

    #[test]
    fn unsaved_means_another_version_than_on_disk() {
        let mut workspace = Workspace::untitled(Catalogue::default());
        assert!(workspace.is_saved() && workspace.path().is_none());
        workspace.apply(organisation("a")).unwrap();
        assert!(!workspace.is_saved());
        let saving = workspace.snapshot();
        workspace.apply(organisation("b")).unwrap();
        workspace.mark_saved(saving, "x.laki.json".into(), stamp());
        assert_eq!(workspace.path(), Some(Path::new("x.laki.json")));
        assert!(!workspace.is_saved());
        workspace.undo();
        assert!(workspace.is_saved());
        workspace.undo();
        assert!(!workspace.is_saved());
        workspace.redo();
        assert!(workspace.is_saved());
        // The same words again are another version all the same: undo has steps of its own.
        workspace.apply(organisation("a")).unwrap();
        assert!(!workspace.is_saved());
    }

    #[test]
    fn another_catalogue_starts_anew_but_revisions_go_on() {
        let mut workspace = Workspace::untitled(Catalogue::default());
        workspace.apply(organisation("a")).unwrap();
        let revision = workspace.revision();
        let loaded = Loaded { catalogue: Catalogue::default(), findings: Vec::new(), stamp: stamp() };
        workspace.replace("y.laki.json".into(), loaded);
        assert!(workspace.is_saved() && workspace.revision() > revision);
        assert_eq!((workspace.undo(), workspace.stamp()), (None, Some(&stamp())));
        workspace.replace_untitled(Catalogue::default());
        assert!(workspace.is_saved() && workspace.path().is_none());
    }

    #[test]
    fn counted_ids_are_version_7_and_in_order() {
        let mut workspace = Workspace::untitled(Catalogue::default()).with_ids(CountedIds::default());
        let ids: [PersonId; 3] = std::array::from_fn(|_| workspace.new_id());
        assert!(ids.is_sorted() && ids[0] != ids[1]);
        assert!(ids[0].to_string().starts_with("00000000-0001-7"), "{}", ids[0]);
        let (a, b): (PersonId, PersonId) = {
            let mut workspace = Workspace::untitled(Catalogue::default());
            (workspace.new_id(), workspace.new_id())
        };
        assert!(a < b);
    }
}
