// What the picked words are put to.
import { t } from '../messages';
import { article } from '../state/article.svelte';
import { desk } from '../state/desk.svelte';
import { toasts } from '../state/toasts.svelte';
import type { Span } from '../wire';
import { makeClaim, resizeClaim } from './actions';
import { moved, resized, type End, type Motion } from './motion';
import { joined } from './span';
import { stage, type CardPart } from './stage.svelte';

/** Makes a claim of the picked words, or, while naming words are being marked, marks them. */
export async function usePicked(open?: CardPart): Promise<void> {
  const { picked, naming } = stage;
  if (!picked) return;
  if (naming) await markNaming(picked);
  else await makeClaim([picked], open);
  stage.focusPageUnlessOpen(open);
}

/** Adds words to the selected claim as a span of their own. */
export async function extendClaim(words: Span): Promise<void> {
  const claim = article.selected;
  if (!claim) return;
  await resizeClaim(claim, [...claim.spans, words]);
  stage.pick(null);
}

async function markNaming(words: Span): Promise<void> {
  const { naming } = stage;
  if (!naming) return;
  const known = article.claims
    .get(naming.claim)
    ?.attributions.find((attribution) => attribution.id === naming.attribution);
  const spans = joined([...(known?.naming ?? []), words]);
  const outcome = await desk.perform({ do: 'mark_naming', attribution: naming.attribution, spans });
  if (!outcome) return;
  stage.naming = null;
  stage.pick(null);
}

/** Moves or changes what is picked, shows it and says it. */
export function move(motion: Motion): void {
  const { sheet, picked, origin } = stage;
  if (!sheet) return;
  const ground = { text: article.text, sentences: article.sentences, words: sheet.words };
  const next = moved(ground, picked, motion, origin);
  if (!next) return;
  stage.pick(next);
  const grows = motion.startsWith('extend') || motion.startsWith('shrink');
  stage.reveal(grows ? { start: next.end - 1, end: next.end } : next);
  toasts.announce(article.text.slice(next.start, next.end));
}

/** Moves one end of the selected claim by a word. */
export async function moveEnd(end: End, way: 'forward' | 'back'): Promise<void> {
  const { sheet } = stage;
  const claim = article.selected;
  if (!sheet || !claim) return;
  await resizeClaim(claim, resized(sheet.words, claim.spans, end, way));
  const now = article.claims.get(claim.id);
  if (now) toasts.announce(t('claim-words-now', { words: now.words }));
}
