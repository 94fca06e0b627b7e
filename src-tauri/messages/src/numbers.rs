//! Numbers in a sentence.

use fluent_bundle::FluentValue;

/// Writes a whole number with `MARK` between each three digits, as the window does; leaves other values
/// to Fluent.
pub(crate) fn grouped<M, const MARK: char>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let written = number.as_string();
    let digits = written.trim_start_matches('-');
    let is_whole = digits.bytes().all(|byte| byte.is_ascii_digit());
    (is_whole && digits.len() > 3).then(|| group(&written, digits.len(), MARK))
}

fn group(written: &str, digits: usize, mark: char) -> String {
    let sign = written.len() - digits;
    let mut out = String::with_capacity(written.len() + digits / 3);
    for (at, char) in written.chars().enumerate() {
        let left = (written.len() - at) % 3;
        if at > sign && left == 0 {
            out.push(mark);
        }
        out.push(char);
    }
    out
}
