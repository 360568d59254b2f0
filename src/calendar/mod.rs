//! Public holidays by rule, school holidays by data, working days, and dates as people type them.
