//! Who gets a mail, and who doesn't and why.

use eframe::egui::{Align, Button, Layout, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo};

use crate::app::widgets::{Roving, Sign, hint, sign_label_wrapped, truncated};
use crate::exchange::mail::{Mailing, Why};
use crate::texts::Texts;

/// The list; a click or the arrows choose whose mail is `shown`.
pub fn ui(ui: &mut Ui, texts: Texts, mailing: &Mailing, shown: &mut usize, height: f32) {
    hint(ui, &texts.mails_reached(mailing.reached(), mailing.drafts.len()));
    ui.add_space(4.0);
    ScrollArea::vertical().id_salt("mail people").max_height(height - 26.0).auto_shrink([false, true]).show(
        ui,
        |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            mails_ui(ui, texts, mailing, shown);
            left_out_ui(ui, texts, mailing);
        },
    );
}

fn mails_ui(ui: &mut Ui, texts: Texts, mailing: &Mailing, shown: &mut usize) {
    let builder =
        UiBuilder::new().accessibility_role(Role::RadioGroup).accessibility_label(texts.mails_list());
    let builder = builder.layout(Layout::top_down_justified(Align::LEFT));
    ui.scope_builder(builder, |ui| {
        let mut roving = Roving::down(ui, "mails", mailing.drafts.len(), *shown);
        for (index, draft) in mailing.drafts.iter().enumerate() {
            let name = match draft.recipients.as_slice() {
                [at] => mailing.recipients.get(*at).map_or("", |one| one.name.as_str()).to_owned(),
                all => texts.mails_all(all.len()),
            };
            let here = index == *shown;
            let sense = roving.sense(Sense::click());
            let response = ui.add(Button::selectable(here, name.as_str()).truncate().sense(sense));
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, here, &name));
            roving.add(ui, &response);
            if response.clicked() || response.gained_focus() {
                *shown = index;
            }
        }
        roving.end(ui);
    });
}

fn left_out_ui(ui: &mut Ui, texts: Texts, mailing: &Mailing) {
    let mut left_out = mailing.left_out().peekable();
    if left_out.peek().is_none() {
        return;
    }
    ui.add_space(8.0);
    hint(ui, texts.mails_left_out());
    for (recipient, why) in left_out {
        ui.add_space(2.0);
        truncated(ui, recipient.name.as_str());
        match why {
            // Nothing is wrong: the mail isn't for them.
            Why::Standing(_) => {
                hint(ui, &why.words(texts));
            }
            _ => sign_label_wrapped(ui, Sign::Clash, &why.words(texts)),
        }
    }
}
