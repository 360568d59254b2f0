use super::*;
use crate::app::views::testing::{in_catalogue, in_example, today};
use crate::catalogue::GroupText;

fn form(record: &Correspondence) -> LettersForm {
    LettersForm::of(record, Texts::default())
}

#[test]
fn only_mails_in_the_offices_own_words_are_kept() {
    let mut form = form(&Correspondence::default());
    assert_eq!(form.record(today()), Ok(Correspondence::default()));
    assert!(form.is_usual(MailKind::Reminder));
    form.mail(MailKind::Reminder).unwrap().body.push_str("\nBringen Sie Schuhe mit.");
    let record = form.record(today()).unwrap();
    assert_eq!(record.mails.iter().map(|mail| mail.kind).collect::<Vec<_>>(), [MailKind::Reminder]);
    assert!(record.mails[0].body.ends_with("Schuhe mit."));
    assert!(!form.is_usual(MailKind::Reminder) && form.is_usual(MailKind::Invitation));
    form.restore(MailKind::Reminder);
    assert_eq!(form.record(today()), Ok(Correspondence::default()));
}

#[test]
fn a_group_has_a_name() {
    let mut form = form(&Correspondence::default());
    form.own.groups.push(GroupText { release: "frei".to_owned(), ..GroupText::default() });
    assert_eq!(form.record(today()), Err(Problem::NamelessGroup));
    "Lehrkräfte".clone_into(&mut form.own.groups[0].title);
    assert!(form.record(today()).is_ok());
}

#[test]
fn unknown_placeholders_are_named() {
    let texts = Texts::default();
    assert_eq!(unknown("{anrede}, {KI}", texts), None);
    let words = unknown("{datum} und {zeit}, {datum}", texts).unwrap();
    assert!(words.contains("{datum}, {zeit}"), "{words}");
}

#[test]
fn every_mail_is_shown_as_it_would_be_sent() {
    in_example(|ctx| {
        let own = Correspondence::default();
        for (kind, to) in [
            (MailKind::Invitation, "Guten Tag,"),
            (MailKind::Confirmation, "Guten Tag "),
            (MailKind::Reminder, "Guten Tag "),
            (MailKind::WaitingNotice, "Guten Tag "),
            (MailKind::Cancellation, "Guten Tag"),
        ] {
            let shown = preview(ctx, &own, &ctx.texts.usual_mail(kind)).unwrap();
            assert!(shown.body.starts_with(to), "{kind:?} {shown:?}");
            assert!(!shown.subject.contains('{') && !shown.body.contains('{'), "{shown:?}");
            assert!(!shown.about.is_empty());
        }
        let mail = MailText {
            subject: "{grund}".to_owned(),
            body: "{ki} {grund}".to_owned(),
            ..MailText::default()
        };
        let shown = preview(ctx, &own, &mail).unwrap();
        assert!(shown.empty.unwrap().contains("{grund}"));
    });
    in_catalogue(&Catalogue::default(), |ctx| {
        assert_eq!(preview(ctx, &Correspondence::default(), &MailText::default()), None);
    });
}

#[test]
fn the_contact_person_that_is_being_typed_stands_in_the_preview() {
    in_example(|ctx| {
        let mut own = Correspondence::default();
        "Mara Muster".clone_into(&mut own.contact.name);
        let shown = preview(ctx, &own, &ctx.texts.usual_mail(MailKind::Reminder)).unwrap();
        assert!(shown.body.contains("Mara Muster"), "{shown:?}");
    });
}
