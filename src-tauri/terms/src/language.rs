//! The languages that Claimdesk speaks.

terms! {
    /// A language of window and reports. Its word is what it calls itself.
    #[derive(Default)]
    pub enum Language {
        /// English; files that programs read again are in it, whatever is spoken.
        #[default]
        #[serde(rename = "en")]
        #[strum(serialize = "en", message = "English")]
        English,
        /// German.
        #[serde(rename = "de")]
        #[strum(serialize = "de", message = "Deutsch")]
        German,
    }
}
