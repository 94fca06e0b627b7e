//! Cuts HTML into tags and text.
//!
//! The tokens come from html5gum, which follows the WHATWG tokenizer. One of its
//! states calls the next for every attribute in double quotation marks, so that a
//! tag with thousands of them would overflow the stack. The way back is a read
//! that fails: it returns through all those calls, nothing is consumed, and the
//! tokenizer goes on where it stood.

use std::convert::Infallible;

use claimdesk_compose::Skips;
use html5gum::emitters::callback::{Callback, CallbackEmitter, CallbackEvent};
use html5gum::{
    Emitter, ForwardingEmitter, Readable as _, Reader, Span, State, StringReader, Tokenizer,
};

use super::build::{Builder, Reading};
use super::dom::Dom;

/// How many attributes in a row may be read before the calls for them return.
const NESTED_CALLS: u32 = 32;

/// Parses a document in time linear in its length; comments are counted in `skips`.
pub(super) fn parse(html: &str, skips: &mut Skips) -> Dom {
    let mut builder = Builder::new(html);
    let reader = Unwinding {
        inner: html.to_reader(),
        values: 0,
    };
    let emitter = Follower {
        inner: CallbackEmitter::new(Events(&mut builder)),
    };
    for pause in Tokenizer::new_with_emitter(reader, emitter) {
        // The calls have returned; the next round goes on where they stood.
        let Err(Pause) = pause;
    }
    builder.finish(skips)
}

/// The read that fails to let nested calls return.
#[derive(Debug, thiserror::Error)]
#[error("the calls of the tokenizer return before they go on")]
struct Pause;

/// Reads text, and fails now and then inside a value in double quotation marks, which is the one
/// state that the tokenizer can go on from.
struct Unwinding<'a> {
    inner: StringReader<'a>,
    values: u32,
}

impl Reader for Unwinding<'_> {
    type Error = Pause;

    fn read_byte(&mut self) -> Result<Option<u8>, Pause> {
        self.inner.read_byte().map_err(|never| match never {})
    }

    fn try_read_string(&mut self, wanted: &[u8], case_sensitive: bool) -> Result<bool, Pause> {
        let read = self.inner.try_read_string(wanted, case_sensitive);
        read.map_err(|never| match never {})
    }

    fn read_until<'b>(
        &'b mut self,
        needle: &[u8],
        buffer: &'b mut [u8; 4],
    ) -> Result<Option<&'b [u8]>, Pause> {
        // Only that state looks for these two.
        if needle.starts_with(b"\"&") {
            self.values += 1;
            if self.values > NESTED_CALLS {
                self.values = 0;
                return Err(Pause);
            }
        }
        let read = self.inner.read_until(needle, buffer);
        read.map_err(|never| match never {})
    }
}

/// Hands what is read to the builder of the tree.
struct Events<'b>(&'b mut Builder);

impl Callback<Infallible, ()> for Events<'_> {
    fn handle_event(&mut self, event: CallbackEvent<'_>, _: Span<()>) -> Option<Infallible> {
        self.0.take(&event);
        None
    }
}

/// Reads on as the tree says: what is markup elsewhere is text inside a script, and not inside a drawing.
struct Follower<'b> {
    inner: CallbackEmitter<Events<'b>>,
}

impl ForwardingEmitter for Follower<'_> {
    type Token = Infallible;

    fn inner(&mut self) -> &mut impl Emitter<Token = Infallible> {
        &mut self.inner
    }

    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        let state = self.inner.emit_current_tag();
        let said = self.inner.callback_mut().0.reading();
        said.map_or(state, |reading| {
            Some(match reading {
                Reading::Words => State::RcData,
                Reading::Raw => State::RawText,
                Reading::Script => State::ScriptData,
                Reading::Rest => State::PlainText,
            })
        })
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&mut self) -> bool {
        self.inner.callback_mut().0.in_foreign()
    }
}

#[cfg(test)]
mod tests {
    use super::super::dom::ROOT;
    use super::*;

    #[test]
    fn a_tag_with_many_attributes_is_read_whole() {
        for (before, after) in [("\"", "\""), ("'", "'"), ("", " "), ("\"a&amp;", "\"")] {
            let many: String = (0..1000)
                .map(|n| format!("a{n}={before}b{after}"))
                .collect();
            let html = format!("<p {many} class=\"one &amp; two\" id={before}x{after}>Words.</p>");
            let dom = parse(&html, &mut Skips::default());
            let p = dom.descendants(ROOT).find(|id| dom.is(*id, "p"));
            let p = p.expect("the paragraph is in the tree");
            assert_eq!(dom.attribute(p, "class"), Some("one & two"), "{before}");
            assert!(dom.attribute(p, "id").is_some_and(|id| id.ends_with('x')));
            assert_eq!(dom.line(ROOT), "Words.");
        }
    }
}
