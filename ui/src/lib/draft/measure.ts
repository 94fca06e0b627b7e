// How tall a block will be before it has been laid out. A good guess keeps the
// page from moving while blocks come into view for the first time.
import type { Block } from '../wire';

/** Sizes of the page's type, in CSS pixels; `draft.css` sets the same. */
const LINE = 28.8;
const HEADING_LINE = 32;
const GAP = 16;

/** Characters on a full line, on average. */
const PER_LINE = 66;
const PER_CELL_LINE = 24;

/** Returns a guess of the height of a block with its margin, in CSS pixels at normal text size. */
export function guessHeight(block: Block, text: string): number {
  const { start, end } = block.span;
  switch (block.kind.type) {
    case 'heading':
      return Math.max(1, Math.ceil((end - start) / (PER_LINE * 0.8))) * HEADING_LINE + GAP * 2;
    case 'rule':
      return GAP * 3;
    case 'code':
      return text.slice(start, end).split('\n').length * 24 + GAP * 2;
    case 'cell':
      return Math.max(1, Math.ceil((end - start) / PER_CELL_LINE)) * LINE;
    default:
      return Math.max(1, Math.ceil((end - start) / PER_LINE)) * LINE + GAP;
  }
}
