// What an editor did to a text, in the desk's terms and for its claims.
import type { ChangeSet } from '@codemirror/state';
import type { Span, TextSplice } from '../wire';

/** Returns what was done, in places of the text before it, in order. */
export function splicesOf(changes: ChangeSet): TextSplice[] {
  const made: TextSplice[] = [];
  changes.iterChanges((start, end, _, __, inserted) => {
    made.push({ start, end, length: inserted.length });
  });
  return made;
}

/** Returns how many of some claims have words that the changes touch, or words typed at their edges. */
export function touched(places: readonly (readonly Span[])[], changes: ChangeSet): number {
  return places.filter((spans) =>
    spans.some(({ start, end }) => changes.touchesRange(start, end) !== false),
  ).length;
}
