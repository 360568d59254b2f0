//! A chart: a picture of the table under it. It can't be dragged or zoomed, so that the page scrolls.

use eframe::egui::{Color32, Rangef, Role, Sense, Stroke, Ui, WidgetInfo};
use egui_plot::{AxisHints, Bar, BarChart, GridInput, GridMark, HoverPosition, Legend, Plot};

use crate::app::theme::Theme;
use crate::app::widgets::theme;
use crate::documents::charts::Chart;
use crate::texts::Texts;

const HEIGHT: f32 = 170.0;
/// More labels than this are thinned out.
const MOST_LABELS: usize = 10;

/// Paints it; `name` says to a screen reader what it shows and where the numbers are.
pub fn ui(ui: &mut Ui, texts: Texts, id: &str, name: &str, chart: &Chart) {
    let theme = theme(ui);
    let count = chart.labels.len();
    let step = count.div_ceil(MOST_LABELS).max(1);
    let labels = chart.labels.clone();
    let (hover_labels, percent) = (chart.labels.clone(), chart.percent);
    let marks = move |_: GridInput| {
        (0..count).step_by(step).map(|at| GridMark { value: place(at), step_size: place(step) }).collect()
    };
    let top =
        chart.series.iter().flat_map(|series| &series.values).copied().max().unwrap_or(0).max(chart.top);
    let mut plot = Plot::new(("report", id))
        .height(HEIGHT)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .sense(Sense::hover())
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .show_crosshair(false)
        .show_background(false)
        .show_grid([false, true])
        .grid_color(theme.palette.stroke)
        .include_y(0.0)
        .include_y(f64::from(top))
        .y_grid_spacer(move |_| heights(top))
        .include_x(-0.6)
        .include_x(place(count) - 0.4)
        .x_grid_spacer(marks)
        .custom_x_axes(vec![
            AxisHints::new_x()
                .formatter(move |mark, _| label_at(&labels, mark.value))
                .label_spacing(Rangef::new(8.0, 16.0)),
        ])
        .custom_y_axes(vec![
            AxisHints::new_y()
                .formatter(move |mark, _| value_label(texts, mark.value, percent))
                .label_spacing(Rangef::new(8.0, 16.0)),
        ])
        .label_formatter(move |position| hover(texts, position, &hover_labels, percent));
    if chart.series.len() > 1 {
        // Above the bars there is room for what their colours mean.
        plot = plot.legend(Legend::default()).include_y(f64::from(top) * 1.55);
    }
    let answer = plot.show(ui, |plot| {
        for (index, series) in chart.series.iter().enumerate() {
            plot.bar_chart(bars(&theme, index, chart.series.len(), series.name, &series.values));
        }
    });
    answer.response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
}

/// Four or five lines at round heights.
fn heights(top: u32) -> Vec<GridMark> {
    let step = [1, 2, 5, 10, 20, 25, 50]
        .into_iter()
        .find(|step| top / step <= 5)
        .unwrap_or_else(|| (top / 5).next_multiple_of(100).max(100));
    let line = |at: u32| GridMark { value: f64::from(at * step), step_size: f64::from(step) };
    (0..=top / step).map(line).collect()
}

#[expect(clippy::cast_precision_loss, reason = "a handful of bars")]
fn place(at: usize) -> f64 {
    at as f64
}

fn bars(theme: &Theme, index: usize, of: usize, name: &str, values: &[u32]) -> BarChart {
    let color = color(theme, index);
    let width = 0.72 / place(of);
    let shift = (place(index) + 0.5) * width - 0.36;
    let bars = values.iter().enumerate().map(|(at, &value)| {
        Bar::new(place(at) + shift, f64::from(value)).width(width * 0.92).fill(color).stroke(Stroke::NONE)
    });
    BarChart::new(name, bars.collect()).color(color)
}

/// Series stand side by side in the order of the table's columns, so colour isn't all that tells them apart.
fn color(theme: &Theme, index: usize) -> Color32 {
    let palette = theme.palette;
    [palette.accent, palette.expiring.0, palette.completed.0][index % 3]
}

fn label_at(labels: &[String], value: f64) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an index")]
    let at = value.round().max(0.0) as usize;
    if (value - value.round()).abs() > 0.01 {
        String::new()
    } else {
        labels.get(at).cloned().unwrap_or_default()
    }
}

fn value_label(texts: Texts, value: f64, percent: bool) -> String {
    if value < 0.0 || value.fract().abs() > 0.001 {
        return String::new();
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number, not below 0"
    )]
    let whole = value as usize;
    if percent { texts.percent(whole) } else { texts.number(whole) }
}

fn hover(texts: Texts, position: &HoverPosition<'_>, labels: &[String], percent: bool) -> Option<String> {
    let HoverPosition::NearDataPoint { plot_name, position, index } = position else { return None };
    let label = labels.get(*index)?;
    Some(format!("{label}\n{plot_name}: {}", value_label(texts, position.y, percent)))
}
