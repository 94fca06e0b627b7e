// From which side words are read.

/** The scripts that are written from right to left, as far as anybody writes the news in them. */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Mandaic}\p{Script=Samaritan}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;

const LETTER = /\p{L}/u;

/** Returns the direction of some words: that of their first letter, as `dir="auto"` has it. */
export function directionOf(words: string): 'ltr' | 'rtl' {
  const letter = LETTER.exec(words)?.[0] ?? '';
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

/** Returns whether the letter at `offset`, or else the one nearest before or behind it, is read from the right. */
export function isRightToLeft(text: string, offset: number): boolean {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  const from = Math.max(line, offset - 64);
  const before = text.slice(from, offset + 1);
  const last = [...before].findLast((character) => LETTER.test(character));
  if (last) return RIGHT_TO_LEFT.test(last);
  return directionOf(text.slice(offset, offset + 64)) === 'rtl';
}

/** Returns whether some words have letters that are read from the right. */
export const hasRightToLeft = (words: string): boolean => RIGHT_TO_LEFT.test(words);
