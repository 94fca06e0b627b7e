// Which sources the directory shows, and in which order.

import { ownershipCodes, sourceKindWord } from '../kinds';
import { fold } from '../state/sources.svelte';
import type { SourceView } from '../wire';

export const scopes = ['in-use', 'mine', 'all'] as const;
export type Scope = (typeof scopes)[number];

export const columns = ['name', 'kind', 'country', 'ownership', 'claims'] as const;
export type Column = (typeof columns)[number];

/** By which column the directory is sorted. */
export interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

/** Returns whether a source belongs to a scope. */
function inScope(source: SourceView, scope: Scope): boolean {
  if (scope === 'in-use') return source.claims > 0;
  return scope === 'all' || !source.bundled;
}

/** Everything of a source that typing finds. */
function searched(source: SourceView): string {
  return fold(
    [
      source.name,
      ...source.aliases,
      sourceKindWord(source.kind),
      source.country,
      source.ownership?.code ?? '',
      source.url,
    ].join(' '),
  );
}

/** Returns the sources in which every word that was typed stands somewhere. */
export function filtered(all: readonly SourceView[], scope: Scope, query: string): SourceView[] {
  const words = fold(query).split(' ').filter(Boolean);
  return all.filter((source) => {
    if (!inScope(source, scope)) return false;
    if (words.length === 0) return true;
    const text = searched(source);
    return words.every((word) => text.includes(word));
  });
}

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

function compare(a: SourceView, b: SourceView, column: Column): number {
  switch (column) {
    case 'name':
      return collator.compare(a.name, b.name);
    case 'kind':
      return collator.compare(sourceKindWord(a.kind), sourceKindWord(b.kind));
    case 'country':
      return emptyLast(a.country, b.country) || collator.compare(a.country, b.country);
    case 'ownership':
      return ownershipRank(a) - ownershipRank(b);
    case 'claims':
      return a.claims - b.claims;
  }
}

const emptyLast = (a: string, b: string): number => Number(a === '') - Number(b === '');

const ownershipRank = (source: SourceView): number =>
  source.ownership ? ownershipCodes.indexOf(source.ownership.code) : ownershipCodes.length;

/** Returns sources sorted by a column, then by name. */
export function sorted(all: readonly SourceView[], order: Order): SourceView[] {
  const sign = order.descending ? -1 : 1;
  return all.toSorted(
    (a, b) => sign * compare(a, b, order.column) || collator.compare(a.name, b.name),
  );
}
