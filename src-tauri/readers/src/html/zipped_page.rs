//! A page and its pictures, as Google Docs exports a document: `Story.html` and `images/`.

use claimdesk_opc::Package;

/// The extensions of pages and of pictures, in lower case.
const PAGES: &[&str] = &["html", "htm"];
const PICTURES: &[&str] = &[
    "avif", "bmp", "emf", "gif", "heic", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp", "wmf",
];

/// Returns the name of the page in a packed file; see [`page_among`].
pub fn page_in(package: &Package<'_>) -> Option<String> {
    let names = package.names().filter(|name| is_of_a_person(name));
    let names: Vec<String> = names.collect();
    page_among(names.iter()).cloned()
}

/// Returns the one page among some files, if all others are the pictures on it: in a folder
/// `images` next to it. Pictures anywhere else are files of their own.
pub fn page_among<'p>(paths: impl Iterator<Item = &'p String> + Clone) -> Option<&'p String> {
    let mut pages = paths.clone().filter(|path| has_extension(path, PAGES));
    let page = pages.next()?;
    let pictures = match page.rsplit_once('/') {
        Some((folder, _)) => format!("{folder}/images/"),
        None => "images/".to_owned(),
    };
    let is_its_own =
        |path: &'p String| path.starts_with(&pictures) && has_extension(path, PICTURES);
    let mut others = paths.filter(|path| *path != page);
    others.all(is_its_own).then_some(page)
}

fn has_extension(path: &str, known: &[&str]) -> bool {
    let extension = path.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase());
    extension.is_some_and(|extension| known.contains(&&*extension))
}

/// Returns whether a file in a folder or a zip is somebody's own, and neither a folder nor what a
/// system or a program left there.
pub fn is_of_a_person(path: &str) -> bool {
    let hidden = |step: &str| {
        step.starts_with('.')
            || step.starts_with("~$")
            || matches!(step, "__MACOSX" | "Thumbs.db" | "desktop.ini")
    };
    !path.ends_with('/') && !path.split(['/', '\\']).any(hidden)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(paths: &[&str]) -> Option<String> {
        let paths: Vec<String> = paths.iter().map(|path| (*path).to_owned()).collect();
        page_among(paths.iter()).cloned()
    }

    #[test]
    fn a_page_is_known_with_its_own_pictures_only() {
        assert_eq!(page(&["Dam.html"]).as_deref(), Some("Dam.html"));
        let found = page(&["a/images/image1.PNG", "a/Dam.html", "a/images/image2.jpg"]);
        assert_eq!(found.as_deref(), Some("a/Dam.html"));
        assert_eq!(page(&["Dam.html", "receipt.jpg"]), None);
        assert_eq!(page(&["Dam.html", "images/plan.pdf"]), None);
        assert_eq!(page(&["Dam.html", "index.html"]), None);
        assert_eq!(page(&["images/image1.png"]), None);
    }
}
