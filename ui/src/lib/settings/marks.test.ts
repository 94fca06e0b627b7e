import { describe, expect, it } from 'vitest';
import type { NoteMark } from '../wire';
import { flaw, meaning, ownMarks, removed, sorted } from './marks';

const ok: NoteMark = { spelling: 'ok', status: 'confirmed', given: 'confirmed' };
const lgtm: NoteMark = { spelling: 'lgtm', status: 'confirmed', given: null };

describe('a new mark', () => {
  it('has a spelling that is neither empty, nor long, nor there already', () => {
    expect(flaw('  ', [ok])).toBe('empty');
    expect(flaw('x'.repeat(41), [ok])).toBe('long');
    expect(flaw('✓'.repeat(40), [ok])).toBeNull();
    expect(flaw(' OK ', [ok])).toBe('known');
    expect(flaw('sorted', [ok])).toBeNull();
  });
});

describe('the setting', () => {
  it('holds what differs from what is given, and nothing where nothing does', () => {
    expect(meaning({}, ok, 'on_author')).toEqual({ ok: 'on_author' });
    expect(meaning({ OK: 'on_author' }, ok, 'cut')).toEqual({ ok: 'cut' });
    expect(meaning({ OK: 'on_author' }, ok, 'confirmed')).toBeNull();
    expect(meaning({}, { spelling: 'fine', status: null, given: null }, 'cut')).toEqual({
      fine: 'cut',
    });
  });

  it('forgets a mark of the desk and silences a given one', () => {
    expect(removed({ lgtm: 'confirmed' }, lgtm)).toBeNull();
    expect(removed({ lgtm: 'confirmed' }, ok)).toEqual({ lgtm: 'confirmed', ok: null });
  });

  it('is read only where it is a table', () => {
    expect(ownMarks(undefined)).toEqual({});
    expect(ownMarks(['ok'])).toEqual({});
    expect(ownMarks({ ok: null })).toEqual({ ok: null });
  });
});

it('shows the marks of the desk first, then by what they mean', () => {
  const tk: NoteMark = { spelling: 'tk', status: 'unchecked', given: 'unchecked' };
  const cut: NoteMark = { spelling: 'cut', status: null, given: 'cut' };
  expect(sorted([ok, cut, tk, lgtm]).map((mark) => mark.spelling)).toEqual([
    'lgtm',
    'cut',
    'tk',
    'ok',
  ]);
});
