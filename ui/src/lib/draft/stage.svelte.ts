// What is on the draft's page now: where things stand on it, what is picked on
// it, and what is being done there. Lives as long as one draft is shown.
import type { ArticleId, AttributionId, ClaimId, ClaimView, Span } from '../wire';
import { article } from '../state/article.svelte';
import { keyboardIsHeld } from '../surface';
import { placeOf } from './claims';
import type { TextMap } from './map';
import { Words } from './motion';
import type { BlockNodes } from './prose';
import { hull } from './span';

/** A part of a claim's card that can be asked for the keyboard. */
export type CardPart =
  'card' | 'source' | 'locator' | 'note' | 'correction' | 'history' | 'assignee';

/** Where the text of a page stands, and how to reach it. */
export interface Sheet {
  map: TextMap;
  blocks: readonly BlockNodes[];
  words: Words;
  /** What the page's offsets are measured from. */
  page: HTMLElement;
  scroller: HTMLElement;
}

/** Between two measurings while the page is scrolled, in milliseconds. */
const PAUSE = 120;

/** Leaps of more than a view that come faster than this are a flight over the page, in milliseconds. */
const LEAP = 400;

/** For how many frames a flight has to rest before what stands beside the page is made again. */
const LANDING = 4;

class Stage {
  sheet = $state.raw<Sheet | null>(null);
  /** The words picked to be made a claim of. */
  picked = $state.raw<Span | null>(null);
  /** The claim the mouse is over, on the page or in the margin. */
  hovered = $state<ClaimId | null>(null);
  /** Whether the selected claim's card is open. */
  open = $state(false);
  /** What the next card to open shall give the keyboard to. */
  wanted = $state<CardPart | null>(null);
  /** The attribution whose naming words are being marked. */
  naming = $state.raw<{ claim: ClaimId; attribution: AttributionId; source: string } | null>(null);
  /** Where the first line of each claim and of each proposal stands, in CSS pixels from the page's top. */
  levels = $state.raw<ReadonlyMap<string, number>>(new Map());
  /** What is marked besides the claims. */
  beside: () => readonly { id: string; spans: readonly Span[] }[] = () => [];
  /** Counts how often the page was laid out at another width or size of type. */
  laid = $state(0);
  /** How far the page is scrolled, and how much of it is seen, in steps coarse enough to follow cheaply. */
  seen = $state.raw({ top: 0, bottom: 0 });
  /** Where a claim may be attached that waits for a place. */
  offered = $state.raw<readonly Span[]>([]);
  /** Whether the find bar is shown, and what it starts from. */
  finding = $state.raw<{ words: string } | null>(null);

  /** The last offset that was clicked or passed: from where the keyboard starts. */
  origin = 0;

  /** Line tops within their blocks, by offset; good until the page is laid out anew. */
  readonly #lines = new Map<number, number>();
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #measured = Number.NEGATIVE_INFINITY;
  /** The frame awaited before a flight over the page has ended; 0 while there is none. */
  #landing = 0;
  #remembering: ReturnType<typeof setTimeout> | undefined;
  /** How far the page was scrolled when it was last followed, and when it last leapt. */
  #at = 0;
  #leapt = Number.NEGATIVE_INFINITY;
  #opened = -1;
  /** Which block stood at the top of the view last, and how far from it. */
  #place: { article: ArticleId | null; block: number; top: number } | null = null;
  #setting = '';

  /** Takes over a page that was built. */
  mount(sheet: Sheet): () => void {
    this.sheet = sheet;
    this.#lines.clear();
    this.#setting = '';
    this.levels = new Map();
    if (this.#opened !== article.opened) this.#reset();
    const follow = (): void => {
      this.#fly();
      this.#rememberPlaceSoon();
    };
    const resized = new ResizeObserver(() => {
      this.#relay();
      this.measure();
      this.#follow();
    });
    // Words take other room in the bundled type than in what stands in for it until it is there.
    const typeset = (): void => {
      this.#setting = '';
      this.#relay();
      this.measure();
    };
    document.fonts.addEventListener('loadingdone', typeset);
    resized.observe(sheet.page);
    resized.observe(sheet.scroller);
    sheet.scroller.addEventListener('scroll', follow, { passive: true });
    this.#follow();
    return () => {
      resized.disconnect();
      document.fonts.removeEventListener('loadingdone', typeset);
      if (this.#remembering !== undefined) this.#rememberPlace();
      this.#rest();
      sheet.scroller.removeEventListener('scroll', follow);
      if (this.sheet === sheet) this.sheet = null;
    };
  }

  /** Finds out, before the next frame or shortly after the last time, where the claims' words stand. */
  measure(): void {
    if (this.#timer !== null) return;
    const wait = Math.max(0, this.#measured + PAUSE - performance.now());
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#frame = requestAnimationFrame(() => {
        this.#measured = performance.now();
        this.#measure();
      });
    }, wait);
  }

  /** Returns the top of the line at `offset`, in CSS pixels from the top of its block. */
  lineIn(index: number, offset: number): number {
    const known = this.#lines.get(offset);
    if (known !== undefined) return known;
    const { map, blocks } = this.sheet!;
    const range = map.toRange({ start: offset, end: offset + 1 });
    const rect = range?.getClientRects()[0];
    if (!rect) return 0;
    const top = rect.top - blocks[index]!.frame.getBoundingClientRect().top;
    this.#lines.set(offset, top);
    return top;
  }

  /** Picks words, or nothing. */
  pick(span: Span | null): void {
    this.picked = span;
    if (span) this.origin = span.start;
  }

  /** Opens the selected claim's card, and gives the keyboard to a part of it. */
  openCard(part: CardPart = 'card'): void {
    this.open = true;
    this.wanted = part;
  }

  closeCard(): void {
    this.open = false;
    this.wanted = null;
    this.focusPage();
  }

  /** Gives the keyboard to the draft, unless a sheet has it. */
  focusPage(): void {
    if (!keyboardIsHeld()) this.sheet?.page.focus({ preventScroll: true });
  }

  /** Gives the keyboard to the draft, unless a card was just opened to take it. */
  focusPageUnlessOpen(opened: CardPart | undefined): void {
    if (!opened) this.focusPage();
  }

  /** Brings words into view, a third of the way down, when they are not in view already. */
  reveal(span: Span, tries = 3): void {
    if (!this.sheet) return;
    const { map, blocks, scroller } = this.sheet;
    const block = blocks[map.blockAt(span.start)];
    if (!block) return;
    const view = scroller.getBoundingClientRect();
    // A block that was never shown has no lines yet; its own place is near enough.
    const lines = map.toRange({ start: span.start, end: span.start + 1 })?.getClientRects();
    const rect = lines?.[0] ?? block.frame.getBoundingClientRect();
    const calm = Math.min(80, view.height / 6);
    if (rect.top >= view.top + calm / 2 && rect.bottom <= view.bottom - calm) return;
    scroller.scrollTop += rect.top - view.top - view.height / 3;
    if (tries > 1) requestAnimationFrame(() => this.reveal(span, tries - 1));
  }

  /** Brings a claim's words into view. */
  revealClaim(claim: ClaimView): void {
    const whole = hull(claim.spans);
    if (whole) this.reveal(whole);
  }

  /** Brings the draft back to where it was read last; returns whether it had been read. */
  returnToPlace(tries = 3): boolean {
    const { sheet } = this;
    const place = this.#place;
    if (!sheet || place?.article !== article.id) return false;
    const frame = sheet.blocks[place.block]?.frame;
    if (!frame) return false;
    const top = frame.getBoundingClientRect().top - sheet.scroller.getBoundingClientRect().top;
    sheet.scroller.scrollTop += top - place.top;
    // Blocks above that were never shown have guessed heights only.
    if (tries > 1) requestAnimationFrame(() => this.returnToPlace(tries - 1));
    return true;
  }

  #rememberPlaceSoon(): void {
    this.#remembering ??= setTimeout(() => {
      this.#remembering = undefined;
      this.#rememberPlace();
    }, PAUSE);
  }

  /** Remembers which block stands at the top of the view. */
  #rememberPlace(): void {
    if (!this.sheet) return;
    const { blocks, scroller } = this.sheet;
    const view = scroller.getBoundingClientRect().top;
    for (const block of [...this.near].sort((a, b) => a - b)) {
      const rect = blocks[block]?.frame.getBoundingClientRect();
      if (!rect || rect.bottom <= view) continue;
      this.#place = { article: article.id, block, top: rect.top - view };
      return;
    }
  }

  #rest(): void {
    cancelAnimationFrame(this.#frame);
    cancelAnimationFrame(this.#landing);
    this.#landing = 0;
    clearTimeout(this.#remembering);
    this.#remembering = undefined;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #reset(): void {
    this.#opened = article.opened;
    this.picked = null;
    this.hovered = null;
    this.open = false;
    this.wanted = null;
    this.naming = null;
    this.finding = null;
    this.offered = [];
    this.origin = 0;
  }

  /** Forgets where lines stand when the width or the size of the type changed; a change of height moves none in its block. */
  #relay(): void {
    if (!this.sheet) return;
    const { page } = this.sheet;
    const setting = `${page.clientWidth} ${getComputedStyle(page).fontSize}`;
    if (setting === this.#setting) return;
    this.#setting = setting;
    this.#lines.clear();
    this.laid += 1;
  }

  /**
   * Follows the page as it is scrolled. Nobody reads the cards while leaping over several views in
   * a row, as when the scroll bar is dragged: they are made once where that ends.
   */
  #fly(): void {
    if (!this.sheet) return;
    const { scrollTop, clientHeight } = this.sheet.scroller;
    const now = performance.now();
    const leaps = Math.abs(scrollTop - this.#at) > clientHeight;
    const flies = leaps && now - this.#leapt < LEAP;
    this.#at = scrollTop;
    if (leaps) this.#leapt = now;
    cancelAnimationFrame(this.#landing);
    this.#landing = 0;
    if (flies) this.#land(LANDING);
    else this.#follow();
  }

  #land(frames: number): void {
    this.#landing = requestAnimationFrame(() => {
      if (frames > 0) return this.#land(frames - 1);
      this.#landing = 0;
      this.#follow();
    });
  }

  #follow(): void {
    if (!this.sheet || this.#landing !== 0) return;
    const { scrollTop, clientHeight } = this.sheet.scroller;
    const step = Math.max(200, clientHeight / 3);
    const top = Math.floor(scrollTop / step) * step;
    const bottom = Math.ceil((scrollTop + clientHeight) / step) * step;
    if (top !== this.seen.top || bottom !== this.seen.bottom) this.seen = { top, bottom };
  }

  #measure(): void {
    if (!this.sheet) return;
    const { map, blocks } = this.sheet;
    const boxes = new Map<number, { top: number; height: number }>();
    const levels = new Map<string, number>();
    for (const marked of [...article.visible, ...this.beside()]) {
      const start = placeOf(marked);
      const index = start === null ? -1 : map.blockAt(start);
      const frame = blocks[index]?.frame;
      if (start === null || !frame) continue;
      let box = boxes.get(index);
      if (!box) boxes.set(index, (box = { top: frame.offsetTop, height: frame.offsetHeight }));
      levels.set(marked.id, box.top + this.#lineNow(index, start, box.height));
    }
    if (!sameLevels(levels, this.levels)) this.levels = levels;
  }

  /** The line's top where its block has been laid out, else a guess from how far into the block it stands. */
  #lineNow(index: number, offset: number, height: number): number {
    if (this.#lines.has(offset) || this.near.has(index)) return this.lineIn(index, offset);
    const span = article.blocks[index]!.span;
    return ((offset - span.start) / Math.max(1, span.end - span.start)) * height;
  }

  /** The blocks near the view, which have been laid out. */
  readonly near = new Set<number>();
}

function sameLevels(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  if (a.size !== b.size) return false;
  for (const [id, level] of a) if (b.get(id) !== level) return false;
  return true;
}

export const stage = new Stage();
