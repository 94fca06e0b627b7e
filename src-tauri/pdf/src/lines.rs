//! Lines of text with the words in them.

use std::ops::Range;

use claimdesk_compose::flow::Marks;
use unicode_normalization::UnicodeNormalization as _;

use super::accents;
use super::frame::{Kind, Sign, is_right_to_left};
use super::runs::{Run, rows};

/// The least gap that parts words where the file sets no spaces, in sizes of the font.
const SPACE: f32 = 0.16;

/// The same between characters of scripts that have no spaces.
const WIDE_SPACE: f32 = 0.75;

/// Words under the same marks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bit {
    start: u32,
    len: u32,
    pub(super) marks: Marks,
    pub(super) link: u16,
    pub(super) noted: u16,
}

/// A line of text.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Its words: a stretch of [`Lines::bits`].
    pub(super) bits: Range<usize>,
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) base: f32,
    /// The size that most of it is set in.
    pub(super) size: f32,
    /// How wide its first word is.
    pub(super) first: f32,
    /// Where its second word begins.
    pub(super) second: f32,
    pub(super) page: u32,
    pub(super) region: u32,
    /// Whether it runs along the page's own direction.
    pub(super) upright: bool,
    /// Whether it runs from right to left.
    pub(super) right_to_left: bool,
    /// The formatting that all of it has.
    pub(super) marks: Marks,
}

/// All lines of a document, in the order they are read.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pub(super) lines: Vec<Line>,
    pub(super) bits: Vec<Bit>,
    text: String,
    /// How many regions there are so far.
    pub(super) regions: u32,
}

/// Something on a line, in the order it is seen.
#[derive(Clone, Copy)]
enum Item {
    Sign(u32),
    Space,
}

impl Lines {
    /// Returns the words of a bit.
    pub(super) fn words(&self, bit: &Bit) -> &str {
        let (start, len) = (bit.start as usize, bit.len as usize);
        self.text.get(start..start + len).unwrap_or_default()
    }

    /// Returns the words of a line.
    pub(super) fn line_text(&self, line: &Line) -> String {
        let bits = self.bits.get(line.bits.clone()).unwrap_or_default();
        bits.iter().map(|bit| self.words(bit)).collect()
    }

    /// Takes in the lines of a region.
    pub(super) fn take_in(
        &mut self,
        region: Vec<Run>,
        signs: &[Sign],
        text: &str,
        page: u32,
        upright: bool,
    ) {
        let from = self.lines.len();
        let all = region.iter().flat_map(|run| &run.signs);
        let backwards = |at: &&u32| signs[**at as usize].kind == Kind::RightToLeft;
        let count = region.iter().map(|run| run.signs.len()).sum::<usize>();
        let backwards = all.filter(backwards).count() * 2 > count;
        for mut row in rows(region) {
            row.sort_by(|a, b| a.left.total_cmp(&b.left));
            self.line(&row, signs, text, page, backwards);
        }
        for line in &mut self.lines[from..] {
            line.upright = upright;
        }
        self.regions += 1;
    }

    fn line(&mut self, row: &[Run], signs: &[Sign], text: &str, page: u32, backwards: bool) {
        let order: Vec<u32> = row
            .iter()
            .flat_map(|run| run.signs.iter().copied())
            .collect();
        let sign = |at: u32| &signs[at as usize];
        let words = |at: u32| words(sign(at), text);
        let (order, accents) = accents::attach(&order, signs, &words);
        let (size, base) = usual(&order, signs);
        let mut items = spaced(&order, signs, size, &words);
        let right_to_left = turn(&mut items, &words, backwards);
        let from = self.bits.len();
        let mut marks = Marks::all();
        for item in &items {
            match *item {
                Item::Space => {
                    if let Some(last) = self.bits[from..].last_mut() {
                        self.text.push(' ');
                        last.len += 1;
                    }
                }
                // Strokes that stretch Arabic words have no character.
                Item::Sign(at) if right_to_left && words(at) == "\u{FFFD}" => {}
                Item::Sign(at) => {
                    let sign = sign(at);
                    marks &= sign.marks;
                    let raised = sign.marks | offset(sign, base, size);
                    self.push(from, raised, sign, words(at), accents.get(&at).copied());
                }
            }
        }
        let left = row.iter().map(|run| run.left).fold(f32::MAX, f32::min);
        let right = row.iter().map(|run| run.right).fold(f32::MIN, f32::max);
        let (first, second) = first_word(&items, signs);
        if self.bits.len() == from {
            return;
        }
        self.lines.push(Line {
            bits: from..self.bits.len(),
            left,
            right,
            base,
            size,
            first,
            second,
            page,
            region: self.regions,
            upright: true,
            right_to_left,
            marks,
        });
    }

    fn push(&mut self, from: usize, marks: Marks, sign: &Sign, words: &str, accent: Option<char>) {
        // The text of one document has fewer bytes than its limit of characters allows for.
        let start = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        if let Some(accent) = accent {
            let plain = words.replace('ı', "i").replace('ȷ', "j");
            self.text.extend(plain.chars().chain([accent]).nfc());
        }
        for char in words.chars().filter(|_| accent.is_none()) {
            if is_form(char) {
                self.text.extend(std::iter::once(char).nfkc());
            } else {
                self.text.push(char);
            }
        }
        let end = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        let same =
            |bit: &&mut Bit| (bit.marks, bit.link, bit.noted) == (marks, sign.link, sign.noted);
        match self.bits[from..].last_mut().filter(same) {
            Some(bit) => bit.len = end - bit.start,
            None => self.bits.push(Bit {
                start,
                len: end - start,
                marks,
                link: sign.link,
                noted: sign.noted,
            }),
        }
    }
}

fn words<'t>(sign: &Sign, text: &'t str) -> &'t str {
    let start = sign.start as usize;
    text.get(start..start + usize::from(sign.len))
        .unwrap_or_default()
}

/// Latin ligatures, and the forms that Arabic and Hebrew letters take in a word.
const fn is_form(char: char) -> bool {
    matches!(char, '\u{FB00}'..='\u{FB06}' | '\u{FB13}'..='\u{FB17}' | '\u{FB1D}'..='\u{FDFB}'
        | '\u{FE70}'..='\u{FEFC}')
}

/// Returns the size that most characters of a line have, and their base line.
fn usual(order: &[u32], signs: &[Sign]) -> (f32, f32) {
    let mut sizes: Vec<(f32, f32)> = order
        .iter()
        .map(|at| &signs[*at as usize])
        .filter(|sign| sign.kind != Kind::Space)
        .map(|sign| (sign.size, sign.base))
        .collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut best = (0, (1.0, 0.0));
    for group in sizes.chunk_by(|a, b| b.0 - a.0 < 0.05 * a.0) {
        if group.len() >= best.0 {
            best = (group.len(), group[group.len() / 2]);
        }
    }
    best.1
}

/// Returns whether a smaller sign is above or below the line.
fn offset(sign: &Sign, base: f32, size: f32) -> Marks {
    if sign.size > 0.88 * size {
        return Marks::empty();
    }
    if base - sign.base > 0.15 * size {
        Marks::SUPERSCRIPT
    } else if sign.base - base > 0.07 * size {
        Marks::SUBSCRIPT
    } else {
        Marks::empty()
    }
}

/// Puts spaces where the file has them, or where gaps part words.
fn spaced<'t>(
    order: &[u32],
    signs: &[Sign],
    size: f32,
    words: &impl Fn(u32) -> &'t str,
) -> Vec<Item> {
    let least = least_space(order, signs, size, words);
    let mut items = Vec::with_capacity(order.len() * 6 / 5);
    let mut before: Option<&Sign> = None;
    let mut owed = false;
    for at in order {
        let sign = &signs[*at as usize];
        if sign.kind == Kind::Space {
            owed = true;
            continue;
        }
        if let Some(before) = before {
            let gap = sign.left - before.right;
            let wide = before.kind == Kind::Ideograph || sign.kind == Kind::Ideograph;
            let least = if wide { WIDE_SPACE * size } else { least };
            // A space as wide as nothing is none.
            let told = owed && (gap > 0.05 * size || gap < -0.5 * size);
            if told || gap > least {
                items.push(Item::Space);
            }
        }
        owed = false;
        items.push(Item::Sign(*at));
        before = Some(sign);
    }
    items
}

/// Returns the least gap that parts two words of a line: more where all letters stand apart.
fn least_space<'t>(
    order: &[u32],
    signs: &[Sign],
    size: f32,
    words: &impl Fn(u32) -> &'t str,
) -> f32 {
    let kind = |at: u32| signs[at as usize].kind;
    let told = order.iter().any(|at| kind(*at) == Kind::Space);
    let shown = |at: &u32| kind(*at) != Kind::Space;
    let seen: Vec<u32> = order.iter().copied().filter(shown).collect();
    // Leaders are dots apart; they tell nothing of the words.
    let lettered = |at: u32| words(at).starts_with(char::is_alphanumeric);
    let mut gaps: Vec<f32> = seen
        .windows(2)
        .filter(|pair| lettered(pair[0]) && lettered(pair[1]))
        .map(|pair| signs[pair[1] as usize].left - signs[pair[0] as usize].right)
        .collect();
    gaps.sort_by(f32::total_cmp);
    let middle = gaps.get(gaps.len() / 2).copied().unwrap_or(0.0);
    if gaps.len() >= 5 && middle > 0.08 * size {
        return middle + 0.22 * size;
    }
    // Where the file sets spaces, other gaps are kerning, unless they are as wide as a space.
    if told { 0.22 * size } else { SPACE * size }
}

/// Brings a line from the order it is seen in to the order it is read in; returns whether it runs
/// from right to left.
///
/// The reverse of what a program does to show it (Unicode Standard Annex 9), as far as that can
/// be told from the characters: numbers and words of the other direction keep their own order.
/// `backwards` tells that the lines around it do.
fn turn<'t>(items: &mut [Item], words: &impl Fn(u32) -> &'t str, backwards: bool) -> bool {
    let side = |item: &Item| match item {
        Item::Space => Side::Neither,
        Item::Sign(at) => Side::of(words(*at)),
    };
    let count = |which: Side| items.iter().filter(|item| side(item) == which).count();
    let (right, left) = (count(Side::Right), count(Side::Left));
    if right == 0 {
        return false;
    }
    let whole = backwards || right >= left;
    if whole {
        items.reverse();
    }
    let turned = |side: Side| {
        if whole {
            side.is_leftish()
        } else {
            side == Side::Right
        }
    };
    let mut at = 0;
    while at < items.len() {
        if !turned(side(&items[at])) {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        let mut ahead = end;
        while ahead < items.len() {
            let side = side(&items[ahead]);
            if turned(side) {
                end = ahead + 1;
            } else if side != Side::Neither {
                break;
            }
            ahead += 1;
        }
        items[at..end].reverse();
        at = end;
    }
    whole
}

/// The direction of a character.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    /// A digit: of no direction of its own, but numbers run from left to right.
    Digit,
    Right,
    Neither,
}

impl Side {
    fn of(words: &str) -> Self {
        match words.chars().find(|char| !char.is_whitespace()) {
            Some(char) if is_right_to_left(char) => Self::Right,
            Some(char) if char.is_numeric() => Self::Digit,
            Some(char) if char.is_alphabetic() => Self::Left,
            _ => Self::Neither,
        }
    }

    const fn is_leftish(self) -> bool {
        matches!(self, Self::Left | Self::Digit)
    }
}

/// Returns how wide the first word of a line is, and where the second begins.
fn first_word(items: &[Item], signs: &[Sign]) -> (f32, f32) {
    let mut word = items.split(|item| matches!(item, Item::Space));
    let edges = |word: &[Item]| {
        let signs = word.iter().filter_map(|item| match item {
            Item::Sign(at) => Some(&signs[*at as usize]),
            Item::Space => None,
        });
        signs.fold((f32::MAX, f32::MIN), |(left, right), sign| {
            (left.min(sign.left), right.max(sign.right))
        })
    };
    let first = word.next().map_or((0.0, 0.0), |word| {
        // A line may break between any two of these.
        let one = |item: &Item| match item {
            Item::Sign(at) => signs[*at as usize].kind == Kind::Ideograph,
            Item::Space => false,
        };
        let alone = word.first().is_some_and(one);
        edges(if alone { &word[..1] } else { word })
    });
    let second = word.next().map_or(f32::MAX, |word| edges(word).0);
    ((first.1 - first.0).max(0.0), second)
}
