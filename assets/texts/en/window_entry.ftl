### Words of entering a returned attendee list: what is open, what was entered last, who came unannounced.

entry_start = Enter the list
entry_last = No. { $number } { $name }: { $entry }
entry_open = Open: no. { $numbers }
entry_all_done = All entered
entry_at_number = Row no. { $number }
entry_key_back = Backspace
entry_goes_back = row back
entry_key_number = 1 … 9
entry_goes_to_number = row with this number
entry_goes_to_open = next open row
entry_goes_to_next_day = next day
entry_unannounced = Came without registration
entry_name_field = No. { $number }, name
entry_centre_field = No. { $number }, centre of { $name }
entry_found = Who is meant
entry_centres_found = Centre
entry_keys = Type the name, choose with arrow up and down, Enter marks as attended. With nothing typed Enter goes on.
entry_keys_centre = Type the centre, choose with arrow up and down, Enter creates the person and marks as attended. Esc goes back to the name.
entry_on_list = is no. { $number } on the list
entry_new = New person: { $name }
entry_new_detail = will be created
