import { describe, expect, it } from 'vitest';
import { findWords, MOST } from './find';

describe('finding words', () => {
  const text = 'Six Lithuanians.\nsix  lithuanians (and $5.00) 👩‍👩‍👧 six-year plan';
  const read = (wanted: string) => findWords(text, wanted).map((s) => text.slice(s.start, s.end));

  it('ignores case and the kind of white space', () => {
    expect(read('six lithuanians')).toEqual(['Six Lithuanians', 'six  lithuanians']);
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
