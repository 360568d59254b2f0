use super::*;
use crate::app::views::testing::{in_catalogue, in_example};
use crate::catalogue::{Catalogue, Edit, Module, Session};

fn titles(ctx: &ViewCtx<'_>, filter: &Filter) -> Vec<String> {
    rows(ctx, filter).into_iter().map(|row| row.number).collect()
}

#[test]
fn the_list_filters_and_stands_by_number() {
    in_example(|ctx| {
        let all = titles(ctx, &Filter::default());
        assert_eq!(all.len(), 13);
        assert_eq!((all[0].as_str(), all[12].as_str()), ("LAKI-101", "LAKI-301"));

        let text = |text: &str| Filter { text: text.to_owned(), ..Filter::default() };
        assert_eq!(titles(ctx, &text("bikus")), ["LAKI-101"]);
        assert_eq!(titles(ctx, &text("ZERTIFIKAT interkulturelle"))[0], "LAKI-101");
        assert!(titles(ctx, &text("gibt es nicht")).is_empty());

        let of_area = Filter { area: Some(Area::Education), ..Filter::default() };
        let rows = rows(ctx, &of_area);
        assert!(rows.len() > 1 && rows.iter().all(|row| row.area == "Bildung"));
        let retired = Filter { status: Some(OfferingStatus::Retired), ..Filter::default() };
        let expected = ctx.catalogue.offerings.iter().filter(|o| o.status == OfferingStatus::Retired);
        assert_eq!(titles(ctx, &retired).len(), expected.count());
    });
}

#[test]
fn rows_say_whom_they_reach() {
    in_example(|ctx| {
        let rows = rows(ctx, &Filter::default());
        assert!(rows.iter().any(|row| row.reached.is_some_and(|reached| reached > 0)));
    });
}

fn module(id: &str, prerequisites: &[&str]) -> Module {
    Module {
        id: id.into(),
        prerequisites: prerequisites.iter().map(|&id| id.into()).collect(),
        ..Module::default()
    }
}

fn offering(id: &str, modules: Vec<Module>) -> Offering {
    Offering { id: id.into(), number: id.to_owned(), modules, ..Offering::default() }
}

fn catalogue(offerings: Vec<Offering>) -> Catalogue {
    offerings
        .into_iter()
        .fold(Catalogue::default(), |all, offering| Edit::Put(offering.into()).apply(&all).unwrap())
}

#[test]
fn prerequisites_make_no_circle() {
    let draft = offering("1", vec![module("a", &[]), module("b", &["a"]), module("c", &[])]);
    let other = offering("2", vec![module("x", &["b"]), module("y", &[])]);
    in_catalogue(&catalogue(vec![draft.clone(), other]), |ctx| {
        let possible = |id: &str| {
            let ids = possible_prerequisites(ctx, &draft, &id.into());
            ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(possible("a"), "c y", "b requires it, and x by way of b");
        assert_eq!(possible("b"), "a c y");
        assert_eq!(possible("c"), "a b x y");
    });
}

#[test]
fn a_circle_in_the_file_does_not_hang() {
    let draft = offering("1", vec![module("a", &["b"]), module("b", &["a"]), module("c", &["c"])]);
    in_catalogue(&catalogue(vec![draft.clone()]), |ctx| {
        assert_eq!(possible_prerequisites(ctx, &draft, &"c".into()), ["a".into(), "b".into()]);
    });
}

#[test]
fn modules_in_use_are_kept() {
    let draft = offering("1", vec![module("a", &[]), module("b", &[]), module("c", &[])]);
    let other = offering("2", vec![Module { order: 1, ..module("x", &["b"]) }]);
    let mut catalogue = catalogue(vec![draft.clone(), other]);
    catalogue.sessions.put(Session { id: "s".into(), module: "a".into(), ..Session::default() });
    in_catalogue(&catalogue, |ctx| {
        let kept = |id: &str| keeps_module(ctx, &draft, &id.into());
        assert_eq!(kept("a").as_deref(), Some("Ein Termin verwendet dieses Modul."));
        assert_eq!(kept("b").as_deref(), Some("2 · Modul 1 setzt dieses Modul voraus."));
        assert_eq!(kept("c"), None);
        assert_eq!(next_module(ctx, &draft), Some("b".into()), "a has a session to come");
    });
}
