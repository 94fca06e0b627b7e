import { describe, expect, it } from 'vitest';
import { directionOf, hasRightToLeft, isRightToLeft } from './direction';

describe('the direction of words', () => {
  it('is that of the first letter', () => {
    for (const words of ['“שלום” peace', '12 أسرى', '– ܫܠܡܐ', '١٢ قتيلا'])
      expect(directionOf(words), words).toBe('rtl');
    for (const words of ['', '12 — …', 'peace (שלום)', '日本', 'Ελλάδα'])
      expect(directionOf(words), words).toBe('ltr');
  });

  it('is told at each place of a mixed line', () => {
    const text = 'Read this.\nהדוח של Reuters פורסם 12 אתמול.';
    const at = (words: string): boolean => isRightToLeft(text, text.indexOf(words));
    expect(['Read', 'הדוח', 'Reuters', 'פורסם', 'אתמול'].map(at)).toEqual([
      false,
      true,
      false,
      true,
      true,
    ]);
    expect(isRightToLeft('12 אתמול', 0)).toBe(true);
    expect(isRightToLeft('', 0)).toBe(false);
  });

  it('asks for marks only where there is something to set apart', () => {
    expect(hasRightToLeft('the minister (השר) said')).toBe(true);
    expect(hasRightToLeft('the minister said, « oui », 12 日')).toBe(false);
  });
});
