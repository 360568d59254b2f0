//! The office's own templates: chosen, begun from those of the program, tried out. Off the UI thread.

use std::path::{Path, PathBuf};

use super::files::Done;
use super::toasts::Kind;
use super::{App, Wanted};
use crate::catalogue::{Edit, HouseStyle, Organisation};
use crate::documents::Stationery;
use crate::documents::own_templates::{LaidOut, Tried, lay_out, try_out};
use crate::reference;

/// What can be done with the office's own templates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TemplateTask {
    /// Asks for their folder.
    Choose,
    /// Puts the program's templates into it.
    LayOut,
    /// Tries them out.
    TryOut,
}

/// What came of it.
#[derive(Debug)]
pub(super) enum TemplatesDone {
    /// The program's templates lie in the folder, or why not.
    LaidOut(Result<LaidOut, String>),
    /// How the templates of this folder do, or why nobody knows; none if it was stopped.
    TriedOut(String, Result<Option<Vec<Tried>>, String>),
}

impl App {
    /// Does something with the office's own templates.
    pub(super) fn templates(&mut self, task: TemplateTask) {
        match task {
            TemplateTask::Choose => self.ask_for_file(Wanted::TemplateFolder),
            TemplateTask::LayOut => self.lay_out_templates(),
            TemplateTask::TryOut => self.try_out_templates(),
        }
    }

    /// Takes templates from this folder from now on.
    pub(super) fn use_templates_of(&mut self, path: &Path) {
        let name = self.relative_to_catalogue(path);
        // The catalogue's own folder.
        let name = if name.is_empty() { ".".to_owned() } else { name };
        let office = &self.workspace.catalogue().organisation;
        let house_style = HouseStyle { templates: Some(name), ..office.house_style.clone() };
        let office = Organisation { house_style, ..office.clone() };
        self.edit(Edit::SetOrganisation(Box::new(office)));
    }

    fn catalogue_folder(&self) -> Option<PathBuf> {
        self.workspace.path().and_then(Path::parent).map(Path::to_owned)
    }

    fn lay_out_templates(&mut self) {
        let Some(name) = self.workspace.catalogue().organisation.house_style.templates.clone() else {
            return;
        };
        let folder = self.catalogue_folder().unwrap_or_default().join(name);
        let texts = self.texts();
        self.jobs.spawn(texts.stationery_lay_out(), move |_| {
            Done::Templates(TemplatesDone::LaidOut(lay_out(&folder).map_err(|error| error.words(texts))))
        });
    }

    /// With documents of the open catalogue and of the example, so that there is one of every kind.
    fn try_out_templates(&mut self) {
        let (catalogue, folder) = (self.workspace.snapshot(), self.catalogue_folder());
        let (texts, today) = (self.texts(), self.today);
        self.jobs.spawn(texts.stationery_try_out(), move |progress| {
            let name = catalogue.organisation.house_style.templates.clone().unwrap_or_default();
            let loaded = Stationery::load(&catalogue.organisation, folder.as_deref());
            let tried = loaded.map_err(|error| error.words(texts)).map(|loaded| {
                let mut go_on = |done: usize, of: usize| {
                    progress.set(done as u64, of as u64);
                    !progress.is_cancelled()
                };
                let catalogues = [&*catalogue, &reference::example()];
                try_out(&catalogues, &loaded.stationery, (texts, today), &mut go_on)
            });
            Done::Templates(TemplatesDone::TriedOut(name, tried))
        });
    }

    /// Says what came of it.
    pub(super) fn templates_done(&mut self, done: TemplatesDone) {
        let texts = self.texts();
        match done {
            TemplatesDone::LaidOut(Ok(LaidOut { written, kept })) => {
                let kept = kept.join(", ");
                let text = match (written.len(), kept.is_empty()) {
                    (0, _) => texts.stationery_all_there().to_owned(),
                    (files, true) => texts.stationery_laid_out(files),
                    (files, false) => texts.stationery_laid_out_but(files, kept),
                };
                self.toasts.say(Kind::Info, text);
            }
            TemplatesDone::TriedOut(folder, Ok(Some(tried))) => {
                self.views.settings.templates_tried(folder, tried);
            }
            TemplatesDone::TriedOut(_, Ok(None)) => {}
            TemplatesDone::LaidOut(Err(error)) | TemplatesDone::TriedOut(_, Err(error)) => {
                self.toasts.say(Kind::Error, error);
            }
        }
    }
}
