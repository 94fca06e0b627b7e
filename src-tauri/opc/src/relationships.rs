//! How the parts of a Word document refer to each other (ECMA-376, part 2, clause 6.5).

use std::collections::HashMap;

use crate::package::{Package, PackageError};
use crate::xml::{Piece, Xml};

/// One part's reference to another part, or to a place outside the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// What the other is: the last word of the relation's type, such as `styles`.
    pub kind: String,
    /// A part's name; or, of an external relation, an address. Never fetched.
    pub target: String,
    /// Whether the target lies outside the file.
    pub external: bool,
}

/// All that one part refers to, by the ids it uses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Relations {
    by_id: HashMap<String, Relation>,
    /// The ids in the order of the file.
    order: Vec<String>,
}

impl Relations {
    /// Reads the relations of a part, or those of the file itself for an empty name.
    ///
    /// A part without a list of relations has none. A list that breaks off
    /// gives what is before the break.
    ///
    /// # Errors
    /// The list is there and cannot be unpacked.
    pub fn of(package: &mut Package<'_>, part: &str) -> Result<Self, PackageError> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let slash = if folder.is_empty() { "" } else { "/" };
        let list = format!("{folder}{slash}_rels/{name}.rels");
        if !package.has(&list) {
            return Ok(Self::default());
        }
        let text = package.read_text(&list)?;
        let mut found = Self::default();
        let mut xml = Xml::new(&text);
        while let Ok(Some(piece)) = xml.next_piece() {
            let Piece::Start(tag) = piece else { continue };
            if tag.local() != "Relationship" {
                continue;
            }
            let (Some(id), Some(kind), Some(target)) =
                (tag.attr("Id"), tag.attr("Type"), tag.attr("Target"))
            else {
                continue;
            };
            let external = tag
                .attr("TargetMode")
                .is_some_and(|mode| mode == "External");
            let target = if external {
                target.into_owned()
            } else {
                resolve(folder, &target)
            };
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            let relation = Relation {
                kind,
                target,
                external,
            };
            let id = id.into_owned();
            if found.by_id.insert(id.clone(), relation).is_none() {
                found.order.push(id);
            }
        }
        Ok(found)
    }

    /// Returns the relation of this id.
    pub fn get(&self, id: &str) -> Option<&Relation> {
        self.by_id.get(id)
    }

    /// Returns the name of the first part inside the file that is of this kind.
    pub fn part(&self, kind: &str) -> Option<&str> {
        self.order
            .iter()
            .filter_map(|id| self.by_id.get(id))
            .find(|relation| relation.kind == kind && !relation.external)
            .map(|relation| relation.target.as_str())
    }
}

/// Returns the name of a part that is referred to from a folder of the file.
///
/// Steps up beyond the top stay at the top.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut steps: Vec<&str> = if target.starts_with('/') {
        Vec::new()
    } else {
        folder.split('/').filter(|step| !step.is_empty()).collect()
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn names_stay_inside_the_file() {
        assert_eq!(resolve("word", "styles.xml"), "word/styles.xml");
        assert_eq!(resolve("word", "/word/comments.xml"), "word/comments.xml");
        assert_eq!(resolve("word", "../docProps/core.xml"), "docProps/core.xml");
        assert_eq!(resolve("word", "../../../../etc/passwd"), "etc/passwd");
        assert_eq!(resolve("", "word\\document.xml"), "word/document.xml");
    }
}
