//! Footnotes: small text at the foot of a page that begins with the number or sign
//! by which a raised one in the text above refers to it.

use std::collections::HashMap;
use std::ops::Range;

use claimdesk_compose::flow::Marks;

use super::lines::{Bit, Lines};

/// How much smaller than the text around it a footnote is.
const SMALLER: f32 = 0.96;

/// The footnotes of a document.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// The lines of each note.
    pub(super) notes: Vec<Vec<usize>>,
    /// Which bit of the text refers to which note.
    pub(super) references: HashMap<usize, usize>,
    /// How many bytes at the head of a note are its number, by the note.
    pub(super) labels: Vec<usize>,
}

/// Finds the footnotes among the lines `read`, and takes them out.
pub(super) fn find(lines: &Lines, read: &mut Vec<usize>, body: f32) -> Notes {
    let mut notes = Notes::default();
    let mut taken = vec![false; lines.lines.len()];
    for page in read.chunk_by(|a, b| lines.lines[*a].page == lines.lines[*b].page) {
        let raised = references(lines, page, body);
        if raised.is_empty() {
            continue;
        }
        let mut open: Option<usize> = None;
        for &at in page {
            let line = &lines.lines[at];
            if line.size >= SMALLER * body {
                open = None;
                continue;
            }
            let text = lines.line_text(line);
            let label = label(&text);
            let referred = label.and_then(|label| {
                let bits = raised.get(&text[label])?;
                bits.iter().find(|(_, from)| at > *from)
            });
            match (referred, open) {
                (Some((bit, _)), _) if !notes.references.contains_key(bit) => {
                    notes.references.insert(*bit, notes.notes.len());
                    open = Some(notes.notes.len());
                    notes.notes.push(vec![at]);
                    notes.labels.push(behind(&text));
                    taken[at] = true;
                }
                (_, Some(note)) => {
                    notes.notes[note].push(at);
                    taken[at] = true;
                }
                _ => {}
            }
        }
    }
    read.retain(|at| !taken[*at]);
    notes
}

/// Returns the raised numbers and signs of a page's text: their bits and lines, by their words.
fn references(lines: &Lines, page: &[usize], body: f32) -> HashMap<String, Vec<(usize, usize)>> {
    let mut found: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
    for &at in page {
        let line = &lines.lines[at];
        if line.size < SMALLER * body {
            continue;
        }
        for bit in line.bits.clone() {
            let words = lines.words(&lines.bits[bit]).trim();
            if is_raised(&lines.bits[bit]) && label(words) == Some(0..words.len()) {
                found.entry(words.to_owned()).or_default().push((bit, at));
            }
        }
    }
    found
}

const fn is_raised(bit: &Bit) -> bool {
    bit.marks.intersects(Marks::SUPERSCRIPT)
}

/// Returns where the number or sign stands that a note begins with.
fn label(text: &str) -> Option<Range<usize>> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=4).contains(&digits) {
        return Some(0..digits);
    }
    let sign = |char: &char| matches!(char, '*' | '†' | '‡' | '§' | '¶');
    let signs: usize = text.chars().take_while(sign).map(char::len_utf8).sum();
    (1..=12).contains(&signs).then_some(0..signs)
}

/// Returns how many bytes a note's number takes with what parts it from the note.
fn behind(text: &str) -> usize {
    let end = label(text).map_or(0, |label| label.end);
    let rest = text[end..].trim_start_matches(['.', ')', ']']);
    text.len() - rest.trim_start().len()
}
