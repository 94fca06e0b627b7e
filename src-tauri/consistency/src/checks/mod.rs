//! One file a check. Each file's comment is the page of the user guide about it.

mod age;
mod count_list;
mod currency;
mod duration;
mod figure_twice;
mod headline;
mod lines;
mod name;
mod names;
mod pairs;
mod percent;
mod percentage_points;
mod quote_twice;
mod ratio;
mod sum;
mod terms;
mod title;
mod unit;
mod weekday_date;

use crate::finding::Name;
use crate::found::Found;
use crate::reading::Reading;

/// Runs every check, and returns the names.
pub(crate) fn all(reading: &Reading<'_>, found: &mut Found) -> Vec<Name> {
    weekday_date::check(reading, found);
    unit::check(reading, found);
    percentage_points::check(reading, found);
    percent::check(reading, found);
    ratio::check(reading, found);
    duration::check(reading, found);
    age::check(reading, found);
    count_list::check(reading, found);
    lines::check(reading, found);
    currency::check(reading, found);
    sum::check(reading, found);
    title::check(reading, found);
    quote_twice::check(reading, found);
    headline::check(reading, found);
    figure_twice::check(reading, found);
    name::check(reading, found)
}
