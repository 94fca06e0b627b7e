//! Cuts a text into pieces at every border of a claim or a mark.
//!
//! Claims may overlap, nest and cross blocks, and so may marks. A piece has
//! the same claims and the same formatting from its first character to its
//! last, so that a format can open and close everything around each piece.

use claimdesk_draft::{Block, Span};
use claimdesk_model::view::ArticleView;

/// How many claims over the same words are underlined; more would be a grey block.
pub const LANES: usize = 4;

/// A stretch of one block under the same claims and marks throughout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands. Empty where only points stand, such as footnote references.
    pub span: Span,
    /// The claims over it in the order of their start, [`LANES`] at most.
    pub claims: Vec<Cover>,
    /// The marks over it, as indices, outermost first.
    pub marks: Vec<usize>,
    /// The claims that have a span ending with this piece, as indices.
    pub closing: Vec<usize>,
    /// The claims that have a span beginning with this piece, as indices.
    pub opening: Vec<usize>,
    /// The marks without extent that are at its end, as indices.
    pub points: Vec<usize>,
}

impl Piece {
    /// Returns the piece without extent that holds the points at the start of a block.
    const fn of_points(at: usize, points: Vec<usize>) -> Self {
        Self {
            span: Span::new(at, at),
            claims: Vec::new(),
            marks: Vec::new(),
            closing: Vec::new(),
            opening: Vec::new(),
            points,
        }
    }
}

/// A claim over a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cover {
    /// The claim's index.
    pub claim: usize,
    /// The line it is underlined on: claims that overlap have different ones.
    pub lane: usize,
}

/// A stretch of a claim or of a mark, with what it belongs to.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    span: Span,
    owner: usize,
}

/// Cuts the blocks of a text into pieces, one block after another.
pub struct Cutter {
    claims: Sweep,
    marks: Sweep,
    points: Vec<Stretch>,
    next_point: usize,
}

impl Cutter {
    /// Prepares to cut the text of `article`.
    pub fn new(article: &ArticleView) -> Self {
        let claims = (article.claims.iter().enumerate())
            .flat_map(|(owner, c)| c.spans.iter().map(move |&span| Stretch { span, owner }))
            .filter_map(|s| {
                Some(Stretch {
                    span: visible(s.span, &article.blocks)?,
                    ..s
                })
            });
        let marks = article.marks.iter().enumerate().map(|(owner, m)| Stretch {
            span: m.span,
            owner,
        });
        let (mut points, extended): (Vec<_>, Vec<_>) = marks.partition(|s| s.span.is_empty());
        points.sort_by_key(|s| s.span.start);
        Self {
            claims: Sweep::new(claims.collect()),
            marks: Sweep::new(extended),
            points,
            next_point: 0,
        }
    }

    /// Returns the pieces of `block`. Blocks must come in the order of the text.
    pub fn cut(&mut self, block: &Block) -> Vec<Piece> {
        let Span { start, end } = block.span;
        let mut pieces = Vec::new();
        self.skip_points_before(start);
        let leading = self.points_at(start);
        if !leading.is_empty() {
            pieces.push(Piece::of_points(start, leading));
        }
        let mut at = start;
        while at < end {
            self.claims.advance(at);
            self.marks.advance(at);
            let point = self.points.get(self.next_point).map(|p| p.span.start);
            let borders = [
                self.claims.next_border(at),
                self.marks.next_border(at),
                point,
            ];
            let stop = borders.into_iter().flatten().fold(end, usize::min);
            let piece = self.piece(Span::new(at, stop));
            pieces.push(piece);
            at = stop;
        }
        pieces
    }

    fn piece(&mut self, span: Span) -> Piece {
        let over = &self.claims.active;
        let owners = |wanted: fn(&Stretch, Span) -> bool| {
            over.iter()
                .filter(|a| wanted(&a.stretch, span))
                .map(|a| a.stretch.owner)
                .collect()
        };
        let shown = over.iter().filter(|a| a.lane < LANES);
        Piece {
            span,
            claims: shown
                .map(|a| Cover {
                    claim: a.stretch.owner,
                    lane: a.lane,
                })
                .collect(),
            opening: owners(|stretch, piece| stretch.span.start == piece.start),
            closing: owners(|stretch, piece| stretch.span.end == piece.end),
            marks: self.marks.active.iter().map(|a| a.stretch.owner).collect(),
            points: self.points_at(span.end),
        }
    }

    fn skip_points_before(&mut self, at: usize) {
        while self
            .points
            .get(self.next_point)
            .is_some_and(|p| p.span.start < at)
        {
            self.next_point += 1;
        }
    }

    fn points_at(&mut self, at: usize) -> Vec<usize> {
        let from = self.next_point;
        while self
            .points
            .get(self.next_point)
            .is_some_and(|p| p.span.start <= at)
        {
            self.next_point += 1;
        }
        self.points[from..self.next_point]
            .iter()
            .map(|p| p.owner)
            .collect()
    }
}

/// Walks over stretches in the order of the text and knows which ones are over a place.
struct Sweep {
    stretches: Vec<Stretch>,
    next: usize,
    active: Vec<Active>,
}

#[derive(Clone, Copy, Debug)]
struct Active {
    stretch: Stretch,
    lane: usize,
}

impl Sweep {
    fn new(mut stretches: Vec<Stretch>) -> Self {
        stretches.sort_by_key(|s| (s.span.start, std::cmp::Reverse(s.span.end), s.owner));
        Self {
            stretches,
            next: 0,
            active: Vec::new(),
        }
    }

    /// Moves on to `at`: takes up the stretches that have begun, lets go those that are over.
    fn advance(&mut self, at: usize) {
        self.active.retain(|a| a.stretch.span.end > at);
        while let Some(&stretch) = self.stretches.get(self.next).filter(|s| s.span.start <= at) {
            self.next += 1;
            if stretch.span.end > at {
                let lane = self.free_lane();
                self.active.push(Active { stretch, lane });
            }
        }
    }

    fn free_lane(&self) -> usize {
        let is_free = |lane: &usize| self.active.iter().all(|a| a.lane != *lane);
        (0..=self.active.len())
            .find(is_free)
            .expect("of n + 1 lanes n claims leave one free")
    }

    /// Returns the next place after `at` where a stretch begins or ends.
    fn next_border(&self, at: usize) -> Option<usize> {
        let ends = self.active.iter().map(|a| a.stretch.span.end);
        let begins = self.stretches.get(self.next).map(|s| s.span.start);
        ends.chain(begins).filter(|border| *border > at).min()
    }
}

/// Returns the part of `span` between the first and the last character that
/// are in a block, `None` when it covers only the space between blocks.
fn visible(span: Span, blocks: &[Block]) -> Option<Span> {
    let first = blocks.partition_point(|b| b.span.end <= span.start);
    let behind = blocks.partition_point(|b| b.span.start < span.end);
    let covered = blocks.get(first..behind)?;
    let mut with_words = covered
        .iter()
        .filter(|b| b.span.overlaps(span) && !b.span.is_empty());
    let first = with_words.next()?.span;
    let last = with_words.next_back().map_or(first, |b| b.span);
    let (start, end) = (first.start.max(span.start), last.end.min(span.end));
    (start < end).then_some(Span::new(start, end))
}

#[cfg(test)]
mod tests {
    use claimdesk_draft::{BlockKind, Mark, MarkKind};
    use proptest::prelude::*;

    use super::*;
    use crate::testing::article;

    fn block(start: usize, end: usize) -> Block {
        Block {
            span: Span::new(start, end),
            kind: BlockKind::Paragraph,
            quote: 0,
            item: None,
        }
    }

    fn cut(blocks: &[Block], claims: &[&[(usize, usize)]], marks: &[(usize, usize)]) -> Vec<Piece> {
        let mut article = article(blocks, claims);
        let mark = |&(start, end): &(usize, usize)| Mark {
            span: Span::new(start, end),
            kind: MarkKind::Strong,
        };
        article.marks = marks.iter().map(mark).collect();
        let mut cutter = Cutter::new(&article);
        blocks.iter().flat_map(|b| cutter.cut(b)).collect()
    }

    fn told(pieces: &[Piece]) -> Vec<String> {
        let one = |p: &Piece| {
            let claims: Vec<_> = p
                .claims
                .iter()
                .map(|c| format!("{}@{}", c.claim, c.lane))
                .collect();
            format!(
                "{}-{} {} open{:?} close{:?}",
                p.span.start,
                p.span.end,
                claims.join(" "),
                p.opening,
                p.closing
            )
        };
        pieces.iter().map(one).collect()
    }

    #[test]
    fn overlapping_and_nested_claims_are_split_at_every_border() {
        let pieces = cut(&[block(0, 30)], &[&[(0, 20)], &[(5, 10)], &[(15, 25)]], &[]);
        let wanted = [
            "0-5 0@0 open[0] close[]",
            "5-10 0@0 1@1 open[1] close[1]",
            "10-15 0@0 open[] close[]",
            "15-20 0@0 2@1 open[2] close[0]",
            "20-25 2@1 open[] close[2]",
            "25-30  open[] close[]",
        ];
        assert_eq!(told(&pieces), wanted);
    }

    #[test]
    fn a_claim_crosses_blocks_and_ends_where_its_last_visible_word_does() {
        let pieces = cut(
            &[block(0, 10), block(12, 20)],
            &[&[(8, 12)], &[(4, 14)], &[(10, 12)]],
            &[],
        );
        let wanted = [
            "0-4  open[] close[]",
            "4-8 1@0 open[1] close[]",
            "8-10 1@0 0@1 open[0] close[0]",
            "12-14 1@0 open[] close[1]",
            "14-20  open[] close[]",
        ];
        assert_eq!(told(&pieces), wanted);
    }

    #[test]
    fn points_stand_at_the_end_of_a_piece_and_at_the_start_of_a_block() {
        let pieces = cut(&[block(0, 4), block(6, 9)], &[], &[(2, 2), (4, 4), (6, 6)]);
        let points: Vec<_> = pieces
            .iter()
            .map(|p| (p.span.end, p.points.clone()))
            .collect();
        assert_eq!(
            points,
            [(2, vec![0]), (4, vec![1]), (6, vec![2]), (9, vec![])]
        );
    }

    #[test]
    fn a_heap_of_claims_is_underlined_a_few_times_only() {
        let heap: Vec<&[(usize, usize)]> = vec![&[(0, 9)]; 300];
        let pieces = cut(&[block(0, 9)], &heap, &[]);
        assert_eq!(pieces.len(), 1);
        assert_eq!(
            (pieces[0].claims.len(), pieces[0].closing.len()),
            (LANES, 300)
        );
    }

    proptest! {
        #[test]
        fn pieces_cover_each_block_once_and_know_their_claims(
            claims in prop::collection::vec((0_usize..60, 1_usize..30), 0..=LANES),
            marks in prop::collection::vec((0_usize..60, 0_usize..20), 0..12),
        ) {
            let blocks = [block(0, 20), block(22, 22), block(24, 55), block(57, 60)];
            let spans: Vec<[(usize, usize); 1]> = claims.iter().map(|&(at, len)| [(at, (at + len).min(60))]).collect();
            let claims: Vec<&[(usize, usize)]> = spans.iter().map(<[_; 1]>::as_slice).collect();
            let marks: Vec<_> = marks.iter().map(|&(at, len)| (at, (at + len).min(60))).collect();
            let pieces = cut(&blocks, &claims, &marks);
            let covered: usize = pieces.iter().map(|p| p.span.len()).sum();
            prop_assert_eq!(covered, 20 + 31 + 3);
            for piece in pieces.iter().filter(|p| !p.span.is_empty()) {
                for (claim, span) in spans.iter().map(|s| Span::new(s[0].0, s[0].1)).enumerate() {
                    let shown = piece.claims.iter().any(|c| c.claim == claim);
                    prop_assert!(!shown || span.overlaps(piece.span));
                    prop_assert!(shown || !span.overlaps(piece.span));
                }
            }
            for (claim, span) in spans.iter().map(|s| Span::new(s[0].0, s[0].1)).enumerate() {
                let holds = |b: &Block| !b.span.is_empty() && b.span.overlaps(span);
                let closed = usize::from(blocks.iter().any(holds));
                prop_assert_eq!(pieces_closing(&blocks, &claims, claim), closed);
            }
        }
    }

    fn pieces_closing(blocks: &[Block], claims: &[&[(usize, usize)]], claim: usize) -> usize {
        cut(blocks, claims, &[])
            .iter()
            .filter(|p| p.closing.contains(&claim))
            .count()
    }
}
