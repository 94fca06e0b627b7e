// The order in which claims are reviewed.
import { hull, lastStarting } from '../draft/span';
import { step, undecided } from '../draft/claims';
import type { Block, ClaimId, ClaimView } from '../wire';

/** Where a claim stands among those still to be decided. */
export interface Position {
  /** Counts from 1; 0 when the claim has been decided. */
  at: number;
  /** How many are still to be decided. */
  of: number;
}

/** Returns where a claim stands among those still to be decided. */
export function positionOf(claims: readonly ClaimView[], id: ClaimId | null): Position {
  const left = claims.filter(undecided);
  return { at: left.findIndex((claim) => claim.id === id) + 1, of: left.length };
}

/** Returns the next (1) or previous (-1) claim to decide; another one than `id` if there is another. */
export function nextToDecide(
  claims: readonly ClaimView[],
  id: ClaimId | null,
  way: 1 | -1 = 1,
): ClaimView | null {
  return step(claims, id, way, undecided);
}

/** Returns the half-open range of blocks a claim stands in, with one more at either side. */
export function around(
  blocks: readonly Block[],
  claim: ClaimView,
): { from: number; to: number } | null {
  const whole = hull(claim.spans);
  if (!whole) return null;
  const spans = blocks.map((block) => block.span);
  const first = Math.max(0, lastStarting(spans, whole.start));
  const last = Math.max(first, lastStarting(spans, whole.end - 1));
  return { from: Math.max(0, first - 1), to: Math.min(blocks.length, last + 2) };
}
