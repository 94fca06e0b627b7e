//! Takes every secret out of a report: the article, its sources and its history, in this order.

use claimdesk_draft::MarkKind;

use super::redact::Redactor;
use super::{Redacted, history};

impl Redactor<'_> {
    /// Takes every secret out of what may go out.
    pub(super) fn redact(&self, redacted: &mut Redacted) {
        for source in &mut redacted.sources {
            self.redact_source(source);
        }
        history::redact(&mut redacted.history, &redacted.article.claims, self);
        let article = &mut redacted.article;
        for claim in &mut article.claims {
            redacted.withheld.extend(self.redact_claim(claim));
        }
        let fields = &mut article.summary.article.fields;
        self.prose(&mut fields.title);
        self.prose(&mut fields.byline);
        self.prose(&mut article.revision.file_name);
        if let Some(cleared) = &mut article.summary.cleared {
            self.prose(&mut cleared.who);
            self.prose(&mut cleared.note);
            let named = cleared
                .turned
                .iter_mut()
                .filter(|it| it.what.names_sources());
            for name in named.flat_map(|it| [&mut it.was, &mut it.now]) {
                self.source_name(name);
            }
        }
        // The draft's words are printed as they are; what a link hides behind them is not.
        let links = article.marks.len();
        article.marks.retain(|mark| match &mark.kind {
            MarkKind::Link { href, .. } => !self.prose.finds_in(href),
            _ => true,
        });
        self.took(links - article.marks.len());
        let text = &redacted.article.text;
        for found in &mut redacted.consistency.findings {
            self.redact_said(&mut found.message, text);
        }
        for name in &mut redacted.consistency.names {
            name.apart.clear();
            if let Some(checked) = &mut name.checked {
                self.redact_checked(checked);
            }
        }
        self.prose(&mut redacted.generated_by);
        redacted.guarded = self.tied.keys().copied().collect();
        redacted.prose = self.prose.clone();
        redacted.kept_back.names = self.taken.get();
        redacted.kept_back.notes = self.kept.get();
        redacted.kept_back.earlier = self.earlier.get();
    }
}
