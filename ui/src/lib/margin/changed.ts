// What a correction changes of a claim's words.

import { diffWordsWithSpace } from 'diff';

export interface Part {
  /** In both, only in the old words, only in the new ones. */
  readonly is: 'same' | 'was' | 'now';
  readonly text: string;
}

export interface Change {
  readonly parts: readonly Part[];
  readonly differs: boolean;
  /** How many of the old words are gone, out of how many. */
  readonly dropped: number;
  readonly of: number;
  /** Whether so many are gone that it may be a slip: more than half. */
  readonly drops: boolean;
}

const segments = new Intl.Segmenter(undefined, { granularity: 'word' });

const countWords = (text: string): number =>
  // Not every webview takes a number for a word.
  [...segments.segment(text)].filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment)).length;

/** Compares a claim's words with those proposed in their place. */
export function changed(was: string, now: string): Change {
  const parts = diffWordsWithSpace(was, now).map(({ added, removed, value }): Part => ({
    is: added ? 'now' : removed ? 'was' : 'same',
    text: value,
  }));
  const of = countWords(was);
  const kept = parts.filter((part) => part.is === 'same').map((part) => part.text);
  const dropped = of - Math.min(of, countWords(kept.join(' ')));
  return { parts, differs: was !== now, dropped, of, drops: dropped * 2 > of };
}

/** Whether two texts say the same but for white space and the form of quotation marks, as the desk has it. */
export function sameButForForm(one: string, other: string): boolean {
  const plain = (text: string): string =>
    text
      .trim()
      .replace(/\s+/gu, ' ')
      .replace(/["“”„‟″«»'‘’‚‛′‹›]/gu, '"');
  return plain(one) === plain(other);
}
