import { describe, expect, it } from 'vitest';
import { everything } from '../state/article.svelte';
import { attribution, claim } from '../testing';
import { choices, narrowed } from './filters';

const known = new Map([
  ['ap', { name: 'Associated Press', kind: 'news_agency' as const }],
  ['min', { name: 'Ministry', kind: 'government' as const }],
]);

describe('choices to filter by', () => {
  const claims = [
    claim({
      id: '1',
      assignee: 'Vera',
      attributions: [attribution({ source: 'ap' }), attribution({ id: 'b', source: 'ap' })],
    }),
    claim({
      id: '2',
      status: 'confirmed',
      priority: 'high',
      attributions: [attribution({ source: 'min' })],
    }),
    claim({ id: '3', status: 'confirmed', needs_recheck: true }),
  ];
  const found = choices(claims, (id) => known.get(id));
  const told = (facet: keyof typeof found) =>
    found[facet].map(({ value, count }) => [value, count]);

  it('are those some claim fulfils, with how many do', () => {
    expect(told('priorities')).toEqual([
      ['high', 1],
      ['normal', 2],
    ]);
    expect(told('assignees')).toEqual([['Vera', 1]]);
    expect(told('sourceKinds')).toEqual([
      ['news_agency', 1],
      ['government', 1],
    ]);
  });

  it('count a claim once at a source it names twice', () => {
    expect(told('sources')).toEqual([
      ['ap', 1],
      ['min', 1],
    ]);
    expect(found.sources[0]!.label).toBe('Associated Press');
  });

  it('keep what needs a re-check apart from what is confirmed', () => {
    expect(told('states')).toEqual([
      ['confirmed', 1],
      ['recheck', 1],
      ['unchecked', 1],
    ]);
  });
});

describe('narrowing', () => {
  it('sets one facet and leaves the others', () => {
    const narrow = narrowed({ ...everything, assignees: ['Vera'] }, 'states', 'confirmed');
    expect(narrow.states).toEqual(['confirmed']);
    expect(narrow.assignees).toEqual(['Vera']);
    expect(narrowed(narrow, 'states', '').states).toEqual([]);
  });
});
