// The directory of sources.

import { SvelteMap } from 'svelte/reactivity';
import { call } from '../bridge';
import type { SourceFields, SourceId, SourceView } from '../wire';

class Sources {
  readonly byId = new SvelteMap<SourceId, SourceView>();
  loaded = $state(false);

  /** The directory by name. */
  readonly ordered: readonly SourceView[] = $derived(
    [...this.byId.values()].sort((a, b) => collator.compare(a.name, b.name)),
  );

  async load(): Promise<void> {
    const all = await call('sources');
    this.byId.clear();
    this.absorb(all, []);
    this.loaded = true;
  }

  absorb(changed: readonly SourceView[], removed: readonly SourceId[]): void {
    for (const source of changed) this.byId.set(source.id, source);
    for (const id of removed) this.byId.delete(id);
  }

  /** Returns a source's name, or nothing when it is gone. */
  nameOf(id: SourceId | null): string {
    return (id && this.byId.get(id)?.name) ?? '';
  }

  /**
   * Finds sources by what was typed so far: in names, aliases and countries,
   * every word somewhere. Names that begin so come first, then those claims
   * rest on most.
   */
  find(query: string, limit = 12): readonly SourceView[] {
    const wanted = fold(query);
    const words = wanted.split(' ').filter(Boolean);
    const found: { source: SourceView; rank: number }[] = [];
    for (const source of this.byId.values()) {
      const rank = rankOf(source, wanted, words);
      if (rank !== null) found.push({ source, rank });
    }
    return found
      .sort(
        (a, b) =>
          a.rank - b.rank ||
          b.source.claims - a.source.claims ||
          collator.compare(a.source.name, b.source.name),
      )
      .slice(0, limit)
      .map(({ source }) => source);
  }
}

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** Makes a text comparable: no accents, no case, single spaces. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}

function rankOf(source: SourceView, wanted: string, words: readonly string[]): number | null {
  const names = [source.name, ...source.aliases].map(fold);
  if (names.includes(wanted)) return 0;
  if (names.some((name) => name.startsWith(wanted))) return 1;
  const text = `${names.join(' ')} ${fold(source.country)}`;
  if (!words.every((word) => text.includes(word))) return null;
  return words.every((word) => text.startsWith(word) || text.includes(` ${word}`)) ? 2 : 3;
}

/** Returns what can be edited of a source, as it is now. */
export function fieldsOf(source: SourceView): SourceFields {
  const { name, aliases, kind, country, ownership, url, carries, confidential, note } = source;
  // With a name of its own, the desk lets every article mean it.
  const { article, file } = source;
  return {
    name,
    aliases: [...aliases],
    kind,
    country,
    ownership,
    url,
    carries,
    confidential,
    note,
    article,
    ...(file && { file }),
  };
}

export const sources = new Sources();
