use super::*;
use crate::app::views::testing::with_ctx;
use crate::catalogue::{Centre, Date, Edit};

fn person(id: &str, last: &str, first: &str, centre: &str, until: Option<&str>) -> Person {
    Person {
        id: id.into(),
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        centre: Some(centre.into()),
        email: format!("{first}@example.org"),
        until: until.map(Date::new),
        ..Person::default()
    }
}

fn catalogue() -> Catalogue {
    let centre = |id: &str, name: &str| Centre { id: id.into(), name: name.to_owned(), ..Centre::default() };
    let mut head = person("p4", "Zufall", "Jannis", "unna", None);
    head.role = Role::Head;
    Catalogue {
        centres: [centre("unna", "Unna"), centre("x", "Ahaus")].into_iter().collect(),
        people: [
            person("p1", "Özil", "Mia", "unna", None),
            person("p2", "Oz", "Ali", "x", Some("2026-10-31")),
            person("p3", "Krähe", "Eva", "x", Some("2027-10-31")),
            head,
        ]
        .into_iter()
        .collect(),
        ..Catalogue::default()
    }
}

fn names(list: &List) -> Vec<&str> {
    (0..list.len()).map(|index| list.row(index).unwrap().name.as_str()).collect()
}

#[test]
fn the_list_is_filtered_and_stands_by_name() {
    let all = Filter::default();
    let text = |text: &str| Filter { text: text.to_owned(), ..Filter::default() };
    with_ctx(&catalogue(), 1, |ctx| {
        for (filter, expected) in [
            (all.clone(), "Krähe, Eva; Oz, Ali; Özil, Mia; Zufall, Jannis"),
            (text("ozil"), "Özil, Mia"),
            (text("unna JANN"), "Zufall, Jannis"),
            (text("ali@ex"), "Oz, Ali"),
            (Filter { only_current: true, centre: Some("x".into()), ..all.clone() }, "Krähe, Eva"),
            (Filter { role: Some(Role::Head), ..all.clone() }, "Zufall, Jannis"),
        ] {
            let mut list = List::default();
            assert!(list.update(ctx, &filter));
            assert_eq!(names(&list).join("; "), expected, "{filter:?}");
            assert!(!list.update(ctx, &filter), "nothing is worked out twice");
        }
    });
}

#[test]
fn an_edit_moves_one_row_and_leaves_the_others_untouched() {
    let before = catalogue();
    let mut list = List::default();
    let update = |list: &mut List, catalogue: &Catalogue, revision| {
        with_ctx(catalogue, revision, |ctx| list.update(ctx, &Filter::default()))
    };
    update(&mut list, &before, 1);
    let kept = Arc::as_ptr(&list.row(1).unwrap().person);
    let renamed = person("p1", "Aal", "Mia", "unna", None);
    let after = Edit::Put(renamed.into()).apply(&before).unwrap();
    let after = Edit::Remove(PersonId::from("p4").into()).apply(&after).unwrap();
    assert!(update(&mut list, &after, 2));
    assert_eq!(names(&list), ["Aal, Mia", "Krähe, Eva", "Oz, Ali"]);
    assert_eq!(Arc::as_ptr(&list.row(2).unwrap().person), kept);
    assert_eq!(list.position(&"p1".into()), Some(0));
}
