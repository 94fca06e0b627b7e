//! Which backups may go. No clock is asked: one that is wrong can then cost none.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use claimdesk_model::time::Time;

/// So many of the good ones made last are kept, whatever else holds.
pub const LAST_KEPT: usize = 10;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// Every backup of the last days on which one was made is kept ...
const DAYS_OF_ALL: usize = 2;
/// ... then the last one of each of the days before ...
const DAYS: usize = 12;
/// ... then the last one of each of the weeks before, and then of each month.
const WEEKS: usize = 10;

/// A backup that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// When it was made, to the second.
    pub at: Time,
    /// Its size in bytes.
    pub bytes: u64,
    /// How many entries its log has; `None` when it cannot be read as a ledger.
    pub entries: Option<u64>,
}

impl Backup {
    /// Whether it could be read as a ledger when it was listed. Its pages are not checked then,
    /// they are when it is restored.
    pub const fn is_good(&self) -> bool {
        self.entries.is_some()
    }
}

/// Returns the backups that are not needed any more.
///
/// Kept are, counted back from the latest and leaving out days and weeks without a backup: all of
/// the last two days, the last one of each of the twelve days before, the last one of each of the
/// ten weeks before those, and the last one of each month. And always the ten made last, by the
/// number of entries in their log as well as by their names: neither a clock that jumps nor a
/// restored backup puts both out of order. What cannot be read as a backup is never needed less
/// than before, so it is kept too.
pub fn surplus(backups: &[Backup]) -> Vec<Backup> {
    let mut good: Vec<&Backup> = backups.iter().filter(|b| b.is_good()).collect();
    let mut kept: BTreeSet<&std::path::Path> = BTreeSet::new();
    good.sort_by(|a, b| (b.entries, b.at, &b.path).cmp(&(a.entries, a.at, &a.path)));
    kept.extend(good.iter().take(LAST_KEPT).map(|b| b.path.as_path()));
    good.sort_by(|a, b| (b.at, &b.path).cmp(&(a.at, &a.path)));
    kept.extend(good.iter().take(LAST_KEPT).map(|b| b.path.as_path()));

    let days = ranks(good.iter().map(|b| day(b.at)));
    let by_days = |b: &Backup| days[&day(b.at)];
    let old = good.iter().filter(|b| by_days(b) >= DAYS_OF_ALL + DAYS);
    let weeks = ranks(old.map(|b| week(b.at)));
    // The latest comes first, so the first of a day, a week or a month is its last.
    let mut met = BTreeSet::new();
    for backup in &good {
        let age = match (by_days(backup), weeks.get(&week(backup.at))) {
            (rank, _) if rank < DAYS_OF_ALL => {
                kept.insert(&backup.path);
                continue;
            }
            (rank, _) if rank < DAYS_OF_ALL + DAYS => (0, day(backup.at), 0),
            // A week that two months share has a last one in each: no month must be left bare.
            (_, Some(rank)) if *rank < WEEKS => (1, week(backup.at), month(backup.at)),
            _ => (2, month(backup.at), 0),
        };
        if met.insert(age) {
            kept.insert(&backup.path);
        }
    }
    let gone = (good.iter()).filter(|b| !kept.contains(b.path.as_path()));
    gone.map(|b| (*b).clone()).collect()
}

/// Returns the rank of each period, the latest being 0.
fn ranks(periods: impl Iterator<Item = i64>) -> BTreeMap<i64, usize> {
    let periods: BTreeSet<i64> = periods.collect();
    (periods.into_iter().rev().enumerate())
        .map(|(rank, period)| (period, rank))
        .collect()
}

/// Counts days in UTC.
pub(crate) fn day(at: Time) -> i64 {
    at.0.div_euclid(DAY_MS)
}

/// Counts weeks that begin on Monday; 1970-01-01 was a Thursday.
fn week(at: Time) -> i64 {
    (day(at) + 3).div_euclid(7)
}

/// Counts months in UTC.
fn month(at: Time) -> i64 {
    match jiff::Timestamp::from_millisecond(at.0) {
        Ok(at) => {
            let at = at.to_zoned(jiff::tz::TimeZone::UTC);
            i64::from(at.year()) * 12 + i64::from(at.month())
        }
        // Beyond the calendar a month is as good as a day.
        Err(_) => day(at).saturating_add(1 << 40),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// 2026-11-22T16:00:00Z, a Sunday.
    const NOW: i64 = 1_795_363_200_000;
    const HOUR_MS: i64 = 60 * 60 * 1000;

    fn made(at: i64, entries: u64) -> Backup {
        Backup {
            path: PathBuf::from(format!("{at:020}-{entries:06}")),
            at: Time(at),
            bytes: 1,
            entries: Some(entries),
        }
    }

    /// Returns the ages left of backups made an hour apart, in hours, youngest first.
    fn left(hours: i64) -> Vec<i64> {
        // The log has as many entries as there are hours since the first.
        let entries = |age: i64| u64::try_from(hours - age).unwrap();
        let all: Vec<Backup> = (0..hours)
            .map(|age| made(NOW - age * HOUR_MS, entries(age)))
            .collect();
        let gone = surplus(&all);
        let mut left: Vec<i64> = (all.iter())
            .filter(|b| !gone.contains(b))
            .map(|b| (NOW - b.at.0) / HOUR_MS)
            .collect();
        left.sort_unstable();
        left
    }

    #[test]
    fn all_of_two_days_then_the_last_of_each_day_week_and_month() {
        let left = left(24 * 300);
        // NOW is 16:00: today has 17 backups, yesterday 24.
        assert_eq!(left[..41], (0..41).collect::<Vec<_>>());
        let rest = &left[41..];
        assert!(rest[..12].iter().all(|h| h % 24 == 17), "{rest:?}");
        // The last hours of Sundays and of months within a week, ten weeks back; then of months.
        let weeks = [
            329, 497, 521, 665, 833, 1001, 1169, 1265, 1337, 1505, 1673, 1841, 1985,
        ];
        let months = [2009, 2729, 3473, 4193, 4937, 5657, 6401, 7073];
        assert_eq!(rest[12..], [&weeks[..], &months].concat());
    }

    #[test]
    fn months_without_a_start_cost_nothing() {
        let mut all: Vec<Backup> = (0..7).map(|d| made(NOW + d * DAY_MS, d as u64)).collect();
        all.push(made(NOW + 130 * DAY_MS, 8));
        assert_eq!(surplus(&all), []);
    }

    #[test]
    fn what_is_no_good_backup_is_never_surplus_and_counts_as_none() {
        let mut all: Vec<Backup> = (0..40).map(|m| made(NOW + m * 60_000, m as u64)).collect();
        // Three days later, so that only the last ten and the last of the day are kept.
        for days in 1..=2 {
            all.push(made(NOW + days * DAY_MS, 40));
        }
        let mut bad = made(NOW + 39 * 60_000 + 1, 0);
        bad.entries = None;
        all.push(bad.clone());
        let gone = surplus(&all);
        assert!(!gone.contains(&bad));
        assert_eq!(all.len() - gone.len(), 1 + LAST_KEPT);
    }

    /// What a clock does between two backups, in milliseconds.
    fn step() -> impl Strategy<Value = i64> {
        prop_oneof![
            6 => 0..3 * DAY_MS,
            // Two zones, one of which the clock was set by.
            2 => prop_oneof![Just(-13 * HOUR_MS), Just(13 * HOUR_MS)],
            1 => 30 * DAY_MS..500 * DAY_MS,
            1 => -500 * DAY_MS..-30 * DAY_MS,
            1 => Just(-40 * 365 * DAY_MS),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn a_clock_that_jumps_costs_none_of_the_last_ten_and_no_month_its_last_one(
            steps in prop::collection::vec((step(), 0_u64..3), 1..60)
        ) {
            let (mut now, mut entries) = (NOW, 1);
            let (mut kept, mut ever) = (Vec::new(), Vec::new());
            for (step, changes) in steps {
                now += step;
                entries += changes;
                let backup = made(now, entries);
                if ever.contains(&backup) {
                    continue;
                }
                kept.push(backup.clone());
                ever.push(backup);
                let gone = surplus(&kept);
                kept.retain(|b| !gone.contains(b));
                // Those with as many entries hold the same: any of them will do.
                let mut last: Vec<Option<u64>> = ever.iter().map(|b| b.entries).collect();
                last.sort_unstable();
                let mut have: Vec<Option<u64>> = kept.iter().map(|b| b.entries).collect();
                have.sort_unstable();
                let tail = last.len().saturating_sub(LAST_KEPT);
                prop_assert!(have.ends_with(&last[tail..]), "{have:?} {last:?}");
                for backup in &ever {
                    let same = |b: &&Backup| month(b.at) == month(backup.at);
                    prop_assert!(kept.iter().any(|b| same(&b)), "no month goes");
                    let latest = ever.iter().filter(same).map(|b| b.at).max();
                    prop_assert!(kept.iter().filter(same).map(|b| b.at).max() == latest);
                }
                prop_assert_eq!(surplus(&kept), Vec::new());
            }
        }

        #[test]
        fn what_is_kept_does_not_grow_without_end(days in 100_i64..400) {
            let mut kept: Vec<Backup> = Vec::new();
            for day in 0..days {
                kept.push(made(NOW + day * DAY_MS, day as u64));
                let gone = surplus(&kept);
                kept.retain(|b| !gone.contains(b));
            }
            let months = usize::try_from(days / 28).unwrap() + 5;
            prop_assert!(kept.len() <= DAYS_OF_ALL + DAYS + WEEKS + months, "{}", kept.len());
        }

        #[test]
        fn after_a_restore_the_new_ones_are_kept_by_their_time(
            before in 20_u64..60, restored in 1_u64..15, after in 1_i64..40
        ) {
            let mut kept: Vec<Backup> = (0..before)
                .map(|n| made(NOW + n as i64 * DAY_MS, n * 10))
                .collect();
            let start = NOW + before as i64 * DAY_MS;
            for day in 0..after {
                kept.push(made(start + day * DAY_MS, restored * 10 + day as u64));
                let gone = surplus(&kept);
                kept.retain(|b| !gone.contains(b));
            }
            let new = kept.iter().filter(|b| b.at.0 >= start).count();
            prop_assert!(new >= LAST_KEPT.min(after as usize));
        }
    }
}
