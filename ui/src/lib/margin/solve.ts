// Where the margin's cards stand.

/** A card to be placed. All lengths are CSS pixels. */
export interface Wish {
  /** The top of the card's words. */
  level: number;
  height: number;
}

/**
 * Returns the top of each card, in the order given, which is that of the text.
 *
 * No two cards come nearer than `gap`. The card at `pivot` stands exactly level
 * with its words; those after it are pushed down as far as they must be, those
 * before it up. Without a pivot all are pushed down only.
 */
export function solve(wishes: readonly Wish[], gap: number, pivot: number | null = null): number[] {
  const tops: number[] = [];
  let floor = Number.NEGATIVE_INFINITY;
  wishes.forEach((wish, i) => {
    const top = i === pivot ? wish.level : Math.max(wish.level, floor);
    tops.push(top);
    floor = top + wish.height + gap;
  });
  if (pivot === null) return tops;
  for (let i = pivot - 1; i >= 0; i--) {
    const highest = tops[i + 1]! - gap - wishes[i]!.height;
    if (tops[i]! <= highest) break;
    tops[i] = highest;
  }
  return tops;
}

/** Returns the half-open range of cards that reach into `top..bottom`; tops must rise. */
export function visible(
  tops: readonly number[],
  wishes: readonly Wish[],
  top: number,
  bottom: number,
): { from: number; to: number } {
  let from = 0;
  while (from < tops.length && tops[from]! + wishes[from]!.height < top) from++;
  let to = from;
  while (to < tops.length && tops[to]! <= bottom) to++;
  return { from, to };
}
