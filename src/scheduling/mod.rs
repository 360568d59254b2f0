//! Clashes of a session, free dates, the waiting list.
