//! The kinds of names, and of relations that are broken.

/// What a name is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NameKind {
    /// A person.
    Person,
    /// An organisation, an authority, a company.
    Body,
    /// A country, town, street, river.
    Place,
    /// A work: a film, a book, a song.
    Title,
    /// A thing that is sold or built.
    Product,
}

impl NameKind {
    /// Returns how files and the command line spell it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Body => "body",
            Self::Place => "place",
            Self::Title => "title",
            Self::Product => "product",
        }
    }
}

/// What kind of relation is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Parts and their total.
    Sum,
    /// A share or change and the figures it comes from.
    Percent,
    /// A difference of percentages.
    PercentagePoints,
    /// "Doubled", "one in six".
    Ratio,
    /// A weekday and its date; a date that does not exist.
    WeekdayDate,
    /// An age and a date of birth.
    Age,
    /// A length of time and its ends.
    Duration,
    /// A number announced and the items that follow.
    CountList,
    /// One figure with two values.
    FigureTwice,
    /// Two units of one thing.
    Unit,
    /// Two conversions at different rates.
    Currency,
    /// One name spelled in two ways, or not as the desk has checked it.
    Name,
    /// One person with two offices.
    Title,
    /// One quotation with different words.
    QuoteTwice,
    /// Headline and body.
    Headline,
}

impl Kind {
    /// Every kind, in the order of the user guide.
    pub const ALL: [Self; 15] = [
        Self::Name,
        Self::Title,
        Self::Headline,
        Self::QuoteTwice,
        Self::FigureTwice,
        Self::Sum,
        Self::Percent,
        Self::PercentagePoints,
        Self::Ratio,
        Self::CountList,
        Self::WeekdayDate,
        Self::Duration,
        Self::Age,
        Self::Unit,
        Self::Currency,
    ];

    /// Returns how files and the command line spell it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Percent => "percent",
            Self::PercentagePoints => "percentage-points",
            Self::Ratio => "ratio",
            Self::WeekdayDate => "weekday-date",
            Self::Age => "age",
            Self::Duration => "duration",
            Self::CountList => "count-list",
            Self::FigureTwice => "figure-twice",
            Self::Unit => "unit",
            Self::Currency => "currency",
            Self::Name => "name",
            Self::Title => "title",
            Self::QuoteTwice => "quote-twice",
            Self::Headline => "headline",
        }
    }
}
