// Ranks what was found by a few letters of its name.

import { fold } from '../state/sources.svelte';

/** How well a text answers a query: lower is better, `null` not at all. */
function score(text: string, query: string): number | null {
  const where = fold(text);
  const words = fold(query).split(' ').filter(Boolean);
  let total = 0;
  for (const word of words) {
    const at = where.indexOf(word);
    if (at === -1) return null;
    // The start of the text, then the start of a word, then anywhere.
    total += at === 0 ? 0 : where[at - 1] === ' ' ? 1 : 2;
  }
  return total;
}

/** Returns what answers a query, the best first, otherwise in the order given. */
export function rank<T>(items: readonly T[], query: string, text: (item: T) => string): T[] {
  return items
    .map((item, index) => ({ item, index, score: score(text(item), query) }))
    .filter((entry): entry is { item: T; index: number; score: number } => entry.score !== null)
    .sort((a, b) => a.score - b.score || a.index - b.index)
    .map((entry) => entry.item);
}
