//! Carries out a page's operators and notes which characters they show where.
//!
//! No clock decides how much is enough: operators, characters and unpacked bytes
//! of the whole document are counted, and work stops at a limit.

use claimdesk_opc::limits;
use hayro_font::kurbo::{Affine, Point, Rect};
use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction as On;
use hayro_syntax::object::dict::keys;
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream};
use hayro_syntax::page::{Page, Resources};

use super::font::Fonts;
use super::glyph::{Area, Glyph, Look, Shown};
use super::layers::Layers;
use super::state::{Colours, Ink, Pen, State};
use super::{text_string, weigh};

/// How deep forms may be in forms.
const FORMS: u32 = 24;

/// How many states may wait to be restored, and how many marked stretches be open.
const STACKED: usize = 4_096;

/// What entering a form costs, in operators: finding and unpacking it.
const FORM_COST: u64 = 200;

/// The most coloured areas and pictures remembered of one page.
const AREAS: usize = 10_000;

/// The document asks for more work than any document does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spent;

/// What may still be done for a document.
#[derive(Debug)]
pub(super) struct Budget {
    pub(super) operators: u64,
    pub(super) glyphs: usize,
    pub(super) bytes: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self {
            operators: limits::OPERATORS,
            glyphs: limits::PIECES,
            bytes: limits::UNPACKED_BYTES,
        }
    }
}

/// What a document's pages are read with.
pub(super) struct Reader<'a> {
    pub(super) fonts: Fonts<'a>,
    pub(super) layers: Layers,
    pub(super) budget: Budget,
    /// Streams of pages that cannot be unpacked.
    pub(super) damaged: u32,
}

impl<'a> Reader<'a> {
    /// Returns what a page shows.
    pub(super) fn page(&mut self, page: &Page<'a>) -> Result<Shown, Spent> {
        let (width, height) = page.render_dimensions();
        let place = Affine::new(page.initial_transform(true).as_coeffs());
        let mut shown = Shown {
            width,
            height,
            ..Shown::default()
        };
        let content = self.content(page.raw())?;
        weigh::Nesting::default()
            .take_in(&content)
            .map_err(|weigh::Huge| Spent)?;
        let mut walk = Walk {
            reader: self,
            shown: &mut shown,
            state: State::new(place),
            states: Vec::new(),
            unsaved: 0,
            pen: Pen::default(),
            marked: Vec::new(),
            unmarked: 0,
            path: None,
            painted: Vec::new(),
        };
        walk.run(&content, page.resources(), 0)?;
        Ok(shown)
    }

    /// Returns the operators of a page. Its streams are one, parted by white space.
    fn content(&mut self, page: &Dict<'a>) -> Result<Vec<u8>, Spent> {
        if let Some(stream) = page.get::<Stream<'_>>(keys::CONTENTS) {
            return self.unpack(&stream);
        }
        let mut content = Vec::new();
        let streams = page.get::<Array<'_>>(keys::CONTENTS);
        for stream in streams.iter().flat_map(|array| array.iter::<Stream<'_>>()) {
            content.append(&mut self.unpack(&stream)?);
            content.push(b' ');
        }
        Ok(content)
    }

    /// Unpacks a stream; one that cannot be unpacked is counted and empty.
    fn unpack(&mut self, stream: &Stream<'a>) -> Result<Vec<u8>, Spent> {
        if weigh::stream(stream, self.budget.bytes.min(limits::PART_BYTES)).is_err() {
            return Err(Spent);
        }
        let Ok(data) = stream.decoded_data() else {
            self.damaged += 1;
            return Ok(Vec::new());
        };
        self.budget.bytes = self.budget.bytes.checked_sub(data.len()).ok_or(Spent)?;
        Ok(data.into_owned())
    }
}

/// A marked stretch of a page's operators (ISO 32000-1, 14.6).
struct Marked {
    look: Option<Look>,
    /// The characters that the stretch stands for, and where its glyphs begin.
    actual: Option<(String, usize)>,
}

/// One page being read.
struct Walk<'w, 'a> {
    reader: &'w mut Reader<'a>,
    shown: &'w mut Shown,
    state: State,
    states: Vec<State>,
    /// How many states were not saved since too many wait.
    unsaved: usize,
    pen: Pen,
    marked: Vec<Marked>,
    unmarked: usize,
    path: Option<Rect>,
    /// What was painted so far, and whether in the paper's colour.
    painted: Vec<(Area, Ink)>,
}

impl<'a> Walk<'_, 'a> {
    fn run(&mut self, content: &[u8], resources: &Resources<'a>, depth: u32) -> Result<(), Spent> {
        let (states, marked) = (self.states.len(), self.marked.len());
        let mut operators = TypedIter::new(content);
        while let Some(operator) = operators.next() {
            self.spend(1)?;
            match operator {
                On::SaveState(_) => self.save(),
                On::RestoreState(_) => self.restore(states),
                On::XObject(name) => {
                    if let Some(object) = resources.get_x_object(name.0) {
                        self.object(&object, resources, depth)?;
                    }
                }
                On::InlineImage(_) => self.picture(),
                On::BeginMarkedContentWithProperties(begin) => {
                    let named = begin.1.clone().into_name();
                    let layer = named
                        .as_ref()
                        .and_then(|name| resources.properties.get_ref(name));
                    let properties = match named {
                        Some(name) => resources.properties.get::<Dict<'_>>(name),
                        None => begin.1.clone().into_dict(),
                    };
                    let is_layer = begin.0.as_ref() == b"OC";
                    let look = if is_layer && self.reader.layers.hides(layer, properties.as_ref()) {
                        Some(Look::Hidden)
                    } else {
                        running(begin.0.as_ref(), properties.as_ref())
                    };
                    let actual = properties.and_then(|properties| actual_text(&properties));
                    self.begin(look, actual);
                }
                On::BeginMarkedContent(begin) => self.begin(running(begin.0.as_ref(), None), None),
                On::EndMarkedContent(_) if self.marked.len() + self.unmarked > marked => {
                    self.end_marked();
                }
                On::SetGraphicsState(name) => {
                    if let Some(state) = resources.get_ext_g_state(name.0) {
                        self.set_state(&state);
                    }
                }
                On::TextFont(font) => {
                    let dict = resources.get_font(font.0);
                    self.state.font = dict.map(|dict| self.reader.fonts.face(&dict));
                    self.state.size = font.1.as_f64();
                }
                On::ColorSpaceNonStroke(space) => {
                    self.state.colours = Colours::named(space.0.as_ref()).unwrap_or_else(|| {
                        let space = resources.get_color_space(space.0);
                        space.as_ref().map_or(Colours::Others, Colours::of)
                    });
                    self.state.ink = Ink::Other;
                }
                operator => self.operate(&operator)?,
            }
        }
        // A form leaves no state or stretch open.
        while self.marked.len() > marked {
            self.end_marked();
        }
        while self.states.len() > states {
            self.restore(states);
        }
        self.path = None;
        Ok(())
    }

    fn spend(&mut self, operators: u64) -> Result<(), Spent> {
        let left = self.reader.budget.operators.checked_sub(operators);
        self.reader.budget.operators = left.ok_or(Spent)?;
        Ok(())
    }

    fn operate(&mut self, operator: &On<'_, '_>) -> Result<(), Spent> {
        let state = &mut self.state;
        match operator {
            On::Transform(m) => {
                state.place *= affine([&m.0, &m.1, &m.2, &m.3, &m.4, &m.5]);
            }
            On::BeginText(_) => self.pen = Pen::default(),
            On::SetTextMatrix(m) => self.pen.set(affine([&m.0, &m.1, &m.2, &m.3, &m.4, &m.5])),
            On::NextLine(to) => self.pen.next_line(to.0.as_f64(), to.1.as_f64()),
            On::NextLineAndSetLeading(to) => {
                state.leading = -to.1.as_f64();
                self.pen.next_line(to.0.as_f64(), to.1.as_f64());
            }
            On::NextLineUsingLeading(_) => self.pen.next_line(0.0, -state.leading),
            On::CharacterSpacing(space) => state.char_space = space.0.as_f64(),
            On::WordSpacing(space) => state.word_space = space.0.as_f64(),
            On::HorizontalScaling(scale) => state.stretch = scale.0.as_f64() / 100.0,
            On::TextLeading(leading) => state.leading = leading.0.as_f64(),
            On::TextRise(rise) => state.rise = rise.0.as_f64(),
            On::TextRenderingMode(mode) => state.mode = mode.0.as_i64(),
            On::ShowText(text) => self.show(text.0.as_bytes())?,
            On::NextLineAndShowText(text) => {
                self.pen.next_line(0.0, -state.leading);
                self.show(text.0.as_bytes())?;
            }
            On::ShowTextWithParameters(text) => {
                state.word_space = text.0.as_f64();
                state.char_space = text.1.as_f64();
                self.pen.next_line(0.0, -state.leading);
                self.show(text.2.as_bytes())?;
            }
            On::ShowTexts(pieces) => {
                for piece in pieces.0.iter::<Object<'_>>() {
                    self.spend(1)?;
                    match piece {
                        Object::String(text) => self.show(text.as_bytes())?,
                        Object::Number(by) => self.adjust(by.as_f64()),
                        _ => {}
                    }
                }
            }
            operator => self.paint(operator),
        }
        Ok(())
    }

    /// Notes colours and painted areas, which tell whether text can be seen.
    fn paint(&mut self, operator: &On<'_, '_>) {
        let numbers = |numbers: &[Number]| numbers.iter().map(Number::as_f32).collect::<Vec<_>>();
        let colours = self.state.colours;
        let state = &mut self.state;
        let mut colour = |colours: Colours, numbers: &[f32]| {
            state.colours = colours;
            state.ink = colours.ink(numbers);
        };
        match operator {
            On::NonStrokeColorDeviceGray(c) => colour(Colours::Light, &[c.0.as_f32()]),
            On::NonStrokeColorDeviceRgb(c) => {
                colour(Colours::Light, &[c.0.as_f32(), c.1.as_f32(), c.2.as_f32()]);
            }
            On::NonStrokeColorCmyk(c) => {
                let inks = [c.0, c.1, c.2, c.3].map(|number| number.as_f32());
                colour(Colours::Inks, &inks);
            }
            On::NonStrokeColor(c) => colour(colours, &numbers(&c.0)),
            On::NonStrokeColorNamed(c) if c.1.is_none() => {
                colour(colours, &numbers(&c.0));
            }
            On::NonStrokeColorNamed(_) => state.ink = Ink::Other,
            On::RectPath(r) => {
                let (x, y) = (r.0.as_f64(), r.1.as_f64());
                self.extend(x, y);
                self.extend(x + r.2.as_f64(), y + r.3.as_f64());
            }
            On::MoveTo(to) => self.extend(to.0.as_f64(), to.1.as_f64()),
            On::LineTo(to) => self.extend(to.0.as_f64(), to.1.as_f64()),
            On::CubicTo(to) => self.extend(to.4.as_f64(), to.5.as_f64()),
            On::CubicStartTo(to) => self.extend(to.2.as_f64(), to.3.as_f64()),
            On::CubicEndTo(to) => self.extend(to.2.as_f64(), to.3.as_f64()),
            On::FillPathNonZero(_)
            | On::FillPathNonZeroCompatibility(_)
            | On::FillPathEvenOdd(_)
            | On::FillAndStrokeNonZero(_)
            | On::FillAndStrokeEvenOdd(_)
            | On::CloseFillAndStrokeNonZero(_)
            | On::CloseFillAndStrokeEvenOdd(_) => {
                if let Some(path) = self.path.take()
                    && self.painted.len() < AREAS
                    && let Some(area) = self.area(path)
                {
                    self.painted.push((area, self.state.ink));
                }
            }
            On::EndPath(_) | On::StrokePath(_) | On::CloseAndStrokePath(_) => self.path = None,
            On::Shading(_) if self.painted.len() < AREAS => {
                let (right, bottom) = (self.shown.width, self.shown.height);
                let page = Area::around(&[(0.0, 0.0), (right, bottom)]);
                self.painted.extend(page.map(|area| (area, Ink::Other)));
            }
            _ => {}
        }
    }

    fn extend(&mut self, x: f64, y: f64) {
        let point = Point::new(x, y);
        let path = self.path.unwrap_or_else(|| Rect::from_points(point, point));
        self.path = Some(path.union_pt(point));
    }

    fn area(&self, rect: Rect) -> Option<Area> {
        let corners = [
            (rect.x0, rect.y0),
            (rect.x1, rect.y0),
            (rect.x1, rect.y1),
            (rect.x0, rect.y1),
        ];
        Area::around(&corners.map(|(x, y)| single(self.state.place * Point::new(x, y))))
    }

    fn picture(&mut self) {
        let unit = Rect::new(0.0, 0.0, 1.0, 1.0);
        if let Some(area) = self.area(unit)
            && self.shown.pictures.len() < AREAS
        {
            self.shown.pictures.push(area);
            self.painted.push((area, Ink::Other));
        }
    }

    fn save(&mut self) {
        if self.states.len() < STACKED {
            self.states.push(self.state.clone());
        } else {
            self.unsaved += 1;
        }
    }

    fn restore(&mut self, outer: usize) {
        if self.unsaved > 0 {
            self.unsaved -= 1;
        } else if self.states.len() > outer
            && let Some(state) = self.states.pop()
        {
            self.state = state;
        }
    }

    /// Draws a picture or a form.
    fn object(
        &mut self,
        object: &Stream<'a>,
        outer: &Resources<'a>,
        depth: u32,
    ) -> Result<(), Spent> {
        let dict = object.dict();
        let layer = dict.get_ref(keys::OC);
        let rule = dict.get::<Dict<'_>>(keys::OC);
        if self.reader.layers.hides(layer, rule.as_ref()) {
            return Ok(());
        }
        let kind = dict.get::<Name<'_>>(keys::SUBTYPE);
        match kind.as_ref().map(AsRef::as_ref) {
            Some(b"Image") => self.picture(),
            Some(b"Form") if depth < FORMS => {
                self.spend(FORM_COST)?;
                let content = self.reader.unpack(object)?;
                weigh::Nesting::default()
                    .take_in(&content)
                    .map_err(|weigh::Huge| Spent)?;
                let own = dict.get::<Dict<'_>>(keys::RESOURCES).map(Resources::new);
                let saved = (self.state.clone(), self.pen);
                if let Some(matrix) = dict.get::<[f64; 6]>(keys::MATRIX) {
                    self.state.place *= Affine::new(matrix);
                }
                self.run(&content, own.as_ref().unwrap_or(outer), depth + 1)?;
                (self.state, self.pen) = saved;
            }
            _ => {}
        }
        Ok(())
    }

    fn set_state(&mut self, set: &Dict<'a>) {
        if let Some(alpha) = set.get::<f32>("ca".as_bytes()) {
            self.state.is_clear = alpha <= 0.01;
        }
        if let Some(font) = set.get::<Array<'_>>(keys::FONT) {
            let mut items = font.iter::<Object<'_>>();
            let font = items.next().and_then(Object::into_dict);
            let size = items.next().and_then(Object::into_f32);
            if let (Some(font), Some(size)) = (font, size) {
                self.state.font = Some(self.reader.fonts.face(&font));
                self.state.size = f64::from(size);
            }
        }
    }

    fn begin(&mut self, look: Option<Look>, actual: Option<String>) {
        if self.marked.len() < STACKED {
            let from = self.shown.glyphs.len();
            let actual = actual.map(|text| (text, from));
            self.marked.push(Marked { look, actual });
        } else {
            self.unmarked += 1;
        }
    }

    fn end_marked(&mut self) {
        if self.unmarked > 0 {
            self.unmarked -= 1;
        } else if let Some(Marked {
            actual: Some((text, from)),
            ..
        }) = self.marked.pop()
        {
            self.replace(from, &text);
        }
    }

    /// Puts the characters that the file names in place of those of its signs.
    fn replace(&mut self, from: usize, text: &str) {
        let shown = &mut *self.shown;
        let Some(&first) = shown.glyphs.get(from) else {
            return;
        };
        let Ok(len) = u16::try_from(text.len()) else {
            return;
        };
        // Words of several lines keep their places: what stands for a line break cannot be told.
        let line = |glyph: &Glyph| (glyph.y - first.y).abs() < first.size.max(1.0) * 0.7;
        if !shown.glyphs[from..].iter().all(line) || shown.glyphs.len() - from > 64 {
            return;
        }
        let Ok(start) = u32::try_from(shown.text.len()) else {
            return;
        };
        let last = shown.glyphs[shown.glyphs.len() - 1];
        shown.text.push_str(text);
        let whole = Glyph {
            dx: last.x + last.dx - first.x,
            dy: last.y + last.dy - first.y,
            start,
            len,
            ..first
        };
        shown.glyphs.truncate(from);
        shown.glyphs.push(whole);
    }

    fn adjust(&mut self, by: f64) {
        let face = self.state.font.and_then(|font| self.reader.fonts.get(font));
        let is_horizontal = face.is_none_or(|face| face.is_horizontal);
        self.pen.adjust(by, &self.state, is_horizontal);
    }

    /// Shows a string.
    fn show(&mut self, bytes: &[u8]) -> Result<(), Spent> {
        let Some(font) = self.state.font else {
            return Ok(());
        };
        let marked = self.marked.iter().rev().find_map(|marked| marked.look);
        let Some(face) = self.reader.fonts.get(font) else {
            return Ok(());
        };
        let mut at = 0;
        while at < bytes.len() {
            let (number, len) = face.next(bytes, at);
            at += len;
            let left = self.reader.budget.glyphs.checked_sub(1);
            self.reader.budget.glyphs = left.ok_or(Spent)?;
            let code = face.code(number);
            let (advance, text) = (code.advance, code.text.clone());
            let is_space = number == 32 && len == 1;
            let (start, end, size) = self.pen.advance(advance, is_space, &self.state, face);
            let (x, y) = single(start);
            let (to_x, to_y) = single(end);
            let sound = [x, y, to_x, to_y].iter().all(|number| number.is_finite());
            if !sound
                || !(0.0..self.shown.width).contains(&x)
                || !(0.0..self.shown.height).contains(&y)
            {
                continue;
            }
            let text = match &text {
                Some(text) => text,
                None => {
                    self.shown.unknown += 1;
                    "\u{FFFD}"
                }
            };
            let (Ok(start), Ok(len)) = (
                u32::try_from(self.shown.text.len()),
                u16::try_from(text.len()),
            ) else {
                return Err(Spent);
            };
            self.shown.text.push_str(text);
            if self.state.ink == Ink::White {
                let seen = self.painted.len() as u64 / 16;
                let left = self.reader.budget.operators.checked_sub(seen);
                self.reader.budget.operators = left.ok_or(Spent)?;
            }
            let look = marked.unwrap_or_else(|| look(&self.state, &self.painted, x, y));
            self.shown.glyphs.push(Glyph {
                x,
                y,
                dx: to_x - x,
                dy: to_y - y,
                size: size as f32,
                start,
                len,
                marks: face.marks,
                look,
                link: 0,
                noted: 0,
            });
        }
        Ok(())
    }
}

/// Returns whether text at a place can be seen.
fn look(state: &State, painted: &[(Area, Ink)], x: f32, y: f32) -> Look {
    if state.mode == 3 || state.mode == 7 {
        return Look::Invisible;
    }
    if state.is_clear {
        return Look::Hidden;
    }
    let filled = matches!(state.mode, 0 | 4);
    if filled && state.ink == Ink::White {
        let above = painted.iter().rev().find(|(area, _)| area.has(x, y));
        if above.is_none_or(|(_, ink)| *ink == Ink::White) {
            return Look::Hidden;
        }
    }
    Look::Plain
}

/// Returns whether a marked stretch is set by the program around the page (ISO 32000-1, 14.8.2.2).
fn running(tag: &[u8], properties: Option<&Dict<'_>>) -> Option<Look> {
    if tag != b"Artifact" {
        return None;
    }
    let kind = properties?.get::<Name<'_>>(keys::TYPE)?;
    (kind.as_ref() == b"Pagination").then_some(Look::Running)
}

fn actual_text(properties: &Dict<'_>) -> Option<String> {
    let text = properties.get::<hayro_syntax::object::String<'_>>("ActualText".as_bytes())?;
    Some(text_string(text.as_bytes()))
}

fn affine(numbers: [&Number; 6]) -> Affine {
    Affine::new(numbers.map(Number::as_f64))
}

const fn single(point: Point) -> (f32, f32) {
    (point.x as f32, point.y as f32)
}
