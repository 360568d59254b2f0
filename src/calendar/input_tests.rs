use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Monday 23 November 2026 is today.
fn check(text: &str, expected: &str) {
    let read = parse_date(text, day("2026-11-23"));
    assert_eq!(read, Ok(day(expected)), "{text:?}");
}

fn refuse(text: &str, expected: &DateInputError) {
    assert_eq!(parse_date(text, day("2026-11-23")).as_ref(), Err(expected), "{text:?}");
}

#[test]
fn whole_dates() {
    for text in [
        "3.2.2027",
        "03.02.27",
        " 03.02.2027 ",
        "2027-02-03",
        "20270203",
        "030227",
        "3/2/2027",
        "3. Februar 2027",
        "3. Feb. 27",
        "3 Feb 2027",
        "Feb 3, 2027",
        "February 3rd, 2027",
        "the 3rd of February 2027",
        "Mi, 03.02.2027",
        "am Mittwoch, den 3. Februar 2027",
        "Wed, 3 Feb 2027",
        "2027 feb 3",
        "3\u{a0}.\u{a0}2. 2027",
    ] {
        check(text, "2027-02-03");
    }
    check("1. März 2027", "2027-03-01");
    check("1 MÄR 2027", "2027-03-01");
    check("1.5.27", "2027-05-01");
    check("31.12.2200", "2200-12-31");
}

#[test]
fn without_a_year_the_near_past_or_the_future_is_meant() {
    for (text, expected) in [
        ("3.2.", "2027-02-03"),
        ("3.2", "2027-02-03"),
        ("3. Februar", "2027-02-03"),
        ("Feb 3", "2027-02-03"),
        ("Mi 3.2.", "2027-02-03"),
        ("23.11.", "2026-11-23"),
        ("18.11.", "2026-11-18"),
        ("23.8.", "2026-08-23"),
        ("22.8.", "2027-08-22"),
        ("31.12.", "2026-12-31"),
    ] {
        check(text, expected);
    }
    assert_eq!(parse_date("20.12.", day("2027-01-10")), Ok(day("2026-12-20")));
    assert_eq!(parse_date("29.2.", day("2027-12-01")), Ok(day("2028-02-29")));
}

#[test]
fn weekdays_are_the_next_ones_after_today() {
    for (text, expected) in [
        ("Mo", "2026-11-30"),
        ("montag", "2026-11-30"),
        ("next Monday", "2026-11-30"),
        ("Di", "2026-11-24"),
        ("So.", "2026-11-29"),
        ("Sonnabend", "2026-11-28"),
        ("thu", "2026-11-26"),
    ] {
        check(text, expected);
    }
}

#[test]
fn weeks_are_their_mondays() {
    for (text, expected) in [
        ("KW 7", "2027-02-15"),
        ("kw7", "2027-02-15"),
        ("KW 48", "2026-11-23"),
        ("KW 7 2027", "2027-02-15"),
        ("KW 7/27", "2027-02-15"),
        ("week 7", "2027-02-15"),
        ("2027-W07", "2027-02-15"),
        ("KW 53", "2026-12-28"),
        ("KW 1", "2027-01-04"),
        ("Di KW 7", "2027-02-16"),
        ("Fr, KW 7 2027", "2027-02-19"),
    ] {
        check(text, expected);
    }
    refuse("KW 53 2027", &DateInputError::NoSuchWeek { week: 53, year: 2027 });
    refuse("KW 0", &DateInputError::NoSuchWeek { week: 0, year: 2026 });
    refuse("KW 99999", &DateInputError::NoSuchWeek { week: 99_999, year: 2026 });
    assert_eq!((week_of(day("2027-01-03")).year(), week_of(day("2027-01-03")).week()), (2026, 53));
}

#[test]
fn from_today_on() {
    for (text, expected) in [
        ("heute", "2026-11-23"),
        ("Today", "2026-11-23"),
        ("morgen", "2026-11-24"),
        ("ÜBERMORGEN", "2026-11-25"),
        ("gestern", "2026-11-22"),
        ("+14", "2026-12-07"),
        ("+ 14", "2026-12-07"),
        ("-3", "2026-11-20"),
        ("−3", "2026-11-20"),
        ("+0", "2026-11-23"),
    ] {
        check(text, expected);
    }
}

#[test]
fn what_is_wrong_is_said() {
    let no_day = |day, month, year| DateInputError::NoSuchDay { day, month, year };
    refuse("31.02.", &no_day(31, 2, None));
    refuse("31.02.2027", &no_day(31, 2, None));
    refuse("29.02.2027", &no_day(29, 2, Some(2027)));
    refuse("29.2.", &no_day(29, 2, Some(2027)));
    refuse("0.1.2027", &no_day(0, 1, None));
    refuse("1.13.", &no_day(1, 13, None));
    refuse("Mo, 03.02.2027", &DateInputError::OtherWeekday(day("2027-02-03")));
    refuse("", &DateInputError::Empty);
    refuse(" \t\u{a0}", &DateInputError::Empty);
    for text in ["+99999999999999999999", "+999999999", "-9223372036854775808", "1.1.1899", "1.1.9999"] {
        refuse(text, &DateInputError::FarAway);
    }
}

#[test]
fn other_texts_are_refused_and_none_panics() {
    for text in [
        "bald",
        "3",
        "3.2.-5.2.",
        "3.2.2027.1",
        "1.1.1",
        "1.1.027",
        "99999999999.1.2027",
        "٣.٢.٢٠٢٧",
        "３.２.",
        "3.2.2027 09:30",
        "ß",
        "İstanbul",
        "🗓",
        "\u{202e}3.2.",
        "\0",
        "--",
        "+",
        "-",
        ".",
        "KW",
        "KW KW 7",
        "Mo Di",
        "Ma 3",
        "th",
    ] {
        refuse(text, &DateInputError::Unreadable);
    }
    refuse(&"9".repeat(100_000), &DateInputError::Unreadable);
    let pieces = ["3", "31", "2027", "99999999", ".", "-", "+", "KW", "Mo", "mär", " ", "ä", "🗓", "\u{301}"];
    for today in [day("2026-11-23"), day("2028-02-29"), NaiveDate::MIN, NaiveDate::MAX] {
        for a in pieces {
            for b in pieces {
                for c in pieces {
                    let _any = parse_date(&format!("{a}{b}{c}"), today);
                    let _any = parse_date(&format!("{a}.{b} {c}"), today);
                }
            }
        }
    }
}
