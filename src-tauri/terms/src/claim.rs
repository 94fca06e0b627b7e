//! What a claim is, how urgent it is, and what was decided about it.

terms! {
    /// What kind of statement a claim makes.
    #[derive(Default)]
    pub enum ClaimKind {
        /// A plain statement of fact.
        #[default]
        #[strum(message = "fact")]
        Fact,
        /// Somebody's words.
        #[strum(message = "quote")]
        Quote,
        /// A figure, date or amount.
        #[strum(message = "number")]
        Number,
        /// How somebody or something is described.
        #[strum(message = "characterisation")]
        Characterisation,
        /// An accusation against somebody.
        #[strum(message = "allegation")]
        Allegation,
    }
}

terms! {
    /// How urgent a claim is.
    #[derive(Default)]
    pub enum Priority {
        /// Check it if time allows.
        #[strum(message = "low")]
        Low,
        /// Check it.
        #[default]
        #[strum(message = "normal")]
        Normal,
        /// Check it first.
        #[strum(message = "high")]
        High,
    }
}

terms! {
    /// What a checker has decided about a claim.
    #[derive(Default)]
    pub enum Status {
        /// Nobody has looked at it yet.
        #[default]
        #[strum(message = "unchecked")]
        Unchecked,
        /// Somebody is at it.
        #[strum(message = "in progress")]
        InProgress,
        /// Right as it stands.
        #[strum(message = "confirmed")]
        Confirmed,
        /// Wrong as it stands; the corrected words are proposed.
        #[strum(message = "correction proposed")]
        CorrectionProposed,
        /// No source could be found that carries it.
        #[strum(message = "cannot confirm")]
        CannotConfirm,
        /// The author answers for it.
        #[strum(message = "on author")]
        OnAuthor,
        /// Not a statement of fact.
        #[strum(message = "opinion")]
        Opinion,
        /// To be taken out.
        #[strum(message = "cut")]
        Cut,
    }
}

impl Status {
    /// Returns whether a claim of this status is still between the draft and publication,
    /// where the draft has its words or where it has not.
    ///
    /// A proposed correction blocks until the words are changed, a claim that
    /// cannot be confirmed until it is cut, rewritten or taken on by the
    /// author, and one that is to be cut until a revision has lost its words.
    pub const fn is_open_at(self, in_draft: bool) -> bool {
        match self {
            Status::Unchecked
            | Status::InProgress
            | Status::CorrectionProposed
            | Status::CannotConfirm => true,
            Status::Confirmed | Status::OnAuthor | Status::Opinion => false,
            Status::Cut => in_draft,
        }
    }

    /// Returns whether the status rests on the claim's exact words, so that a
    /// change of the words takes it back.
    pub const fn rests_on_words(self) -> bool {
        matches!(self, Status::Confirmed | Status::OnAuthor | Status::Opinion)
    }
}
