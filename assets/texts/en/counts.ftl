### Things and how many of them there are, the same in every view: "1 KI", "12 KIs". Sentences that agree
### with a number stand beside the other words of their view, in its `counted!` block.

centres_counted =
    { $count ->
        [one] 1 KI
       *[other] { $count } KIs
    }
people_counted =
    { $count ->
        [one] 1 person
       *[other] { $count } people
    }
sessions_counted =
    { $count ->
        [one] 1 session
       *[other] { $count } sessions
    }
modules_counted =
    { $count ->
        [one] 1 module
       *[other] { $count } modules
    }
foci_counted =
    { $count ->
        [one] 1 focus
       *[other] { $count } foci
    }
days_counted =
    { $count ->
        [one] 1 day
       *[other] { $count } days
    }
seats_counted =
    { $count ->
        [one] 1 seat
       *[other] { $count } seats
    }
pages_counted =
    { $count ->
        [one] 1 page
       *[other] { $count } pages
    }
of_modules =
    { $count ->
        [one] { $done } of 1 module
       *[other] { $done } of { $count } modules
    }
of_people =
    { $count ->
        [one] { $have } of 1 person
       *[other] { $have } of { $count } people
    }
registrations_counted =
    { $count ->
        [one] 1 registration
       *[other] { $count } registrations
    }
