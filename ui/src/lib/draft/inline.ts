// Turns a block's flat list of marks into a tree that can be drawn.
import type { Mark, Span } from '../wire';
import { lastStarting } from './span';

/** Words of which another revision knows nothing: of the earlier one (`old`) or the later. */
export interface EditedKind {
  readonly type: 'edited';
  readonly side: 'old' | 'new';
  /** Which of the edits moved the words; `null` when they were not moved. */
  readonly move: number | null;
}

/** A mark on a page: a draft's own formatting, or what was edited. */
export interface PageMark {
  readonly span: Span;
  readonly kind: Mark['kind'] | EditedKind;
}

/** A stretch of text, or a mark around what it formats. */
export type Inline =
  { type: 'text'; text: string } | { type: 'mark'; kind: PageMark['kind']; children: Inline[] };

/**
 * Returns the block's text with its marks nested: the mark that starts first,
 * then the longest, outside. A mark that crosses the end of another is split.
 *
 * The text of all leaves together is the block's text exactly.
 */
export function inlines(text: string, span: Span, marks: readonly PageMark[]): Inline[] {
  const clipped = marks
    .filter((m) => m.span.start <= span.end && m.span.end >= span.start)
    .map((m) => ({
      kind: m.kind,
      start: Math.max(m.span.start, span.start),
      end: Math.min(m.span.end, span.end),
    }))
    .filter((m) => m.start < m.end || m.kind.type === 'footnote_ref')
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return nest(text, span, clipped);
}

interface Clipped extends Span {
  kind: PageMark['kind'];
}

function nest(text: string, span: Span, marks: Clipped[]): Inline[] {
  const result: Inline[] = [];
  let at = span.start;
  const queue = [...marks];
  for (let mark = queue.shift(); mark; mark = queue.shift()) {
    if (mark.start > at) result.push({ type: 'text', text: text.slice(at, mark.start) });
    const inside: Clipped[] = [];
    const outside: Clipped[] = [];
    for (const other of queue) {
      if (other.start >= mark.end) outside.push(other);
      else if (other.end <= mark.end) inside.push(other);
      else {
        inside.push({ ...other, end: mark.end });
        outside.push({ ...other, start: mark.end });
      }
    }
    outside.sort((a, b) => a.start - b.start || b.end - a.end);
    result.push({ type: 'mark', kind: mark.kind, children: nest(text, mark, inside) });
    queue.splice(0, queue.length, ...outside);
    at = mark.end;
  }
  if (at < span.end) result.push({ type: 'text', text: text.slice(at, span.end) });
  return result;
}

/** Deals out marks to blocks, both in the order of the text. */
export class MarksByBlock {
  readonly #byBlock: PageMark[][];

  constructor(blocks: readonly Span[], marks: readonly PageMark[]) {
    this.#byBlock = blocks.map(() => []);
    for (const mark of marks) {
      let index = Math.max(0, lastStarting(blocks, mark.span.start));
      do {
        this.#byBlock[index]?.push(mark);
        index++;
      } while (index < blocks.length && blocks[index]!.start < mark.span.end);
    }
  }

  /** Returns the marks that may touch the block of that index. */
  of(index: number): readonly PageMark[] {
    return this.#byBlock[index] ?? [];
  }
}
