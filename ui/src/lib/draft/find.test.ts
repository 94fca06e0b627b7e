import { describe, expect, it } from 'vitest';
import { findWords, MOST } from './find';

describe('finding words', () => {
  const text = 'Six Lithuanians.\nsix  lithuanians (and $5.00) 👩‍👩‍👧 six-year plan';
  const read = (wanted: string) => findWords(text, wanted).map((s) => text.slice(s.start, s.end));

  it('ignores case and the kind of white space', () => {
    expect(read('six lithuanians')).toEqual(['Six Lithuanians', 'six  lithuanians']);
  });

  it('finds a letter composed or not, and between spaces that do not break', () => {
    const texts = [
      '40 Häuser',
      '40\u00a0Ha\u0308user',
      'Häuser',
      '한국',
      '\u1112\u1161\u11ab\u1100\u116e\u11a8',
    ];
    const all = texts.join(' / ');
    const hits = (wanted: string) => findWords(all, wanted).length;
    expect(hits('40 Häuser')).toBe(2);
    expect(hits('40 Ha\u0308user')).toBe(2);
    expect(hits('häuser')).toBe(3);
    expect(hits('hauser')).toBe(0);
    expect(hits('한국')).toBe(2);
  });

  it('takes signs as they are written', () => {
    expect(read('(and $5.00)')).toEqual(['(and $5.00)']);
    expect(read('six-year')).toEqual(['six-year']);
    expect(read('.*')).toEqual([]);
    expect(read('👩‍👩‍👧')).toEqual(['👩‍👩‍👧']);
  });

  it('finds nothing for nothing, and not endlessly', () => {
    expect(read('  ')).toEqual([]);
    expect(findWords('a'.repeat(MOST * 2), 'a')).toHaveLength(MOST);
  });
});
