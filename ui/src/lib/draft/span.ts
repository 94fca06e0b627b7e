// Spans are half-open ranges of UTF-16 code units of an article's text.
import type { Span } from '../wire';

/** Returns whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Returns whether `outer` holds all of `inner`. */
export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Returns the spans in order, empty ones dropped, overlapping and touching ones joined. */
export function joined(spans: readonly Span[]): Span[] {
  const sorted = spans.filter((s) => s.end > s.start).sort((a, b) => a.start - b.start);
  const result: Span[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ start: span.start, end: span.end });
  }
  return result;
}

/** Returns `spans` with the words of `cut` taken out. */
export function without(spans: readonly Span[], cut: Span): Span[] {
  return joined(
    joined(spans).flatMap((s) => [
      { start: s.start, end: Math.min(s.end, cut.start) },
      { start: Math.max(s.start, cut.end), end: s.end },
    ]),
  );
}

/** Returns whether both lists cover the same words. */
export function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((s, i) => s.start === b[i]!.start && s.end === b[i]!.end);
}

/** Returns the smallest span that holds them all, or `null` for none. */
export function hull(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  return {
    start: Math.min(...spans.map((s) => s.start)),
    end: Math.max(...spans.map((s) => s.end)),
  };
}

/** Returns the words the spans cover, separate spans parted by an ellipsis. */
export function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map((s) => text.slice(s.start, s.end)).join(' … ');
}

/** Returns the span without white space at either end; empty when it holds nothing else. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  return { start, end };
}

/**
 * Returns the index of the last span that starts at or before `offset`, or -1.
 *
 * The spans must be in order and must not overlap.
 */
export function lastStarting(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if (spans[mid]!.start <= offset) low = mid + 1;
    else high = mid;
  }
  return low - 1;
}
