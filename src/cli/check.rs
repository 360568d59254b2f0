//! `check`: everything odd about the data.

use schemars::JsonSchema;
use serde::Serialize;

use super::Answer;
use super::arguments::CheckArguments;
use super::failure::{Code, Failure};
use super::input::Context;
use super::table::one_line;
use crate::catalogue::{Catalogue, Finding, Severity, check};

/// What is odd about the data, serious findings first.
#[derive(Serialize, JsonSchema)]
#[serde(transparent)]
pub(super) struct Checked(Vec<Row>);

/// Something odd about the data.
#[derive(Serialize, JsonSchema)]
struct Row {
    /// How bad it is.
    severity: Severity,
    /// Id of the record that it is about; null where it is about the file.
    id: Option<String>,
    /// What is odd, in the chosen language.
    message: String,
    /// What to do about it, in the chosen language.
    advice: &'static str,
}

pub(super) fn run(arguments: &CheckArguments, context: Context) -> Result<Answer, Failure> {
    let catalogue = context.open(&arguments.common.file)?;
    let today = context.day("--date", arguments.common.date.as_deref())?;
    let mut findings = check(&catalogue, today);
    findings.sort_by_key(Finding::severity);
    let serious = findings.iter().filter(|finding| finding.severity() == Severity::Serious).count();
    let answer = if arguments.common.json {
        Answer::json(&Checked(findings.iter().map(|finding| row(&catalogue, finding, context)).collect()))
    } else {
        Answer::fine(text(&catalogue, &findings, serious, context))
    };
    let code = if serious > 0 { Code::Findings } else { Code::Fine };
    Ok(Answer { code, ..answer })
}

fn row(catalogue: &Catalogue, finding: &Finding, context: Context) -> Row {
    Row {
        severity: finding.severity(),
        id: finding.place.as_ref().map(ToString::to_string),
        message: context.texts.finding(catalogue, finding),
        advice: context.texts.finding_advice(&finding.odd),
    }
}

fn text(catalogue: &Catalogue, findings: &[Finding], serious: usize, context: Context) -> String {
    let texts = context.texts;
    let mut lines = texts.cli_checked(findings.len(), serious) + "\n";
    for finding in findings {
        let severity = texts.severity(finding.severity());
        let sentence = one_line(&texts.finding(catalogue, finding));
        let advice = texts.finding_advice(&finding.odd);
        lines.extend(["\n", severity, ": ", &sentence, "\n  ", advice, "\n"]);
    }
    lines
}
