// Builds the page of a draft out of Claimdesk's own block model, node by node.
//
// The draft never changes once imported, so its page is made once and needs no
// reactivity. The text nodes of a block's words element are the block's text and
// nothing else; bullets, numbers and note labels are drawn by the stylesheet.
// Each block has the direction of its own words, and what hangs beside it follows.
import { directionOf } from '../direction';
import type { Block } from '../wire';
import { type Inline, inlines, MarksByBlock, type PageMark } from './inline';

/** One block on the page. */
export interface BlockNodes {
  /** The whole width of the column, claim numbers included. */
  frame: HTMLElement;
  /** Where claim numbers hang; empty until the block is near the window's view. */
  gutter: HTMLElement;
  /** Holds the block's text. */
  words: HTMLElement;
}

/** A draft's page. */
export interface Page {
  root: DocumentFragment;
  /** By the block's index. */
  blocks: BlockNodes[];
}

/** Words that the page says about itself, from the message catalogue. */
export interface PageWords {
  table: (number: number) => string;
  footnote: (label: string) => string;
  image: (alt: string) => string;
}

/** What a page is made of. */
export interface Written {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly PageMark[];
}

/** Builds the page of a draft, or of some of its blocks. */
export function page(view: Written, say: PageWords): Page {
  return new PageBuilder(view, say).build();
}

type Kind = Block['kind'];
type Cell = Extract<Kind, { type: 'cell' }>;

class PageBuilder {
  readonly #view: Written;
  readonly #say: PageWords;
  readonly #marks: MarksByBlock;
  readonly #blocks: BlockNodes[] = [];

  constructor(view: Written, say: PageWords) {
    this.#view = view;
    this.#say = say;
    this.#marks = new MarksByBlock(
      view.blocks.map((b) => b.span),
      view.marks,
    );
  }

  build(): Page {
    const root = document.createDocumentFragment();
    const { blocks } = this.#view;
    for (let i = 0; i < blocks.length;) {
      const end = this.#runFrom(i);
      const first = blocks[i]!;
      if (first.kind.type === 'cell') root.append(this.#table(i, end));
      else if (first.item) root.append(this.#list(i, end));
      else root.append(this.#block(i));
      i = end;
    }
    return { root, blocks: this.#blocks };
  }

  /** Returns where the table or list that starts at block `i` ends. */
  #runFrom(i: number): number {
    const { blocks } = this.#view;
    const first = blocks[i]!;
    let end = i + 1;
    if (first.kind.type === 'cell') {
      while (end < blocks.length && sameTable(blocks[end]!.kind, first.kind)) end++;
    } else if (first.item) {
      while (end < blocks.length && blocks[end]!.item && blocks[end]!.kind.type !== 'cell') end++;
    }
    return end;
  }

  #block(i: number): HTMLElement {
    const block = this.#view.blocks[i]!;
    const frame = element('div', 'block');
    frame.dir = 'auto';
    if (block.quote > 0) {
      frame.classList.add('quoted');
      frame.style.setProperty('--quote', String(block.quote));
      frame.setAttribute('role', 'blockquote');
    }
    frame.classList.add(block.kind.type);
    const words = element(wordsTag(block.kind), 'words');
    this.#fill(i, frame, words);
    frame.append(words);
    return frame;
  }

  #fill(i: number, frame: HTMLElement, words: HTMLElement): void {
    const block = this.#view.blocks[i]!;
    words.dataset.block = String(i);
    if (block.kind.type === 'footnote') {
      words.dataset.label = block.kind.label;
      frame.dataset.footnote = block.kind.label;
    }
    const gutter = element('div', 'gutter');
    gutter.setAttribute('aria-hidden', 'true');
    frame.append(gutter);
    this.#append(words, inlines(this.#view.text, block.span, this.#marks.of(i)));
    this.#blocks[i] = { frame, gutter, words };
  }

  #list(from: number, to: number): HTMLElement {
    const list = element('div', 'list');
    list.setAttribute('role', 'list');
    let item: HTMLElement | null = null;
    for (let i = from; i < to; i++) {
      const place = this.#view.blocks[i]!.item!;
      if (place.opens || !item) {
        item = element('div', 'item');
        item.setAttribute('role', 'listitem');
        item.setAttribute('aria-level', String(place.depth));
        list.append(item);
      }
      const frame = this.#block(i);
      frame.classList.add('in-list');
      frame.style.setProperty('--depth', String(place.depth));
      if (place.opens) frame.dataset.bullet = place.number === null ? '•' : `${place.number}.`;
      item.append(frame);
    }
    return list;
  }

  #table(from: number, to: number): HTMLElement {
    const frame = element('div', 'block table');
    const { start, end } = this.#view.blocks[from]!.span;
    // Its first words tell from which side its columns are read; those of cells, which have a direction, would not count.
    frame.dir = directionOf(this.#view.text.slice(start, end));
    const table = element('table');
    const first = this.#view.blocks[from]!.kind as Cell;
    table.setAttribute('aria-label', this.#say.table(first.table + 1));
    const body = element('tbody');
    table.append(body);
    let row: HTMLElement | null = null;
    let number = -1;
    for (let i = from; i < to; i++) {
      const kind = this.#view.blocks[i]!.kind as Cell;
      if (!row || kind.row !== number) {
        row = element('tr');
        number = kind.row;
        body.append(row);
      }
      const cell = element(kind.header ? 'th' : 'td');
      cell.dir = 'auto';
      if (kind.header)
        cell.setAttribute('scope', kind.column === 0 && kind.row > 0 ? 'row' : 'col');
      const words = element('span', 'words');
      this.#fill(i, frame, words);
      cell.append(words);
      row.append(cell);
    }
    frame.append(table);
    return frame;
  }

  #append(parent: HTMLElement, children: readonly Inline[]): void {
    for (const child of children) {
      if (child.type === 'text') parent.append(document.createTextNode(child.text));
      else {
        const mark = this.#mark(child.kind, child.children);
        this.#append(mark, child.children);
        parent.append(mark);
      }
    }
  }

  #mark(kind: PageMark['kind'], children: readonly Inline[]): HTMLElement {
    switch (kind.type) {
      case 'emphasis':
        return element('em');
      case 'strong':
        return element('strong');
      case 'strike':
        return element('s');
      case 'code':
        return element('code');
      case 'superscript':
        return element('sup');
      case 'subscript':
        return element('sub');
      case 'link': {
        const link = element('span', 'link');
        link.setAttribute('role', 'link');
        link.dataset.href = kind.href;
        link.title = kind.href;
        return link;
      }
      case 'image': {
        const image = element('span', 'image');
        image.setAttribute('role', 'img');
        image.setAttribute('aria-label', this.#say.image(plain(children)));
        return image;
      }
      case 'footnote_ref': {
        const reference = element('span', 'note-ref');
        reference.setAttribute('role', 'link');
        reference.setAttribute('aria-label', this.#say.footnote(kind.label));
        reference.dataset.label = kind.label;
        return reference;
      }
      case 'edited': {
        const edited = element(kind.side === 'old' ? 'del' : 'ins', 'edited');
        if (kind.move !== null) edited.dataset.move = String(kind.move);
        return edited;
      }
    }
  }
}

function plain(children: readonly Inline[]): string {
  return children.map((c) => (c.type === 'text' ? c.text : plain(c.children))).join('');
}

function sameTable(kind: Kind, table: Cell): boolean {
  return kind.type === 'cell' && kind.table === table.table;
}

function wordsTag(kind: Kind): string {
  switch (kind.type) {
    case 'heading':
      return `h${Math.min(6, kind.level + 1)}`;
    case 'code':
      return 'pre';
    case 'rule':
      return 'hr';
    default:
      return 'p';
  }
}

function element(tag: string, className = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  return made;
}
