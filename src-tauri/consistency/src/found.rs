//! What the checks have found so far, and how its arithmetic is written.

use std::collections::HashSet;
use std::ops::Range;

use crate::finding::{Certainty, Examined, Finding, Message};
use crate::kind::Kind;
use crate::reading::Reading;

#[derive(Default)]
pub(crate) struct Found {
    pub(crate) findings: Vec<Finding>,
    pub(crate) examined: Examined,
    /// What was reported, so that nothing is twice.
    told: HashSet<(Kind, Vec<Range<usize>>)>,
}

impl Found {
    /// Counts a relation that was looked at.
    pub(crate) const fn looked(&mut self) {
        self.examined.relations += 1;
    }

    /// Counts a relation that could not be decided.
    pub(crate) const fn doubted(&mut self) {
        self.examined.relations += 1;
        self.examined.in_doubt += 1;
    }

    /// Adds a finding. A figure that somebody says only warns, whoever else is right.
    pub(crate) fn report(
        &mut self,
        reading: &Reading<'_>,
        kind: Kind,
        certainty: Certainty,
        mut spans: Vec<Range<usize>>,
        message: (&'static str, String),
    ) {
        spans.sort_by_key(|span| (span.start, span.end));
        spans.dedup();
        let quoted = spans.iter().any(|span| reading.is_quoted(span));
        let certainty = if quoted {
            Certainty::Warning
        } else {
            certainty
        };
        let (id, line) = message;
        if self.told.insert((kind, spans.clone())) {
            let message = Message {
                id,
                with: vec![("line", line)],
            };
            self.findings.push(Finding {
                kind,
                certainty,
                spans,
                message,
            });
        }
    }

    /// Warns that the figure at `said` is not what follows from the items at `others`; `sum` is the arithmetic up to it.
    pub(crate) fn differs(
        &mut self,
        reading: &Reading<'_>,
        (kind, id): (Kind, &'static str),
        said: usize,
        others: &[usize],
        sum: &str,
    ) {
        let written =
            (reading.figure(said)).map_or("", |figure| &reading.text[figure.span.clone()]);
        let spans = (others.iter().chain([&said]))
            .map(|at| reading.span(*at))
            .collect();
        let line = format!("{sum} ≠ {written}");
        self.report(reading, kind, Certainty::Warning, spans, (id, line));
    }
}

/// A value as arithmetic shows it: groups of three, at most two decimals.
pub(crate) fn say(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    let whole = rounded.trunc().abs();
    let digits = format!("{whole:.0}");
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    let decimals = format!("{:.2}", (rounded.abs() - whole).abs());
    let decimals = decimals
        .trim_start_matches('0')
        .trim_end_matches('0')
        .trim_end_matches('.');
    let sign = if rounded < 0.0 { "−" } else { "" };
    format!("{sign}{out}{decimals}")
}
