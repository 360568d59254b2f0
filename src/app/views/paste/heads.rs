//! Which column of pasted rows is what: by its head, German or English, else by its place.

use crate::search::folded;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// First name.
    FirstName,
    /// Last name.
    LastName,
    /// "Beispiel, Anna" or "Anna Beispiel".
    WholeName,
    /// Academic title.
    Title,
    /// Where they work.
    Centre,
    /// As what.
    Role,
    /// E-mail address.
    Email,
    /// Telephone.
    Phone,
    /// First day.
    From,
    /// Last day.
    Until,
}

/// Without heads, columns stand in this order.
const PLACES: [Field; 6] =
    [Field::FirstName, Field::LastName, Field::Centre, Field::Email, Field::Phone, Field::Role];

/// What people write over their columns, folded.
const HEADS: [(Field, &[&str]); 10] = [
    (Field::FirstName, &["vorname", "first name", "firstname", "given name", "rufname"]),
    (
        Field::LastName,
        &["nachname", "familienname", "zuname", "last name", "lastname", "surname", "family name"],
    ),
    (Field::WholeName, &["name", "person", "teilnehmer", "teilnehmerin", "teilnehmende", "participant"]),
    (Field::Title, &["titel", "title", "akademischer titel"]),
    (Field::Centre, &["ki", "kommunales integrationszentrum", "kommune", "centre", "center", "einrichtung"]),
    (Field::Role, &["rolle", "funktion", "role", "position"]),
    (Field::Email, &["e-mail", "email", "mail", "e-mail-adresse", "mailadresse", "e-mail address"]),
    (Field::Phone, &["telefon", "tel", "tel.", "telefonnummer", "phone", "telephone", "durchwahl"]),
    (Field::From, &["seit", "von", "since", "from"]),
    (Field::Until, &["bis", "until", "to"]),
];

fn head(cell: &str) -> Option<Field> {
    let cell = folded(cell.trim().trim_end_matches([':', '*']).trim());
    HEADS.iter().find(|(_, heads)| heads.contains(&cell.as_str())).map(|(field, _)| *field)
}

/// The columns of pasted rows, and whether the first row only names them.
pub fn columns(first: &[String]) -> (Vec<Option<Field>>, bool) {
    let named: Vec<_> = first.iter().map(|cell| head(cell)).collect();
    let names_somebody = [Field::FirstName, Field::LastName, Field::WholeName];
    let is_head = named.iter().flatten().any(|field| names_somebody.contains(field));
    if is_head { (named, true) } else { (PLACES.map(Some).to_vec(), false) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_in_both_languages_or_none() {
        let check = |line: &str, expected: &str| {
            let cells: Vec<_> = line.split('|').map(ToOwned::to_owned).collect();
            let (columns, named) = columns(&cells);
            let names: Vec<_> =
                columns.iter().map(|field| field.map_or("-".to_owned(), |f| format!("{f:?}"))).collect();
            assert_eq!(format!("{named} {}", names.join(" ")), expected, "{line}");
        };
        check("Nachname|VORNAME:|Schuhgröße|E-Mail", "true LastName FirstName - Email");
        check(
            "Name|KI|Rolle|E-Mail|Telefon|seit|bis|Module",
            "true WholeName Centre Role Email Phone From Until -",
        );
        check("First name|Last name|Centre", "true FirstName LastName Centre");
        check("Anna|Beispiel|Unna", "false FirstName LastName Centre Email Phone Role");
        check("KI|E-Mail", "false FirstName LastName Centre Email Phone Role");
        check("", "false FirstName LastName Centre Email Phone Role");
    }
}
