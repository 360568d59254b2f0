//! Words of the settings about letterhead, templates, letters and mails.

use super::{Texts, texts};
use crate::catalogue::Placeholder;

texts! {
    stationery; stationery_colour; stationery_pick_colour; stationery_no_colour; stationery_colour_unreadable;
    stationery_colour_reads(contrast); stationery_colour_pale(contrast); stationery_sender; stationery_footer;
    stationery_archival; stationery_folder; stationery_no_folder; stationery_folder_hint; stationery_choose;
    stationery_which_folder; stationery_remove; stationery_lay_out; stationery_laid_out(count;);
    stationery_laid_out_but(count; kept); stationery_all_there; stationery_try_out; stationery_nothing_tried;
    stationery_fine(file); stationery_untried(file); stationery_unused(file); stationery_faulty(file, reasons);
    stationery_way_out; template_line(line, message); templates_unwritable(name, error); correspondence;
    correspondence_contact; correspondence_contact_hint; correspondence_contact_name;
    correspondence_contact_phone; correspondence_contact_email; correspondence_paragraphs;
    correspondence_paragraphs_hint; correspondence_selection; correspondence_cancellation;
    correspondence_catering; correspondence_privacy; correspondence_groups; correspondence_groups_hint;
    correspondence_group(number); correspondence_group_title; correspondence_group_roles;
    correspondence_group_everybody; correspondence_release; correspondence_travel; correspondence_add_group;
    correspondence_remove_group(title); correspondence_group_up(title); correspondence_group_down(title);
    correspondence_nameless_group; correspondence_mails; correspondence_mail_kind; correspondence_subject;
    correspondence_body; correspondence_restore; correspondence_is_usual; correspondence_is_own;
    correspondence_unknown(names); correspondence_placeholders; correspondence_placeholders_hint;
    correspondence_preview; correspondence_preview_of(about); correspondence_no_session;
    correspondence_empty(names); placeholder_salutation; placeholder_name; placeholder_centre;
    placeholder_offering; placeholder_number; placeholder_module; placeholder_dates; placeholder_venue;
    placeholder_extent; placeholder_deadline; placeholder_seats; placeholder_position; placeholder_trainers;
    placeholder_reason; placeholder_link; placeholder_office; placeholder_contact; placeholder_reference;
}

impl Texts {
    /// What a placeholder stands for.
    pub fn placeholder(self, placeholder: Placeholder) -> &'static str {
        match placeholder {
            Placeholder::Salutation => self.placeholder_salutation(),
            Placeholder::Name => self.placeholder_name(),
            Placeholder::Centre => self.placeholder_centre(),
            Placeholder::Offering => self.placeholder_offering(),
            Placeholder::Number => self.placeholder_number(),
            Placeholder::Module => self.placeholder_module(),
            Placeholder::Dates => self.placeholder_dates(),
            Placeholder::Venue => self.placeholder_venue(),
            Placeholder::Extent => self.placeholder_extent(),
            Placeholder::Deadline => self.placeholder_deadline(),
            Placeholder::Seats => self.placeholder_seats(),
            Placeholder::Position => self.placeholder_position(),
            Placeholder::Trainers => self.placeholder_trainers(),
            Placeholder::Reason => self.placeholder_reason(),
            Placeholder::Link => self.placeholder_link(),
            Placeholder::Office => self.placeholder_office(),
            Placeholder::Contact => self.placeholder_contact(),
            Placeholder::Reference => self.placeholder_reference(),
        }
    }
}
