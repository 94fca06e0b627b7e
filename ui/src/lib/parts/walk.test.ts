import { describe, expect, it } from 'vitest';
import { walk } from './walk';

const key = (name: string, some: Partial<KeyboardEventInit> = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { key: name, ...some });

describe('a list', () => {
  it('is walked row by row and ends at its ends', () => {
    expect(walk(key('ArrowDown'), 0, { length: 3 })).toBe(1);
    expect(walk(key('ArrowDown'), 2, { length: 3 })).toBe(2);
    expect(walk(key('ArrowUp'), 0, { length: 3 })).toBe(0);
  });

  it('goes around where it is a choice', () => {
    expect(walk(key('ArrowDown'), 2, { length: 3, around: true })).toBe(0);
    expect(walk(key('ArrowUp'), 0, { length: 3, around: true })).toBe(2);
  });

  it('takes page keys, Home and End only where they are for it', () => {
    expect(walk(key('PageDown'), 1, { length: 30, page: 12 })).toBe(13);
    expect(walk(key('PageUp'), 1, { length: 30, page: 12 })).toBe(0);
    expect(walk(key('PageDown'), 1, { length: 30 })).toBeNull();
    expect(walk(key('End'), 1, { length: 30, ends: true })).toBe(29);
    expect(walk(key('Home'), 7, { length: 30, ends: true })).toBe(0);
    expect(walk(key('Home'), 7, { length: 30 })).toBeNull();
  });

  it('leaves letters, chords and an empty list alone', () => {
    expect(walk(key('c'), 0, { length: 3 })).toBeNull();
    expect(walk(key('ArrowDown', { ctrlKey: true }), 0, { length: 3 })).toBeNull();
    expect(walk(key('ArrowDown', { shiftKey: true }), 0, { length: 3 })).toBeNull();
    expect(walk(key('ArrowDown'), 0, { length: 0 })).toBeNull();
  });
});
