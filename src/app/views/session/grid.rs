//! Attendance entry: people down, days across, on the program's own table. Arrows move, letters enter;
//! with several rows selected, for all of them.

use eframe::egui::{
    Color32, Event, FocusDirection, FontId, Id, Key, Modifiers, Popup, Rect, Role, Sense, TextFormat, Ui,
    WidgetInfo, pos2, text::LayoutJob, text::TextWrapping, vec2,
};

use super::cursor::{Cursor, Entry, Field, Stroke};
use super::menus::{Chosen, cell_menu, more_button, row_menu, rows_menu};
use super::rows::{Attendee, People, cell_name, cell_text};
use super::sheet::{AttendanceSheet, CENTRE, FIRST_DAY, NAME, NUMBER, columns};
use crate::app::command::{Command, ExportWish};
use crate::app::place::Place;
use crate::app::theme::{Theme, Type, measure};
use crate::app::views::ViewCtx;
use crate::app::widgets::{
    AsShown, Cell, Picking, Row, Rows as _, Sheet, Sign, Table, TableState, paint_sign, theme,
};
use crate::catalogue::{RecordId, RegistrationStatus};
use crate::documents::attendee_list::Sort;
use crate::exchange::one_line;

/// The name under which its columns are kept.
const TABLE: &str = "attendance";

/// What the user did. Rows are those of [`People::seated`].
#[derive(Default)]
pub struct GridAnswer {
    /// Entered, step by step.
    pub entries: Vec<Vec<Entry>>,
    /// Past the last row, or at the number of an empty one of the printed list.
    pub beyond: bool,
    /// Wants this order.
    pub sort: Option<Sort>,
    /// Chose something for these rows.
    pub chosen: Option<(Vec<usize>, Chosen)>,
    /// Text from the clipboard: rows to register.
    pub pasted: Option<String>,
    /// A cell was clicked in this row.
    clicked: Option<usize>,
    /// Chosen in a cell's menu.
    strokes: Vec<Stroke>,
}

/// The grid while it is painted.
pub struct Grid<'a> {
    /// What a view may read.
    pub ctx: &'a ViewCtx<'a>,
    /// Whom it shows.
    pub people: &'a People,
    /// Another number for other people or entries.
    pub version: u64,
    /// In which order they stand, and are printed.
    pub sort: Sort,
    /// How many empty rows there are to write people into who came without registration.
    pub empty_rows: usize,
}

impl Grid<'_> {
    /// Shows it, as high as its rows.
    pub fn show(
        &self,
        ui: &mut Ui,
        (cursor, table): (&mut Cursor, &mut TableState),
        out: &mut Vec<Command>,
    ) -> GridAnswer {
        let mut answer = GridAnswer::default();
        let texts = self.ctx.texts;
        cursor.fit(self.people.seated.len(), self.people.days.len());
        let sheet = AttendanceSheet { people: self.people, texts, sorted: column_of(self.sort) };
        self.keys(ui, &sheet, cursor, table, &mut answer);
        let columns = columns(texts, self.people, ui.available_width());
        let shown = Table::new(TABLE, texts.session_people(), &columns)
            .row_height(measure::ATTENDANCE_ROW)
            .picking(Picking::Follows)
            .cell(FIRST_DAY + cursor.day)
            .sorted_by(column_of(self.sort))
            .fit()
            .arranged();
        let kept = self.ctx.settings.tables.get(TABLE);
        let data = Sheet { rows: &sheet, version: self.version, texts, today: self.ctx.today, kept };
        let mut of_rows = None;
        let mut menu = |ui: &mut Ui, rows: &[usize]| {
            of_rows = self.menu(ui, rows).map(|chosen| (rows.to_vec(), chosen)).or(of_rows.take());
        };
        let (current, alone) = (table.current, table.selection_len() == 0);
        let shown = shown.show_sheet(ui, table, data, &mut menu, |row| {
            if alone && row.index() == current {
                row.select(true);
            }
            self.row(row, current, cursor, &mut answer);
        });
        answer.chosen = of_rows.or(answer.chosen.take());
        if let Some(row) = shown.opened {
            answer.chosen = Some((vec![row], Chosen::OpenPerson));
        }
        self.mouse(ui, &sheet, cursor, table, &mut answer);
        self.follow(ui, cursor, table, &mut answer);
        if let Some(mut arrangement) = shown.arranged {
            // The order is that of the printed list, and kept with it.
            arrangement.set_sort(&[], None);
            out.push(Command::KeepTable(TABLE.to_owned(), Box::new(arrangement)));
        }
        if let Some(count) = shown.copied {
            out.push(Command::Say(texts.table_copied(count)));
        }
        if shown.sorted {
            answer.sort = table.sort.filter(|(_, descending)| !descending).and_then(|(by, _)| sort_by(by));
        }
        if let Some(taken) = shown.taken {
            out.push(Command::Export(Box::new(self.export(*taken))));
        }
        answer.pasted = shown.pasted;
        answer
    }

    /// The rows as they are shown, under the session's name.
    fn export(&self, mut shown: AsShown) -> ExportWish {
        if let Place::Session(id) = self.ctx.place {
            let session = self.ctx.texts.record_label(self.ctx.catalogue, &RecordId::from(id.clone()));
            shown.table.name = one_line(&format!("{} {session}", shown.table.name));
        }
        ExportWish::as_shown(shown)
    }

    fn menu(&self, ui: &mut Ui, rows: &[usize]) -> Option<Chosen> {
        match rows {
            [] => None,
            [row] => row_menu(ui, self.ctx.texts, self.people.seated.get(*row)?),
            _ => rows_menu(ui, self.ctx.texts, rows.len()),
        }
    }

    /// What keys do while the grid has the focus; those that only go to another row are the table's.
    fn keys(
        &self,
        ui: &Ui,
        sheet: &AttendanceSheet<'_>,
        cursor: &mut Cursor,
        table: &mut TableState,
        answer: &mut GridAnswer,
    ) {
        let days = self.people.days.len();
        if days == 0 || !table.has_focus(ui.ctx()) {
            return;
        }
        for stroke in strokes(ui, cursor.typing.is_some()) {
            Popup::close_all(ui.ctx());
            self.press((stroke, true), sheet, cursor, table, answer);
            if answer.beyond {
                break;
            }
        }
    }

    /// Does what a key says, down the rows as they are shown. What is chosen with the mouse, or for several
    /// rows at once, leaves the cursor where it is.
    fn press(
        &self,
        (stroke, by_key): (Stroke, bool),
        sheet: &AttendanceSheet<'_>,
        cursor: &mut Cursor,
        table: &mut TableState,
        answer: &mut GridAnswer,
    ) {
        if let Stroke::Digit(digit) = stroke
            && cursor.typing.is_none()
        {
            self.jump(digit, sheet, cursor, table, answer);
            return;
        }
        cursor.row = table.place_of(sheet, table.current).unwrap_or(0);
        let (rows, days) = (table.shown(), self.people.days.len());
        let goes_on = by_key && !is_one_of_several(sheet, table, table.current);
        let field = Field { rows, days, most: self.minutes(cursor.day), goes_on };
        let entries = cursor.press(stroke, field);
        answer.entries.extend(entries.into_iter().map(|entry| entered(sheet, table, entry)));
        answer.beyond |= self.empty_rows > 0 && cursor.row >= rows;
        cursor.row = cursor.row.min(rows.saturating_sub(1));
        match stroke {
            Stroke::NextOpen => {
                cursor.row = self.next_open(table, cursor.row + 1, cursor.day).unwrap_or(cursor.row);
            }
            Stroke::NextDay if cursor.day + 1 < days => {
                cursor.day += 1;
                cursor.row = self.next_open(table, 0, cursor.day).unwrap_or(0);
            }
            _ => {}
        }
        cursor.row = table.row_at(cursor.row).unwrap_or(0);
        if cursor.row != table.current {
            go_to(sheet, table, cursor.row);
        }
    }

    /// Goes to the row whose number is typed.
    fn jump(
        &self,
        digit: u8,
        sheet: &AttendanceSheet<'_>,
        cursor: &mut Cursor,
        table: &mut TableState,
        answer: &mut GridAnswer,
    ) {
        let people = self.people.seated.len();
        match cursor.number_typed(digit, people + self.empty_rows) {
            Some(number) if number > people => {
                cursor.number = 0;
                answer.beyond = true;
            }
            Some(number) => {
                cursor.row = number - 1;
                go_to(sheet, table, cursor.row);
            }
            None => {}
        }
    }

    /// The place of the next row without an entry, from a place on and then from the top.
    fn next_open(&self, table: &TableState, from: usize, day: usize) -> Option<usize> {
        let open: Vec<_> = self.people.open(day).collect();
        let is_open = |place: &usize| table.row_at(*place).is_some_and(|row| open.contains(&row));
        (from..table.shown()).chain(0..from.min(table.shown())).find(is_open)
    }

    /// A click on a cell goes there; what is chosen in its menu is as if its key were pressed.
    fn mouse(
        &self,
        ui: &Ui,
        sheet: &AttendanceSheet<'_>,
        cursor: &mut Cursor,
        table: &mut TableState,
        answer: &mut GridAnswer,
    ) {
        if let Some(row) = answer.clicked {
            go_to(sheet, table, row);
            table.request_focus(ui.ctx());
        }
        for stroke in std::mem::take(&mut answer.strokes) {
            self.press((stroke, false), sheet, cursor, table, answer);
            table.request_focus(ui.ctx());
        }
    }

    /// The cursor is where the table is; minutes typed before are entered there.
    fn follow(&self, ui: &Ui, cursor: &mut Cursor, table: &TableState, answer: &mut GridAnswer) {
        if cursor.row != table.current {
            let row = std::mem::replace(&mut cursor.row, table.current);
            let entry = Cursor { row, ..cursor.clone() }.go_to(row, cursor.day, self.minutes(cursor.day));
            cursor.typing = None;
            answer.entries.extend(entry.map(|entry| vec![entry]));
        }
        let texts = self.ctx.texts;
        if let (Some(keys), Some(attendee)) = (table.keys_node(), self.people.seated.get(cursor.row)) {
            let day = self.people.days.get(cursor.day).map_or("", |day| day.head.as_str());
            let value = format!("{}, {day}: {}", attendee.name, cell_name(texts, attendee.entry(cursor.day)));
            ui.ctx().accesskit_node_builder(keys, |node| node.set_value(value));
        }
    }

    fn minutes(&self, day: usize) -> u32 {
        self.people.days.get(day).map_or(0, |day| day.minutes)
    }

    fn row(&self, row: &mut Row<'_>, current: usize, cursor: &mut Cursor, answer: &mut GridAnswer) {
        let index = row.index();
        let Some(attendee) = self.people.seated.get(index) else { return };
        let remark = attendee.remark(self.ctx.texts);
        row.cell(Cell::Weak(&(index + 1).to_string()));
        let name = attendee.name.as_str();
        match (index == current, remark.is_empty()) {
            (_, false) => row.cell(Cell::Noted(name, &remark)),
            (true, true) => row.cell(Cell::Strong(name)),
            (false, true) => row.cell(Cell::Text(name)),
        }
        row.cell(Cell::Text(&attendee.centre));
        for day in 0..self.people.days.len() {
            let head = self.people.days.get(day).map_or("", |day| day.head.as_str());
            let said = format!("{head}: {}", cell_name(self.ctx.texts, attendee.entry(day)));
            row.pressed_cell(&said, |ui, id| {
                self.cell(ui, id, (index, day), (attendee, &said), cursor, answer);
            });
        }
        if index == current {
            row.widgets("", |ui| self.more(ui, index, attendee, answer));
        }
    }

    /// The row's menu as a button, for whoever has no right mouse button.
    fn more(&self, ui: &Ui, index: usize, attendee: &Attendee, answer: &mut GridAnswer) {
        let texts = self.ctx.texts;
        let label = texts.session_row_more(&attendee.name);
        let rect = ui.max_rect().expand2(vec2(7.0, 0.0));
        let response = more_button(ui, rect, ("more", index), &label);
        let menu = Popup::menu(&response).show(|ui| row_menu(ui, texts, attendee));
        let chosen = menu.and_then(|menu| menu.inner);
        answer.chosen = answer.chosen.take().or(chosen.map(|chosen| (vec![index], chosen)));
    }

    fn cell(
        &self,
        ui: &Ui,
        id: Id,
        (row, day): (usize, usize),
        (attendee, said): (&Attendee, &str),
        cursor: &mut Cursor,
        answer: &mut GridAnswer,
    ) {
        let (texts, theme) = (self.ctx.texts, theme(ui));
        let rect = ui.max_rect().expand2(vec2(7.0, 0.0));
        let entry = attendee.entry(day);
        let response = ui.interact(rect, id, Sense::CLICK);
        response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, format!("{}, {said}", attendee.name)));
        ui.painter().vline(rect.left() + 0.5, rect.y_range(), theme.hairline());
        if response.clicked() {
            let typed = cursor.go_to(row, day, self.minutes(cursor.day));
            answer.entries.extend(typed.map(|entry| vec![entry]));
            answer.clicked = Some(row);
        }
        let current = (cursor.row, cursor.day) == (row, day);
        match cursor.typing.as_ref().filter(|_| current) {
            Some(typed) => {
                paint_typing(ui, rect, &format!("T {typed}"), cursor.too_many(self.minutes(day)), &theme);
            }
            None => paint_entry(ui, rect, entry.map(|entry| entry.status), &cell_text(texts, entry), &theme),
        }
        if current || response.clicked() {
            let menu = Popup::menu(&response).show(|ui| cell_menu(ui, texts));
            if let Some(stroke) = menu.and_then(|menu| menu.inner) {
                answer.strokes.push(stroke);
            }
        }
    }
}

fn is_one_of_several(sheet: &AttendanceSheet<'_>, table: &TableState, row: usize) -> bool {
    table.selection_len() > 1 && row < sheet.people.seated.len() && table.is_selected(sheet.id(row))
}

fn go_to(sheet: &AttendanceSheet<'_>, table: &mut TableState, row: usize) {
    table.go_to(row);
    table.select([sheet.id(row)]);
}

/// What is entered at a place of the table: with several rows selected, for all of them.
fn entered(sheet: &AttendanceSheet<'_>, table: &TableState, entry: Entry) -> Vec<Entry> {
    let Some(row) = table.row_at(entry.row) else { return Vec::new() };
    let all = is_one_of_several(sheet, table, row);
    let rows = if all { table.selected(sheet) } else { vec![row] };
    rows.into_iter().map(|row| Entry { row, ..entry }).collect()
}

/// The column by which an order is shown.
pub fn column_of(sort: Sort) -> usize {
    match sort {
        Sort::AsRegistered => NUMBER,
        Sort::ByName => NAME,
        Sort::ByCentre => CENTRE,
    }
}

/// The order that a column stands for.
fn sort_by(column: usize) -> Option<Sort> {
    let is_it = |sort: &Sort| column_of(*sort) == column;
    [Sort::AsRegistered, Sort::ByName, Sort::ByCentre].into_iter().find(is_it)
}

/// The keys of attendance entry that were pressed, in order.
fn strokes(ui: &Ui, typing: bool) -> Vec<Stroke> {
    use RegistrationStatus::{Absent, Attended, AttendedPartly, Excused};
    const KEYS: [(Key, Stroke); 14] = [
        (Key::ArrowLeft, Stroke::Days(-1)),
        (Key::ArrowRight, Stroke::Days(1)),
        (Key::A, Stroke::Mark(Attended)),
        (Key::T, Stroke::Mark(AttendedPartly)),
        (Key::E, Stroke::Mark(Excused)),
        (Key::F, Stroke::Mark(Absent)),
        (Key::Enter, Stroke::Enter),
        (Key::Delete, Stroke::Clear),
        (Key::Backspace, Stroke::Erase),
        (Key::Escape, Stroke::Escape),
        (Key::O, Stroke::NextOpen),
        (Key::N, Stroke::NextDay),
        (Key::Num0, Stroke::Digit(0)),
        (Key::Num1, Stroke::Digit(1)),
    ];
    const DIGITS: [(Key, u8); 8] = [
        (Key::Num2, 2),
        (Key::Num3, 3),
        (Key::Num4, 4),
        (Key::Num5, 5),
        (Key::Num6, 6),
        (Key::Num7, 7),
        (Key::Num8, 8),
        (Key::Num9, 9),
    ];
    let stroke = |key: Key| {
        let other = KEYS.iter().find(|(k, _)| *k == key).map(|(_, stroke)| *stroke);
        other.or_else(|| DIGITS.iter().find(|(k, _)| *k == key).map(|(_, digit)| Stroke::Digit(*digit)))
    };
    let mut found = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Key { key, pressed: true, modifiers, .. }
                if *modifiers == Modifiers::NONE || *modifiers == Modifiers::SHIFT =>
            {
                let stroke = stroke(*key).filter(|stroke| typing || *stroke != Stroke::Escape);
                found.extend(stroke);
                stroke.is_none()
            }
            // Letters and digits have been seen as keys.
            Event::Text(_) => false,
            _ => true,
        });
    });
    if !found.is_empty() {
        // Egui has seen the arrow before us; it must not move the focus as well.
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    found
}

/// Paints one line, cut with "…" where there is no room; gives back where it ends.
fn paint_text(ui: &Ui, cell: Rect, text: &str, font: &FontId, color: Color32) -> f32 {
    let inner = cell.shrink2(vec2(8.0, 0.0));
    if text.is_empty() || inner.width() <= 0.0 {
        return inner.left();
    }
    let mut job = LayoutJob::single_section(text.to_owned(), TextFormat::simple(font.clone(), color));
    job.wrap = TextWrapping::truncate_at_width(inner.width());
    let galley = ui.painter().layout_job(job);
    let at = pos2(inner.left(), inner.center().y - galley.size().y / 2.0);
    let end = inner.left() + galley.size().x;
    ui.painter().galley(at, galley, Color32::PLACEHOLDER);
    end
}

fn paint_entry(ui: &Ui, cell: Rect, status: Option<RegistrationStatus>, text: &str, theme: &Theme) {
    let sign = status.and_then(Sign::of_attendance);
    let color = sign.map_or(theme.palette.weak, |sign| sign.colors(theme).0);
    let text_left = if sign.is_some() { 22.0 } else { 0.0 };
    if let Some(sign) = sign {
        paint_sign(ui.painter(), pos2(cell.left() + 16.0, cell.center().y), sign, color);
    }
    let rect = Rect::from_min_max(pos2(cell.left() + text_left, cell.top()), cell.max);
    let color = if sign.is_some() { theme.palette.text } else { color };
    paint_text(ui, rect, text, &Type::dense(), color);
}

fn paint_typing(ui: &Ui, cell: Rect, text: &str, wrong: bool, theme: &Theme) {
    let color = if wrong { theme.palette.danger } else { theme.palette.text };
    let end = paint_text(ui, cell, text, &Type::dense(), color) + 1.5;
    ui.painter().vline(end, cell.shrink(5.0).y_range(), eframe::egui::Stroke::new(1.0, theme.palette.text));
}
