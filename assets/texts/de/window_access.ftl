### Words that only assistive technologies hear.

status_line = Statuszeile
menu_bar = Menü
panel_edge = Breite des Bereichs
sorted_ascending = aufsteigend sortiert
sorted_descending = absteigend sortiert
