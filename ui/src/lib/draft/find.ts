// Finding words in a draft, whatever their case.
import type { Span } from '../wire';

/** More matches than this are not shown: what is looked for is too short to mean anything. */
export const MOST = 2000;

/** Returns where `wanted` stands in `text`, in order, not overlapping; white space matches any white space. */
export function findWords(text: string, wanted: string): Span[] {
  const words = wanted.trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const pattern = new RegExp(words.map(escaped).join('\\s+'), 'giu');
  const found: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    found.push({ start: match.index, end: match.index + match[0].length });
    if (found.length === MOST) break;
  }
  return found;
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/gu, (sign) => (sign === '-' ? '\\x2d' : `\\${sign}`));
}
