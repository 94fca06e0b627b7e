import { describe, expect, it } from 'vitest';
import { SourcePlaces } from './places';

function found(text: string, source: string, words: string): string[] {
  const start = text.indexOf(words);
  const spans = [{ start, end: start + words.length }];
  return new SourcePlaces(text, source).of(spans).map((s) => source.slice(s.start, s.end));
}

describe('the place of a claim in the source', () => {
  it('is found through markup', () => {
    const text = 'Heading\nSix were freed, Reuters reported.';
    const source =
      '# Heading\n\n*Six* were **freed**, [Reuters](https://reuters.com/a-b) reported.';
    expect(found(text, source, 'Six were freed')).toEqual(['Six* were **freed']);
    expect(found(text, source, 'Reuters reported')).toEqual([
      'Reuters](https://reuters.com/a-b) reported',
    ]);
  });

  it('is left out where the source has other words', () => {
    expect(found('One two three.', 'Four five six.', 'two')).toEqual([]);
  });

  it('is that of the second of two equal sentences', () => {
    const text = 'It rained. It rained.';
    const places = new SourcePlaces(text, text);
    expect(places.of([{ start: 11, end: 20 }])).toEqual([{ start: 11, end: 20 }]);
  });
});
