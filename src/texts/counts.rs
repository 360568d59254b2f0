//! Things and how many of them there are, the same in every view: "1 KI", "12 KIs". Sentences that agree
//! with a number stand beside the other words of their view, with the argument `count`.

use super::texts;

texts! {
    centres_counted(count;); people_counted(count;); sessions_counted(count;); modules_counted(count;);
    foci_counted(count;); days_counted(count;); seats_counted(count;); pages_counted(count;);
    of_modules(count; done); of_people(count; have); registrations_counted(count;);
}
