import { describe, expect, it } from 'vitest';
import { cautionText, deadline, moment, shorten, size, speakersText } from './format';

const at = (text: string): number => new Date(text).getTime();
const now = at('2026-11-22T14:00');

describe('moments', () => {
  it('are as short as they stay clear', () => {
    expect(moment(at('2026-11-22T09:05'), now)).toBe('09:05');
    expect(moment(at('2026-11-21T23:59'), now)).toBe('yesterday 23:59');
    expect(moment(at('2026-11-03T10:00'), now)).toBe('Nov 3');
    expect(moment(at('2025-11-03T10:00'), now)).toBe('Nov 3, 2025');
    expect(moment(at('2026-11-23T06:30'), now)).toBe('tomorrow 06:30');
  });
});

describe('deadlines', () => {
  it('say how long is left, or how late it is', () => {
    expect(deadline(at('2026-11-22T14:20'), now)).toBe('in 20 min');
    expect(deadline(at('2026-11-22T16:10'), now)).toBe('in 2 h 10 min');
    expect(deadline(at('2026-11-22T17:00'), now)).toBe('in 3 h');
    expect(deadline(at('2026-11-22T13:45'), now)).toBe('15 min late');
    expect(deadline(at('2026-11-20T13:00'), now)).toBe('late since Nov 20');
  });
});

describe('sizes', () => {
  it('take the unit that fits', () => {
    expect(size(999)).toBe('999 bytes');
    expect(size(1_400)).toBe('1.4 kB');
    expect(size(2_300_000_000)).toBe('2.3 GB');
  });
});

describe('shortened texts', () => {
  it('end at a word, on one line', () => {
    expect(shorten('Fourteen of\n the freed', 40)).toBe('Fourteen of the freed');
    expect(shorten('Fourteen of the freed were foreigners', 18)).toBe('Fourteen of the…');
    expect(shorten('Donaudampfschifffahrtsgesellschaft', 10)).toBe('Donaudampf…');
  });
});

describe('what happened around a claim', () => {
  it('names who says it now and who did', () => {
    const speakers = { was: 'Cres Eastman', now: 'Food Standards Australia' };
    expect(cautionText({ context: 'speaker', since: 2, speakers })).toBe(
      'Now said by Food Standards Australia (was Cres Eastman)',
    );
    expect(speakersText({ was: '', now: 'Ann Lee' })).toContain('nobody was named');
    expect(speakersText({ was: 'Ann Lee', now: '' })).toContain('was Ann Lee');
    expect(speakersText({ was: 'he', now: 'he' })).toBe('“he” may mean somebody else now');
  });

  it('is told where nobody else says it, and left out where nothing happened', () => {
    expect(cautionText({ context: 'quotation', since: 2 })).toMatch(/quotation marks/iu);
    expect(cautionText(undefined)).toBe('');
    const sources = { was: ['John Reed'], now: ['Ann Lee', 'Reuters'] };
    expect(cautionText({ context: 'same', since: 1, sources })).toBe(
      'Now rests on Ann Lee and Reuters (was John Reed)',
    );
    const gone = { was: ['John Reed'], now: [] };
    expect(cautionText({ context: 'quotation', since: 1, sources: gone })).toMatch(
      /quotation marks.*; No longer rests on John Reed$/iu,
    );
  });
});
