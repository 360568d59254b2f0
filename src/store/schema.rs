//! The JSON Schema of the file, made from the types.

use serde_json::{Value, json};

use super::format::{FORMAT, VERSION};
use crate::catalogue::Catalogue;

/// The schema (draft 2020-12) of catalogue files.
pub fn schema() -> Value {
    let mut schema = Value::from(schemars::schema_for!(Catalogue));
    let Some(fields) = schema.as_object_mut() else { return schema };
    fields.insert("title".to_owned(), json!("LaKI catalogue"));
    fields.insert("required".to_owned(), json!(["format", "version"]));
    if let Some(properties) = fields.get_mut("properties").and_then(Value::as_object_mut) {
        let version = json!({ "const": VERSION, "description": "Version of the format." });
        properties.shift_insert(0, "version".to_owned(), version);
        let format = json!({ "const": FORMAT, "description": "Says what the file is." });
        properties.shift_insert(0, "format".to_owned(), format);
    }
    schema
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_names_every_part_of_the_file() {
        let schema = schema();
        let names: Vec<_> = schema["properties"].as_object().unwrap().keys().map(String::as_str).collect();
        let expected = [
            "format",
            "version",
            "example",
            "organisation",
            "rules",
            "correspondence",
            "school_holidays",
            "further_holidays",
            "foci",
            "centres",
            "people",
            "trainers",
            "venues",
            "offerings",
            "sessions",
            "certificates",
            "different_people",
        ];
        assert_eq!(names, expected);
        assert!(schema.get("$id").is_none());
        assert_eq!(schema["properties"]["version"]["const"], json!(1));
        let session = &schema["$defs"]["Session"]["properties"];
        assert_eq!(session["registrations"]["items"]["$ref"], json!("#/$defs/Registration"));
        assert_eq!(schema["$defs"]["Date"]["format"], json!("date"));
    }
}
