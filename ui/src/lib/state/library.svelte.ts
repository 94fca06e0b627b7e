// The articles on the desk.

import { SvelteMap } from 'svelte/reactivity';
import { call } from '../bridge';
import type { ArticleId, ArticleSummary } from '../wire';

class Library {
  readonly articles = new SvelteMap<ArticleId, ArticleSummary>();
  loaded = $state(false);

  /** The articles, the one that changed last first. */
  readonly ordered: readonly ArticleSummary[] = $derived(
    [...this.articles.values()].sort((a, b) => b.changed - a.changed || b.created - a.created),
  );

  async load(): Promise<void> {
    const summaries = await call('library');
    this.articles.clear();
    this.absorb(summaries, []);
    this.loaded = true;
  }

  /** Returns an article's title, or nothing when it is gone. */
  titleOf(id: ArticleId): string {
    return this.articles.get(id)?.title ?? '';
  }

  absorb(changed: readonly ArticleSummary[], removed: readonly ArticleId[]): void {
    for (const summary of changed) this.articles.set(summary.id, summary);
    for (const id of removed) this.articles.delete(id);
  }
}

export const library = new Library();
