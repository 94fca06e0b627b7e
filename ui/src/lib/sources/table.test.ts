import { describe, expect, it } from 'vitest';
import { source } from '../testing';
import { filtered, sorted } from './table';

const tass = source({
  id: 'tass',
  name: 'TASS',
  kind: 'state_media',
  country: 'Russia',
  bundled: true,
  claims: 4,
  ownership: { code: 'SC', provenance: 'State Media Matrix', as_of: '2025' },
});
const reuters = source({
  id: 'reuters',
  name: 'Reuters',
  kind: 'news_agency',
  country: 'United Kingdom',
  bundled: true,
});
const official = source({
  id: 'official',
  name: 'An official',
  kind: 'unnamed_person',
  country: '',
  claims: 11,
});
const all = [tass, reuters, official];

const ids = (found: readonly { id: string }[]): string[] => found.map((each) => each.id);

describe('the directory', () => {
  it('shows what is in use, what is one’s own, or all', () => {
    expect(ids(filtered(all, 'in-use', ''))).toEqual(['tass', 'official']);
    expect(ids(filtered(all, 'mine', ''))).toEqual(['official']);
    expect(ids(filtered(all, 'all', ''))).toHaveLength(3);
  });

  it('is filtered by every word, wherever it stands', () => {
    expect(ids(filtered(all, 'all', 'state rus'))).toEqual(['tass']);
    expect(ids(filtered(all, 'all', 'sc'))).toEqual(['tass']);
    expect(ids(filtered(all, 'all', 'reuters russia'))).toEqual([]);
  });

  it('is sorted by any column, then by name', () => {
    expect(ids(sorted(all, { column: 'claims', descending: true }))).toEqual([
      'official',
      'tass',
      'reuters',
    ]);
    expect(ids(sorted(all, { column: 'name', descending: false }))).toEqual([
      'official',
      'reuters',
      'tass',
    ]);
    expect(ids(sorted(all, { column: 'country', descending: false }))).toEqual([
      'tass',
      'reuters',
      'official',
    ]);
    expect(ids(sorted(all, { column: 'ownership', descending: false }))[0]).toBe('tass');
  });
});
