//! What an answer to a comment does to it.

use claimdesk_draft::{Comment, Reply};

/// What Google Docs writes into a thread when someone presses its buttons.
const RESOLVED: &str = "_Marked as resolved_";
const REOPENED: &str = "_Re-opened_";

/// Adds an answer to a comment; one that a button wrote also says whether the comment is done.
pub fn add(comment: &mut Comment, reply: Reply) {
    match reply.text.as_str() {
        RESOLVED => comment.resolved = true,
        REOPENED => comment.resolved = false,
        _ => {}
    }
    comment.replies.push(reply);
}
