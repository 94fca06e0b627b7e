//! What a source did for a claim, on which terms, and whether it bears the claim out.

terms! {
    /// What a source did for a claim.
    #[derive(Default)]
    pub enum Role {
        /// Said it.
        #[default]
        #[strum(message = "speaker")]
        Speaker,
        /// Published or relayed it.
        #[strum(message = "carrier")]
        Carrier,
        /// Records it.
        #[strum(message = "document")]
        Document,
    }
}

terms! {
    /// On what terms a source spoke.
    #[derive(Default)]
    pub enum Level {
        /// May be quoted by name.
        #[default]
        #[strum(message = "on the record")]
        OnTheRecord,
        /// May be quoted, not by name.
        #[strum(message = "background")]
        Background,
        /// May be used, not quoted.
        #[strum(message = "deep background")]
        DeepBackground,
        /// May not be used.
        #[strum(message = "off the record")]
        OffTheRecord,
    }
}

terms! {
    /// Whether a source bears a claim out.
    #[derive(Default)]
    pub enum Stance {
        /// Bears it out.
        #[default]
        #[strum(message = "supports")]
        Supports,
        /// Says otherwise.
        #[strum(message = "contradicts")]
        Contradicts,
        /// Speaks of it without settling it.
        #[strum(message = "mentions")]
        Mentions,
    }
}
