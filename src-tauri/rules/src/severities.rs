//! How much each rule weighs at a desk.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::rule::Rule;
use crate::severity::Severity;

/// The setting that says what a desk's rules weigh: an object from a rule's id to a severity, as the
/// table `[rules]` of a rules file has them. What it does not name has its usual severity.
pub const RULES_SETTING: &str = "rules";

/// What every rule weighs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Severities(BTreeMap<Rule, Severity>);

impl Severities {
    /// Reads the desk's settings. A severity that is none, which nothing here writes, blocks: a gate
    /// whose rules cannot be read stays shut.
    pub fn of(settings: &BTreeMap<String, Value>) -> Self {
        let own = settings.get(RULES_SETTING).and_then(Value::as_object);
        let severity = |(id, value): (&String, &Value)| {
            let rule = Rule::of_id(id).filter(|rule| rule.is_settable())?;
            Some((rule, Severity::of(value).unwrap_or(Severity::Blocks)))
        };
        Self(own.into_iter().flatten().filter_map(severity).collect())
    }

    /// Says why a value of [`RULES_SETTING`] would not do what it says, if so.
    pub fn complaint(value: &Value) -> Option<String> {
        if value.is_null() {
            return None;
        }
        let Some(rules) = value.as_object() else {
            return Some("the rules are an object from a rule to its severity".to_owned());
        };
        rules
            .iter()
            .find_map(|(id, severity)| match Rule::of_id(id) {
                None => Some(format!("there is no rule “{id}”")),
                Some(rule) if !rule.is_settable() => Some(format!("the rule “{id}” always blocks")),
                Some(_) if Severity::of(severity).is_none() => Some(format!(
                    "the rule “{id}” blocks, warns or is off: {severity} is no severity"
                )),
                Some(_) => None,
            })
    }

    /// Returns what a rule weighs.
    pub fn severity(&self, rule: Rule) -> Severity {
        self.0.get(&rule).copied().unwrap_or(rule.usual_severity())
    }

    /// Returns the same severities with a rule at another one.
    #[must_use]
    pub fn with(mut self, rule: Rule, severity: Severity) -> Self {
        self.0.insert(rule, severity);
        self
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(value: Value) -> Severities {
        Severities::of(&BTreeMap::from([(RULES_SETTING.to_owned(), value)]))
    }

    #[test]
    fn what_a_desk_does_not_say_is_as_usual() {
        let severities = read(json!({ "no-source": "blocks", "no-locator": "off" }));
        assert_eq!(severities.severity(Rule::NoSource), Severity::Blocks);
        assert_eq!(severities.severity(Rule::NoLocator), Severity::Off);
        assert_eq!(severities.severity(Rule::ProposalsUnread), Severity::Warns);
        assert_eq!(severities.severity(Rule::Undecided), Severity::Blocks);
        assert_eq!(read(Value::Null), Severities::default());
    }

    #[test]
    fn what_is_undecided_blocks_at_every_desk() {
        let severities = read(json!({ "undecided": "off", "needs-recheck": "warns" }));
        assert_eq!(severities.severity(Rule::Undecided), Severity::Blocks);
        assert_eq!(severities.severity(Rule::NeedsRecheck), Severity::Blocks);
    }

    #[test]
    fn a_level_that_cannot_be_read_blocks() {
        for value in [json!("Warns"), json!(7), json!(null), json!({})] {
            let severities = read(json!({ "no-source": value }));
            assert_eq!(
                severities.severity(Rule::NoSource),
                Severity::Blocks,
                "{value}"
            );
        }
    }

    #[test]
    fn a_setting_that_would_not_do_what_it_says_is_refused() {
        for right in [
            json!(null),
            json!({}),
            json!({ "no-source": "blocks", "no-locator": "off" }),
        ] {
            assert_eq!(Severities::complaint(&right), None, "{right}");
        }
        for (wrong, named) in [
            (json!("blocks"), "object"),
            (json!({ "no-sauce": "blocks" }), "no-sauce"),
            (json!({ "no_source": "blocks" }), "no_source"),
            (json!({ "undecided": "off" }), "always blocks"),
            (json!({ "no-source": "error" }), "error"),
            (json!({ "no-source": true }), "true"),
        ] {
            let complaint = Severities::complaint(&wrong).expect("refused");
            assert!(complaint.contains(named), "{complaint}");
        }
    }
}
