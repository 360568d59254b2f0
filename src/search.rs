//! One folded text index over everything a user can look for.
