//! Which of several equal things belongs to which: the assignment of the greatest sum.

use crate::thresholds::EXACT_ASSIGNMENT;

/// One pair of an assignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pair {
    pub(crate) row: usize,
    pub(crate) column: usize,
    /// The value of the pair itself.
    pub(crate) value: u32,
    /// What the best assignment without this pair has less.
    pub(crate) lead: u32,
}

/// The pairs of the best assignment, each with its lead.
pub(crate) fn clear_pairs(table: &[Vec<u32>]) -> Vec<Pair> {
    let columns = table.first().map_or(0, Vec::len);
    if table.len() > EXACT_ASSIGNMENT || columns > EXACT_ASSIGNMENT {
        return greedy(table);
    }
    let (total, chosen) = best(table, columns, None);
    chosen
        .into_iter()
        .map(|(row, column)| Pair {
            row,
            column,
            value: table[row][column],
            lead: total - best(table, columns, Some((row, column))).0,
        })
        .collect()
}

/// The greatest sum over sets of columns, and its pairs; `barred` is not used.
fn best(
    table: &[Vec<u32>],
    columns: usize,
    barred: Option<(usize, usize)>,
) -> (u32, Vec<(usize, usize)>) {
    let sets = 1usize << columns;
    // sums[row][set]: the best of the rows before `row` with the columns of `set` used up.
    let mut sums = vec![vec![None; sets]; table.len() + 1];
    sums[0][0] = Some((0, None));
    for row in 0..table.len() {
        for set in 0..sets {
            let Some((sum, _)) = sums[row][set] else {
                continue;
            };
            raise(&mut sums[row + 1][set], sum, None);
            for column in (0..columns).filter(|column| set & 1 << column == 0) {
                if barred != Some((row, column)) && table[row][column] > 0 {
                    let with = sum + table[row][column];
                    raise(&mut sums[row + 1][set | 1 << column], with, Some(column));
                }
            }
        }
    }
    let last = &sums[table.len()];
    let mut set = (0..sets)
        .filter(|&set| last[set].is_some())
        .max_by_key(|&set| (last[set], std::cmp::Reverse(set)))
        .unwrap_or(0);
    let total = last[set].map_or(0, |(sum, _)| sum);
    let mut pairs = Vec::new();
    for row in (0..table.len()).rev() {
        if let Some((_, Some(column))) = sums[row + 1][set] {
            pairs.push((row, column));
            set &= !(1 << column);
        }
    }
    pairs.reverse();
    (total, pairs)
}

type Sum = Option<(u32, Option<usize>)>;

fn raise(sum: &mut Sum, value: u32, column: Option<usize>) {
    if sum.is_none_or(|(best, _)| best < value) {
        *sum = Some((value, column));
    }
}

/// The greatest pair of those left, again and again; its lead is that over its row and column.
fn greedy(table: &[Vec<u32>]) -> Vec<Pair> {
    let mut entries: Vec<(u32, usize, usize)> = Vec::new();
    for (row, values) in table.iter().enumerate() {
        entries.extend(
            values
                .iter()
                .enumerate()
                .map(|(column, &value)| (value, row, column)),
        );
    }
    entries.sort_unstable_by_key(|&(value, row, column)| (std::cmp::Reverse(value), row, column));
    let mut rows = vec![false; table.len()];
    let mut columns = vec![false; table.first().map_or(0, Vec::len)];
    let mut pairs = Vec::new();
    for (value, row, column) in entries {
        if rows[row] || columns[column] || value == 0 {
            continue;
        }
        let in_row = (0..columns.len())
            .filter(|&c| c != column && !columns[c])
            .map(|c| table[row][c]);
        let in_column = (0..rows.len())
            .filter(|&r| r != row && !rows[r])
            .map(|r| table[r][column]);
        let rival = in_row.chain(in_column).max().unwrap_or(0);
        pairs.push(Pair {
            row,
            column,
            value,
            lead: value.saturating_sub(rival),
        });
        rows[row] = true;
        columns[column] = true;
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_decides_and_not_the_single_pair() {
        let table = vec![vec![100, 90], vec![90, 0]];
        let pairs = clear_pairs(&table);
        assert_eq!(
            pairs,
            [
                Pair {
                    row: 0,
                    column: 1,
                    value: 90,
                    lead: 80
                },
                Pair {
                    row: 1,
                    column: 0,
                    value: 90,
                    lead: 80
                },
            ]
        );
    }

    #[test]
    fn equal_claims_have_no_lead() {
        let pairs = clear_pairs(&[vec![100], vec![100]]);
        assert_eq!(pairs.len(), 1);
        assert_eq!(pairs[0].lead, 0);
    }

    #[test]
    fn large_tables_are_assigned_greedily() {
        let table: Vec<Vec<u32>> = (0..9)
            .map(|r| (0..9).map(|c| u32::from(r == c) * 50).collect())
            .collect();
        let pairs = clear_pairs(&table);
        assert_eq!(pairs.len(), 9);
        assert!(
            pairs
                .iter()
                .all(|pair| pair.row == pair.column && pair.lead == 50)
        );
    }
}
