//! How a search is called off.

use std::convert::Infallible;

/// Asked between the paragraphs and sentences of a text whether to go on; its error ends the search.
pub type GoOn<'g, E> = &'g dyn Fn() -> Result<(), E>;

/// Goes on to the end.
pub(crate) fn always() -> Result<(), Infallible> {
    Ok(())
}
