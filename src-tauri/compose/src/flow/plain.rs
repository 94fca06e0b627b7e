//! The text of a comment: plain lines, with the addresses its links lead to.

use std::ops::Range;

use claimdesk_draft::address::is_said;

use super::{Flow, Op};

/// Returns the text of some pieces, a line a paragraph.
///
/// A link's address follows its words in angle brackets, unless the words say it already.
pub(super) fn lines(flow: &Flow, ops: Range<usize>) -> String {
    let mut out = String::new();
    let mut links: Vec<(u32, usize)> = Vec::new();
    for op in flow.ops.get(ops).unwrap_or_default() {
        match *op {
            Op::Text { start, len, .. } => out.push_str(flow.words(start, len)),
            Op::Paragraph(_) | Op::Row if !out.is_empty() && !out.ends_with('\n') => {
                out.push('\n');
            }
            Op::Break => out.push('\n'),
            Op::Space => out.push(' '),
            Op::Cell { .. } if !out.is_empty() && !out.ends_with('\n') => out.push('\t'),
            Op::Link(address) => links.push((address, out.len())),
            Op::EndLink => {
                let Some((address, from)) = links.pop() else {
                    continue;
                };
                let address = flow.addresses.get(address as usize);
                let words = out.get(from..).unwrap_or_default();
                if let Some(address) = address.filter(|address| !is_said(address, words)) {
                    let address = format!(" <{address}>");
                    out.push_str(&address);
                }
            }
            _ => {}
        }
    }
    let cleaned = crate::clean::clean(out.into());
    let lines: Vec<&str> = cleaned.text.lines().map(str::trim).collect();
    lines.join("\n").trim().to_owned()
}
