// Edits what an article is called, by whom and until when.

import { desk } from '../state/desk.svelte';
import { library } from '../state/library.svelte';
import type { ArticleFields, ArticleId, Outcome } from '../wire';

/** Changes some of an article's fields and leaves the others as they are. */
export function editArticle(
  id: ArticleId,
  change: Partial<ArticleFields>,
): Promise<Outcome | null> {
  const summary = library.articles.get(id);
  if (!summary) return Promise.resolve(null);
  const { title, byline, deadline } = summary;
  return desk.perform({
    do: 'edit_article',
    article: id,
    fields: { title, byline, deadline, ...change },
  });
}
