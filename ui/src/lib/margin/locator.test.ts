import { describe, expect, it } from 'vitest';
import type { Locator } from '../wire';
import { faultOfTimeCode, locatorText } from './locator';

const none: Locator = {
  url: '',
  page: '',
  paragraph: '',
  time_code: '',
  contact_date: null,
  contact_form: '',
};

describe('a locator', () => {
  it('is told in one line, the address by its host', () => {
    expect(
      locatorText({ ...none, url: 'https://www.apnews.com/article/1?x=2', paragraph: '4' }),
    ).toMatch(/^apnews\.com, .*4/u);
    expect(locatorText({ ...none, contact_form: 'call', contact_date: '2026-11-20' })).toBe(
      'call 2026-11-20',
    );
  });

  it('says nothing when it is empty', () => {
    expect(locatorText(none)).toBe('');
  });

  it('keeps what is no address', () => {
    expect(locatorText({ ...none, url: 'the blue folder' })).toBe('the blue folder');
  });

  it('knows a time code from what is none', () => {
    for (const good of ['', '1:02', '12:34', '01:02:03']) expect(faultOfTimeCode(good)).toBeNull();
    for (const bad of ['12', '1:75', 'noon', '1:2:3:4'])
      expect(faultOfTimeCode(bad)).not.toBeNull();
  });
});
