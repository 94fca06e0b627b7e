//! How much each rule weighs at a desk.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::level::Level;
use crate::rule::Rule;

/// The setting that says what a desk's rules weigh: an object from a rule's id to a level, as the
/// table `[rules]` of a rules file has them. What it does not name has its usual level.
pub const RULES_SETTING: &str = "rules";

/// What every rule weighs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Levels(BTreeMap<Rule, Level>);

impl Levels {
    /// Reads the desk's settings. A level that is none, which nothing here writes, blocks: a gate
    /// whose rules cannot be read stays shut.
    pub fn of(settings: &BTreeMap<String, Value>) -> Self {
        let own = settings.get(RULES_SETTING).and_then(Value::as_object);
        let level = |(id, value): (&String, &Value)| {
            let rule = Rule::of_id(id).filter(|rule| rule.is_settable())?;
            Some((rule, Level::of(value).unwrap_or(Level::Blocks)))
        };
        Self(own.into_iter().flatten().filter_map(level).collect())
    }

    /// Says why a value of [`RULES_SETTING`] would not do what it says, if so.
    pub fn complaint(value: &Value) -> Option<String> {
        if value.is_null() {
            return None;
        }
        let Some(rules) = value.as_object() else {
            return Some("the rules are an object from a rule to its level".to_owned());
        };
        rules.iter().find_map(|(id, level)| match Rule::of_id(id) {
            None => Some(format!("there is no rule “{id}”")),
            Some(rule) if !rule.is_settable() => Some(format!("the rule “{id}” always blocks")),
            Some(_) if Level::of(level).is_none() => Some(format!(
                "the rule “{id}” blocks, warns or is off: {level} is no level"
            )),
            Some(_) => None,
        })
    }

    /// Returns what a rule weighs.
    pub fn level(&self, rule: Rule) -> Level {
        self.0.get(&rule).copied().unwrap_or(rule.usual_level())
    }

    /// Returns the same levels with a rule at another one.
    #[must_use]
    pub fn with(mut self, rule: Rule, level: Level) -> Self {
        self.0.insert(rule, level);
        self
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(value: Value) -> Levels {
        Levels::of(&BTreeMap::from([(RULES_SETTING.to_owned(), value)]))
    }

    #[test]
    fn what_a_desk_does_not_say_is_as_usual() {
        let levels = read(json!({ "no-source": "blocks", "no-locator": "off" }));
        assert_eq!(levels.level(Rule::NoSource), Level::Blocks);
        assert_eq!(levels.level(Rule::NoLocator), Level::Off);
        assert_eq!(levels.level(Rule::ProposalsUnread), Level::Warns);
        assert_eq!(levels.level(Rule::Undecided), Level::Blocks);
        assert_eq!(read(Value::Null), Levels::default());
    }

    #[test]
    fn what_is_undecided_blocks_at_every_desk() {
        let levels = read(json!({ "undecided": "off", "needs-recheck": "warns" }));
        assert_eq!(levels.level(Rule::Undecided), Level::Blocks);
        assert_eq!(levels.level(Rule::NeedsRecheck), Level::Blocks);
    }

    #[test]
    fn a_level_that_cannot_be_read_blocks() {
        for value in [json!("Warns"), json!(7), json!(null), json!({})] {
            let levels = read(json!({ "no-source": value }));
            assert_eq!(levels.level(Rule::NoSource), Level::Blocks, "{value}");
        }
    }

    #[test]
    fn a_setting_that_would_not_do_what_it_says_is_refused() {
        for right in [
            json!(null),
            json!({}),
            json!({ "no-source": "blocks", "no-locator": "off" }),
        ] {
            assert_eq!(Levels::complaint(&right), None, "{right}");
        }
        for (wrong, named) in [
            (json!("blocks"), "object"),
            (json!({ "no-sauce": "blocks" }), "no-sauce"),
            (json!({ "no_source": "blocks" }), "no_source"),
            (json!({ "undecided": "off" }), "always blocks"),
            (json!({ "no-source": "error" }), "error"),
            (json!({ "no-source": true }), "true"),
        ] {
            let complaint = Levels::complaint(&wrong).expect("refused");
            assert!(complaint.contains(named), "{complaint}");
        }
    }
}
