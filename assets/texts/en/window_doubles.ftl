### Words of the place where doubled people are found.

action_find_doubles = Find doubles …
hint_find_doubles = Shows people who may have been entered twice, and merges them.
doubles_title = Doubled people
doubles_pairs =
    { $count ->
        [one] 1 pair
       *[other] { $count } pairs
    }
doubles_none = Nobody was entered twice, as far as the program can see: it compares names, centre, e-mail address and phone.
doubles_to_people = To the people
doubles_next = Next pair
doubles_apart = Not the same
doubles_merge = Merge
doubles_people = People
doubles_reason = Why
doubles_surely = very likely
doubles_likely = likely
doubles_perhaps = perhaps
doubles_pair = { $one } and { $other }
doubles_because = The same person: { $sureness } ({ $reason })
doubles_fields = What holds
doubles_kept = Stays, { $sessions }
doubles_gone = Becomes part of it, { $sessions }
doubles_no_differences = Both entries say the same.
doubles_notes = The remarks are joined.
doubles_stays = Stays
doubles_goes = Becomes part of it
doubles_then = Afterwards
doubles_sessions_hint = Where both are in one session, the stronger attendance stays. Certificates move, too.
