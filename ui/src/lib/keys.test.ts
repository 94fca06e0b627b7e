import { describe, expect, it } from 'vitest';
import { ariaKey, keySigns, writeKey, type Press } from './keys';

const press = (key: string, some: Partial<Press> = {}): Press => ({
  key,
  code: '',
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...some,
});

describe('a pressed key', () => {
  it('is written as the table writes it', () => {
    expect(writeKey(press('j'))).toBe('J');
    expect(writeKey(press('Z', { ctrlKey: true, shiftKey: true }))).toBe('Ctrl+Shift+Z');
    expect(writeKey(press('ArrowRight', { shiftKey: true }))).toBe('Shift+ArrowRight');
    expect(writeKey(press('F9'))).toBe('F9');
    expect(writeKey(press('k', { metaKey: true }))).toBe('Ctrl+K');
  });

  it('is a sign and not its modifiers', () => {
    expect(writeKey(press('?', { shiftKey: true }))).toBe('?');
    expect(writeKey(press('+', { ctrlKey: true, shiftKey: true }))).toBe('Ctrl++');
  });

  it('is read from its place under a layout without Latin letters', () => {
    expect(writeKey(press('о', { code: 'KeyJ' }))).toBe('J');
    expect(writeKey(press('Я', { code: 'KeyZ', ctrlKey: true, shiftKey: true }))).toBe(
      'Ctrl+Shift+Z',
    );
  });

  it('is nothing while only a modifier is held', () => {
    expect(writeKey(press('Shift', { shiftKey: true }))).toBeNull();
    expect(writeKey(press('Dead'))).toBeNull();
  });
});

describe('a written key', () => {
  it('is drawn part by part', () => {
    expect(keySigns('Ctrl+Shift+ArrowUp')).toEqual(['Ctrl', 'Shift', '↑']);
    expect(keySigns('Ctrl++')).toEqual(['Ctrl', '+']);
    expect(keySigns('+')).toEqual(['+']);
  });

  it('is told to assistive technology in its own words', () => {
    expect(ariaKey('Ctrl+E')).toBe('Control+E');
    expect(ariaKey('Ctrl++')).toBe('Control+Plus');
  });
});
