import { describe, expect, it } from 'vitest';
import type { ClaimView, Status } from '../wire';
import { isOpen, stateOf } from '../status';
import { ClaimIndex, clicked, LANES, step } from './claims';

function claim(
  number: number,
  spans: [number, number][],
  status: Status = 'unchecked',
  needs_recheck = false,
): ClaimView {
  return {
    id: `c${number}`,
    article: 'a',
    number,
    kind: 'fact',
    priority: 'normal',
    assignee: '',
    status,
    review: null,
    correction: null,
    note: '',
    spans: spans.map(([start, end]) => ({ start, end })),
    words: '',
    needs_recheck,
    attributions: [],
  };
}

describe('claims at a place', () => {
  const outer = claim(1, [[0, 100]]);
  const inner = claim(2, [[10, 30]]);
  const innermost = claim(3, [[12, 20]]);
  const far = claim(4, [
    [200, 210],
    [15, 18],
  ]);
  const index = new ClaimIndex([outer, inner, innermost, far]);
  const numbers = (offset: number) => index.at(offset).map((c) => c.number);

  it('come innermost first', () => {
    expect(numbers(16)).toEqual([4, 3, 2, 1]);
    expect(numbers(25)).toEqual([2, 1]);
    expect(numbers(99)).toEqual([1]);
    expect(numbers(100)).toEqual([]);
    expect(numbers(205)).toEqual([4]);
  });

  it('are selected innermost first, then outwards, then round again', () => {
    const there = index.at(25);
    expect(clicked(there, null)).toBe('c2');
    expect(clicked(there, 'c2')).toBe('c1');
    expect(clicked(there, 'c1')).toBe('c2');
    expect(clicked([], 'c1')).toBeNull();
  });

  it('take different underlines where they overlap', () => {
    const lanes = index.lanes();
    expect(lanes.get('c1')).toBe(0);
    expect(lanes.get('c2')).toBe(1);
    expect(lanes.get('c3')).toBe(2);
    expect([...lanes.values()].every((l) => l < LANES)).toBe(true);
  });

  it('take the nearest underline where they only touch', () => {
    const lanes = new ClaimIndex([claim(1, [[0, 10]]), claim(2, [[10, 20]])]).lanes();
    expect([...lanes.values()]).toEqual([0, 0]);
  });

  it('agree with a plain search, whatever the claims', () => {
    let seed = 7;
    const random = (n: number) => (seed = (seed * 16807) % 2147483647) % n;
    for (let round = 0; round < 50; round++) {
      const claims = Array.from({ length: 30 }, (_, i) => {
        const start = random(200);
        return claim(i, [[start, start + 1 + random(60)]]);
      });
      const made = new ClaimIndex(claims);
      for (let offset = 0; offset < 260; offset += 7) {
        const expected = claims.filter(
          (c) => c.spans[0]!.start <= offset && offset < c.spans[0]!.end,
        );
        expect(new Set(made.at(offset))).toEqual(new Set(expected));
      }
    }
  });
});

describe('the next open claim', () => {
  const claims = [
    claim(1, [], 'confirmed'),
    claim(2, [], 'unchecked'),
    claim(3, [], 'confirmed', true),
    claim(4, [], 'on_author'),
    claim(5, [], 'in_progress'),
  ];
  const open = (it: (typeof claims)[number]) => isOpen(stateOf(it));
  const next = (from: string | null, way: 1 | -1) => step(claims, from, way, open)?.number;

  it('is the next one nobody settled, or whose words changed since', () => {
    expect(next('c1', 1)).toBe(2);
    expect(next('c2', 1)).toBe(3);
    expect(next('c3', 1)).toBe(5);
  });

  it('goes round at the ends', () => {
    expect(next('c5', 1)).toBe(2);
    expect(next('c2', -1)).toBe(5);
  });

  it('starts at the near end from nowhere', () => {
    expect(next(null, 1)).toBe(2);
    expect(next(null, -1)).toBe(5);
    expect(next('gone', 1)).toBe(2);
  });

  it('is the same one when it is the only one, and none when all are settled', () => {
    expect(step([claims[1]!], 'c2', 1, open)?.number).toBe(2);
    expect(step([claims[0]!, claims[3]!], null, 1, open)).toBeNull();
    expect(step([], null, -1)).toBeNull();
  });
});
