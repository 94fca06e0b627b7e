import { describe, expect, it } from 'vitest';
import { leftOut, leftOutText } from './leftOut';

describe('what the reader left out', () => {
  it('is named where it may hold words', () => {
    const left = leftOut([
      { what: 'text_box', count: 2 },
      { what: 'link', count: 9 },
      { what: 'hidden', count: 3 },
      { what: 'script', count: 1 },
      { what: 'comment', count: 0 },
    ]);
    expect(leftOutText(left)).toBe('2 text boxes, 3 hidden passages');
  });

  it('says that most of a page is missing', () => {
    const left = leftOut([
      { what: 'most_of_page', count: 71 },
      { what: 'paragraph_of_page', count: 12 },
    ]);
    expect(leftOutText(left)).toContain('Only part of the page');
  });
});
