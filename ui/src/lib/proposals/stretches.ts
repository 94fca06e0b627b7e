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
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if (sorted[mid]!.end <= span.start) low = mid + 1;
    else high = mid;
  }
  return low < sorted.length && sorted[low]!.start < span.end;
}
