### Words for clashes, free dates and holidays, and for dates that can't be read.

trainer_booked = { $name } is already in { $town } { $on } ({ $what }).
trainer_booked_elsewhere = { $name } is already taken { $on } ({ $what }).
trainer_away = { $name } is not available { $on }{ $why }.
trainer_subject = { $name } doesn’t teach this subject so far.
trainer_month = { $name } would have { $booked } in { $month }; agreed: { $most } at most.
room_booked = { $room } ({ $venue }) is already taken { $on } ({ $what }).
venue_booked = { $venue } is already taken { $on } ({ $what }).
venue_away = { $venue } is not free { $on }{ $why }.
room_too_small = The room holds { $seats }; { $registered }.
over_full = The session has { $seats }; { $registered }.
is_public_holiday = { $days } is a public holiday ({ $name }).
in_school_holidays = School holidays: { $days } ({ $name }).
is_custom = { $days } is { $name }.
centre_away = { $centre } can’t come { $on }{ $why }.
centre_busy = { $centres }: { $people } already registered { $on } ({ $what }).
person_busy = { $name } is also registered { $on } for { $what }.
person_left = { $name } doesn’t work at { $centre } { $on }.
person_not_working = { $name } isn’t on duty { $on }.
prerequisite_later = { $module } should come first but takes place later ({ $when }). Not attended yet: { $who }.
too_few_people = Deadline { $deadline }: { $people } registered, { $needed }.
slot_no_clash = no conflict
slot_rest = nothing is free without a conflict
slot_distance = { $km }{"\u00A0"}km for the KIs on average (straight line)
slot_custom = close to { $name } ({ $day })
slot_fewer_seats = { $seats }; the module takes up to { $most }
slot_nobody_teaches = nobody in the catalogue teaches this module
slot_no_venue = no venue in the catalogue suits by kind and seats
date_empty = Enter a date, such as 3 Feb 2027.
date_unreadable = This is no date. Try 3 Feb 2027, Mon, week 7 or +14.
date_far_away = Years from 1900 to 2200 are possible.
no_such_week = { $year } has no week { $week }.
other_weekday = { $date } is a { $weekday }.
time_empty = Enter start and end, such as 9:30-16:30.
time_unreadable = This is no time. Try 9:30-16:30.
no_such_time = There is no time { $hour }:{ $minute }.
end_before_start = The end ({ $end }) isn’t after the start ({ $start }).
and_others =
    { $count ->
        [one] { $names } and 1 more
       *[other] { $names } and { $count } more
    }
so_many_registered =
    { $count ->
        [one] 1 is registered
       *[other] { $count } are registered
    }
so_many_needed =
    { $count ->
        [one] 1 is needed
       *[other] { $count } are needed
    }
on_no_day = then
on_days_preposition = on
and_word = and
weekend_days = Weekend: { $days }.
clash_kind_trainer_booked = Trainer already taken
clash_kind_trainer_away = Trainer not available
clash_kind_trainer_subject = Trainer lacks the subject
clash_kind_trainer_month = Too many days in the month
clash_kind_venue_booked = Room already taken
clash_kind_venue_away = Venue not free
clash_kind_room_too_small = Room too small
clash_kind_over_full = More people than seats
clash_kind_weekend = Weekend
clash_kind_public_holiday = Public holiday
clash_kind_school_holiday = School holidays
clash_kind_custom = Carnival, 24 and 31 Dec
clash_kind_centre_away = KI can’t come
clash_kind_centre_busy = KI has another session
clash_kind_person_busy = Person in two sessions
clash_kind_person_left = Person no longer at the KI
clash_kind_prerequisite = Prerequisite comes later
clash_kind_too_few_people = Too few people
reaction_block = block
reaction_warn = warn
reaction_off = off
slot_reason_one_invited_free = the invited KI is free
slot_reason_both_invited_free = both invited KIs are free
slot_reason_all_invited_free = all { $centres } invited KIs are free
slot_no_day_yet = no day yet
slot_reason_trainer_load = { $name }: { $days } in that month
public_holiday_new_year = New Year’s Day
public_holiday_epiphany = Epiphany
public_holiday_womens_day = International Women’s Day
public_holiday_good_friday = Good Friday
public_holiday_easter_sunday = Easter Sunday
public_holiday_easter_monday = Easter Monday
public_holiday_labour_day = Labour Day
public_holiday_liberation_day = Liberation Day
public_holiday_ascension = Ascension Day
public_holiday_whit_sunday = Whit Sunday
public_holiday_whit_monday = Whit Monday
public_holiday_corpus_christi = Corpus Christi
public_holiday_uprising_day = Anniversary of the 1953 uprising
public_holiday_assumption = Assumption Day
public_holiday_childrens_day = Children’s Day
public_holiday_unity_day = German Unity Day
public_holiday_reformation_day = Reformation Day
public_holiday_all_saints = All Saints’ Day
public_holiday_repentance_day = Day of Repentance and Prayer
public_holiday_christmas_day = Christmas Day
public_holiday_boxing_day = Boxing Day
custom_womens_carnival = Carnival Thursday
custom_carnival_monday = Carnival Monday
custom_carnival_tuesday = Shrove Tuesday
custom_christmas_eve = Christmas Eve
custom_new_years_eve = New Year’s Eve
