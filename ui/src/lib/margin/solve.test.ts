import { describe, expect, it } from 'vitest';
import { solve, visible, type Wish } from './solve';

let seed = 11;
const random = (n: number) => (seed = (seed * 16807) % 2147483647) % n;

function crowd(): Wish[] {
  let level = 0;
  return Array.from({ length: 1 + random(40) }, () => {
    level += random(3) === 0 ? 0 : random(120);
    return { level, height: 30 + random(200) };
  });
}

describe('the margin', () => {
  it('leaves cards level when there is room', () => {
    expect(
      solve(
        [
          { level: 0, height: 40 },
          { level: 100, height: 40 },
        ],
        8,
      ),
    ).toEqual([0, 100]);
  });

  it('pushes down what would overlap', () => {
    expect(
      solve(
        [
          { level: 0, height: 40 },
          { level: 10, height: 40 },
        ],
        8,
      ),
    ).toEqual([0, 48]);
  });

  it('keeps the selected card level and pushes the earlier ones up', () => {
    expect(
      solve(
        [
          { level: 100, height: 40 },
          { level: 110, height: 40 },
          { level: 115, height: 40 },
        ],
        8,
        1,
      ),
    ).toEqual([62, 110, 158]);
  });

  it('never overlaps, keeps the order and the selected level, whatever the crowd', () => {
    for (let round = 0; round < 300; round++) {
      const wishes = crowd();
      const pivot = random(4) === 0 ? null : random(wishes.length);
      const tops = solve(wishes, 8, pivot);
      tops
        .slice(1)
        .forEach((top, i) => expect(top).toBeGreaterThanOrEqual(tops[i]! + wishes[i]!.height + 8));
      if (pivot !== null) expect(tops[pivot]).toBe(wishes[pivot]!.level);
    }
  });

  it('moves nothing above a card that grows', () => {
    for (let round = 0; round < 100; round++) {
      const wishes = crowd();
      const grown = random(wishes.length);
      const before = solve(wishes, 8, grown);
      const after = solve(
        wishes.map((w, i) => (i === grown ? { ...w, height: w.height + 300 } : w)),
        8,
        grown,
      );
      expect(after.slice(0, grown + 1)).toEqual(before.slice(0, grown + 1));
    }
  });

  it('displaces a card only when its neighbours need the room', () => {
    for (let round = 0; round < 100; round++) {
      const wishes = crowd();
      const tops = solve(wishes, 8);
      tops.forEach((top, i) => {
        const pushed = i > 0 ? tops[i - 1]! + wishes[i - 1]!.height + 8 : Number.NEGATIVE_INFINITY;
        expect(top).toBe(Math.max(wishes[i]!.level, pushed));
      });
    }
  });

  it('finds the cards in view', () => {
    const wishes = [0, 100, 200, 300].map((level) => ({ level, height: 50 }));
    const tops = solve(wishes, 8);
    expect(visible(tops, wishes, 120, 210)).toEqual({ from: 1, to: 3 });
    expect(visible(tops, wishes, 1000, 1100)).toEqual({ from: 4, to: 4 });
  });
});
