// Builds the page on which two revisions stand beside each other, or as one text.
import { MarksByBlock, type PageMark } from '../draft/inline';
import { TextMap } from '../draft/map';
import { guessHeight } from '../draft/measure';
import { page, type BlockNodes, type PageWords } from '../draft/prose';
import type { Block, Comparison, Span } from '../wire';
import { align } from './align';
import { merge } from './merged';
import { rows, stretches, type Row } from './rows';

export type Layout = 'side' | 'inline';
export type Side = 'old' | 'new';

/** Words that the page says about itself, from the message catalogue. */
export interface CompareWords extends PageWords {
  readonly folded: (count: number) => string;
  readonly movedTo: (down: boolean) => string;
  readonly movedFrom: (down: boolean) => string;
  readonly side: Readonly<Record<Side, string>>;
}

/** A page on which two revisions stand. */
export interface ComparePage {
  readonly root: DocumentFragment;
  readonly map: TextMap;
  readonly blocks: readonly BlockNodes[];
  /** The rows, in order, and the blocks that stand in each. */
  readonly rows: readonly { readonly element: HTMLElement; readonly blocks: readonly number[] }[];
  /** Rows in which something was edited. */
  readonly changed: readonly HTMLElement[];
  /** Returns where words of one of the texts stand on the page. */
  readonly place: (side: Side, spans: readonly Span[]) => Span[];
  /** Returns which words of the later text stand between two places of the page, or `null` for none. */
  readonly later: (span: Span) => Span | null;
  /** Shows the row an element stands in. */
  readonly unfold: (element: Element) => void;
  /** Folds everything that did not change, or shows it. */
  readonly foldAll: (folded: boolean) => void;
}

type Compared = Pick<Comparison, 'from' | 'to' | 'edits'>;

/** Builds the page. */
export function comparePage(compared: Compared, layout: Layout, say: CompareWords): ComparePage {
  const { from, to, edits } = compared;
  const side = ({ text, blocks }: Compared['from']): { text: string; breaks: number[] } => ({
    text,
    breaks: blocks.map((block) => block.span.start),
  });
  const pieces = align(side(from), side(to), edits);
  const all = rows(from.blocks, to.blocks, pieces);
  const text = layout === 'side' ? sideBySide(compared, all) : inline(compared, pieces, all);
  return new PageMaker(text, all, say).make();
}

/** What is set on the page, and how to find one's way in it. */
interface Typeset {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly PageMark[];
  /** For each row its columns, each a half-open range of blocks. */
  readonly columns: readonly (readonly { readonly from: number; readonly to: number }[])[];
  readonly place: ComparePage['place'];
  readonly later: ComparePage['later'];
}

/** Both texts one after the other, the later one's places counted on. */
function sideBySide({ from, to, edits }: Compared, all: readonly Row[]): Typeset {
  const shift = from.text.length + 1;
  const on = ({ start, end }: Span): Span => ({ start: start + shift, end: end + shift });
  const edited = (side: Side): PageMark[] =>
    edits
      .map((edit, i): PageMark => ({
        span: edit[side],
        kind: { type: 'edited', side, move: edit.kind === 'moved' ? i : null },
      }))
      .filter(({ span }) => span.end > span.start);
  const later = [...to.marks, ...edited('new')].map((mark) => ({ ...mark, span: on(mark.span) }));
  const before = from.blocks.length;
  return {
    text: `${from.text}\n${to.text}`,
    blocks: [...from.blocks, ...to.blocks.map((block) => ({ ...block, span: on(block.span) }))],
    marks: [...from.marks, ...edited('old'), ...later],
    columns: all.map((row) => [row.old, { from: row.new.from + before, to: row.new.to + before }]),
    place: (side, spans) => (side === 'old' ? [...spans] : spans.map(on)),
    later: ({ start, end }) => (start >= shift ? { start: start - shift, end: end - shift } : null),
  };
}

function inline(
  compared: Compared,
  pieces: ReturnType<typeof align>,
  all: readonly Row[],
): Typeset {
  const {
    text,
    blocks,
    marks,
    rows: ranges,
    fromOld,
    fromNew,
    toNew,
  } = merge(compared, pieces, all);
  return {
    text,
    blocks,
    marks,
    columns: ranges.map((range) => [range]),
    place: (side, spans) => (side === 'old' ? fromOld(spans) : fromNew(spans)),
    later: (span) => {
      const words = toNew(span);
      return words.end > words.start ? words : null;
    },
  };
}

const SIDES: readonly Side[] = ['old', 'new'];

class PageMaker {
  readonly #text: Typeset;
  readonly #all: readonly Row[];
  readonly #say: CompareWords;
  readonly #marks: MarksByBlock;
  readonly #blocks: BlockNodes[] = [];
  readonly #rows: { element: HTMLElement; blocks: number[] }[] = [];
  readonly #folds: { button: HTMLButtonElement; body: HTMLElement }[] = [];

  constructor(text: Typeset, all: readonly Row[], say: CompareWords) {
    this.#text = text;
    this.#all = all;
    this.#say = say;
    this.#marks = new MarksByBlock(
      text.blocks.map((block) => block.span),
      text.marks,
    );
  }

  make(): ComparePage {
    const root = document.createDocumentFragment();
    for (const { from, to, folded } of stretches(this.#all)) {
      const into = folded ? this.#fold(root, to - from) : root;
      for (let i = from; i < to; i++) into.append(this.#row(i));
    }
    this.#markMoves(root);
    const { blocks, place, later } = this.#text;
    return {
      root,
      map: new TextMap(
        blocks.map((block) => block.span),
        this.#blocks,
      ),
      blocks: this.#blocks,
      rows: this.#rows,
      changed: this.#rows.flatMap(({ element }, i) => (this.#all[i]!.changed ? [element] : [])),
      place,
      later,
      unfold: (element) => {
        for (const fold of this.#folds) if (fold.body.contains(element)) setFolded(fold, false);
      },
      foldAll: (folded) => {
        for (const fold of this.#folds) setFolded(fold, folded);
      },
    };
  }

  #row(index: number): HTMLElement {
    const columns = this.#text.columns[index]!;
    const element = made('div', this.#all[index]!.changed ? 'row changed' : 'row');
    const blocks: number[] = [];
    let height = 0;
    columns.forEach((range, column) => {
      const cell = made('div', 'side');
      if (columns.length > 1 && this.#all[index]!.changed) {
        cell.setAttribute('role', 'group');
        cell.setAttribute('aria-label', this.#say.side[SIDES[column]!]);
      }
      cell.append(this.#column(range.from, range.to));
      for (let i = range.from; i < range.to; i++) blocks.push(i);
      height = Math.max(height, this.#guess(range));
      element.append(cell);
    });
    element.style.setProperty('--guess', `${height}px`);
    this.#rows.push({ element, blocks });
    return element;
  }

  #column(from: number, to: number): DocumentFragment {
    const { text, blocks } = this.#text;
    const marks = new Set<PageMark>();
    for (let i = from; i < to; i++) for (const mark of this.#marks.of(i)) marks.add(mark);
    const built = page({ text, blocks: blocks.slice(from, to), marks: [...marks] }, this.#say);
    built.blocks.forEach((nodes, i) => {
      nodes.words.dataset.block = String(from + i);
      this.#blocks[from + i] = nodes;
    });
    return built.root;
  }

  #guess({ from, to }: { from: number; to: number }): number {
    const { text, blocks } = this.#text;
    return blocks.slice(from, to).reduce((sum, block) => sum + guessHeight(block, text), 0);
  }

  #fold(root: DocumentFragment, count: number): HTMLElement {
    const button = made('button', 'fold') as HTMLButtonElement;
    button.type = 'button';
    button.textContent = this.#say.folded(count);
    const body = made('div', 'body');
    const fold = { button, body };
    button.addEventListener('click', () => setFolded(fold, !body.hidden));
    setFolded(fold, true);
    this.#folds.push(fold);
    root.append(button, body);
    return body;
  }

  /** Puts before words that moved a button that goes to where they went or came from. */
  #markMoves(root: DocumentFragment): void {
    const ends = new Map<string, HTMLElement>();
    for (const element of root.querySelectorAll<HTMLElement>('[data-move]')) {
      const key = `${element.localName} ${element.dataset.move}`;
      if (!ends.has(key)) ends.set(key, element);
    }
    for (const element of ends.values()) {
      const gone = element.localName === 'del';
      const partner = ends.get(`${gone ? 'ins' : 'del'} ${element.dataset.move}`);
      if (!partner) continue;
      const down =
        (element.compareDocumentPosition(partner) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      const told = gone ? this.#say.movedTo(down) : this.#say.movedFrom(down);
      const button = made('button', 'jump') as HTMLButtonElement;
      button.type = 'button';
      button.setAttribute('aria-label', told);
      // Drawn by the stylesheet: the text of a page is the draft's and nothing else.
      button.dataset.told = told;
      button.dataset.jump = element.dataset.move;
      element.before(button);
    }
  }
}

function setFolded(fold: { button: HTMLElement; body: HTMLElement }, folded: boolean): void {
  fold.body.hidden = folded;
  fold.button.setAttribute('aria-expanded', String(!folded));
}

function made(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}
