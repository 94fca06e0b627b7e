// The one place where an outcome changes what the window shows.

import type { Outcome } from '../wire';
import { article } from './article.svelte';
import { library } from './library.svelte';
import { sources } from './sources.svelte';

/** Takes over everything an outcome says has changed. */
export function patch(outcome: Outcome): void {
  // Sources and summaries first: claims are drawn with their sources' names.
  sources.absorb(outcome.sources, outcome.removed_sources);
  library.absorb(outcome.articles, outcome.removed_articles);
  article.absorb(outcome);
}
