// Where the words of a draft stand in the source it was read from.
import type { Span } from '../wire';

/** How many words of markup and addresses may stand between two words of the draft. */
const REACH = 60;

interface Word extends Span {
  readonly word: string;
}

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));

/**
 * Finds the words of a draft's text in its source, which has them all, in order,
 * and markup between them. Good for showing where a claim is, never for saying it.
 */
export class SourcePlaces {
  readonly #draft: readonly Word[];
  readonly #source: readonly Word[];
  /** For each word of the draft its word of the source, or -1. */
  readonly #found: number[] = [];

  constructor(text: string, source: string) {
    this.#draft = wordsIn(text);
    this.#source = wordsIn(source);
    let at = 0;
    for (const { word } of this.#draft) {
      const end = Math.min(this.#source.length, at + REACH);
      let next = at;
      while (next < end && this.#source[next]!.word !== word) next += 1;
      this.#found.push(next < end ? next : -1);
      if (next < end) at = next + 1;
    }
  }

  /** Returns where some words of the draft stand in the source; what is not found is left out. */
  of(spans: readonly Span[]): Span[] {
    return spans.flatMap((span) => {
      const found = this.#wordsOf(span).filter((index) => index >= 0);
      const [first, last] = [this.#source[found[0] ?? -1], this.#source[found.at(-1) ?? -1]];
      return first && last ? [{ start: first.start, end: last.end }] : [];
    });
  }

  #wordsOf({ start, end }: Span): number[] {
    let low = 0;
    let high = this.#draft.length;
    while (low < high) {
      const mid = (low + high) >>> 1;
      if (this.#draft[mid]!.end <= start) low = mid + 1;
      else high = mid;
    }
    let to = low;
    while (to < this.#draft.length && this.#draft[to]!.start < end) to += 1;
    return this.#found.slice(low, to);
  }
}
