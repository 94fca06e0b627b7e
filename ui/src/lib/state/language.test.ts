import { afterEach, describe, expect, it } from 'vitest';
import { CallError } from '../bridge';
import { count, dayAndClock, fullMoment } from '../format';
import { t } from '../messages';
import { language, languageOf } from './language.svelte';
import { errorHint, errorText } from './toasts.svelte';

afterEach(() => {
  language.choice = 'system';
});

describe('the language of the window', () => {
  it('is the first that the system asks for and Claimdesk speaks', () => {
    expect(languageOf(['de-AT', 'en'])).toBe('de');
    expect(languageOf(['fr', 'de_DE.UTF-8', 'en'])).toBe('de');
    expect(languageOf(['fr', 'C'])).toBe('en');
    expect(languageOf([])).toBe('en');
  });

  it('changes what is said at once, and is remembered', () => {
    language.choice = 'de';
    expect(t('report-sources')).toBe('Quellen');
    expect(localStorage.getItem('claimdesk.language')).toBe('de');
    language.choice = 'en';
    expect(t('report-sources')).toBe('Sources');
  });

  it('writes numbers and dates its own way', () => {
    const at = new Date(2026, 11, 1, 14, 2, 5).getTime();
    language.choice = 'de';
    expect(count(12345)).toBe('12.345');
    expect(t('count-claim', { count: 12345 })).toBe('12.345 Aussagen');
    expect(fullMoment(at)).toContain('1. Dezember 2026');
    expect(dayAndClock(at)).toBe('Dienstag, 1. Dezember 2026, 14:02');
    language.choice = 'en';
    expect(count(12345)).toBe('12,345');
    expect(dayAndClock(at)).toBe('Tuesday, 1 December 2026, 14:02');
  });
});

describe('a refusal', () => {
  it('is said in the language of the window', () => {
    language.choice = 'de';
    const refused = new CallError({
      code: 'source_in_use',
      message: '“Reuters” cannot be removed: 3 of your claims rest on it',
      hint: 'Merge it into another source instead.',
      said: { id: 'refused-source-in-use', args: { name: 'Reuters', claims: 3 } },
    });
    expect(errorText(refused)).toBe(
      'Noch in Gebrauch: „Reuters“ lässt sich nicht entfernen: 3 Aussagen beruhen darauf',
    );
    expect(errorHint(refused)).toBe('Stattdessen mit einer anderen Quelle zusammenführen.');
  });

  it('is said as the crates say it where the catalogue does not have it', () => {
    language.choice = 'de';
    const refused = new CallError({ code: 'io', message: 'of another kind', hint: '' });
    expect(refused.message).toBe('of another kind');
  });
});
