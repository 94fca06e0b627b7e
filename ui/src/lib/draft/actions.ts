// What can be done to claims from the draft, the margin and the review alike.
import { article } from '../state/article.svelte';
import { nothingUnsaved } from '../fields/held.svelte';
import { desk, type Telling } from '../state/desk.svelte';
import type { ClaimKind, ClaimView, Intent, Outcome, Span, Status } from '../wire';
import { sameSpans, joined } from './span';
import { stage, type CardPart } from './stage.svelte';

/** Says what kind of statement some words make, as far as their look tells. */
export function guessKind(words: string): ClaimKind {
  if (/^[\p{Pi}"«„]/u.test(words.trim())) return 'quote';
  return 'fact';
}

/** Makes a claim of some words, selects it and, if asked, opens a part of its card. */
export async function makeClaim(
  spans: readonly Span[],
  open?: CardPart,
): Promise<ClaimView | null> {
  if (!article.id || spans.length === 0) return null;
  const words = article.text.slice(spans[0]!.start, spans[0]!.end);
  const outcome = await desk.perform({
    do: 'add_claim',
    article: article.id,
    spans: joined(spans),
    kind: guessKind(words),
    sources: [],
  });
  const made = outcome?.claims[0] ?? null;
  if (!made) return null;
  stage.pick(null);
  article.select(made.id);
  if (open) stage.openCard(open);
  return made;
}

/** Chooses a claim's words anew; nothing happens when they stay the same. */
export async function resizeClaim(claim: ClaimView, spans: readonly Span[]): Promise<void> {
  const wanted = joined(spans);
  if (wanted.length === 0 || sameSpans(wanted, claim.spans)) return;
  await desk.perform({ do: 'resize_claim', claim: claim.id, spans: wanted });
}

/** Decides a claim's status, once what was typed about it is saved. */
export async function decide(
  claim: ClaimView,
  status: Status,
  more: { correction?: string; note?: string } = {},
  telling: Telling = {},
): Promise<Outcome | null> {
  if (!(await nothingUnsaved(claim))) return null;
  return desk.perform({ do: 'review', claims: [claim.id], status, ...more }, telling);
}

/** Changes what is said about a claim. */
export function editClaim(
  claim: ClaimView,
  fields: Partial<
    Pick<Extract<Intent, { do: 'edit_claims' }>, 'kind' | 'priority' | 'assignee' | 'note'>
  >,
): Promise<Outcome | null> {
  return desk.perform({ do: 'edit_claims', claims: [claim.id], ...fields });
}

/** Removes a claim; undo brings it back. The next claim is selected, so that the keyboard keeps its place. */
export async function removeClaim(claim: ClaimView): Promise<void> {
  const next = article.next(claim.id, 1);
  const outcome = await desk.perform({ do: 'remove_claims', claims: [claim.id] });
  if (outcome && next && next.id !== claim.id) article.select(next.id);
}

/** Selects a claim and brings its words into view. */
export function goTo(claim: ClaimView | null): void {
  if (!claim) return;
  article.select(claim.id);
  stage.pick(null);
  if (claim.spans[0]) stage.origin = claim.spans[0].start;
  stage.revealClaim(claim);
}
