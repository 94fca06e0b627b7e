//! What readers put on a PDF's pages: links, highlights with words to them, notes
//! (ISO 32000-1, 12.5).

use std::collections::HashMap;

use claimdesk_compose::Skips;
use claimdesk_draft::{Comment, Reply, Span, address};
use claimdesk_opc::limits;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, ObjRef, Object, Rect, String as Words};
use hayro_syntax::page::Page;

use super::glyph::{Area, Shown};
use super::{dates, text_string};

/// The most remarks looked at on one page.
const MOST_REMARKS: usize = 20_000;

/// The most pieces a remark's area is made of.
const PIECES: usize = 400;

/// How many comments may cover one character.
const AT_ONCE: usize = 16;

/// How often characters of a document are held against areas of remarks.
const COMPARED: usize = 400_000_000;

/// The links and comments of a document.
#[derive(Debug, Default)]
pub(super) struct Remarks {
    pub(super) addresses: Vec<String>,
    pub(super) comments: Vec<Comment>,
    /// Which comments cover a character at once; the first set is empty.
    pub(super) sets: Vec<Vec<u32>>,
    /// The comments by the objects that hold them.
    places: HashMap<ObjRef, usize>,
    /// How often a character was held against an area.
    compared: usize,
}

/// What a remark of a page is about.
struct Target {
    areas: Vec<Area>,
    what: What,
}

enum What {
    Link(u16),
    Comment(u32),
}

impl Remarks {
    pub(super) fn new() -> Self {
        Self {
            sets: vec![Vec::new()],
            ..Self::default()
        }
    }

    /// Takes in a page's remarks and notes on its characters which they are about.
    pub(super) fn take_in(&mut self, page: &Page<'_>, shown: &mut Shown, skips: &mut Skips) {
        let Some(all) = page.raw().get::<Array<'_>>("Annots".as_bytes()) else {
            return;
        };
        let place = Place::of(page);
        let mut targets = Vec::new();
        let mut replies = Vec::new();
        for item in all.raw_iter().take(MOST_REMARKS) {
            let reference = item.as_obj_ref();
            let dict = match item {
                MaybeRef::Ref(to) => page.xref().get::<Dict<'_>>(to.into()),
                MaybeRef::NotRef(object) => Object::into_dict(object),
            };
            let Some(dict) = dict else { continue };
            let kind = dict.get::<Name<'_>>("Subtype".as_bytes());
            match kind.as_ref().map(AsRef::as_ref) {
                Some(b"Link") => targets.extend(self.link(&dict, &place, skips)),
                Some(
                    b"Text" | b"FreeText" | b"Highlight" | b"Underline" | b"Squiggly"
                    | b"StrikeOut" | b"Caret" | b"Square" | b"Circle" | b"Polygon" | b"Ink",
                ) => {
                    if let Some(to) = dict.get_ref("IRT".as_bytes()) {
                        replies.push((to, reference, dict));
                    } else {
                        targets.extend(self.comment(&dict, reference, &place, skips));
                    }
                }
                _ => {}
            }
        }
        self.answer(replies, skips);
        self.mark(&targets, shown, skips);
    }

    fn link(&mut self, dict: &Dict<'_>, place: &Place, skips: &mut Skips) -> Option<Target> {
        let action = dict.get::<Dict<'_>>("A".as_bytes())?;
        let to = action.get::<Words<'_>>("URI".as_bytes())?;
        let Some(address) = address::link(&text_string(to.as_bytes())) else {
            skips.one("link");
            return None;
        };
        self.addresses.push(address);
        let number = u16::try_from(self.addresses.len()).ok()?;
        Some(Target {
            areas: place.areas(dict),
            what: What::Link(number),
        })
    }

    fn comment(
        &mut self,
        dict: &Dict<'_>,
        reference: Option<ObjRef>,
        place: &Place,
        skips: &mut Skips,
    ) -> Option<Target> {
        let (author, date, text) = said(dict);
        if text.is_empty() {
            return None;
        }
        if self.comments.len() >= limits::COMMENTS {
            skips.one("comment");
            return None;
        }
        let number = self.comments.len();
        if let Some(reference) = reference {
            self.places.insert(reference, number);
        }
        self.comments.push(Comment {
            span: Span::new(0, 0),
            author,
            date,
            resolved: is_settled(dict),
            text,
            replies: Vec::new(),
        });
        Some(Target {
            areas: place.areas(dict),
            what: What::Comment(u32::try_from(number).ok()?),
        })
    }

    /// Puts answers to the comments that their threads began with.
    fn answer(&mut self, replies: Vec<(ObjRef, Option<ObjRef>, Dict<'_>)>, skips: &mut Skips) {
        for (to, own, dict) in replies {
            let Some(&number) = self.places.get(&to) else {
                skips.one("comment_without_place");
                continue;
            };
            // An answer to an answer belongs to the same comment.
            if let Some(own) = own {
                self.places.insert(own, number);
            }
            let comment = &mut self.comments[number];
            // A review is told as an answer too; the latest counts.
            if dict.contains_key("State".as_bytes()) {
                comment.resolved = is_settled(&dict);
                continue;
            }
            let (author, date, text) = said(&dict);
            if !text.is_empty() {
                comment.replies.push(Reply { author, date, text });
            }
        }
    }

    /// Notes on each character what is said about it; a remark next to all characters is put on
    /// the nearest.
    fn mark(&mut self, targets: &[Target], shown: &mut Shown, skips: &mut Skips) {
        let mut by_set: HashMap<(u16, u32), u16> = HashMap::new();
        for target in targets {
            let mut hits = Vec::new();
            self.compared += shown.glyphs.len() * target.areas.len();
            if self.compared > COMPARED {
                skips.one("remark");
                continue;
            }
            for (at, glyph) in shown.glyphs.iter().enumerate() {
                let (x, y) = middle(glyph);
                if target.areas.iter().any(|area| area.has(x, y)) {
                    hits.push(at);
                }
            }
            match target.what {
                What::Link(link) => {
                    for at in hits {
                        shown.glyphs[at].link = link;
                    }
                }
                What::Comment(number) => {
                    if hits.is_empty() {
                        hits.extend(nearest(target, shown));
                    }
                    for at in hits {
                        let set = shown.glyphs[at].noted;
                        let sets = &mut self.sets;
                        if sets[usize::from(set)].len() >= AT_ONCE {
                            continue;
                        }
                        let joined = *by_set.entry((set, number)).or_insert_with(|| {
                            let mut with = sets[usize::from(set)].clone();
                            with.push(number);
                            sets.push(with);
                            u16::try_from(sets.len() - 1).unwrap_or(set)
                        });
                        shown.glyphs[at].noted = joined;
                    }
                }
            }
        }
    }
}

/// Returns the middle of a character's body.
fn middle(glyph: &super::glyph::Glyph) -> (f32, f32) {
    let length = glyph.dx.hypot(glyph.dy).max(0.001);
    let up = glyph.size * 0.3;
    (
        glyph.x + glyph.dx / 2.0 + glyph.dy / length * up,
        glyph.y + glyph.dy / 2.0 - glyph.dx / length * up,
    )
}

/// Returns the character that a remark next to the text stands nearest to; the same line counts more.
fn nearest(target: &Target, shown: &Shown) -> Option<usize> {
    let area = target.areas.first()?;
    let (x, y) = (
        (area.left + area.right) / 2.0,
        (area.top + area.bottom) / 2.0,
    );
    let distance = |at: &usize| {
        let (to_x, to_y) = middle(&shown.glyphs[*at]);
        (to_x - x).abs() + 4.0 * (to_y - y).abs()
    };
    let visible = |at: &usize| !shown.words(&shown.glyphs[*at]).trim().is_empty();
    let all = (0..shown.glyphs.len()).filter(visible);
    all.min_by(|a, b| distance(a).total_cmp(&distance(b)))
}

/// Returns who said what when.
fn said(dict: &Dict<'_>) -> (String, Option<String>, String) {
    let words = |key: &str| {
        let words = dict.get::<Words<'_>>(key.as_bytes())?;
        let words = claimdesk_compose::clean::clean(text_string(words.as_bytes()).into()).text;
        Some(words.trim().to_owned())
    };
    let date = dict.get::<Words<'_>>("M".as_bytes());
    let date = date.or_else(|| dict.get::<Words<'_>>("CreationDate".as_bytes()));
    let date = date.and_then(|date| dates::read(date.as_bytes()));
    (
        words("T").unwrap_or_default(),
        date,
        words("Contents").unwrap_or_default(),
    )
}

/// Whether a review says that a remark is dealt with (ISO 32000-1, table 171).
fn is_settled(dict: &Dict<'_>) -> bool {
    let state = dict.get::<Words<'_>>("State".as_bytes());
    state.is_some_and(|state| {
        matches!(
            state.as_bytes(),
            b"Accepted" | b"Rejected" | b"Cancelled" | b"Completed" | b"Marked"
        )
    })
}

/// Where a page's own coordinates lead.
struct Place([f32; 6]);

impl Place {
    fn of(page: &Page<'_>) -> Self {
        Self(page.initial_transform(true).as_coeffs().map(|n| n as f32))
    }

    fn point(&self, x: f32, y: f32) -> (f32, f32) {
        let [a, b, c, d, e, f] = self.0;
        (a * x + c * y + e, b * x + d * y + f)
    }

    /// Returns the areas a remark covers: its lines where it names them, else its frame.
    fn areas(&self, dict: &Dict<'_>) -> Vec<Area> {
        let corners = dict.get::<Array<'_>>("QuadPoints".as_bytes());
        let corners: Vec<f32> = corners
            .iter()
            .flat_map(|corners| corners.iter::<f32>())
            .take(8 * PIECES)
            .collect();
        let quads = corners.chunks_exact(8).filter_map(|quad| {
            let points: Vec<(f32, f32)> = quad
                .chunks_exact(2)
                .map(|point| self.point(point[0], point[1]))
                .collect();
            Area::around(&points)
        });
        let quads: Vec<Area> = quads.collect();
        if !quads.is_empty() {
            return quads;
        }
        let frame = dict.get::<Rect>("Rect".as_bytes());
        let frame = frame.and_then(|r| {
            let corner = |x: f64, y: f64| self.point(x as f32, y as f32);
            Area::around(&[corner(r.x0, r.y0), corner(r.x1, r.y1)])
        });
        frame.into_iter().collect()
    }
}
