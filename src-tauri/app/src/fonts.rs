//! Fonts of this machine, for scripts that Claimdesk brings no font for.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use claimdesk_print::FontFile;
use fontdb::{Database, FaceInfo, ID, Style, Weight};
use ttf_parser::Face;
use unicode_script::{Script, UnicodeScript};

/// The fonts of the machine, looked up when something first asks for one.
static FONTS: LazyLock<Database> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    fonts
});

/// Returns fonts of the machine that have as many of these characters as any have, and the characters that none has.
pub(crate) fn fonts_for(wanted: &BTreeSet<char>) -> (Vec<FontFile>, BTreeSet<char>) {
    chosen(&FONTS, wanted)
}

/// Returns the characters of a draft that this machine has no font for, each as often as it is there.
///
/// Latin, Greek and Cyrillic letters and the usual signs are taken to be on every machine, and Claimdesk brings its own.
pub(crate) fn unshown(text: &str) -> Vec<char> {
    let foreign = |c: &char| match c.script() {
        Script::Latin | Script::Greek | Script::Cyrillic | Script::Inherited | Script::Unknown => {
            false
        }
        Script::Common => *c >= '\u{1f000}',
        _ => true,
    };
    let wanted: BTreeSet<char> = text.chars().filter(foreign).collect();
    let left = chosen(&FONTS, &wanted).1;
    text.chars().filter(|c| left.contains(c)).collect()
}

/// Chooses the font with the most of the characters that are left, until there is none with any.
fn chosen(fonts: &Database, wanted: &BTreeSet<char>) -> (Vec<FontFile>, BTreeSet<char>) {
    let mut left = wanted.clone();
    let mut found = Vec::new();
    let mut faces: Vec<&FaceInfo> = Vec::new();
    if !left.is_empty() {
        faces.extend(fonts.faces().filter(|face| face.style == Style::Normal));
        let plain = |face: &FaceInfo| face.weight.0.abs_diff(Weight::NORMAL.0);
        // Upright and of the usual weight before others; else in one order, whatever order they were found in.
        faces.sort_by_key(|face| {
            (
                plain(face),
                face.monospaced,
                prefers_other(face, wanted),
                face.post_script_name.clone(),
            )
        });
    }
    while !left.is_empty() {
        let best = faces
            .iter()
            .map(|face| (face.id, has(fonts, face.id, &left)))
            .reduce(|best, next| {
                if next.1.len() > best.1.len() {
                    next
                } else {
                    best
                }
            });
        let Some((id, characters)) = best.filter(|(_, characters)| !characters.is_empty()) else {
            break;
        };
        faces.retain(|face| face.id != id);
        left.retain(|c| !characters.contains(c));
        found.extend(fonts.with_face_data(id, |bytes, index| FontFile {
            bytes: bytes.to_vec(),
            index,
        }));
    }
    (found, left)
}

/// Chinese characters look different in Japan and Korea: without letters of theirs a font made for China goes before.
fn prefers_other(face: &FaceInfo, wanted: &BTreeSet<char>) -> bool {
    let letters = |c: &char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{ac00}'..='\u{d7a3}');
    let elsewhere = |family: &String| {
        family
            .split(' ')
            .any(|word| matches!(word, "JP" | "KR" | "HK" | "TC"))
    };
    !wanted.iter().any(letters) && face.families.iter().any(|(family, _)| elsewhere(family))
}

/// Returns the characters that a font has.
fn has(fonts: &Database, id: ID, wanted: &BTreeSet<char>) -> BTreeSet<char> {
    let found = fonts.with_face_data(id, |bytes, index| {
        let face = Face::parse(bytes, index).ok()?;
        let has = |c: &&char| face.glyph_index(**c).is_some_and(|glyph| glyph.0 > 0);
        Some(wanted.iter().filter(has).copied().collect())
    });
    found.flatten().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two fonts that come along stand for those of a machine.
    fn machine() -> Database {
        let mut fonts = Database::new();
        for file in [
            include_bytes!("../../print/fonts/NotoSansHebrew-Regular.ttf").to_vec(),
            include_bytes!("../../print/fonts/NotoNaskhArabic-Regular.ttf").to_vec(),
            include_bytes!("../../print/fonts/Inter-SemiBold.ttf").to_vec(),
        ] {
            fonts.load_font_data(file);
        }
        fonts
    }

    #[test]
    fn only_fonts_that_are_needed_are_taken() {
        let fonts = machine();
        let (found, left) = chosen(&fonts, &"שלום".chars().collect());
        assert_eq!((found.len(), left.len()), (1, 0));
        let (found, left) = chosen(&fonts, &"שלוםسلام橋".chars().collect());
        assert_eq!((found.len(), left), (2, ['橋'].into()));
        assert_eq!(
            chosen(&fonts, &BTreeSet::new()),
            (Vec::new(), BTreeSet::new())
        );
    }

    #[test]
    fn a_machine_without_fonts_leaves_everything() {
        let wanted: BTreeSet<char> = "橋".chars().collect();
        assert_eq!(chosen(&Database::new(), &wanted), (Vec::new(), wanted));
    }
}
