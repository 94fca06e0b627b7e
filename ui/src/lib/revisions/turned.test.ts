import { describe, expect, it } from 'vitest';
import type { Turned } from '../wire';
import { turnedBriefly, turnedText } from './turned';

const turned = (what: Turned['what'], was = '', now = ''): Turned => ({ claim: 4, what, was, now });

describe('what turned since an article was cleared', () => {
  it('names the claim, and what it was and is', () => {
    expect(turnedText(turned('source', 'John Reed', 'Ann Lee'))).toBe(
      'Claim 4: now rests on Ann Lee (was John Reed)',
    );
    expect(turnedText(turned('level', 'on_the_record', 'off_the_record'))).toBe(
      'Claim 4: its source now speaks off the record (was on the record)',
    );
    expect(turnedText(turned('stance', 'supports', 'contradicts'))).toBe(
      'Claim 4: its source now contradicts it (supports it before)',
    );
    expect(turnedText(turned('carries'))).toBe('Claim 4: its source no longer carries a copy');
  });

  it('has words for every turn', () => {
    const all: Record<Turned['what'], true> = {
      made: true,
      gone: true,
      words: true,
      kind: true,
      status: true,
      source: true,
      source_added: true,
      source_removed: true,
      source_name: true,
      source_kind: true,
      carries: true,
      role: true,
      level: true,
      stance: true,
      locator: true,
      source_words: true,
      naming: true,
    };
    for (const what of Object.keys(all)) {
      expect(turnedText(turned(what as Turned['what'], 'x', 'y'))).not.toContain('turned-');
    }
  });

  it('counts many', () => {
    const one = turned('locator');
    expect(turnedBriefly([one])).toBe('Claim 4: has another locator');
    expect(turnedBriefly([one, one])).toBe('2 changes since');
    expect(turnedBriefly([])).toBe('');
  });
});
