//! Drafts of mails about a session: who gets one, what it says, and the file that mail programs open. The
//! program itself sends nothing.

mod address;
mod attachments;
mod calendar;
mod drafts;
mod eml;
mod fill;
mod html;
mod recipients;

pub use super::ics::Method;
pub use address::{Address, AddressProblem};
pub use attachments::{Making, attachments, eml};
pub use drafts::{Draft, Mailing, Options, Refusal, Wanted, drafts, may_be_together, text};
pub use eml::{Attachment, AttachmentKind, Mail, NoRecipient};
pub use recipients::{Recipient, Who, Why};
