//! What names end with in their cases, by language. Folded: without case and accents.

/// Endings of names in languages of Latin script: Slavic, Baltic, Finnic, Turkic, Hungarian,
/// Romanian, Albanian, Germanic.
pub(super) const LATIN: &[&str] = &[
    "a", "ach", "ai", "ais", "am", "ama", "ami", "ams", "an", "ar", "as", "at", "ba", "ban", "be",
    "ben", "bol", "ca", "ce", "da", "daki", "dan", "de", "den", "e", "ech", "een", "eg", "ega",
    "ega", "ego", "eho", "ei", "eis", "ej", "ek", "el", "ele", "elt", "em", "eni", "esse", "est",
    "emu", "en", "ene", "ens", "er", "es", "et", "ert", "ev", "eva", "eve", "evi", "evo", "evu",
    "ga", "han", "het", "hez", "ho", "hoz", "i", "ia", "ias", "ich", "ide", "iden", "ie", "iego",
    "iej", "iem", "iemu", "ien", "ies", "ig", "ih", "iin", "il", "ile", "ille", "im", "ima", "imi",
    "imu", "in", "ina", "ine", "ini", "ino", "inoj", "inu", "io", "is", "it", "iu", "iui", "j",
    "ja", "jai", "je", "jem", "ji", "jo", "jom", "ju", "kent", "ks", "ksi", "l", "la", "lar", "le",
    "lei", "ler", "lla", "lle", "lle", "lt", "lta", "lui", "n", "na", "nak", "ne", "nek", "ni",
    "nin", "ning", "nun", "o", "oga", "ogo", "oj", "om", "omu", "on", "os", "ot", "ou", "ov",
    "ova", "ove", "ovej", "ovi", "ovo", "ovou", "ovu", "ovy", "ow", "owi", "owie", "oy", "ra",
    "re", "rol", "s", "sch", "se", "sna", "ssa", "sse", "st", "sta", "t", "ta", "tan", "te", "ten",
    "tol", "tta", "u", "ui", "ul", "ului", "um", "ums", "un", "us", "uv", "val", "vel", "y", "ya",
    "ye", "yi", "yje", "yla", "yle", "ych", "ym", "ymi", "ymu", "ys", "yu", "inha", "inho", "ito",
    "owa", "owej", "zinha", "zinho",
];

pub(super) const CYRILLIC: &[&str] = &[
    "а", "ам", "ами", "ат", "ата", "ах", "е", "ев", "ева", "еве", "еви", "его", "ее", "еи", "ем",
    "ему", "ех", "ею", "и", "ие", "ии", "им", "ими", "ин", "ина", "ину", "их", "иу", "ию", "ия",
    "ка", "ку", "о", "ов", "ова", "ове", "ови", "овои", "овою", "овия", "ову", "ого", "ои", "ом",
    "ому", "ою", "та", "те", "ту", "у", "ут", "ч", "ы", "ым", "ыми", "ых", "ът", "ю", "я", "ям",
    "ями", "ях", "є", "єв", "єва", "єви", "єві", "єм", "єю", "і", "ів", "ів", "івна", "ім", "іх",
    "ові", "еві", "овим", "овых", "овым", "ові", "овій", "овіи", "на", "не", "ни", "о", "ь",
];

/// What a Korean word is followed by; titles stand with the names.
pub(super) const PARTICLES: &[&str] = &[
    "은", "는", "이", "가", "을", "를", "의", "에", "께", "와", "과", "도", "만", "로", "으로",
    "랑", "부터", "까지", "님", "아", "야", "라", "보다", "처럼", "한테", "하고",
];

/// After a stem that lost its vowel: `Havel`, `Havla`.
pub(super) const FLEETING: &[&str] = &[
    "a", "u", "em", "iem", "om", "ovi", "owi", "e", "ie", "y", "i", "ove", "owie", "ami", "ach",
    "ovou", "ova", "ovu", "ovo", "ovy", "u", "um", "uv",
];
pub(super) const FLEETING_CYRILLIC: &[&str] = &[
    "а", "у", "ом", "ем", "е", "і", "и", "ы", "ові", "еві", "я", "ю", "єм", "ями", "ами", "ів",
    "ях",
];
/// After a weak stem of Finnish or Estonian: `Heikki`, `Heikin`.
pub(super) const WEAK: &[&str] = &[
    "n", "lle", "lla", "lta", "ssa", "sta", "ksi", "t", "s", "l", "lt", "st", "ni",
];
pub(super) const NEN: &[&str] = &[
    "en", "ta", "elle", "esta", "eksi", "ella", "elta", "essa", "ena", "een", "et", "ia", "ille",
    "eni", "illa",
];
pub(super) const CAME_OF_AS: &[&str] = &[
    "o", "ui", "a", "u", "e", "ai", "ams", "ais", "uose", "us", "um", "am", "i",
];
pub(super) const CAME_OF_IS: &[&str] = &[
    "io", "iui", "i", "iu", "yje", "y", "ai", "iai", "e", "es", "ei", "ies", "im", "a", "am", "us",
    "o", "ui", "u",
];
/// A Russian name in Latin letters: Kovalevskaya, Kovalevskoy.
pub(super) const CAME_OF_AYA: &[&str] = &[
    "oy", "oi", "oj", "uyu", "oyu", "aia", "aja", "uju", "ie", "ikh",
];
pub(super) const SHORT: &[&str] = &[
    "a", "u", "em", "om", "ovi", "owi", "ie", "s", "es", "in", "un", "nin", "nak", "nek", "lle",
    "lla", "ile", "la", "dan", "den", "ta", "i", "ga", "ul", "ului",
];
/// Hungarian "with" after a sound that is written with two letters: Kovács, Kováccsal.
pub(super) const DIGRAPHS: &[&str] = &[
    "csal", "csel", "szal", "szel", "zsal", "zsel", "gyal", "gyel", "nyal", "nyel", "lyal", "lyel",
    "tyal", "tyel",
];
pub(super) const FEMININE: &[&str] = &[
    "y", "i", "e", "u", "o", "ou", "ie", "iu", "ich", "om", "ach", "ami", "oi", "oj", "os", "ai",
    "am",
];
pub(super) const SOFTENED: &[&str] = &["e", "i", "ie", "y", "ei", "ej"];
