//! Printed matter: a model in which every string is decided, then Typst, then PDF or picture.
