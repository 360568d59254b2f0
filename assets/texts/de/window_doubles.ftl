### Wörter des Ortes, an dem doppelte Personen gefunden werden.

action_find_doubles = Doppelte finden …
hint_find_doubles = Zeigt Personen, die vielleicht zweimal angelegt sind, und führt sie zusammen.
doubles_title = Doppelte Personen
doubles_pairs =
    { $count ->
        [one] 1 Paar
       *[other] { $count } Paare
    }
doubles_none = Niemand ist zweimal angelegt, soweit das Programm es sieht: Es vergleicht Namen, KI, E-Mail-Adresse und Telefon.
doubles_to_people = Zu den Personen
doubles_next = Nächstes Paar
doubles_apart = Nicht doppelt
doubles_merge = Zusammenführen
doubles_people = Personen
doubles_reason = Warum
doubles_surely = sehr wahrscheinlich
doubles_likely = wahrscheinlich
doubles_perhaps = vielleicht
doubles_pair = { $one } und { $other }
doubles_because = Dieselbe Person: { $sureness } ({ $reason })
doubles_fields = Was gilt
doubles_kept = Bleibt, { $sessions }
doubles_gone = Geht darin auf, { $sessions }
doubles_no_differences = Beide Einträge sagen dasselbe.
doubles_notes = Die Bemerkungen werden aneinandergefügt.
doubles_stays = Bleibt
doubles_goes = Geht darin auf
doubles_then = Danach
doubles_sessions_hint = Stehen beide bei einem Termin, bleibt die stärkere Teilnahme. Bescheinigungen ziehen mit um.
