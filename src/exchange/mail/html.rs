//! The same words for mail programs that show HTML.

/// A page with the paragraphs of `text`. Nothing in it is markup: it says what it says.
pub(super) fn html(title: &str, text: &str, lang: &str) -> String {
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n</head>\n\
         <body style=\"font-family: Calibri, Arial, sans-serif; font-size: 11pt\">\n",
        escaped(title)
    );
    for paragraph in paragraphs(text) {
        let lines: Vec<_> = paragraph.into_iter().map(line).collect();
        page.extend(["<p>", &lines.join("<br>\n"), "</p>\n"]);
    }
    page + "</body>\n</html>\n"
}

/// Lines between empty lines.
fn paragraphs(text: &str) -> Vec<Vec<&str>> {
    let lines: Vec<_> = text.split('\n').map(str::trim_end).collect();
    lines.split(|line| line.is_empty()).filter(|lines| !lines.is_empty()).map(<[_]>::to_vec).collect()
}

/// A line with its web addresses to click on.
fn line(line: &str) -> String {
    let mut html = String::new();
    for word in line.split_inclusive(' ') {
        let link = word.trim_end_matches([' ', '.', ',', ';', ':', '!', '?', ')']);
        let is_link = ["https://", "http://"]
            .iter()
            .any(|scheme| link.len() > scheme.len() && link.starts_with(scheme));
        if is_link {
            let link = escaped(link);
            html.extend(["<a href=\"", &link, "\">", &link, "</a>"]);
        }
        html += &escaped(if is_link { &word[link.len()..] } else { word });
    }
    html
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_stay_and_nothing_is_markup() {
        let text =
            "Guten Tag <b>Anna</b>,\n\nTermin: Mi & Do\nLink: https://x.example/?a=1&b=\"2\".\n\n\n \nEnde";
        let page = html("\"Titel\" </title>", text, "de");
        let body = page.split_once("11pt\">\n").unwrap().1;
        assert!(page.contains("<title>&quot;Titel&quot; &lt;/title&gt;</title>"), "{page}");
        let expected = "<p>Guten Tag &lt;b&gt;Anna&lt;/b&gt;,</p>\n<p>Termin: Mi &amp; Do<br>\nLink: \
             <a href=\"https://x.example/?a=1&amp;b=&quot;2&quot;\">https://x.example/?a=1&amp;b=&quot;2&quot;</a>\
             .</p>\n<p>Ende</p>\n</body>\n</html>\n";
        // The quote stays within the attribute, because it is escaped.
        assert_eq!(body, expected);
        assert_eq!(line("https:// x http://a"), "https:// x <a href=\"http://a\">http://a</a>");
    }
}
