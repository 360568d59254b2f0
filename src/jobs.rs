//! Background work with progress and cancel. Knows no window: it wakes whoever waits through a waker.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

/// Called from a job's thread whenever there is something new to see.
pub type Waker = Arc<dyn Fn() + Send + Sync>;

/// Names a job among those of one [`Jobs`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JobId(u64);

/// How a job tells how far it is, and learns that it is no longer wanted. Clones share one state.
#[derive(Clone)]
pub struct Progress {
    shared: Arc<Shared>,
}

struct Shared {
    /// Thousandths done.
    permille: AtomicU32,
    cancelled: AtomicBool,
    waker: Waker,
}

impl Progress {
    /// For work that nobody watches: the command line, tests.
    pub fn unwatched() -> Self {
        Self::new(Arc::new(|| {}))
    }

    fn new(waker: Waker) -> Self {
        let shared = Shared { permille: AtomicU32::new(0), cancelled: AtomicBool::new(false), waker };
        Self { shared: Arc::new(shared) }
    }

    /// Says that `done` of `total` steps are done. Wakes the watcher only when a percent is full, so it
    /// may be called often.
    pub fn set(&self, done: u64, total: u64) {
        let share = u128::from(done.min(total)) * 1000 / u128::from(total.max(1));
        let permille = u32::try_from(share).unwrap_or(1000);
        let before = self.shared.permille.swap(permille, Ordering::Relaxed);
        if before / 10 != permille / 10 {
            (self.shared.waker)();
        }
    }

    /// How much is done, from 0 to 1.
    pub fn fraction(&self) -> f32 {
        let permille = self.shared.permille.load(Ordering::Relaxed).min(1000);
        f32::from(u16::try_from(permille).unwrap_or(1000)) / 1000.0
    }

    /// Asks the work to stop.
    pub fn cancel(&self) {
        self.shared.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether the work should stop. Long loops ask this often.
    pub fn is_cancelled(&self) -> bool {
        self.shared.cancelled.load(Ordering::Relaxed)
    }
}

/// The jobs of one kind of result.
pub struct Jobs<T> {
    running: Vec<Running>,
    next_id: u64,
    sender: Sender<(JobId, Result<T, Failed>)>,
    receiver: Receiver<(JobId, Result<T, Failed>)>,
    waker: Waker,
}

struct Running {
    id: JobId,
    name: String,
    progress: Progress,
}

/// A job that has ended.
#[derive(Debug)]
pub struct Finished<T> {
    /// Which.
    pub id: JobId,
    /// What it was called.
    pub name: String,
    /// Whether somebody asked it to stop; it may have been done already.
    pub cancelled: bool,
    /// What came out.
    pub result: Result<T, Failed>,
}

/// A job came to no result: it panicked, or its thread couldn't be started.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the work stopped unexpectedly: {message}")]
pub struct Failed {
    /// What the panic or the system said.
    pub message: String,
}

/// A line for the status bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct JobStatus<'a> {
    /// Which.
    pub id: JobId,
    /// What it is called.
    pub name: &'a str,
    /// How much is done, from 0 to 1.
    pub fraction: f32,
    /// Whether it was asked to stop.
    pub cancelled: bool,
}

impl<T: Send + 'static> Jobs<T> {
    /// No jobs yet. `waker` is called when one gets on or ends.
    pub fn new(waker: Waker) -> Self {
        let (sender, receiver) = channel();
        Self { running: Vec::new(), next_id: 0, sender, receiver, waker }
    }

    /// Starts `work` on its own thread. `name` is what the status bar shows.
    pub fn spawn(
        &mut self,
        name: impl Into<String>,
        work: impl FnOnce(&Progress) -> T + Send + 'static,
    ) -> JobId {
        let id = JobId(self.next_id);
        self.next_id += 1;
        let progress = Progress::new(Arc::clone(&self.waker));
        self.running.push(Running { id, name: name.into(), progress: progress.clone() });
        let (sender, waker) = (self.sender.clone(), Arc::clone(&self.waker));
        let body = move || {
            // What a panic leaves half-done is inside `work` and goes away with it.
            let result = catch_unwind(AssertUnwindSafe(|| work(&progress)));
            let result = result.map_err(|panic| Failed { message: panic_message(panic.as_ref()) });
            // Nobody listens any more when the program is closing.
            let _ = sender.send((id, result));
            waker();
        };
        if let Err(error) = thread::Builder::new().name(format!("job-{}", id.0)).spawn(body) {
            let _ = self.sender.send((id, Err(Failed { message: error.to_string() })));
            (self.waker)();
        }
        id
    }

    /// What has ended since the last call; doesn't wait.
    pub fn finished(&mut self) -> Vec<Finished<T>> {
        let ended: Vec<_> = self.receiver.try_iter().collect();
        ended.into_iter().filter_map(|(id, result)| self.take(id, result)).collect()
    }

    /// Waits until one of the running jobs has ended; `None` if none is running.
    pub fn wait(&mut self) -> Option<Finished<T>> {
        while !self.running.is_empty() {
            let (id, result) = self.receiver.recv().ok()?;
            if let Some(finished) = self.take(id, result) {
                return Some(finished);
            }
        }
        None
    }

    fn take(&mut self, id: JobId, result: Result<T, Failed>) -> Option<Finished<T>> {
        let at = self.running.iter().position(|job| job.id == id)?;
        let Running { name, progress, .. } = self.running.remove(at);
        Some(Finished { id, name, cancelled: progress.is_cancelled(), result })
    }

    /// The jobs that have not been collected yet, oldest first.
    pub fn running(&self) -> impl Iterator<Item = JobStatus<'_>> {
        self.running.iter().map(|job| JobStatus {
            id: job.id,
            name: &job.name,
            fraction: job.progress.fraction(),
            cancelled: job.progress.is_cancelled(),
        })
    }

    /// Whether `id` has not been collected yet.
    pub fn is_running(&self, id: JobId) -> bool {
        self.running.iter().any(|job| job.id == id)
    }

    /// How far a job is; also stops it without asking [`Jobs`].
    pub fn progress(&self, id: JobId) -> Option<Progress> {
        self.running.iter().find(|job| job.id == id).map(|job| job.progress.clone())
    }

    /// Asks a job to stop. It ends as [`Finished`] all the same.
    pub fn cancel(&self, id: JobId) {
        for job in self.running.iter().filter(|job| job.id == id) {
            job.progress.cancel();
        }
    }
}

fn panic_message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    fn jobs() -> (Jobs<u32>, mpsc::Receiver<()>) {
        let (wake, woken) = mpsc::channel();
        let waker: Waker = Arc::new(move || {
            let _ = wake.send(());
        });
        (Jobs::new(waker), woken)
    }

    #[test]
    fn a_job_reports_ends_and_wakes() {
        let (mut jobs, woken) = jobs();
        let (go, gate) = mpsc::channel::<()>();
        let id = jobs.spawn("Laden", move |progress| {
            progress.set(1, 2);
            gate.recv().unwrap();
            7
        });
        woken.recv().unwrap();
        let status = jobs.running().next().unwrap();
        assert_eq!((status.id, status.name, status.cancelled), (id, "Laden", false));
        assert!((status.fraction - 0.5).abs() < 1e-6);
        assert!(jobs.finished().is_empty());
        go.send(()).unwrap();
        woken.recv().unwrap();
        let ended = jobs.finished();
        assert_eq!(ended.len(), 1);
        assert_eq!(ended[0].result, Ok(7));
        assert_eq!(jobs.running().count(), 0);
    }

    #[test]
    fn a_panic_is_a_failed_result() {
        let (mut jobs, _woken) = jobs();
        let id = jobs.spawn("Drucken", |_| panic!("Papier ist alle"));
        let ended = jobs.wait().unwrap();
        assert_eq!(ended.id, id);
        assert_eq!(ended.result, Err(Failed { message: "Papier ist alle".to_owned() }));
        let next = jobs.spawn("Drucken", |_| 1);
        assert_eq!(jobs.wait().map(|job| (job.id, job.result)), Some((next, Ok(1))));
        assert!(jobs.wait().is_none());
    }

    #[test]
    fn only_the_cancelled_job_stops() {
        let (mut jobs, _woken) = jobs();
        let (go, gate) = mpsc::channel::<()>();
        let stopped = jobs.spawn("a", move |progress| {
            gate.recv().unwrap();
            u32::from(progress.is_cancelled())
        });
        let (go_too, gate) = mpsc::channel::<()>();
        let kept = jobs.spawn("b", move |progress| {
            gate.recv().unwrap();
            u32::from(progress.is_cancelled())
        });
        jobs.cancel(stopped);
        go.send(()).unwrap();
        let first = jobs.wait().unwrap();
        assert_eq!((first.id, first.cancelled, first.result), (stopped, true, Ok(1)));
        assert!(jobs.is_running(kept));
        go_too.send(()).unwrap();
        let second = jobs.wait().unwrap();
        assert_eq!((second.id, second.cancelled, second.result), (kept, false, Ok(0)));
    }

    #[test]
    fn progress_wakes_once_a_percent_and_never_overshoots() {
        let (wake, woken) = mpsc::channel();
        let progress = Progress::new(Arc::new(move || {
            let _ = wake.send(());
        }));
        for done in 0..=10_000 {
            progress.set(done, 10_000);
        }
        assert_eq!(woken.try_iter().count(), 100);
        progress.set(5, 0);
        progress.set(u64::MAX, 3);
        assert!((progress.fraction() - 1.0).abs() < f32::EPSILON);
    }
}
