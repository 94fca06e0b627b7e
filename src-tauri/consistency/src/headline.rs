//! Which words of a draft stand over its body.

use std::ops::Range;

use claimdesk_draft::{Block, BlockKind};

/// Returns the headline and the captions of a draft, in bytes: its headings of the highest level that come before the
/// first paragraph, and the words under its pictures.
pub fn headlines(blocks: &[Block]) -> Vec<Range<usize>> {
    let body = blocks
        .iter()
        .position(|block| block.kind == BlockKind::Paragraph);
    let before = &blocks[..body.unwrap_or(blocks.len())];
    let is_heading = |block: &&Block| matches!(block.kind, BlockKind::Heading { .. });
    let captions = (blocks.iter()).filter(|block| block.kind == BlockKind::Caption);
    let mut found: Vec<_> = before.iter().filter(is_heading).chain(captions).collect();
    found.sort_by_key(|block| block.span.start);
    found
        .into_iter()
        .map(|block| block.span.start..block.span.end)
        .collect()
}
