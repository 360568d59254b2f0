//! `export --picture`: a map or a chart as SVG or PNG.

use std::path::Path;

use super::Answer;
use super::arguments::{ExportArguments, ExportFormat};
use super::export::Exported;
use super::failure::Failure;
use super::input::Context;
use super::matches::{is_called, unknown_offering};
use super::print;
use super::table::one_line;
use crate::catalogue::{Area, Catalogue, Focus, FocusId, ModuleId};
use crate::documents::picture::{Graphic, PictureFormat, PictureKind, file, picture_bytes};
use crate::documents::{Press, PressError};
use crate::reports::Topic;

pub(super) fn run(arguments: &ExportArguments, context: Context) -> Result<Answer, Failure> {
    let texts = context.texts;
    let today = context.day("--date", arguments.date.as_deref())?;
    let output = arguments.to_file.as_path();
    let streams = output == Path::new("-");
    let format = format(arguments, context)?;
    let catalogue = context.open(&arguments.file)?;
    let kind = arguments.picture.as_deref().and_then(PictureKind::named).unwrap_or(PictureKind::CoverageMap);
    let topic = topic(&catalogue, arguments, context)?;
    let district = arguments.district.as_ref().map(|name| print::district(&catalogue, name, context));
    let district = district.transpose()?;
    let graphic = kind.graphic(&catalogue, (&topic, district.as_deref()), texts, today);
    if !graphic.is_drawn() {
        let message = texts.picture_nothing(graphic.title.as_str());
        return Err(Failure::nothing(message, graphic.finding.to_string()));
    }
    let (title, finding) = (graphic.title.to_string(), graphic.finding.to_string());
    let bytes = bytes(arguments, catalogue, graphic, format, Context { today, ..context })?;
    if streams {
        return Ok(Answer::fine(String::from_utf8_lossy(&bytes).into_owned()));
    }
    super::export::write(arguments, &bytes, context)?;
    if arguments.json {
        let (path, picture) = (output.display().to_string(), kind.name());
        let format = if format == PictureFormat::Png { ExportFormat::Png } else { ExportFormat::Svg };
        return Ok(Answer::json(&Exported::Picture { path, format, picture, title, finding }));
    }
    Ok(Answer::fine(texts.picture_written(output.display(), title) + "\n"))
}

/// As asked for, else by the ending of the output; SVG where that is neither.
fn format(arguments: &ExportArguments, context: Context) -> Result<PictureFormat, Failure> {
    let texts = context.texts;
    let wrong = |message: &str| Failure::usage(message.to_owned(), texts.picture_formats_hint().to_owned());
    let output = arguments.to_file.as_path();
    let format = match arguments.format {
        Some(ExportFormat::Svg) => PictureFormat::Svg,
        Some(ExportFormat::Png) => PictureFormat::Png,
        Some(ExportFormat::Xlsx | ExportFormat::Csv) => return Err(wrong(texts.picture_not_a_table())),
        None => PictureFormat::of_path(output).unwrap_or(PictureFormat::Svg),
    };
    if output == Path::new("-") && format == PictureFormat::Png {
        return Err(wrong(texts.picture_not_printable()));
    }
    Ok(format)
}

fn bytes(
    arguments: &ExportArguments,
    catalogue: Catalogue,
    graphic: Graphic,
    format: PictureFormat,
    Context { texts, today, .. }: Context,
) -> Result<Vec<u8>, Failure> {
    let failed = |error: PressError| Failure::file(error.words(texts), texts.cli_no_pdf_hint().to_owned());
    let file = file(&catalogue, graphic, texts, today);
    let mut press = Press::new(catalogue.into(), arguments.file.parent(), texts, today).map_err(failed)?;
    let rendered = press.set(&file).map_err(failed)?;
    picture_bytes(&file, &rendered, format).map_err(|error| failed(PressError::Render(error)))
}

/// What a map is about: one of the areas, foci, offerings, modules, or everything.
fn topic(catalogue: &Catalogue, arguments: &ExportArguments, context: Context) -> Result<Topic, Failure> {
    if let Some(name) = &arguments.offering {
        let found = catalogue.offerings.iter().find(|offering| is_called(offering, name));
        let found = found.ok_or_else(|| unknown_offering(catalogue, name, context))?;
        return Ok(Topic::Offering(found.id.clone()));
    }
    if let Some(name) = &arguments.module {
        let id = ModuleId::from(name.as_str());
        let known = catalogue.modules().map(|found| found.module.id.to_string());
        return match catalogue.module(&id) {
            Some(_) => Ok(Topic::Module(id)),
            None => Err(unknown(name, known, context)),
        };
    }
    if let Some(name) = &arguments.focus {
        return focus(catalogue, name, context).map(Topic::Focus);
    }
    Ok(arguments.area.map_or(Topic::All, |area| Topic::Area(Area::from(area))))
}

/// The focus of this id or name.
pub(super) fn focus(catalogue: &Catalogue, name: &str, context: Context) -> Result<FocusId, Failure> {
    let id = FocusId::from(name);
    let called = |focus: &Focus| focus.id == id || focus.name.to_lowercase() == name.to_lowercase();
    let found = catalogue.foci.iter().find(|focus| called(focus)).map(|focus| focus.id.clone());
    found.ok_or_else(|| unknown(name, catalogue.foci.iter().map(|focus| focus.id.to_string()), context))
}

fn unknown(name: &str, known: impl Iterator<Item = String>, Context { texts, .. }: Context) -> Failure {
    let known: Vec<_> = known.map(|id| one_line(&id)).collect();
    Failure::nothing(texts.unknown_record(name), texts.cli_known(known.join(", ")))
}
