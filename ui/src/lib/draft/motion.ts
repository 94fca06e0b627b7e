// Where words and sentences begin and end, and how to step from one to the next.
import type { Span } from '../wire';
import { lastStarting, trimmed } from './span';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The words of a text, found line by line as they are asked for. */
export class Words {
  readonly #text: string;
  readonly #lines = new Map<number, Span[]>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Returns the word around `offset`, else the one that ends there, else the next; `null` in an empty text. */
  at(offset: number): Span | null {
    const line = this.#wordsOfLine(this.#lineStart(offset));
    return (
      line.find((w) => w.start <= offset && offset < w.end) ??
      line.find((w) => w.end === offset) ??
      this.from(offset) ??
      this.before(offset)
    );
  }

  /** Returns the first word that starts at or after `offset`. */
  from(offset: number): Span | null {
    let start = this.#lineStart(offset);
    for (;;) {
      const found = this.#wordsOfLine(start).find((w) => w.start >= offset);
      if (found) return found;
      const next = this.#text.indexOf('\n', start);
      if (next < 0) return null;
      start = next + 1;
    }
  }

  /** Returns the last word that ends at or before `offset`. */
  before(offset: number): Span | null {
    let start = this.#lineStart(offset);
    for (;;) {
      const found = this.#wordsOfLine(start).findLast((w) => w.end <= offset);
      if (found) return found;
      if (start === 0) return null;
      start = this.#lineStart(start - 1);
    }
  }

  /** Returns `span` grown to whole words at both ends; one that touches no word is only trimmed. */
  whole(span: Span): Span {
    const { start, end } = trimmed(this.#text, span);
    const first = this.#wordsOfLine(this.#lineStart(start)).find(
      (w) => w.start < start && start < w.end,
    );
    const last = this.#wordsOfLine(this.#lineStart(end)).find((w) => w.start < end && end < w.end);
    return { start: first?.start ?? start, end: last?.end ?? end };
  }

  #lineStart(offset: number): number {
    return offset <= 0 ? 0 : this.#text.lastIndexOf('\n', offset - 1) + 1;
  }

  #wordsOfLine(start: number): Span[] {
    const known = this.#lines.get(start);
    if (known) return known;
    const end = this.#text.indexOf('\n', start);
    const line = this.#text.slice(start, end < 0 ? this.#text.length : end);
    const words: Span[] = [];
    for (const part of segmenter.segment(line)) {
      if (!part.isWordLike) continue;
      const from = start + part.index;
      words.push({ start: from, end: from + part.segment.length });
    }
    this.#lines.set(start, words);
    return words;
  }
}

/** Returns the sentence around `offset`, else the one before it, else the first; -1 when there is none. */
export function sentenceAt(sentences: readonly Span[], offset: number): number {
  return sentences.length === 0 ? -1 : Math.max(0, lastStarting(sentences, offset));
}

/** A way to move or to change what is picked, from the keyboard alone. */
export type Motion =
  | 'next-sentence'
  | 'previous-sentence'
  | 'next-word'
  | 'previous-word'
  | 'extend-word'
  | 'shrink-word'
  | 'extend-sentence'
  | 'shrink-sentence';

/** What a motion needs to know of the draft. */
export interface Ground {
  text: string;
  sentences: readonly Span[];
  words: Words;
}

/**
 * Returns what is picked after `motion`, given what was picked before.
 *
 * Nothing picked counts as standing before `origin`. Where there is nowhere to
 * go, what was picked stays.
 */
export function moved(
  ground: Ground,
  picked: Span | null,
  motion: Motion,
  origin = 0,
): Span | null {
  const from = picked ?? { start: origin, end: origin };
  return motions[motion](ground, from, picked !== null) ?? picked;
}

type Step = (ground: Ground, from: Span, any: boolean) => Span | null;

const motions: Record<Motion, Step> = {
  'next-sentence': ({ sentences }, from, any) => {
    const here = sentenceAt(sentences, from.start);
    const next = any ? lastStarting(sentences, Math.max(from.start, from.end - 1)) + 1 : here;
    return copy(sentences[next]);
  },
  'previous-sentence': ({ sentences }, from, any) => {
    const here = lastStarting(sentences, from.start);
    const inside = any && here >= 0 && sentences[here]!.start < from.start;
    return copy(sentences[inside ? here : Math.max(0, here - 1)]);
  },
  'next-word': ({ words }, from, any) => words.from(any ? from.start + 1 : from.start),
  'previous-word': ({ words }, from) => words.before(from.start),
  'extend-word': ({ words }, from) => {
    const next = words.from(from.end);
    return next && { start: from.start === from.end ? next.start : from.start, end: next.end };
  },
  'shrink-word': ({ words }, from) => {
    const last = words.before(from.end);
    const left = last && words.before(last.start);
    return left && left.end > from.start ? { start: from.start, end: left.end } : null;
  },
  'extend-sentence': ({ sentences }, from) => {
    const here = sentenceAt(sentences, Math.max(from.start, from.end - 1));
    const whole = sentences[here];
    const next = whole && whole.end > from.end ? whole : sentences[here + 1];
    return next
      ? { start: from.start === from.end ? next.start : from.start, end: next.end }
      : null;
  },
  'shrink-sentence': ({ sentences }, from) => {
    const here = lastStarting(sentences, from.end - 1);
    const previous = sentences[here - 1];
    return previous && previous.end > from.start ? { start: from.start, end: previous.end } : null;
  },
};

function copy(span: Span | undefined): Span | null {
  return span ? { start: span.start, end: span.end } : null;
}

/** Which end of a claim is moved. */
export type End = 'start' | 'end';

/**
 * Returns `spans` with one end moved a word outwards or inwards.
 *
 * The start belongs to the first span and the end to the last; neither passes
 * over the other end of its span, so that a claim never loses its last word.
 */
export function resized(
  words: Words,
  spans: readonly Span[],
  end: End,
  way: 'forward' | 'back',
): Span[] {
  const index = end === 'start' ? 0 : spans.length - 1;
  const span = spans[index];
  if (!span) return [...spans];
  const to = end === 'start' ? startStep(words, span, way) : endStep(words, span, way);
  return to === null ? [...spans] : withEnd(spans, end, to);
}

function startStep(words: Words, span: Span, way: 'forward' | 'back'): number | null {
  if (way === 'back') return words.before(span.start)?.start ?? null;
  const first = words.at(span.start);
  const next = words.from(first ? Math.max(first.end, span.start + 1) : span.start + 1);
  return next && next.start < span.end ? next.start : null;
}

function endStep(words: Words, span: Span, way: 'forward' | 'back'): number | null {
  if (way === 'forward') return words.from(span.end)?.end ?? null;
  const last = words.before(span.end);
  const previous = last && words.before(last.start);
  return previous && previous.end > span.start ? previous.end : null;
}

/** Returns `spans` with one end set to `offset`, or unchanged where that would leave its span empty. */
export function withEnd(spans: readonly Span[], end: End, offset: number): Span[] {
  const index = end === 'start' ? 0 : spans.length - 1;
  return spans.map((span, i) => {
    if (i !== index) return { ...span };
    const next = end === 'start' ? { ...span, start: offset } : { ...span, end: offset };
    return next.start < next.end ? next : { ...span };
  });
}
