//! Made-up names, the forms that they are written in, and what is around them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Bytes that are taken one by one; zeros when there are no more.
pub struct Taken<'a>(std::slice::Iter<'a, u8>);

impl<'a> Taken<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(bytes.iter())
    }

    pub fn byte(&mut self) -> usize {
        self.0.next().copied().map_or(0, usize::from)
    }

    pub fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.byte() % all.len()]
    }

    pub fn rest(&self) -> &'a [u8] {
        self.0.as_slice()
    }

    /// Returns ordinary words and signs, and last what a name may are next to.
    pub fn around(&mut self, before: bool) -> String {
        let mut words: Vec<&str> = (0..self.byte() % 24).map(|_| self.one_of(WORDS)).collect();
        let border = self.one_of(BORDERS);
        words.insert(if before { words.len() } else { 0 }, border);
        words.concat()
    }
}

/// Nothing of these is a part of a name below.
const WORDS: &[&str] = &[
    " ",
    " ",
    " ",
    " ",
    "the ",
    "minister ",
    "said ",
    "on ",
    "12 ",
    "2024 ",
    "+420 555 ",
    "called",
    "https://x.example/a?b=",
    "&amp;",
    "&#",
    "%",
    "%4",
    "%41 ",
    "=",
    "=\n",
    "=4",
    "\\u",
    "\\u00 ",
    "«",
    "“",
    "”",
    "'",
    "’",
    "-",
    "—",
    "\n",
    "\r\n",
    "\u{202e}",
    "\u{200b}",
    "\u{ad}",
    "@",
    ".",
    ",",
    ":",
    ";",
    "(",
    ")",
    "[",
    "é ",
    "Ω ",
    "я ",
    "中 ",
    "ا ",
    "ב ",
    "ก ",
    "Kim ",
    "X ",
    "I. ",
    "P. ",
    "_",
    "/",
    "#",
    "\u{0}",
    "\u{301}",
    "🇬🇷",
    "e\u{301} ",
    "0",
    "$",
    "|",
];

/// A word may begin or end at each of these.
const BORDERS: &[&str] = &[
    " ",
    "\n",
    " (",
    ") ",
    " \"",
    "\" ",
    "“",
    "”",
    "/",
    "@",
    ": ",
    "; ",
    ", ",
    ". ",
    "_",
    "… ",
    "«",
    "|",
    "\t",
    "\u{a0}",
    "\u{3000}",
    " — ",
    "\u{202e} ",
];

#[derive(Debug)]
pub struct Name {
    pub given: String,
    pub family: String,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Latin letters without accents.
    Plain,
    /// Scripts with capitals.
    Cased,
    /// Without capitals, with spaces between words.
    Caseless,
    /// Without spaces between words.
    Unspaced,
}

type Syllables = &'static [&'static str];

const SCRIPTS: &[(Kind, Syllables)] = &[
    (
        Kind::Plain,
        &[
            "qua", "zel", "vor", "dri", "ska", "mun", "tro", "lex", "fib", "gow", "hup",
        ],
    ),
    (
        Kind::Cased,
        &[
            "mün", "ćov", "żyr", "bjø", "ñel", "łuk", "čer", "ğan", "şul", "æth", "oß",
        ],
    ),
    (
        Kind::Cased,
        &[
            "жар", "ков", "шлю", "бод", "мир", "зен", "щук", "їла", "гра", "фед",
        ],
    ),
    (
        Kind::Cased,
        &["παν", "λοχ", "ριδ", "ζαφ", "θεκ", "ξεν", "δου", "μπα"],
    ),
    (Kind::Caseless, &["שמע", "גרק", "טלח", "פדנ", "זיק"]),
    (Kind::Caseless, &["قحط", "زهر", "شمخ", "صدق", "جبن"]),
    (Kind::Caseless, &["ლომ", "გირ", "ქეთ", "ჭავ"]),
    (Kind::Unspaced, &["钰", "琪", "嫣", "昊", "翰", "霖"]),
    (Kind::Unspaced, &["ハル", "ミズ", "タケ", "ソノ"]),
];

pub fn name(input: &mut Taken<'_>) -> Name {
    let (kind, syllables) = input.one_of(SCRIPTS);
    let mut word = |more: usize| {
        let count = 2 + input.byte() % more;
        let word: String = (0..count).map(|_| input.one_of(syllables)).collect();
        let mut letters = word.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        match kind {
            Kind::Plain | Kind::Cased => first.chain(letters).collect(),
            Kind::Caseless | Kind::Unspaced => word,
        }
    };
    Name {
        given: word(2),
        family: word(3),
        kind,
    }
}

pub fn phone(input: &mut Taken<'_>) -> String {
    let digits: String = (0..9)
        .map(|_| input.one_of(&["3", "4", "6", "7", "8"]))
        .collect();
    format!("+49 {digits}")
}

/// Returns a form of a name or a number, and the parts of the name that its letters show.
pub fn form<'n>(input: &mut Taken<'_>, name: &'n Name, phone: &str) -> (String, Vec<&'n str>) {
    let (given, family) = (name.given.as_str(), name.family.as_str());
    let both = format!("{given} {family}");
    let cased = matches!(name.kind, Kind::Plain | Kind::Cased);
    let plain = name.kind == Kind::Plain;
    let spaced = name.kind != Kind::Unspaced;
    let run_in = format!("{given}{family}");
    let letters = |text: &str, between: &str| {
        let all: Vec<String> = text.chars().map(String::from).collect();
        all.join(between)
    };
    let initial: String = given.chars().take(1).collect();
    let half = |text: &str, between: &str| {
        let at = text
            .char_indices()
            .nth(text.chars().count() / 2)
            .map_or(0, |(at, _)| at);
        format!("{}{between}{}", &text[..at], &text[at..])
    };
    match input.byte() % 28 {
        0 => (family.to_owned(), vec![family]),
        1 => (given.to_owned(), vec![given]),
        2 => (both.to_uppercase(), vec![given, family]),
        3 => (both.to_lowercase(), vec![given, family]),
        4 => (format!("{family}, {given}"), vec![given, family]),
        5 => (both.nfd().collect(), vec![given, family]),
        6 => (letters(family, "\u{200b}"), vec![family]),
        7 => (half(family, "\u{ad}"), vec![family]),
        8 => (percent(family.as_bytes(), '%'), vec![]),
        9 => (
            percent(percent(family.as_bytes(), '%').as_bytes(), '%'),
            vec![],
        ),
        10 => (
            family
                .chars()
                .map(|c| format!("&#{};", u32::from(c)))
                .collect(),
            vec![],
        ),
        11 => (
            family
                .chars()
                .map(|c| format!("&#x{:X};", u32::from(c)))
                .collect(),
            vec![],
        ),
        12 => (
            family
                .chars()
                .map(|c| format!("\\u{:04x}", u32::from(c)))
                .collect(),
            vec![],
        ),
        13 if plain => (wide(family), vec![family]),
        14 if spaced => (letters(family, " "), vec![family]),
        15 if spaced => (half(family, "-\n"), vec![family]),
        16 if cased => (run_in.to_lowercase(), vec![given, family]),
        17 if cased => (format!("{initial}. {family}"), vec![family]),
        18 if cased => (
            format!("{initial}{family}@post.example").to_lowercase(),
            vec![family],
        ),
        19 if spaced => (format!("{family}_{given}.pdf"), vec![given, family]),
        20 => (format!("\u{202e}{family}\u{202c}"), vec![family]),
        21 => (phone.trim_start_matches("+49 ").to_owned(), vec![]),
        22 => (
            letters(
                phone.trim_start_matches("+49 "),
                input.one_of(&[" ", "-", ".", "/"]),
            ),
            vec![],
        ),
        23 if cased => (format!("{run_in}2024"), vec![given, family]),
        24 => (percent(both.as_bytes(), '='), vec![]),
        25 => (STANDARD.encode(&both), vec![]),
        26 if plain => (leet(family), vec![]),
        27 if spaced => (family.chars().rev().collect(), vec![]),
        _ => (both, vec![given, family]),
    }
}

/// Percent-encodes all bytes, or writes them as quoted-printable text does.
fn percent(bytes: &[u8], sign: char) -> String {
    bytes
        .iter()
        .map(|byte| format!("{sign}{byte:02X}"))
        .collect()
}

fn wide(text: &str) -> String {
    let wide = |c: char| char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c);
    text.chars().map(wide).collect()
}

fn leet(text: &str) -> String {
    let digit = |c| match c {
        'o' | 'O' => '0',
        'i' | 'I' | 'l' | 'L' => '1',
        'e' | 'E' => '3',
        'a' | 'A' => '4',
        's' | 'S' => '5',
        other => other,
    };
    text.chars().map(digit).collect()
}

/// Returns the letters of a text alone: no case, no accents, nothing between them.
pub fn folded(text: &str) -> String {
    (text.nfkd())
        .filter(|c| c.is_alphanumeric() && !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect()
}
