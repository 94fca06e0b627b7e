// One text of two revisions, for reading them inline: what is gone stands struck
// out where it was, within the words that came.
import { lastStarting } from '../draft/span';
import type { Block, Comparison, Mark, Span } from '../wire';
import type { PageMark } from '../draft/inline';
import type { Piece } from './align';
import type { Row } from './rows';

/** A text made of two, and how to find one's way in it. */
export interface Merged {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly PageMark[];
  /** For each row, the half-open range of its blocks. */
  readonly rows: readonly { readonly from: number; readonly to: number }[];
  /** Returns where words of the earlier text stand in this one. */
  readonly fromOld: (spans: readonly Span[]) => Span[];
  /** Returns where words of the later text stand in this one. */
  readonly fromNew: (spans: readonly Span[]) => Span[];
  /** Returns which words of the later text stand between two places of this one. */
  readonly toNew: (span: Span) => Span;
}

/** Blocks of two texts have tables that are numbered alike. */
const OTHER_TABLES = 1_000_000;

/** Returns both texts as one. */
export function merge(
  comparison: Pick<Comparison, 'from' | 'to' | 'edits'>,
  pieces: readonly Piece[],
  all: readonly Row[],
): Merged {
  return new Merger(comparison, pieces).merge(all);
}

/** Where a stretch of one of the texts went. */
interface Copied {
  readonly start: number;
  readonly end: number;
  /** Added to an offset, gives that of the merged text. */
  readonly shift: number;
}

class Merger {
  readonly #comparison: Pick<Comparison, 'from' | 'to' | 'edits'>;
  readonly #pieces: readonly Piece[];
  readonly #oldSpans: readonly Span[];
  readonly #newSpans: readonly Span[];
  readonly #copied: { old: Copied[]; new: Copied[] } = { old: [], new: [] };
  /** What of the earlier text shows as it was. */
  readonly #kept: Copied[] = [];
  readonly #marks: PageMark[] = [];
  readonly #blocks: Block[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  /** Where the last sign that is not white space ends. */
  #inked = 0;

  constructor(comparison: Pick<Comparison, 'from' | 'to' | 'edits'>, pieces: readonly Piece[]) {
    this.#comparison = comparison;
    this.#pieces = pieces;
    this.#oldSpans = comparison.from.blocks.map((block) => block.span);
    this.#newSpans = comparison.to.blocks.map((block) => block.span);
  }

  merge(all: readonly Row[]): Merged {
    const byRow = this.#deal(all);
    const made = all.map((row, i) => {
      const from = this.#blocks.length;
      this.#row(row, byRow[i]!);
      return { from, to: this.#blocks.length };
    });
    for (const parts of [this.#copied.old, this.#copied.new, this.#kept]) {
      parts.sort((a, b) => a.start - b.start);
    }
    this.#copyMarks(this.#comparison.from.marks, this.#kept);
    this.#copyMarks(this.#comparison.to.marks, this.#copied.new);
    this.#marks.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    const { old, new: next } = this.#copied;
    return {
      text: this.#parts.join(''),
      blocks: this.#blocks,
      marks: this.#marks,
      rows: made,
      fromOld: (spans) => spans.flatMap((span) => moved(span, old)),
      fromNew: (spans) => spans.flatMap((span) => moved(span, next)),
      toNew: (span) => unmoved(span, next),
    };
  }

  /** Deals out the pieces to the rows in which their blocks stand. */
  #deal(all: readonly Row[]): Piece[][] {
    const byRow: Piece[][] = all.map(() => []);
    const rowOf = { old: [] as number[], new: [] as number[] };
    all.forEach((row, i) => {
      for (let block = row.old.from; block < row.old.to; block++) rowOf.old[block] = i;
      for (let block = row.new.from; block < row.new.to; block++) rowOf.new[block] = i;
    });
    for (const piece of this.#pieces) {
      const row =
        piece.kind === 'gone'
          ? rowOf.old[blockAt(this.#oldSpans, piece.old.start)]
          : rowOf.new[blockAt(this.#newSpans, piece.new.start)];
      byRow[row ?? 0]?.push(piece);
    }
    return byRow;
  }

  /** Writes a row: as many blocks as its later side has, or as its earlier one when that is all there is. */
  #row(row: Row, pieces: readonly Piece[]): void {
    const { from, to } = this.#comparison;
    const side = row.new.from === row.new.to ? 'old' : 'new';
    const range = row[side];
    const shown = (side === 'old' ? from : to).blocks.slice(range.from, range.to);
    const spans = side === 'old' ? this.#oldSpans : this.#newSpans;
    let next = 0;
    shown.forEach((block, i) => {
      const start = this.#length;
      const last = i === shown.length - 1;
      const mine = (piece: Piece): boolean => blockAt(spans, piece[side].start) <= range.from + i;
      while (next < pieces.length && (last || mine(pieces[next]!))) this.#write(pieces[next++]!);
      const span = { start, end: Math.max(start, this.#inked) };
      this.#blocks.push({ ...(side === 'old' ? asOther(block) : block), span });
      // No two blocks touch, whatever stood between them.
      this.#parts.push('\n');
      this.#length += 1;
    });
  }

  #write(piece: Piece): void {
    const { from, to } = this.#comparison;
    const start = this.#length;
    const span = piece.kind === 'gone' ? piece.old : piece.new;
    const text = (piece.kind === 'gone' ? from.text : to.text).slice(span.start, span.end);
    this.#parts.push(text);
    this.#length += text.length;
    if (text.trim() !== '') this.#inked = start + text.trimEnd().length;
    if (piece.kind !== 'come') copy(this.#copied.old, piece.old, start, text.length);
    if (piece.kind !== 'gone') copy(this.#copied.new, piece.new, start, text.length);
    if (piece.kind === 'gone') copy(this.#kept, piece.old, start, text.length);
    if (piece.kind === 'same' || text.trim() === '') return;
    const edit = this.#comparison.edits[piece.edit];
    const side = piece.kind === 'gone' ? 'old' : 'new';
    this.#marks.push({
      span: { start, end: this.#inked },
      kind: { type: 'edited', side, move: edit?.kind === 'moved' ? piece.edit : null },
    });
  }

  /** Brings formatting along to where its words went. */
  #copyMarks(marks: readonly Mark[], parts: readonly Copied[]): void {
    for (const { span, kind } of marks) {
      const places = span.end > span.start ? moved(span, parts) : movedPoint(span.start, parts);
      for (const place of places) this.#marks.push({ span: place, kind });
    }
  }
}

const blockAt = (spans: readonly Span[], offset: number): number =>
  Math.max(0, lastStarting(spans, offset));

function copy(parts: Copied[], { start, end }: Span, at: number, length: number): void {
  // What is the same may be written with other signs, and so be longer on one side.
  parts.push({ start, end: Math.min(end, start + length), shift: at - start });
}

function asOther(block: Block): Block {
  if (block.kind.type !== 'cell') return block;
  return { ...block, kind: { ...block.kind, table: block.kind.table + OTHER_TABLES } };
}

/** Returns where a span went, in as many parts as it was torn into. */
function moved(span: Span, parts: readonly Copied[]): Span[] {
  const found: Span[] = [];
  for (let i = Math.max(0, lastStarting(parts, span.start)); i < parts.length; i++) {
    const part = parts[i]!;
    if (part.start >= span.end) break;
    const start = Math.max(span.start, part.start);
    const end = Math.min(span.end, part.end);
    if (end <= start) continue;
    const last = found.at(-1);
    const here = { start: start + part.shift, end: end + part.shift };
    if (last && last.end === here.start) last.end = here.end;
    else found.push(here);
  }
  return found;
}

function movedPoint(offset: number, parts: readonly Copied[]): Span[] {
  const part = parts[lastStarting(parts, offset)];
  if (!part || offset > part.end) return [];
  return [{ start: offset + part.shift, end: offset + part.shift }];
}

/** Returns what stood, before it was moved, between two places. */
function unmoved(span: Span, parts: readonly Copied[]): Span {
  const there = parts.map(({ start, end, shift }) => ({ start: start + shift, end: end + shift }));
  const place = (offset: number): number => {
    const part = parts[Math.max(0, lastStarting(there, offset))];
    return part ? Math.max(part.start, Math.min(offset - part.shift, part.end)) : 0;
  };
  return { start: place(span.start), end: place(span.end) };
}
