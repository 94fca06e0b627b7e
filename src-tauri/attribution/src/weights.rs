//! What each reason weighs in check-worthiness; [`thresholds`](crate::thresholds) says how it was measured.

use crate::why::Reason;

/// What a reason adds, before the logistic function. Set by hand on speeches whose licence allows looking, not learning.
///
/// Measured, without the reason and with twice its weight: number 77.1, 78.1; amount 78.0, 78.0; date 77.5, 78.3; superlative
/// 78.2, 78.0; comparison 78.1, 77.8; cause 78.0, 77.8; allegation 77.8, 78.0; event 76.7, 78.2; past 77.7, 77.7; name 77.0,
/// 78.2; record 74.5, 78.3; opinion 76.8, 76.8; question 78.0, 78.0; prediction 78.1, 77.9; address 77.6, 76.3; scene 78.2, 77.9.
pub(crate) fn weight_of(reason: Reason) -> f32 {
    match reason {
        Reason::Number => 1.1,
        Reason::Amount => 1.2,
        Reason::Date => 0.6,
        Reason::Superlative => 0.3,
        Reason::Comparison => 0.4,
        Reason::Cause => 0.4,
        Reason::Allegation => 0.7,
        Reason::Event => 0.8,
        Reason::Past => 0.35,
        Reason::Name => 0.4,
        Reason::Record => 0.7,
        Reason::Opinion => -0.7,
        Reason::Question => -2.0,
        Reason::Prediction => -0.2,
        Reason::Address => -0.9,
        Reason::Scene => -1.5,
    }
}
