### Words of entering a returned attendee list: what is open, what was entered last, who came unannounced.

entry_start = Liste eingeben
entry_last = Nr. { $number } { $name }: { $entry }
entry_open = Offen: Nr. { $numbers }
entry_all_done = Alle eingetragen
entry_at_number = Zeile Nr. { $number }
entry_key_back = Rücktaste
entry_goes_back = Zeile zurück
entry_key_number = 1 … 9
entry_goes_to_number = Zeile mit dieser Nummer
entry_goes_to_open = nächste offene Zeile
entry_goes_to_next_day = nächster Tag
entry_unannounced = Ohne Anmeldung gekommen
entry_name_field = Nr. { $number }, Name
entry_centre_field = Nr. { $number }, KI von { $name }
entry_found = Wer gemeint ist
entry_centres_found = KI
entry_keys = Name eintippen, mit Pfeil auf und ab wählen, Enter trägt als anwesend ein. Leer geht Enter weiter.
entry_keys_centre = KI eintippen, mit Pfeil auf und ab wählen, Enter legt an und trägt ein. Esc geht zurück zum Namen.
entry_on_list = steht als Nr. { $number } auf der Liste
entry_new = Neue Person: { $name }
entry_new_detail = wird angelegt
