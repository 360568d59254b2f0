//! The only room that knows the catalogue's file: format, migrations, atomic save, backups.
