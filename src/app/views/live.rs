//! A document beside its options, drawn anew whenever what stands on it changes.

use eframe::egui::Ui;

use super::paper::{Fit, Paper};
use crate::app::command::Command;
use crate::documents::Rendered;
use crate::documents::request::Request;
use crate::texts::Texts;

/// Which preview a drawing is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// Beside the session.
    Session,
    /// In the view of documents.
    Documents,
}

/// A drawing that is wanted.
#[derive(Clone, Debug)]
pub struct Drawing {
    /// For which preview.
    pub frame: Frame,
    /// Which of its drawings; a later one makes it useless.
    pub ticket: u64,
    /// Of what.
    pub request: Request,
    /// In which words.
    pub texts: Texts,
    /// What stands on the one that is shown, as a number: the same isn't drawn again.
    pub shown: Option<u64>,
}

/// What came of it.
#[derive(Debug)]
pub enum Drawn {
    /// Nothing on it has changed.
    Same,
    /// What stands on it as a number, and the pages, or why there are none.
    New(u64, Result<Rendered, String>),
}

/// The preview: what is wanted, and the last answer.
#[derive(Default)]
pub struct Live {
    wanted: Option<(u64, Request, Texts)>,
    /// Since the last drawing was asked for, what is wanted has changed.
    stale: bool,
    running: bool,
    ticket: u64,
    shown: Option<(u64, Result<Rendered, String>)>,
    paper: Paper,
}

impl Live {
    /// Has `request` drawn if that was not done for this version of the catalogue. One drawing is under way at
    /// a time; one of something else is not waited for.
    pub fn keep_up(
        &mut self,
        frame: Frame,
        version: u64,
        (request, texts): (&Request, Texts),
        out: &mut Vec<Command>,
    ) {
        let same = |(at, of, with): &(u64, Request, Texts)| *at == version && of == request && *with == texts;
        if !self.wanted.as_ref().is_some_and(same) {
            let same_thing =
                |(_, of, _): &(u64, Request, Texts)| of.kind == request.kind && of.subject == request.subject;
            if !self.wanted.as_ref().is_some_and(same_thing) {
                *self = Self { ticket: self.ticket, ..Self::default() };
            }
            self.wanted = Some((version, request.clone(), texts));
            self.stale = true;
        }
        if self.stale && !self.running {
            self.ticket += 1;
            (self.stale, self.running) = (false, true);
            let shown = self.shown.as_ref().map(|(content, _)| *content);
            let drawing = Drawing { frame, ticket: self.ticket, request: request.clone(), texts, shown };
            out.push(Command::Draw(Box::new(drawing)));
        }
    }

    /// Has it drawn again even if nothing changed: a template on the disk may have.
    pub fn redraw(&mut self) {
        self.stale = true;
        self.shown = None;
    }

    /// Takes a finished drawing, unless it is no longer wanted.
    pub fn arrived(&mut self, ticket: u64, drawn: Drawn) {
        if ticket != self.ticket {
            return;
        }
        self.running = false;
        if let Drawn::New(content, pages) = drawn {
            self.paper.renew();
            self.shown = Some((content, pages));
        }
    }

    /// Paints it.
    pub fn ui(&mut self, ui: &mut Ui, texts: Texts, fit: Fit) {
        self.paper.ui(ui, texts, self.shown.as_ref().map(|(_, pages)| pages), fit);
    }

    /// How many pages are shown.
    pub fn page_count(&self) -> Option<usize> {
        let (_, pages) = self.shown.as_ref()?;
        pages.as_ref().ok().map(Rendered::page_count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::request::{Kind, Options, Subject};
    use crate::texts::Lang;

    fn request(session: &str) -> Request {
        let subject = Subject::Sessions(vec![session.into()]);
        Request { kind: Kind::AttendeeList, subject, options: Options::default() }
    }

    fn ask(live: &mut Live, version: u64, request: &Request) -> Vec<u64> {
        let mut out = Vec::new();
        live.keep_up(Frame::Documents, version, (request, Texts::new(Lang::De)), &mut out);
        let tickets = out.into_iter().filter_map(|command| match command {
            Command::Draw(drawing) => Some(drawing.ticket),
            _ => None,
        });
        tickets.collect()
    }

    fn page() -> Drawn {
        Drawn::New(7, Err("no page".to_owned()))
    }

    #[test]
    fn one_drawing_at_a_time_and_none_twice() {
        let (mut live, one) = (Live::default(), request("s1"));
        assert_eq!(ask(&mut live, 1, &one), [1]);
        assert_eq!(ask(&mut live, 1, &one), [0; 0], "it is under way");
        assert_eq!(ask(&mut live, 2, &one), [0; 0], "the newer version waits for it");
        live.arrived(1, page());
        assert_eq!(ask(&mut live, 2, &one), [2]);
        live.arrived(2, Drawn::Same);
        assert_eq!(ask(&mut live, 2, &one), [0; 0]);
        assert!(live.shown.is_some(), "what is the same stays");
        live.redraw();
        assert_eq!(ask(&mut live, 2, &one), [3]);
    }

    #[test]
    fn what_is_about_something_else_is_not_waited_for() {
        let (mut live, one, other) = (Live::default(), request("s1"), request("s2"));
        assert_eq!(ask(&mut live, 1, &one), [1]);
        assert_eq!(ask(&mut live, 1, &other), [2]);
        live.arrived(1, page());
        assert!(live.shown.is_none(), "it is of the first");
        live.arrived(2, page());
        assert!(live.shown.is_some());
    }
}
