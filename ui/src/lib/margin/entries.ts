// What stands in the margin: claims and, between them, what is proposed and where the draft disagrees with itself.
import type { Found } from '../consistency/consistency.svelte';
import type { Proposed } from '../proposals/proposals.svelte';
import type { ClaimView } from '../wire';

/** One card. */
export type Entry =
  | { readonly id: string; readonly of: 'claim'; readonly claim: ClaimView }
  | { readonly id: string; readonly of: 'proposal'; readonly proposal: Proposed }
  | { readonly id: string; readonly of: 'finding'; readonly finding: Found };

/**
 * Returns claims, findings and proposals, each in the order of the text, as one row in that order; at the same place a
 * claim goes first, then a finding.
 */
export function inOrder(
  claims: readonly ClaimView[],
  proposed: readonly Proposed[],
  found: readonly Found[] = [],
): Entry[] {
  const entries: { at: number; entry: Entry }[] = [
    ...claims.map((claim) => ({
      at: placeOf(claim),
      entry: { id: claim.id, of: 'claim' as const, claim },
    })),
    ...found.map((finding) => ({
      at: placeOf(finding),
      entry: { id: finding.id, of: 'finding' as const, finding },
    })),
    ...proposed.map((proposal) => ({
      at: placeOf(proposal),
      entry: { id: proposal.id, of: 'proposal' as const, proposal },
    })),
  ];
  // Sorting is stable: what begins at the same place stays in the order above.
  return entries.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ entry }) => entry);
}

const placeOf = ({ spans }: { spans: readonly { start: number }[] }): number =>
  spans[0]?.start ?? Number.POSITIVE_INFINITY;
