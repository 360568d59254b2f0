### Words that only assistive technologies hear.

status_line = Status line
menu_bar = Menu
panel_edge = Width of the panel
sorted_ascending = sorted ascending
sorted_descending = sorted descending
