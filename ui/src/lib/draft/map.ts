// Between offsets into a draft's text and places on its page.
import type { Span } from '../wire';
import type { BlockNodes } from './prose';
import { lastStarting } from './span';

/** The text nodes of one block, and where each starts within the block. */
interface Texts {
  nodes: Text[];
  starts: number[];
}

/** Maps offsets to places on a page and back. The page must not change while this is used. */
export class TextMap {
  readonly #spans: readonly Span[];
  readonly #blocks: readonly BlockNodes[];
  readonly #texts: (Texts | undefined)[] = [];

  /** `spans` are those of the draft's blocks, in order. */
  constructor(spans: readonly Span[], blocks: readonly BlockNodes[]) {
    this.#spans = spans;
    this.#blocks = blocks;
  }

  /** Returns the index of the block at `offset`; between two blocks it is the earlier one, and -1 before the first. */
  blockAt(offset: number): number {
    return lastStarting(this.#spans, offset);
  }

  /** Returns the offset of a place on the page, or `null` when it stands outside every block's words. */
  toOffset(node: Node, offset: number): number | null {
    const host = node instanceof Element ? node : node.parentElement;
    const words = host?.closest<HTMLElement>('[data-block]');
    if (!words) return null;
    const index = Number(words.dataset.block);
    const span = this.#spans[index];
    if (!span || this.#blocks[index]?.words !== words) return null;
    const { nodes, starts } = this.#textsOf(index);
    const direct = nodes.indexOf(node as Text);
    if (direct >= 0) return span.start + starts[direct]! + Math.min(offset, nodes[direct]!.length);
    return span.start + lengthBefore(nodes, node, offset);
  }

  /**
   * Returns the offset of a place, or the nearest one when it stands outside
   * every block's words: the next block's start for a start, the previous
   * block's end for an end.
   */
  nearest(node: Node, offset: number, side: 'start' | 'end'): number | null {
    const inside = this.toOffset(node, offset);
    if (inside !== null || this.#blocks.length === 0) return inside;
    const place = document.createRange();
    place.setStart(node, offset);
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const mid = (low + high) >>> 1;
      if (place.comparePoint(this.#blocks[mid]!.words, 0) < 0) low = mid + 1;
      else high = mid;
    }
    const span = side === 'start' ? this.#spans[low] : this.#spans[low - 1];
    if (span) return side === 'start' ? span.start : span.end;
    return side === 'start' ? this.#spans.at(-1)!.end : this.#spans[0]!.start;
  }

  /** Returns the place on the page of one offset, clamped into the nearest words. */
  toPlace(offset: number, side: 'start' | 'end'): { node: Node; offset: number } | null {
    let index = this.blockAt(offset);
    const within = index >= 0 && offset <= this.#spans[index]!.end;
    if (!within && side === 'start') index++;
    const span = this.#spans[index];
    if (!span) return null;
    const local = Math.max(0, Math.min(offset, span.end) - span.start);
    const { nodes, starts } = this.#textsOf(index);
    if (nodes.length === 0) return { node: this.#blocks[index]!.words, offset: 0 };
    let at = lastNodeBefore(starts, local, side);
    if (at < 0) at = 0;
    return { node: nodes[at]!, offset: Math.min(local - starts[at]!, nodes[at]!.length) };
  }

  /** Returns the span as one range over the page. */
  toRange(span: Span): Range | null {
    const start = this.toPlace(span.start, 'start');
    const end = this.toPlace(span.end, 'end');
    if (!start || !end) return null;
    const range = document.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return range;
  }

  /** Returns the span as ranges that stay within the words of a block each. */
  toRanges(span: Span): Range[] {
    const ranges: Range[] = [];
    for (const part of this.parts(span)) {
      const range = this.toRange(part);
      if (range && !range.collapsed) ranges.push(range);
    }
    return ranges;
  }

  /** Returns the pieces of the span that stand in blocks. */
  parts(span: Span): Span[] {
    const parts: Span[] = [];
    for (let i = Math.max(0, this.blockAt(span.start)); i < this.#spans.length; i++) {
      const block = this.#spans[i]!;
      if (block.start >= span.end) break;
      const part = { start: Math.max(block.start, span.start), end: Math.min(block.end, span.end) };
      if (part.start < part.end) parts.push(part);
    }
    return parts;
  }

  #textsOf(index: number): Texts {
    const known = this.#texts[index];
    if (known) return known;
    const nodes: Text[] = [];
    const starts: number[] = [];
    let length = 0;
    const walker = document.createTreeWalker(this.#blocks[index]!.words, NodeFilter.SHOW_TEXT);
    for (
      let node = walker.nextNode() as Text | null;
      node;
      node = walker.nextNode() as Text | null
    ) {
      nodes.push(node);
      starts.push(length);
      length += node.length;
    }
    return (this.#texts[index] = { nodes, starts });
  }
}

/** Returns how much text stands before child `offset` of the element `node`. */
function lengthBefore(nodes: readonly Text[], node: Node, offset: number): number {
  const child = node.childNodes[offset];
  let length = 0;
  for (const text of nodes) {
    const before = child
      ? child !== text && !child.contains(text) && precedes(text, child)
      : node.contains(text) || precedes(text, node);
    if (before) length += text.length;
  }
  return length;
}

function precedes(a: Node, b: Node): boolean {
  return (b.compareDocumentPosition(a) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}

/** A span's start belongs to the node that begins there, its end to the node that ends there. */
function lastNodeBefore(starts: readonly number[], local: number, side: 'start' | 'end'): number {
  let index = starts.length - 1;
  while (index > 0 && (side === 'start' ? starts[index]! > local : starts[index]! >= local))
    index--;
  return index;
}
