// Edits a source of the directory.

import { desk, type Telling } from '../state/desk.svelte';
import { fieldsOf, sources } from '../state/sources.svelte';
import type { Outcome, SourceFields, SourceId } from '../wire';

/** Changes some of a source's fields and leaves the others as they are. */
export function editSource(
  id: SourceId,
  change: Partial<SourceFields>,
  telling: Telling = {},
): Promise<Outcome | null> {
  const source = sources.byId.get(id);
  if (!source) return Promise.resolve(null);
  return desk.perform(
    { do: 'edit_source', source: id, fields: { ...fieldsOf(source), ...change } },
    telling,
  );
}

/** Enters a source of which only the name is known; returns it. */
export async function enterSource(name: string): Promise<SourceId | null> {
  const before = new Set(sources.byId.keys());
  const outcome = await desk.perform({
    do: 'add_source',
    fields: {
      name,
      aliases: [],
      kind: 'organisation',
      country: '',
      ownership: null,
      url: '',
      carries: null,
      article: null,
      confidential: false,
      note: '',
    },
  });
  return outcome?.sources.find((source) => !before.has(source.id))?.id ?? null;
}
