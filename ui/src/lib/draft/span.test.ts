import { describe, expect, it } from 'vitest';
import {
  holds,
  hull,
  joined,
  lastStarting,
  overlaps,
  sameSpans,
  trimmed,
  without,
  wordsOf,
} from './span';

const at = (start: number, end: number) => ({ start, end });

describe('spans', () => {
  it('joins what overlaps or touches and drops what is empty', () => {
    expect(joined([at(8, 9), at(0, 3), at(3, 5), at(4, 6), at(7, 7)])).toEqual([
      at(0, 6),
      at(8, 9),
    ]);
  });

  it('leaves its input as it was', () => {
    const spans = [at(0, 3), at(2, 5)];
    joined(spans);
    expect(spans).toEqual([at(0, 3), at(2, 5)]);
  });

  it('takes words out of the middle, of an end and of a whole span', () => {
    expect(without([at(0, 10)], at(3, 5))).toEqual([at(0, 3), at(5, 10)]);
    expect(without([at(0, 10)], at(5, 20))).toEqual([at(0, 5)]);
    expect(without([at(0, 4), at(6, 9)], at(5, 9))).toEqual([at(0, 4)]);
  });

  it('tells overlap from touch', () => {
    expect(overlaps(at(0, 3), at(2, 4))).toBe(true);
    expect(overlaps(at(0, 3), at(3, 4))).toBe(false);
    expect(holds(at(0, 3), at(1, 3))).toBe(true);
    expect(holds(at(0, 3), at(1, 4))).toBe(false);
  });

  it('compares and spans lists', () => {
    expect(sameSpans([at(1, 2)], [at(1, 2)])).toBe(true);
    expect(sameSpans([at(1, 2)], [at(1, 3)])).toBe(false);
    expect(sameSpans([], [at(1, 3)])).toBe(false);
    expect(hull([at(5, 6), at(1, 2)])).toEqual(at(1, 6));
    expect(hull([])).toBeNull();
  });

  it('trims white space only', () => {
    expect(trimmed('  a b\n', at(0, 6))).toEqual(at(2, 5));
    expect(trimmed('   ', at(0, 3))).toEqual(at(3, 3));
  });

  it('reads separate spans with an ellipsis between', () => {
    expect(wordsOf('one two three', [at(0, 3), at(8, 13)])).toBe('one … three');
  });

  it('finds the last span that starts at or before an offset', () => {
    const spans = [at(0, 2), at(4, 6), at(9, 12)];
    expect([-1, 0, 3, 4, 8, 9, 50].map((o) => lastStarting(spans, o))).toEqual([
      -1, 0, 0, 1, 1, 2, 2,
    ]);
  });
});
