// Stretches of the text, made to be asked what they touch.
import type { Span } from '../wire';

/**
 * Returns spans in order of their starts, each reaching at least as far as the
 * one before, so that a search finds the first that ends behind a place.
 */
export function stretches(spans: readonly Span[]): readonly Span[] {
  let reach = 0;
  return [...spans]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end }) => ({ start, end: (reach = Math.max(reach, end)) }));
}

/** Returns whether one of the stretches shares a character with `span`. */
export function isTouched(sorted: readonly Span[], span: Span): boolean {
  const first = sorted[firstBehind(sorted, span.start)];
  return first !== undefined && first.start < span.end;
}

/** Returns what is left of `spans` where none of the stretches stand. */
export function without(spans: readonly Span[], sorted: readonly Span[]): Span[] {
  if (sorted.length === 0) return [...spans];
  return spans.flatMap((span) => {
    const left: Span[] = [];
    let { start } = span;
    for (let i = firstBehind(sorted, start); i < sorted.length && start < span.end; i++) {
      const taken = sorted[i]!;
      if (taken.start > start) left.push({ start, end: Math.min(taken.start, span.end) });
      start = Math.max(start, taken.end);
    }
    if (start < span.end) left.push({ start, end: span.end });
    return left;
  });
}

/** Returns the index of the first stretch that ends behind a place. */
function firstBehind(sorted: readonly Span[], place: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if (sorted[mid]!.end <= place) low = mid + 1;
    else high = mid;
  }
  return low;
}
