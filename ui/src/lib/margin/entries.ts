// What stands in the margin: claims and, between them, what is proposed.
import type { Proposed } from '../proposals/proposals.svelte';
import type { ClaimView } from '../wire';

/** One card. */
export type Entry =
  | { readonly id: string; readonly claim: ClaimView; readonly proposal: null }
  | { readonly id: string; readonly claim: null; readonly proposal: Proposed };

/** Returns claims and proposals, each in the order of the text, as one row in that order; a claim goes first. */
export function inOrder(claims: readonly ClaimView[], proposed: readonly Proposed[]): Entry[] {
  const entries: Entry[] = [];
  let next = 0;
  const place = ({ spans }: { spans: readonly { start: number }[] }): number =>
    spans[0]?.start ?? Number.POSITIVE_INFINITY;
  const upTo = (start: number): void => {
    for (; next < proposed.length && place(proposed[next]!) < start; next++) {
      const proposal = proposed[next]!;
      entries.push({ id: proposal.id, claim: null, proposal });
    }
  };
  for (const claim of claims) {
    upTo(place(claim));
    entries.push({ id: claim.id, claim, proposal: null });
  }
  upTo(Number.POSITIVE_INFINITY);
  return entries;
}
