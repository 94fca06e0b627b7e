import { describe, expect, it } from 'vitest';
import { dayText, isoDay, momentText } from './dates';

describe('a stored date', () => {
  it('stands in its field so that every reader reads it alike', () => {
    expect(dayText('2026-11-30')).toBe('30 Nov 2026');
    expect(dayText('2026-09-03')).toBe('3 Sept 2026');
    expect(dayText(null)).toBe('');
    expect(momentText(new Date(2026, 10, 30, 9, 5).getTime())).toBe('30 Nov 2026 09:05');
    expect(momentText(null)).toBe('');
  });

  it('shows what an older Claimdesk stored wrongly as it is', () => {
    expect(dayText('0030-12-11')).toBe('11 Dec 0030');
    expect(dayText('nonsense')).toBe('nonsense');
  });

  it('is the day here, and not in Greenwich', () => {
    expect(isoDay(new Date(2026, 0, 1, 0, 30).getTime())).toBe('2026-01-01');
    expect(isoDay(new Date(2026, 11, 31, 23, 30).getTime())).toBe('2026-12-31');
  });
});
