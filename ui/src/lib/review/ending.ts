// What a review came to: said only as far as it is true of the draft.
import { t } from '../messages';
import { article } from '../state/article.svelte';

/** Returns whether every claim is decided, no proposal or paragraph is unread and nothing that can be checked is unclaimed. */
export const everythingDecided = (): boolean =>
  article.decided &&
  article.gate?.proposals === 0 &&
  article.gate.unclaimed === 0 &&
  article.gate.not_read === 0;

/** Says what is done, or else what remains. */
export function endText(): string {
  const { gate, summary } = article;
  if (article.visible.length === 0) return t('review-nothing');
  if (!article.decided) return t('review-through', { count: summary?.progress.open ?? 0 });
  if (!gate) return t('review-claims-done');
  if (everythingDecided()) return t('review-finished');
  const { proposals, unclaimed, not_read: notRead } = gate;
  const done =
    proposals + unclaimed > 0
      ? t('review-remains', { proposals, unclaimed })
      : t('review-claims-done');
  return notRead > 0 ? t('review-not-read', { done, notRead }) : done;
}
