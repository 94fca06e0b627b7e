//! Layers of a PDF that are switched off when it is opened (ISO 32000-1, 8.11).

use std::collections::HashSet;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, ObjRef};

/// The most layers looked at.
const MOST_LAYERS: usize = 100_000;

/// The layers that are not shown.
#[derive(Debug, Default)]
pub(super) struct Layers(HashSet<ObjRef>);

impl Layers {
    pub(super) fn of(pdf: &Pdf) -> Self {
        Self(read(pdf).unwrap_or_default())
    }

    /// Whether content that belongs to a layer, or to a rule over layers, is hidden.
    ///
    /// Of the rules the usual one is known: shown where any of its layers is.
    pub(super) fn hides(&self, layer: Option<ObjRef>, rule: Option<&Dict<'_>>) -> bool {
        if self.0.is_empty() {
            return false;
        }
        if layer.is_some_and(|layer| self.0.contains(&layer)) {
            return true;
        }
        let Some(rule) = rule else { return false };
        if let Some(one) = rule.get_ref("OCGs".as_bytes()) {
            return self.0.contains(&one);
        }
        let all = rule.get::<Array<'_>>("OCGs".as_bytes());
        let all: Vec<ObjRef> = all.iter().flat_map(references).collect();
        !all.is_empty() && all.iter().all(|layer| self.0.contains(layer))
    }
}

fn read(pdf: &Pdf) -> Option<HashSet<ObjRef>> {
    let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id())?;
    let known = catalog.get::<Dict<'_>>("OCProperties".as_bytes())?;
    let first = known.get::<Dict<'_>>("D".as_bytes())?;
    let list = |dict: &Dict<'_>, key: &str| -> Vec<ObjRef> {
        let array = dict.get::<Array<'_>>(key.as_bytes());
        array.iter().flat_map(references).collect()
    };
    let state = first.get::<Name<'_>>("BaseState".as_bytes());
    let mut off: HashSet<ObjRef> = if state.is_some_and(|name| name.as_ref() == b"OFF") {
        list(&known, "OCGs").into_iter().collect()
    } else {
        HashSet::new()
    };
    for layer in list(&first, "ON") {
        off.remove(&layer);
    }
    off.extend(list(&first, "OFF"));
    Some(off)
}

fn references(array: &Array<'_>) -> impl Iterator<Item = ObjRef> {
    let reference = |item: MaybeRef<_>| item.as_obj_ref();
    array.raw_iter().take(MOST_LAYERS).filter_map(reference)
}
