// Lays two revisions of a text beside each other, character by character, along
// the edits the desk found between them.
import type { TextEdit, Span } from '../wire';

/**
 * A stretch of one text or of both. What is the same differs at most in
 * typography; what is gone has an empty `new`, what came an empty `old`.
 */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'come';
  readonly old: Span;
  readonly new: Span;
  /** Which of the edits took or brought it; -1 where nothing changed. */
  readonly edit: number;
}

/** One of the two texts, and where pieces must not run on. */
export interface Side {
  readonly text: string;
  /** Where blocks start, in order. */
  readonly breaks: readonly number[];
}

interface Cut extends Span {
  readonly edit: number;
}

const NONE: Cut = { start: Infinity, end: Infinity, edit: -1 };

/**
 * Returns both texts in pieces, in order: every character of each text stands in
 * exactly one piece, and no piece runs over a break.
 *
 * Words that stand in no edit are the same words in the same order on both sides,
 * so their letters and digits are counted off against each other.
 */
export function align(old: Side, next: Side, edits: readonly TextEdit[]): Piece[] {
  return new Aligner(old, next, edits).pieces();
}

class Aligner {
  readonly #edits: readonly TextEdit[];
  readonly #old: Cursor;
  readonly #new: Cursor;
  readonly #pieces: Piece[] = [];
  /** Where the piece that is being made starts. */
  #from = { old: 0, new: 0 };

  constructor(old: Side, next: Side, edits: readonly TextEdit[]) {
    this.#edits = edits;
    const inside = within(edits);
    const cuts = (side: 'old' | 'new'): Cut[] =>
      edits
        .map((edit, i) => ({ ...edit[side], edit: i }))
        .filter((cut) => cut.end > cut.start && !inside.has(cut.edit))
        .sort((a, b) => a.start - b.start);
    this.#old = new Cursor(old, cuts('old'));
    this.#new = new Cursor(next, cuts('new'));
  }

  pieces(): Piece[] {
    while (!this.#old.done || !this.#new.done) this.#step();
    this.#close();
    return this.#pieces;
  }

  #step(): void {
    // White space and signs that both sides have come along.
    while (this.#old.sign !== '' && this.#old.sign === this.#new.sign) {
      if (this.#atBreak()) this.#close();
      this.#old.at += 1;
      this.#new.at += 1;
    }
    const [oldWord, newWord] = [this.#old.word(), this.#new.word()];
    const gone = oldWord === this.#old.cut.start;
    const come = newWord === this.#new.cut.start;
    if (gone || come) {
      this.#cut(gone, come);
      return;
    }
    this.#old.at = oldWord;
    this.#new.at = newWord;
    if (this.#old.ended || this.#new.ended) {
      // Letters are left over on one side where folding changed how many there are.
      this.#old.at = Math.min(this.#old.cut.start, this.#old.length);
      this.#new.at = Math.min(this.#new.cut.start, this.#new.length);
      return;
    }
    if (this.#atBreak()) this.#close();
    this.#old.at += this.#old.width;
    this.#new.at += this.#new.width;
  }

  /** Takes what is gone, what came, or, where they stand at one place, both. */
  #cut(gone: boolean, come: boolean): void {
    const [old, next] = [this.#old.cut, this.#new.cut];
    const replaced = (cut: Cut): boolean => this.#edits[cut.edit]?.kind === 'replaced';
    if (gone && come && old.edit !== next.edit) {
      // Two edits meet. What was replaced waits, so that its two sides stay together.
      gone = !replaced(old);
      come = !gone;
    } else if (gone !== come && replaced(gone ? old : next)) {
      // The other side is known to be there too.
      const edit = this.#edits[(gone ? old : next).edit]!;
      this.#close(
        Math.max(this.#old.at, Math.min(edit.old.start, old.start)),
        Math.max(this.#new.at, Math.min(edit.new.start, next.start)),
      );
      gone = this.#old.at === old.start;
      come = this.#new.at === next.start;
    }
    this.#close();
    if (gone) this.#take('gone', this.#old);
    if (come) this.#take('come', this.#new);
    if (gone !== come) this.#absorb(gone ? 'gone' : 'come');
  }

  #take(kind: 'gone' | 'come', side: Cursor): void {
    const { end, edit } = side.cut;
    const start = side.at;
    side.at = end;
    side.passCut();
    this.#push(kind, start, end, edit);
  }

  /** Gives a cut the space after it that the other side does not have. */
  #absorb(kind: 'gone' | 'come'): void {
    const [side, other] = kind === 'gone' ? [this.#old, this.#new] : [this.#new, this.#old];
    const [rest, theirs] = [side.signs(), other.signs()];
    const shared = theirs !== '' && rest.endsWith(theirs) ? theirs.length : 0;
    const end = side.at + rest.length - shared;
    const last = this.#pieces.at(-1);
    if (end <= side.at || !last) return;
    const start = side.at;
    side.at = end;
    this.#push(kind, start, end, last.edit);
  }

  /** Adds what is on one side only, split at the breaks it runs over. */
  #push(kind: 'gone' | 'come', start: number, end: number, edit: number): void {
    const side = kind === 'gone' ? this.#old : this.#new;
    for (let from = start; from < end;) {
      const to = Math.min(end, side.breakAfter(from));
      const last = this.#pieces.at(-1);
      if (last?.kind === kind && last.edit === edit && !side.isBreak(from)) {
        // The same cut goes on.
        const own = kind === 'gone' ? last.old : last.new;
        own.end = to;
        from = to;
        continue;
      }
      const span = { start: from, end: to };
      const old = kind === 'gone' ? span : point(this.#old.at);
      const next = kind === 'come' ? span : point(this.#new.at);
      this.#pieces.push({ kind, old, new: next, edit });
      from = to;
    }
    this.#from = { old: this.#old.at, new: this.#new.at };
  }

  #atBreak(): boolean {
    return (
      (this.#old.atBreak && this.#old.at > this.#from.old) ||
      (this.#new.atBreak && this.#new.at > this.#from.new)
    );
  }

  /** Ends the piece of what is the same, by default where both sides are. */
  #close(old = this.#old.at, next = this.#new.at): void {
    this.#old.at = old;
    this.#new.at = next;
    const { old: oldFrom, new: newFrom } = this.#from;
    if (old > oldFrom || next > newFrom) {
      this.#pieces.push({
        kind: 'same',
        old: { start: oldFrom, end: old },
        new: { start: newFrom, end: next },
        edit: -1,
      });
    }
    this.#from = { old, new: next };
  }
}

/** Walks over one text. */
class Cursor {
  at = 0;
  readonly #text: string;
  readonly #breaks: ReadonlySet<number>;
  readonly #sorted: readonly number[];
  readonly #cuts: readonly Cut[];
  #next = 0;

  constructor({ text, breaks }: Side, cuts: readonly Cut[]) {
    this.#text = text;
    this.#breaks = new Set(breaks);
    this.#sorted = breaks;
    this.#cuts = cuts;
  }

  get length(): number {
    return this.#text.length;
  }

  get ended(): boolean {
    return this.at >= this.#text.length;
  }

  get done(): boolean {
    return this.ended && this.cut === NONE;
  }

  get atBreak(): boolean {
    return this.isBreak(this.at);
  }

  isBreak(offset: number): boolean {
    return this.#breaks.has(offset);
  }

  /** The next cut that was not taken yet. */
  get cut(): Cut {
    return this.#cuts[this.#next] ?? NONE;
  }

  passCut(): void {
    // Cuts never overlap, but what is not relied on cannot break.
    while (this.cut.start < this.at) this.#next += 1;
  }

  /** The sign or white space here; empty at a letter, a digit, a cut and the end. */
  get sign(): string {
    if (this.at >= Math.min(this.cut.start, this.#text.length)) return '';
    return isLetter(this.#text, this.at) ? '' : this.#text[this.at]!;
  }

  /** The signs and white space up to the next letter, digit or cut. */
  signs(): string {
    return this.#text.slice(this.at, this.word());
  }

  /** Where the next letter, digit or cut stands, or the end of the text. */
  word(): number {
    const end = Math.min(this.cut.start, this.#text.length);
    let at = this.at;
    while (at < end && !isLetter(this.#text, at)) at += 1;
    return at;
  }

  /** How many code units the letter here takes, with the marks over it. */
  get width(): number {
    const end = Math.min(this.cut.start, this.#text.length);
    let to = this.at + unitsAt(this.#text, this.at);
    while (to < end && isMark(this.#text, to)) to += unitsAt(this.#text, to);
    return to - this.at;
  }

  /** The next break after an offset. */
  breakAfter(offset: number): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const mid = (low + high) >>> 1;
      if (this.#sorted[mid]! <= offset) low = mid + 1;
      else high = mid;
    }
    return this.#sorted[low] ?? Infinity;
  }
}

const point = (at: number): Span => ({ start: at, end: at });

/** Returns whether a letter or digit starts at an offset. */
function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) {
    return (
      (unit >= 0x61 && unit <= 0x7a) ||
      (unit >= 0x41 && unit <= 0x5a) ||
      (unit >= 0x30 && unit <= 0x39)
    );
  }
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at)!));
}

const unitsAt = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1);

const isMark = (text: string, at: number): boolean =>
  text.charCodeAt(at) >= 0x300 && /\p{M}/u.test(String.fromCodePoint(text.codePointAt(at)!));

/** Returns the edits that stand inside words that moved. */
function within(edits: readonly TextEdit[]): Set<number> {
  const moves = edits.filter((edit) => edit.kind === 'moved');
  const inside = new Set<number>();
  edits.forEach((edit, i) => {
    if (edit.kind === 'moved') return;
    const holds = (outer: Span, inner: Span): boolean =>
      outer.start <= inner.start && inner.end <= outer.end;
    const nested = moves.some((move) =>
      edit.kind === 'inserted'
        ? holds(move.new, edit.new)
        : edit.kind === 'deleted'
          ? holds(move.old, edit.old)
          : holds(move.old, edit.old) && holds(move.new, edit.new),
    );
    if (nested) inside.add(i);
  });
  return inside;
}
