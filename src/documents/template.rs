//! The templates: one for each document, and what they share. All are compiled in; an office's own folder
//! may hold others of the same names.

macro_rules! templates {
    ($($(#[$doc:meta])* $name:ident: $file:literal;)*) => {
        /// The template of a document.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Template {
            $($(#[$doc])* $name,)*
        }

        impl Template {
            /// All of them; [`Template::Common`] first.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Its file: `attendee_list.typ`.
            pub fn file_name(self) -> &'static str {
                match self {
                    $(Self::$name => concat!($file, ".typ"),)*
                }
            }

            /// As it comes with the program.
            pub fn embedded(self) -> &'static str {
                match self {
                    $(Self::$name => include_str!(concat!("../../assets/templates/", $file, ".typ")),)*
                }
            }
        }
    };
}

templates! {
    /// What the others share: page, letterhead, tables.
    Common: "common";
    /// [`super::AttendeeList`].
    AttendeeList: "attendee_list";
    /// [`super::CalendarSheet`].
    Calendar: "calendar";
    /// [`super::badges::Badges`].
    Badges: "badges";
    /// [`super::table_tents::TableTents`].
    TableTents: "table_tents";
    /// [`super::door_sign::DoorSigns`].
    DoorSign: "door_sign";
    /// [`super::contact_list::ContactLists`].
    ContactList: "contact_list";
    /// [`super::certificate::Certificates`].
    Certificate: "certificate";
    /// What reports share: sections with tables, figures, lines to write on.
    Sections: "sections";
    /// [`super::session_report::SessionReport`].
    SessionReport: "session_report";
    /// [`super::evaluation::EvaluationSheets`].
    Evaluation: "evaluation";
    /// [`super::centre_profile::CentreProfile`].
    CentreProfile: "centre_profile";
    /// [`super::programme::Programme`].
    Programme: "programme";
    /// [`super::trainer_plan::TrainerPlan`].
    TrainerPlan: "trainer_plan";
    /// What registration forms look like.
    FormPage: "form_page";
    /// [`super::letter::Letters`].
    Letter: "letter";
    /// [`super::letter::RegistrationForms`].
    RegistrationForm: "registration_form";
    /// How maps and charts are drawn.
    Pictures: "pictures";
    /// [`super::picture::PictureFile`].
    PictureFile: "picture_file";
    /// [`super::coverage_report::CoverageReport`].
    CoverageReport: "coverage_report";
    /// [`super::matrix::MatrixSheet`].
    Matrix: "matrix";
}
