//! What choosing a focus does to a centre's earlier choices.

use crate::catalogue::{Area, Catalogue, Centre, Date, FocusChoice, FocusId};

/// The area of a focus; the first one where the focus is unknown.
pub fn area_of(catalogue: &Catalogue, focus: &FocusId) -> Area {
    catalogue.foci.get(focus).map(|focus| focus.area).unwrap_or_default()
}

/// `centre` with a new choice. The choices of its area that run on its first day end the day before; one
/// that would have begun on that very day is replaced.
pub fn with_choice(catalogue: &Catalogue, centre: &Centre, choice: FocusChoice) -> Centre {
    let mut centre = centre.clone();
    let area = area_of(catalogue, &choice.focus);
    if let Some(first) = choice.from.as_ref().and_then(Date::get) {
        let same_area = |other: &FocusChoice| area_of(catalogue, &other.focus) == area;
        let begins = |other: &FocusChoice| other.from.as_ref().and_then(Date::get);
        centre.focus_choices.retain(|other| !(same_area(other) && begins(other) == Some(first)));
        for other in &mut centre.focus_choices {
            if same_area(other) && other.holds_on(first) {
                other.until = first.pred_opt().map(Into::into);
            }
        }
    }
    centre.focus_choices.push(choice);
    sort(&mut centre);
    centre
}

/// `centre` with the choice at `index` changed; the others stay as they are.
pub fn with_changed(centre: &Centre, index: usize, choice: FocusChoice) -> Centre {
    let mut centre = centre.clone();
    if let Some(old) = centre.focus_choices.get_mut(index) {
        *old = choice;
    }
    sort(&mut centre);
    centre
}

/// `centre` without the choice at `index`.
pub fn without(centre: &Centre, index: usize) -> Centre {
    let mut centre = centre.clone();
    if index < centre.focus_choices.len() {
        centre.focus_choices.remove(index);
    }
    centre
}

/// Newest last, as the file has them.
fn sort(centre: &mut Centre) {
    centre.focus_choices.sort_by_key(|choice| choice.from.as_ref().and_then(Date::get));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Focus;

    fn choice(text: &str) -> FocusChoice {
        let mut parts = text.split(' ');
        let mut next = || parts.next().unwrap_or("-");
        let focus = next().into();
        let date = |text: &str| (text != "-").then(|| Date::new(text));
        FocusChoice { focus, from: date(next()), until: date(next()), ..FocusChoice::default() }
    }

    fn text(centre: &Centre) -> String {
        let date = |date: &Option<Date>| date.as_ref().map_or("-".to_owned(), ToString::to_string);
        let one =
            |choice: &FocusChoice| format!("{} {} {}", choice.focus, date(&choice.from), date(&choice.until));
        centre.focus_choices.iter().map(one).collect::<Vec<_>>().join("; ")
    }

    fn catalogue() -> Catalogue {
        let foci = [("b1", Area::Education), ("b2", Area::Education), ("q1", Area::CrossCutting)];
        let foci = foci.map(|(id, area)| Focus { id: id.into(), area, ..Focus::default() });
        Catalogue { foci: foci.into_iter().collect(), ..Catalogue::default() }
    }

    #[test]
    fn a_new_choice_ends_the_running_one_of_its_area() {
        for (before, new, after) in [
            ("b1 2025-01-01 -", "b2 2027-01-01 -", "b1 2025-01-01 2026-12-31; b2 2027-01-01 -"),
            ("b1 - -", "b2 2027-01-01 -", "b1 - 2026-12-31; b2 2027-01-01 -"),
            ("q1 2025-01-01 -", "b2 2027-01-01 -", "q1 2025-01-01 -; b2 2027-01-01 -"),
            ("b1 2025-01-01 2026-06-30", "b2 2027-01-01 -", "b1 2025-01-01 2026-06-30; b2 2027-01-01 -"),
            ("b1 2027-01-01 -", "b2 2027-01-01 2028-12-31", "b2 2027-01-01 2028-12-31"),
            ("b1 2028-01-01 -", "b2 2027-01-01 2027-12-31", "b2 2027-01-01 2027-12-31; b1 2028-01-01 -"),
            ("b1 2025-01-01 -", "b2 - -", "b2 - -; b1 2025-01-01 -"),
        ] {
            let centre = Centre { focus_choices: vec![choice(before)], ..Centre::default() };
            assert_eq!(text(&with_choice(&catalogue(), &centre, choice(new))), after, "{before} + {new}");
        }
    }

    #[test]
    fn choices_are_changed_and_taken_out_one_by_one() {
        let choices = vec![choice("b1 2025-01-01 2026-12-31"), choice("b2 2027-01-01 -")];
        let centre = Centre { focus_choices: choices, ..Centre::default() };
        let changed = with_changed(&centre, 0, choice("q1 2025-02-01 -"));
        assert_eq!(text(&changed), "q1 2025-02-01 -; b2 2027-01-01 -");
        assert_eq!(text(&without(&centre, 0)), "b2 2027-01-01 -");
        assert_eq!(text(&without(&centre, 7)), text(&centre));
    }
}
