//! The days of a session as a calendar (RFC 5545) that comes with a mail: the same that is exported, so that
//! what comes later, by whichever way, holds.

use chrono::NaiveTime;

use super::{Attachment, AttachmentKind, Making, Method};
use crate::documents::safe_file_name;
use crate::exchange::ics;

/// The session's days, to be entered or taken out.
pub(super) fn calendar(making: Making<'_>, method: Method) -> Attachment {
    let Making { catalogue, session, texts, today } = making;
    let found = catalogue.module(&session.module);
    let number = found.map_or("", |found| found.offering.short_number());
    let module = found.map(|found| texts.module_number(found.module.order)).unwrap_or_default();
    let day = session.first_day().map(|day| day.to_string()).unwrap_or_default();
    Attachment {
        name: safe_file_name([texts.session(), number, &module, &day], "ics"),
        kind: AttachmentKind::Calendar(method),
        bytes: ics::session(catalogue, session, method, texts, today.and_time(NaiveTime::MIN).and_utc()),
    }
}
