//! What names end with in their cases, by language. Folded: without case and accents.

/// Endings of names in languages of Latin script: Slavic, Baltic, Finnic, Turkic, Hungarian,
/// Romanian, Albanian, Germanic.
pub(super) const LATIN: &[&str] = &[
    "a", "ach", "aga", "ai", "ais", "ajt", "al", "ale", "alt", "am", "ama", "ami", "ams", "an",
    "ar", "arekin", "aren", "arve", "as", "asse", "ast", "at", "ave", "ba", "ban", "be", "ben",
    "bol", "ca", "ce", "da", "daki", "dan", "de", "den", "e", "ech", "een", "eg", "ega", "ego",
    "eho", "ei", "eis", "ej", "ek", "ekat", "ekba", "ekban", "ekben", "ekbol", "eke", "ekert",
    "eket", "ekhez", "ekhoz", "ekkal", "ekkel", "eknak", "eknal", "eknek", "eknel", "ekra", "ekre",
    "ekrol", "ektol", "el", "ele", "elt", "em", "emu", "en", "ene", "eni", "ens", "er", "ert",
    "es", "esse", "est", "et", "ev", "eva", "eve", "evi", "evo", "evu", "ga", "gil", "gile",
    "giller", "han", "het", "hez", "ho", "hoz", "i", "ia", "ias", "ich", "ide", "iden", "ie",
    "iego", "iej", "iem", "iemu", "ien", "ies", "ig", "iga", "ih", "iin", "iksi", "il", "ile",
    "illa", "ille", "ilt", "ilta", "im", "ima", "imi", "imu", "in", "ina", "ine", "inha", "inho",
    "ini", "ino", "inoj", "inu", "io", "iow", "iowa", "iowi", "iowie", "is", "issa", "ista", "it",
    "ito", "itta", "itten", "iu", "iui", "j", "ja", "jai", "jar", "je", "jem", "jen", "ji", "jir",
    "jo", "jom", "ju", "jum", "kah", "kent", "ks", "ksi", "l", "la", "lah", "lar", "lara", "larda",
    "lardan", "lari", "larin", "le", "lei", "ler", "lerde", "lerden", "lere", "leri", "lerin",
    "lla", "lle", "lt", "lta", "lui", "n", "na", "nak", "nal", "ne", "nek", "nel", "nenak",
    "nenek", "net", "netol", "neval", "ni", "nin", "ning", "nun", "nya", "o", "oga", "ogo", "oj",
    "om", "omu", "on", "os", "ot", "ou", "ov", "ova", "ove", "ovej", "ovi", "ovic", "ovo", "ovou",
    "ovu", "ovy", "ovych", "ovym", "ovymi", "ow", "owa", "owej", "owi", "owie", "oy", "pun", "ra",
    "re", "rekin", "ren", "rol", "s", "sch", "sche", "schen", "scher", "sches", "se", "sna", "ssa",
    "sse", "st", "sta", "t", "ta", "tan", "te", "ten", "tol", "tta", "u", "uga", "ui", "ul", "ule",
    "ult", "ului", "um", "ums", "un", "us", "usse", "ust", "ut", "uv", "val", "ve", "vel", "y",
    "ya", "ych", "ye", "yi", "yje", "yla", "yle", "ym", "ymi", "ymu", "ys", "yu", "zinha", "zinho",
];

pub(super) const CYRILLIC: &[&str] = &[
    "а",
    "ам",
    "ами",
    "ат",
    "ата",
    "ах",
    "е",
    "ев",
    "ева",
    "еве",
    "еви",
    "его",
    "ее",
    "еи",
    "ем",
    "ему",
    "ех",
    "ею",
    "и",
    "ие",
    "ии",
    "им",
    "ими",
    "ин",
    "ина",
    "ину",
    "их",
    "иу",
    "ию",
    "ия",
    "ка",
    "ку",
    "о",
    "ов",
    "ова",
    "ове",
    "ови",
    "овои",
    "овою",
    "овия",
    "ову",
    "ого",
    "ои",
    "ом",
    "ому",
    "ою",
    "та",
    "те",
    "ту",
    "у",
    "ут",
    "ч",
    "ы",
    "ым",
    "ыми",
    "ых",
    "ът",
    "ю",
    "я",
    "ям",
    "ями",
    "ях",
    "є",
    "єв",
    "єва",
    "єви",
    "єві",
    "єм",
    "єю",
    "і",
    "ів",
    "ів",
    "івна",
    "ім",
    "іх",
    "ові",
    "еві",
    "овим",
    "овых",
    "овым",
    "ові",
    "овій",
    "овіи",
    "на",
    "не",
    "ни",
    "о",
    "ь",
    "овата",
    "овото",
    "овият",
    "овите",
    "евата",
    "ынын",
    "ыин",
    "ииин",
    "иин",
];

/// What a Korean word is followed by; titles stand with the names.
pub(super) const PARTICLES: &[&str] = &[
    "은", "는", "이", "가", "을", "를", "의", "에", "께", "와", "과", "도", "만", "로", "으로",
    "랑", "부터", "까지", "님", "아", "야", "라", "보다", "처럼", "한테", "하고",
];

/// After a stem that lost its vowel: `Havel`, `Havla`.
pub(super) const FLEETING: &[&str] = &[
    "a", "u", "em", "iem", "om", "ovi", "owi", "e", "ie", "y", "i", "ove", "owie", "ami", "ach",
    "ovou", "ova", "ovu", "ovo", "ovy", "u", "um", "uv", "ovic", "ovych", "ovym", "ovymi", "ovi",
    "i", "iu",
];
pub(super) const FLEETING_CYRILLIC: &[&str] = &[
    "а", "у", "ом", "ем", "е", "і", "и", "ы", "ові", "еві", "я", "ю", "єм", "ями", "ами", "ів",
    "ях", "ов", "ев", "ам", "ах", "ове", "ови", "ова", "ин",
];
/// After a weak stem of Finnish or Estonian: `Heikki`, `Heikin`.
pub(super) const WEAK: &[&str] = &[
    "n", "lle", "lla", "lta", "ssa", "sta", "ksi", "t", "s", "l", "lt", "st", "ni", "na", "ne",
    "ns", "lt", "le", "ga", "st", "sse", "d", "te",
];
pub(super) const NEN: &[&str] = &[
    "en", "ta", "elle", "esta", "eksi", "ella", "elta", "essa", "ena", "een", "et", "ia", "ille",
    "eni", "illa", "ten", "ilta", "issa", "ista",
];
pub(super) const CAME_OF_AS: &[&str] = &[
    "o", "ui", "a", "u", "e", "ai", "ams", "ais", "uose", "us", "um", "am", "i",
];
pub(super) const CAME_OF_IS: &[&str] = &[
    "io", "iui", "i", "iu", "yje", "y", "ai", "iai", "e", "es", "ei", "ies", "im", "a", "am", "us",
    "o", "ui", "u", "ja", "jam", "jus", "jiem", "ju", "ji", "jas",
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
    "am", "ii", "ei",
];
pub(super) const SOFTENED: &[&str] = &["e", "i", "ie", "y", "ei", "ej"];
/// After an Icelandic stem without its -ur: `Ólafur`, `Ólafi`.
pub(super) const ICELANDIC: &[&str] = &["", "i", "s", "ar", "ri"];
/// After the genitive of an Estonian name: `Raudsepp`, `Raudsepa`.
pub(super) const ESTONIAN: &[&str] = &[
    "", "le", "l", "lt", "ga", "st", "sse", "s", "ni", "t", "d", "na", "ks", "te",
];
/// After a Finnish stem that ends with a long vowel or -kse: `Rinne`, `Rinteen`.
pub(super) const FINNISH: &[&str] = &[
    "n", "lle", "lla", "lta", "ssa", "sta", "ksi", "na", "ta", "t", "ni",
];
/// After a Georgian word, of which the last vowel may have gone.
pub(super) const GEORGIAN: &[&str] = &[
    "",
    "ს",
    "მა",
    "მ",
    "ის",
    "ისა",
    "ისი",
    "ით",
    "ად",
    "ო",
    "ი",
    "სა",
    "სი",
    "სთან",
    "სთვის",
    "ისთვის",
    "ისთან",
    "ისგან",
    "სგან",
    "იდან",
    "დან",
    "ზე",
    "ში",
    "სთანაც",
    "ები",
    "ებს",
    "ებმა",
    "ების",
    "ებთან",
    "ებისთვის",
    "ამ",
    "ც",
    "მაც",
    "საც",
    "ისაც",
    "თან",
    "სავით",
    "ივით",
    "თა",
    "სადმი",
    "ისადმი",
];
/// Georgian vowels that go: `მაისურაძე`, `მაისურაძის`.
pub(super) const GEORGIAN_AFTER_VOWEL: &[&str] = &[
    "ის",
    "ისა",
    "ით",
    "ისთვის",
    "ისთან",
    "ისგან",
    "იდან",
    "ები",
    "ებს",
    "ებმა",
    "ების",
    "ებთან",
    "ებისთვის",
    "ისაც",
    "ისი",
    "მა",
    "ს",
    "ისადმი",
    "სთან",
    "სთვის",
    "სგან",
    "მაც",
];
/// The Turkish `-oğlu` of several people, and names that end with a hard letter before vowels.
pub(super) const VOICED: &[&str] = &["", "in", "un", "i", "u", "e", "a", "ini", "inin", "im"];
/// After an adjective that is a given name: `Jiří`, `Jiřímu`; `Jerzy`, `Jerzego`.
pub(super) const ADJECTIVAL: &[&str] = &["ho", "mu", "m", "mi", "ch", "ne"];
/// After a name of three letters without its -a: `Ewa`, `Ewie`.
pub(super) const SHORT_FEMININE: &[&str] = &["y", "ie", "e", "ou", "u", "i", "ii"];
