//! Words for clashes, free dates and holidays.
