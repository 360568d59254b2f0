//! A form as XLSX: what is to be filled in is open, everything else is locked. There is no password: whoever
//! must can change it, and the mark tells.

use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula,
    ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use super::column::{EMAIL, FIRST_NAME, LAST_NAME, NUMBER, PERSON, ROLE, WANTED};
use super::mark::PERSON_HEAD;
use super::{Form, KnownRow};

/// The sheet that nobody sees.
const HIDDEN: &str = "LaKI";
/// Where its lists stand.
const ROLES: u16 = 3;
const ANSWERS: u16 = 4;
/// Characters that fit a line of the whole width.
const LINE: usize = 118;

struct Formats {
    title: Format,
    strong: Format,
    text: Format,
    head: Format,
    locked: Format,
    open: Format,
}

impl Formats {
    fn new() -> Self {
        let cell = || Format::new().set_align(FormatAlign::Top).set_text_wrap();
        let boxed = || cell().set_border(FormatBorder::Thin);
        Self {
            title: Format::new().set_bold().set_font_size(16),
            strong: cell().set_bold(),
            text: cell(),
            head: boxed().set_bold().set_background_color(Color::RGB(0x00E4_E8EC)),
            locked: boxed(),
            open: boxed().set_unlocked().set_background_color(Color::RGB(0x00FF_FBE6)),
        }
    }
}

/// The bytes of a form: the same for the same form.
///
/// # Errors
/// The library's own word.
pub fn write_form(form: &Form) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let title = [form.title.as_str(), form.subject.first().map_or("", String::as_str)].join(" – ");
    let properties = DocProperties::new().set_title(title).set_author("LaKI-Planer");
    workbook.set_properties(&properties.set_creation_datetime(&made));
    let formats = Formats::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name(&form.title)?;
    for (column, width) in
        [(NUMBER, 5.0), (LAST_NAME, 22.0), (FIRST_NAME, 20.0), (ROLE, 32.0), (EMAIL, 30.0), (WANTED, 12.0)]
    {
        sheet.set_column_width(column, width)?;
    }
    let head = header(sheet, form, &formats)?;
    rows(sheet, form, head, &formats)?;
    let last = head + u32::try_from(form.known.len()).unwrap_or(0) + u32::from(form.free_rows);
    lists(sheet, form, (head, last))?;
    page(sheet, (head, last))?;
    hidden(workbook.add_worksheet(), form)?;
    workbook.save_to_buffer()
}

/// What stands above the table; gives back the row of its heads.
fn header(sheet: &mut Worksheet, form: &Form, formats: &Formats) -> Result<u32, XlsxError> {
    sheet.write_string_with_format(0, 0, &form.title, &formats.title)?;
    let mut row = 1;
    for line in &form.subject {
        whole_line(sheet, row, line, &formats.strong)?;
        row += 1;
    }
    for (label, value) in &form.facts {
        sheet.merge_range(row, NUMBER, row, LAST_NAME, label, &formats.strong)?;
        sheet.merge_range(row, FIRST_NAME, row, WANTED, value, &formats.text)?;
        sheet.set_row_height(row, height(value, 90))?;
        row += 1;
    }
    row += 1;
    whole_line(sheet, row, &form.instruction, &formats.text)?;
    whole_line(sheet, row + 1, &form.privacy, &formats.text)?;
    Ok(row + 3)
}

fn whole_line(sheet: &mut Worksheet, row: u32, text: &str, format: &Format) -> Result<(), XlsxError> {
    sheet.merge_range(row, NUMBER, row, WANTED, text, format)?;
    sheet.set_row_height(row, height(text, LINE))?;
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "a handful of lines")]
fn height(text: &str, line: usize) -> f64 {
    let lines: usize = text.lines().map(|part| part.chars().count().div_ceil(line).max(1)).sum();
    15.0 * lines.max(1) as f64
}

fn rows(sheet: &mut Worksheet, form: &Form, head: u32, formats: &Formats) -> Result<(), XlsxError> {
    for (column, text) in (0..).zip(&form.heads) {
        sheet.write_string_with_format(head, column, text, &formats.head)?;
    }
    sheet.write_string(head, PERSON, PERSON_HEAD)?;
    let mut row = head + 1;
    for KnownRow { person, last_name, first_name, role, registered } in &form.known {
        sheet.write_number_with_format(row, NUMBER, f64::from(row - head), &formats.locked)?;
        for (column, text) in [(LAST_NAME, last_name), (FIRST_NAME, first_name), (ROLE, role)] {
            sheet.write_string_with_format(row, column, text, &formats.locked)?;
        }
        sheet.write_blank(row, EMAIL, &formats.locked)?;
        let wanted = if *registered { form.answers[0].as_str() } else { "" };
        sheet.write_string_with_format(row, WANTED, wanted, &formats.open)?;
        sheet.write_string(row, PERSON, person.to_string())?;
        row += 1;
    }
    for _ in 0..form.free_rows {
        sheet.write_number_with_format(row, NUMBER, f64::from(row - head), &formats.locked)?;
        for column in [LAST_NAME, FIRST_NAME, ROLE, EMAIL, WANTED] {
            sheet.write_blank(row, column, &formats.open)?;
        }
        row += 1;
    }
    Ok(())
}

/// What can be chosen, where something can.
fn lists(sheet: &mut Worksheet, form: &Form, (head, last): (u32, u32)) -> Result<(), XlsxError> {
    let list = |column: char, count: usize| {
        let range = Formula::new(format!("={HIDDEN}!${column}$1:${column}${count}"));
        let [heading, sentence] = &form.choose;
        DataValidation::new().allow_list_formula(range).set_error_title(heading)?.set_error_message(sentence)
    };
    let free = head + 1 + u32::try_from(form.known.len()).unwrap_or(0);
    sheet.add_data_validation(free, ROLE, last, ROLE, &list('D', form.roles.len())?)?;
    sheet.add_data_validation(head + 1, WANTED, last, WANTED, &list('E', form.answers.len())?)?;
    Ok(())
}

/// Protection, print, what stays in sight.
fn page(sheet: &mut Worksheet, (head, last): (u32, u32)) -> Result<(), XlsxError> {
    let may = ProtectionOptions { format_columns: true, format_rows: true, ..ProtectionOptions::default() };
    sheet.protect_with_options(&may);
    sheet.set_column_hidden(PERSON)?;
    sheet.set_freeze_panes(head + 1, 0)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(head, head)?;
    sheet.set_print_area(0, NUMBER, last, WANTED)?;
    sheet.set_footer("&R&P / &N");
    Ok(())
}

fn hidden(sheet: &mut Worksheet, form: &Form) -> Result<(), XlsxError> {
    sheet.set_name(HIDDEN)?;
    for (row, (name, value)) in (0..).zip(form.mark.cells()) {
        sheet.write_string(row, 0, name)?;
        sheet.write_string(row, 1, value)?;
    }
    for (row, role) in (0..).zip(&form.roles) {
        sheet.write_string(row, ROLES, role)?;
    }
    for (row, answer) in (0..).zip(&form.answers) {
        sheet.write_string(row, ANSWERS, answer)?;
    }
    sheet.set_very_hidden(true);
    sheet.protect();
    Ok(())
}
