//! Units of measure and how one is turned into another.

/// What a unit measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Dimension {
    Length,
    Area,
    Volume,
    Mass,
    Speed,
    Temperature,
    Time,
    Energy,
    Power,
}

impl Dimension {
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "length" => Self::Length,
            "area" => Self::Area,
            "volume" => Self::Volume,
            "mass" => Self::Mass,
            "speed" => Self::Speed,
            "temperature" => Self::Temperature,
            "time" => Self::Time,
            "energy" => Self::Energy,
            "power" => Self::Power,
            _ => return None,
        })
    }
}

/// How a unit is turned into the base unit of its dimension.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Scale {
    /// Times so many of the base unit.
    Factor(f64),
    /// Degrees from the freezing point of water.
    Celsius,
    /// Degrees of which 32 are the freezing point of water.
    Fahrenheit,
}

/// A unit of measure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unit {
    /// What it measures.
    pub dimension: Dimension,
    /// How it is turned into the base unit.
    pub scale: Scale,
    /// The name it was read by, in lower case and without "square".
    pub name: &'static str,
}

impl Unit {
    /// Returns the unit squared or cubed, where it is one of length.
    pub(crate) fn raised(self, power: i32) -> Self {
        let (Dimension::Length, Scale::Factor(factor)) = (self.dimension, self.scale) else {
            return self;
        };
        let dimension = if power == 2 {
            Dimension::Area
        } else {
            Dimension::Volume
        };
        Self {
            dimension,
            scale: Scale::Factor(factor.powi(power)),
            ..self
        }
    }

    /// Returns `value` of this unit in another of the same dimension; as a difference of two values, where `step`
    /// says so: 2 degrees Celsius are 35.6 Fahrenheit, and a rise by 2 is one by 3.6.
    pub fn convert(self, value: f64, to: Self, step: bool) -> Option<f64> {
        if self.dimension != to.dimension {
            return None;
        }
        let freezing = if step { 0.0 } else { 32.0 };
        let base = match self.scale {
            Scale::Factor(factor) => value * factor,
            Scale::Celsius => value,
            Scale::Fahrenheit => (value - freezing) / 1.8,
        };
        Some(match to.scale {
            Scale::Factor(factor) => base / factor,
            Scale::Celsius => base,
            Scale::Fahrenheit => base * 1.8 + freezing,
        })
    }
}
