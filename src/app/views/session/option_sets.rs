//! Choices about attendee lists that were kept under a name: chosen, kept, renamed, deleted.

use eframe::egui::{Button, Popup, Role, Ui, WidgetInfo};

use crate::app::command::Command;
use crate::app::icons;
use crate::app::settings::{NamedList, Settings};
use crate::app::views::ViewCtx;
use crate::app::widgets::{Answer, button, choose, icon_button, question, text_field};
use crate::documents::attendee_list::Options;
use crate::documents::request;

/// Longest name in characters.
const MOST: usize = 60;

/// The question that is open.
#[derive(Default)]
pub struct OptionSets {
    asked: Option<Asked>,
}

/// What is asked.
enum Asked {
    /// Under which name the choice at hand is kept.
    Keep(String),
    /// How the set at this place is called.
    Rename(usize, String),
    /// Whether the set at this place is deleted.
    Delete(usize),
}

/// What was wanted.
#[derive(Clone, Debug, PartialEq)]
enum Change {
    Choose(usize),
    Keep(String),
    Rename(usize, String),
    Delete(usize),
}

/// The settings after a change.
fn changed(settings: &Settings, change: &Change) -> Settings {
    let mut after = settings.clone();
    let lists = &mut after.lists;
    let named = |name: &str| name.trim().chars().take(MOST).collect::<String>();
    match change {
        Change::Choose(at) => {
            if let Some(list) = lists.get(*at) {
                after.documents =
                    request::Options { attendee_list: list.options.clone(), ..after.documents.clone() };
            }
        }
        Change::Keep(name) => {
            let list = NamedList { name: named(name), options: settings.documents.attendee_list.clone() };
            match lists.iter_mut().find(|other| other.name == list.name) {
                Some(other) => *other = list,
                None => lists.push(list),
            }
        }
        Change::Rename(at, name) => {
            let name = named(name);
            if let Some(list) = lists.get_mut(*at) {
                list.name.clone_from(&name);
            }
            // One of each name.
            let mut place = 0;
            lists.retain(|list| {
                place += 1;
                place == at + 1 || list.name != name
            });
        }
        Change::Delete(at) if *at < lists.len() => drop(lists.remove(*at)),
        Change::Delete(_) => {}
    }
    after
}

/// The set whose choice is the one at hand.
fn current(lists: &[NamedList], options: &Options) -> Option<usize> {
    lists.iter().position(|list| list.options == *options)
}

impl OptionSets {
    /// Paints the choice with its menu, and the open question.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>, out: &mut Vec<Command>) {
        let texts = ctx.texts;
        let settings = ctx.settings;
        let here = current(&settings.lists, &settings.documents.attendee_list);
        let mut change = None;
        if settings.lists.is_empty() {
            if button(ui, None, texts.option_sets_keep()).clicked() {
                self.asked = Some(Asked::Keep(String::new()));
            }
        } else {
            ui.horizontal(|ui| {
                let mut chosen = here;
                let places: Vec<_> = (0..settings.lists.len()).map(Some).collect();
                let name = |at: &Option<usize>| {
                    let list = at.and_then(|at| settings.lists.get(at));
                    list.map_or_else(|| texts.option_sets_other().to_owned(), |list| list.name.clone())
                };
                let width = (ui.available_width() - 40.0).clamp(80.0, 220.0);
                if choose(ui, texts.option_sets(), &mut chosen, &places, width, name) {
                    change = chosen.map(Change::Choose);
                }
                let more = icon_button(ui, icons::DOTS_THREE, texts.option_sets_more());
                Popup::menu(&more).show(|ui| self.menu(ui, ctx, here));
            });
        }
        change = self.question(ui, ctx).or(change);
        if let Some(change) = change {
            out.push(Command::Set(Box::new(changed(settings, &change))));
        }
    }

    fn menu(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>, here: Option<usize>) {
        let texts = ctx.texts;
        ui.set_min_width(180.0);
        let item = |ui: &mut Ui, enabled: bool, label: &str| {
            let response = ui.add_enabled(enabled, Button::new(label));
            response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, enabled, label));
            response.clicked()
        };
        if item(ui, true, texts.option_sets_keep()) {
            self.asked = Some(Asked::Keep(String::new()));
        }
        let list = here.and_then(|at| ctx.settings.lists.get(at).map(|list| (at, list)));
        if item(ui, list.is_some(), texts.option_sets_rename())
            && let Some((at, list)) = list
        {
            self.asked = Some(Asked::Rename(at, list.name.clone()));
        }
        if item(ui, list.is_some(), texts.option_sets_delete())
            && let Some((at, _)) = list
        {
            self.asked = Some(Asked::Delete(at));
        }
    }

    fn question(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>) -> Option<Change> {
        let texts = ctx.texts;
        let (asked, change) = match self.asked.take()? {
            Asked::Keep(mut name) => {
                let title = texts.option_sets_keep_question();
                let answer = name_question(ui, ctx, (title, texts.option_sets_keep_verb()), &mut name);
                let named = !name.trim().is_empty();
                match answer {
                    Some(Answer::Yes) if named => (None, Some(Change::Keep(name))),
                    None | Some(Answer::Yes) => (Some(Asked::Keep(name)), None),
                    Some(_) => (None, None),
                }
            }
            Asked::Rename(at, mut name) => {
                let title = texts.option_sets_rename_question();
                let answer = name_question(ui, ctx, (title, texts.apply()), &mut name);
                match answer {
                    Some(Answer::Yes) if !name.trim().is_empty() => (None, Some(Change::Rename(at, name))),
                    None | Some(Answer::Yes) => (Some(Asked::Rename(at, name)), None),
                    Some(_) => (None, None),
                }
            }
            Asked::Delete(at) => {
                let name = ctx.settings.lists.get(at).map(|list| list.name.clone()).unwrap_or_default();
                let verbs = (texts.session_delete(), None, texts.cancel());
                let title = texts.option_sets_delete_question(name);
                match question(ui, &title, texts.option_sets_delete_text(), verbs, |_| {}) {
                    None => (Some(Asked::Delete(at)), None),
                    Some(Answer::Yes) => (None, Some(Change::Delete(at))),
                    Some(_) => (None, None),
                }
            }
        };
        self.asked = asked;
        change
    }
}

fn name_question(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    (title, verb): (&str, &str),
    name: &mut String,
) -> Option<Answer> {
    let texts = ctx.texts;
    question(ui, title, texts.option_sets_text(), (verb, None, texts.cancel()), |ui| {
        let field = text_field(ui, texts.option_sets_name(), name, ui.available_width());
        super::dialogs::focus_first(ui, &field);
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::attendee_list::Sort;

    fn names(settings: &Settings) -> Vec<&str> {
        settings.lists.iter().map(|list| list.name.as_str()).collect()
    }

    #[test]
    fn choices_are_kept_chosen_renamed_and_deleted() {
        let by_centre = Options { sort: Sort::ByCentre, ..Options::default() };
        let mut settings = changed(&Settings::default(), &Change::Keep(" Üblich ".to_owned()));
        settings.documents.attendee_list = by_centre.clone();
        settings = changed(&settings, &Change::Keep("Nach KI".to_owned()));
        assert_eq!(names(&settings), ["Üblich", "Nach KI"]);
        assert_eq!(current(&settings.lists, &by_centre), Some(1));

        settings = changed(&settings, &Change::Choose(0));
        assert_eq!(settings.documents.attendee_list, Options::default());
        // Kept under a name that is there: the newer choice takes its place.
        settings.documents.attendee_list = by_centre.clone();
        settings = changed(&settings, &Change::Keep("Üblich".to_owned()));
        assert_eq!((names(&settings), &settings.lists[0].options), (vec!["Üblich", "Nach KI"], &by_centre));

        settings = changed(&settings, &Change::Rename(1, "Üblich".to_owned()));
        assert_eq!(names(&settings), ["Üblich"]);
        settings = changed(&settings, &Change::Delete(0));
        assert_eq!(names(&settings), Vec::<&str>::new());
        assert_eq!(changed(&settings, &Change::Delete(7)), settings);
    }

    #[test]
    fn kept_choices_survive_a_restart() {
        let settings = changed(&Settings::default(), &Change::Keep("Üblich".to_owned()));
        let read: Settings = serde_json::from_str(&serde_json::to_string(&settings).unwrap()).unwrap();
        assert_eq!(read.lists, settings.lists);
    }
}
