// Finding words in a draft, whatever their case.
import type { Span } from '../wire';

/** More matches than this are not shown: what is looked for is too short to mean anything. */
export const MOST = 2000;

/**
 * Returns where `wanted` stands in `text`, in order, not overlapping; white space matches any white
 * space, and a letter with marks is the same composed or not.
 */
export function findWords(text: string, wanted: string): Span[] {
  const words = wanted.trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const pattern = new RegExp(words.map(lettered).join('\\s+'), 'giu');
  const found: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    found.push({ start: match.index, end: match.index + match[0].length });
    if (found.length === MOST) break;
  }
  return found;
}

/** A pattern of a word's letters, each as one character or as several. */
function lettered(word: string): string {
  const letters = word.normalize('NFC').match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
  const forms = letters.map((letter) => [...new Set([letter, letter.normalize('NFD')])]);
  // A letter whose accent follows is another one.
  return forms.map((each) => `(?:${each.map(escaped).join('|')})(?![\\u0300-\\u036f])`).join('');
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/gu, (sign) => (sign === '-' ? '\\x2d' : `\\${sign}`));
}
