//! The parts of a page that are left out.
//!
//! What a page is weighed by and what is left out of it depend on each other: the unseen is masked,
//! the rest is weighed, and then what the weights tell is masked as well.

use super::dom::{Dom, NodeId, Step};

/// The nodes of a document that are left out.
#[derive(Debug)]
pub(super) struct Mask {
    dropped: Vec<bool>,
    /// What readers wrote, which is a text of its own.
    readers: Vec<NodeId>,
}

impl Mask {
    /// Leaves nothing out.
    pub(super) fn none(dom: &Dom) -> Self {
        Self {
            dropped: vec![false; dom.len()],
            readers: Vec::new(),
        }
    }

    pub(super) fn drop(&mut self, id: NodeId) {
        self.dropped[id as usize] = true;
    }

    pub(super) fn drop_readers(&mut self, id: NodeId) {
        self.drop(id);
        self.readers.push(id);
    }

    pub(super) fn readers(&self) -> &[NodeId] {
        &self.readers
    }

    pub(super) fn holds(&self, id: NodeId) -> bool {
        self.dropped[id as usize]
    }

    pub(super) fn visible<'a>(
        &'a self,
        dom: &'a Dom,
        root: NodeId,
    ) -> impl Iterator<Item = NodeId> {
        let mut walk = dom.walk(root);
        std::iter::from_fn(move || {
            loop {
                match walk.next()? {
                    Step::Enter(id) if id == root => {}
                    Step::Enter(id) if self.holds(id) => walk.skip_inside(),
                    Step::Enter(id) => return Some(id),
                    Step::Leave(_) => {}
                }
            }
        })
    }
}
