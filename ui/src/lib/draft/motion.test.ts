import { describe, expect, it } from 'vitest';
import type { Span } from '../wire';
import { type Ground, type Motion, moved, resized, sentenceAt, withEnd, Words } from './motion';

const text = 'Fourteen were freed. “We saw 👩‍👩‍👧 them,” she said.\n\nThe minister’s aide denied it.';
const sentences: Span[] = [
  'Fourteen were freed.',
  '“We saw 👩‍👩‍👧 them,” she said.',
  'The minister’s aide denied it.',
].map((s) => {
  const start = text.indexOf(s);
  return { start, end: start + s.length };
});
const ground: Ground = { text, sentences, words: new Words(text) };

const read = (span: Span | null) => span && text.slice(span.start, span.end);
const of = (words: string): Span => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const go = (from: Span | null, ...motions: Motion[]) =>
  read(motions.reduce((at, m) => moved(ground, at, m), from));

describe('words', () => {
  it('finds the word around, before or after an offset', () => {
    expect(read(ground.words.at(2))).toBe('Fourteen');
    expect(read(ground.words.at(8))).toBe('Fourteen');
    expect(read(ground.words.at(text.indexOf('“')))).toBe('We');
    expect(read(ground.words.at(text.length))).toBe('it');
  });

  it('keeps an apostrophe within its word', () => {
    expect(read(ground.words.at(text.indexOf('minister') + 3))).toBe('minister’s');
  });

  it('steps over line ends', () => {
    expect(read(ground.words.from(text.indexOf('said') + 4))).toBe('The');
    expect(read(ground.words.before(text.indexOf('The')))).toBe('said');
  });

  it('has nothing before the first and after the last', () => {
    expect(ground.words.before(0)).toBeNull();
    expect(ground.words.from(text.length)).toBeNull();
    expect(new Words('').at(0)).toBeNull();
    expect(new Words('—\n—').at(1)).toBeNull();
  });

  it('grows a ragged span to whole words, and never swallows a bordering one', () => {
    expect(read(ground.words.whole({ start: 3, end: 11 }))).toBe('Fourteen were');
    expect(read(ground.words.whole({ start: 8, end: 13 }))).toBe('were');
  });
});

describe('motion', () => {
  it('walks sentence by sentence across paragraphs and stops at the ends', () => {
    expect(go(null, 'next-sentence')).toBe('Fourteen were freed.');
    expect(go(null, 'next-sentence', 'next-sentence', 'next-sentence')).toBe(
      'The minister’s aide denied it.',
    );
    expect(go(of('The minister’s aide denied it.'), 'next-sentence')).toBe(
      'The minister’s aide denied it.',
    );
    expect(go(of('The minister’s aide denied it.'), 'previous-sentence')).toBe(
      '“We saw 👩‍👩‍👧 them,” she said.',
    );
    expect(go(of('Fourteen were freed.'), 'previous-sentence')).toBe('Fourteen were freed.');
  });

  it('comes back to the whole sentence from a part of it', () => {
    expect(go(of('she said'), 'previous-sentence')).toBe('“We saw 👩‍👩‍👧 them,” she said.');
  });

  it('goes on from the end of a long pick', () => {
    const both = { start: sentences[0]!.start, end: sentences[1]!.end };
    expect(go(both, 'next-sentence')).toBe('The minister’s aide denied it.');
  });

  it('starts where it is told to when nothing is picked', () => {
    expect(read(moved(ground, null, 'next-sentence', sentences[1]!.start + 4))).toBe(
      '“We saw 👩‍👩‍👧 them,” she said.',
    );
    expect(read(moved(ground, null, 'next-word', 9))).toBe('were');
  });

  it('walks and extends by word', () => {
    expect(go(of('Fourteen were freed.'), 'next-word')).toBe('were');
    expect(go(of('were'), 'extend-word')).toBe('were freed');
    expect(go(of('were'), 'previous-word')).toBe('Fourteen');
    expect(go(of('them'), 'extend-word')).toBe('them,” she');
  });

  it('shrinks by word but keeps the last one', () => {
    expect(go(of('Fourteen were freed.'), 'shrink-word')).toBe('Fourteen were');
    expect(go(of('Fourteen'), 'shrink-word')).toBe('Fourteen');
  });

  it('extends and shrinks by sentence', () => {
    expect(go(of('were'), 'extend-sentence')).toBe('were freed.');
    expect(go(of('Fourteen were freed.'), 'extend-sentence')).toBe(
      text.slice(0, sentences[1]!.end),
    );
    expect(go({ start: 0, end: sentences[1]!.end }, 'shrink-sentence')).toBe(
      'Fourteen were freed.',
    );
    expect(go(of('Fourteen were freed.'), 'shrink-sentence')).toBe('Fourteen were freed.');
  });

  it('shrinking undoes extending', () => {
    for (const word of ['Fourteen', 'were', 'We', 'she', 'denied']) {
      expect(go(of(word), 'extend-word', 'shrink-word')).toBe(word);
    }
  });

  it('names the sentence before a gap', () => {
    expect(sentenceAt(sentences, sentences[1]!.end + 1)).toBe(1);
    expect(sentenceAt([], 3)).toBe(-1);
  });
});

describe('resizing', () => {
  const resize = (from: Span[], end: 'start' | 'end', way: 'forward' | 'back') =>
    resized(ground.words, from, end, way).map(read);

  it('moves either end by a word', () => {
    expect(resize([of('were')], 'end', 'forward')).toEqual(['were freed']);
    expect(resize([of('were freed')], 'end', 'back')).toEqual(['were']);
    expect(resize([of('were')], 'start', 'back')).toEqual(['Fourteen were']);
    expect(resize([of('Fourteen were')], 'start', 'forward')).toEqual(['were']);
  });

  it('never takes the last word', () => {
    expect(resize([of('were')], 'end', 'back')).toEqual(['were']);
    expect(resize([of('were')], 'start', 'forward')).toEqual(['were']);
  });

  it('moves the outer ends of a claim of two spans', () => {
    const spans = [of('Fourteen'), of('denied')];
    expect(resize(spans, 'end', 'forward')).toEqual(['Fourteen', 'denied it']);
    expect(resize(spans, 'start', 'back')).toEqual(['Fourteen', 'denied']);
  });

  it('refuses an end that would turn the span over', () => {
    expect(withEnd([{ start: 4, end: 9 }], 'end', 3)).toEqual([{ start: 4, end: 9 }]);
    expect(withEnd([{ start: 4, end: 9 }], 'start', 5)).toEqual([{ start: 5, end: 9 }]);
  });
});
