// What the list of claims can be filtered by, and what each choice is called.
import { priorities, priorityWord, sourceKinds, sourceKindWord } from '../kinds';
import type { Filter } from '../state/article.svelte';
import { stateOf, stateWord, progressOrder } from '../status';
import type { ClaimView, SourceId, SourceKind } from '../wire';

/** One thing to filter by. */
export type Facet = 'states' | 'sources' | 'sourceKinds' | 'priorities' | 'assignees';

/** One choice of a facet, with how many claims it lets through. */
export interface Choice {
  value: string;
  label: string;
  count: number;
}

/** What a source is called and what kind it is. */
export type SourceOf = (id: SourceId) => { name: string; kind: SourceKind } | undefined;

/** Returns the choices that some claim fulfils, in a fixed order, by facet. */
export function choices(claims: readonly ClaimView[], sourceOf: SourceOf): Record<Facet, Choice[]> {
  const counts: Record<Facet, Map<string, number>> = {
    states: new Map(),
    sources: new Map(),
    sourceKinds: new Map(),
    priorities: new Map(),
    assignees: new Map(),
  };
  const add = (facet: Facet, value: string): void => {
    counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  };
  for (const claim of claims) {
    add('states', stateOf(claim));
    add('priorities', claim.priority);
    if (claim.assignee) add('assignees', claim.assignee);
    const tied = new Set(claim.attributions.map((attribution) => attribution.source));
    for (const source of tied) add('sources', source);
    const kinds = new Set([...tied].flatMap((source) => sourceOf(source)?.kind ?? []));
    for (const kind of kinds) add('sourceKinds', kind);
  }
  const inOrder = <T extends string>(
    facet: Facet,
    order: readonly T[],
    label: (value: T) => string,
  ): Choice[] =>
    order.flatMap((value) => {
      const count = counts[facet].get(value);
      return count ? [{ value, label: label(value), count }] : [];
    });
  const byName = (facet: Facet, label: (value: string) => string): Choice[] =>
    [...counts[facet]]
      .map(([value, count]) => ({ value, label: label(value), count }))
      .sort((a, b) => a.label.localeCompare(b.label));
  return {
    states: inOrder('states', progressOrder, stateWord),
    sources: byName('sources', (id) => sourceOf(id)?.name ?? id),
    sourceKinds: inOrder('sourceKinds', sourceKinds, sourceKindWord),
    priorities: inOrder('priorities', [...priorities].reverse(), priorityWord),
    assignees: byName('assignees', (name) => name),
  };
}

/** Returns the filter with one facet set to one value, or freed by an empty one. */
export function narrowed(filter: Filter, facet: Facet, value: string): Filter {
  return { ...filter, [facet]: value === '' ? [] : [value] };
}
