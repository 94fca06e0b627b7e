// The sources of the open article that look so much alike that they may be one.

import { call, CallError } from '../bridge';
import { t } from '../messages';
import { article } from '../state/article.svelte';
import { desk } from '../state/desk.svelte';
import { toasts } from '../state/toasts.svelte';
import type { Alike, SourceView } from '../wire';

class AlikeStore {
  #sets = $state.raw<readonly Alike[]>([]);
  #of = $state<string | null>(null);

  /** The sets of the open article. */
  readonly sets: readonly Alike[] = $derived(this.#of === article.id ? this.#sets : []);

  /** How many sources look like another. */
  readonly count: number = $derived(this.sets.reduce((sum, { names }) => sum + names.length, 0));

  /** The names of each set, as a person reads them. */
  readonly told: string = $derived(this.sets.map(({ names }) => names.join(' = ')).join('; '));

  /** Asks which look alike. */
  async load(): Promise<void> {
    const { id } = article;
    if (!id) return;
    try {
      const sets = await call('alike', { article: id });
      if (article.id !== id) return;
      this.#sets = sets;
      this.#of = id;
    } catch (thrown) {
      toasts.error(CallError.from(thrown));
    }
  }

  /** Merges each set into one source, as one change. */
  async merge(): Promise<void> {
    if (this.sets.length === 0) return;
    const sets = this.sets.map(({ into, from }) => ({ into, from }));
    if (await desk.perform({ do: 'merge_sets', sets })) await this.load();
  }

  /** Says which sources a batch of claims brought, and which of all look alike. */
  async tell(fresh: readonly SourceView[], marked: string): Promise<void> {
    await this.load();
    const { count, told } = this;
    if (fresh.length === 0 && count === 0 && !marked) return;
    const found =
      fresh.length > 0 || count > 0
        ? t('sources-found', { count: fresh.length, alike: count })
        : '';
    toasts.note(
      [marked, found].filter(Boolean).join(' · '),
      told,
      count > 0 ? { label: t('sources-merge-alike'), run: () => void this.merge() } : null,
    );
  }
}

export const alike = new AlikeStore();
