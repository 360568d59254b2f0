use super::*;
use crate::texts::Lang;

fn sheet(questions: Vec<Question>, lang: Lang) -> EvaluationSheets {
    let text = include_str!("../../tests/data/attendee-list.laki.json");
    let mut catalogue: Catalogue = serde_json::from_str(text).unwrap();
    catalogue.organisation.evaluation = questions;
    let session = Session::clone(catalogue.sessions.at(0).unwrap());
    let today = NaiveDate::from_ymd_opt(2027, 4, 1).unwrap();
    model(&catalogue, &[&session], &Options::default(), Texts::new(lang), today)
}

fn shape(sheet: &EvaluationSheets) -> Vec<String> {
    let block = |block: &Block| {
        let texts: Vec<_> = block.questions.iter().map(|(number, text)| format!("{number} {text}")).collect();
        format!("{}: {}", if block.scale { "scale" } else { "text" }, texts.join(" / "))
    };
    sheet.blocks.iter().map(block).collect()
}

#[test]
fn the_offices_questions_keep_their_order_and_take_the_place_of_the_usual_ones() {
    let (scale, text) = (QuestionKind::Scale, QuestionKind::Text);
    let own = [(scale, "A"), (scale, "B"), (text, " "), (text, "C"), (scale, "D")];
    let own = own.map(|(kind, text)| Question::new(kind, text)).to_vec();
    assert_eq!(shape(&sheet(own, Lang::De)), ["scale: 1. A / 2. B", "text: 3. C", "scale: 4. D"]);
    let usual = sheet(Vec::new(), Lang::En);
    let counts: Vec<_> = usual.blocks.iter().map(|block| (block.scale, block.questions.len())).collect();
    assert_eq!(counts, [(true, 9), (false, 3)]);
    let endless = vec![Question::new(scale, "A"); 5_000];
    assert_eq!(sheet(endless, Lang::De).blocks[0].questions.len(), MOST_QUESTIONS);
}

#[test]
fn it_says_what_it_is_about_and_names_no_participant() {
    let sheet = sheet(Vec::new(), Lang::De);
    let printed = serde_json::to_string(&sheet).unwrap();
    for words in ["Konfliktkultur und Auftrag", "Mi, 03.03.2027", "Haus der Vielfalt", "Mirjam Probe"] {
        assert!(printed.contains(words), "{words}: {printed}");
    }
    assert!(!printed.contains("Ärmel") && !printed.contains("SECRET"), "{printed}");
}
