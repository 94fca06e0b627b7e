// The order in which claims are reviewed.
import { hull, lastStarting } from '../draft/span';
import { step } from '../draft/claims';
import { isOpen, stateOf } from '../status';
import type { Block, ClaimId, ClaimView, Span } from '../wire';

/** Where a claim stands among all, and how much is left to decide. */
export interface Position {
  /** Counts from 1 in the order of the text; 0 for a claim that is not among them. */
  at: number;
  /** How many claims there are. */
  of: number;
  /** How many are open: as many as the header says. */
  left: number;
}

const open = (claim: ClaimView): boolean => isOpen(stateOf(claim));

/** Returns where a claim stands among all. */
export function positionOf(claims: readonly ClaimView[], id: ClaimId | null): Position {
  return {
    at: claims.findIndex((claim) => claim.id === id) + 1,
    of: claims.length,
    left: claims.filter(open).length,
  };
}

/**
 * Returns the next (1) or previous (-1) open claim; another one than `id` if there is another.
 *
 * A claim may be decided and stay open, as one that cannot be confirmed does. Those in
 * `passed` are left out, so that a walk on from decision to decision comes to its end.
 */
export function nextOpen(
  claims: readonly ClaimView[],
  id: ClaimId | null,
  way: 1 | -1 = 1,
  passed: ReadonlySet<ClaimId> = new Set(),
): ClaimView | null {
  return step(claims, id, way, (claim) => open(claim) && !passed.has(claim.id));
}

/**
 * Returns the half-open range of blocks a claim stands in, with one more at either side.
 *
 * A claim in a table stands in the whole table; a table beside a claim is not begun.
 */
export function around(
  blocks: readonly Block[],
  claim: ClaimView,
): { from: number; to: number } | null {
  const whole = hull(claim.spans);
  if (!whole) return null;
  const spans = blocks.map((block) => block.span);
  let first = Math.max(0, lastStarting(spans, whole.start));
  let last = Math.max(first, lastStarting(spans, whole.end - 1));
  while (sameTable(blocks[first], blocks[first - 1])) first--;
  while (sameTable(blocks[last], blocks[last + 1])) last++;
  const beside = (block: Block | undefined): number =>
    block && block.kind.type !== 'cell' ? 1 : 0;
  // A heading below belongs to what follows.
  const below = blocks[last + 1]?.kind.type === 'heading' ? undefined : blocks[last + 1];
  let to = last + 1 + beside(below);
  // What adds up is often a list below.
  while (to > last + 1 && to <= last + LIST && blocks[to]?.item && blocks[to - 1]?.item) to++;
  return { from: first - beside(blocks[first - 1]), to };
}

/** How many items of a list below a claim are shown. */
const LIST = 5;

function sameTable(a: Block | undefined, b: Block | undefined): boolean {
  return a?.kind.type === 'cell' && b?.kind.type === 'cell' && a.kind.table === b.kind.table;
}

/** How much of a paragraph beside the claim's own is shown, in UTF-16 code units. */
const GLIMPSE = 160;

/**
 * Returns the sentences of a paragraph that lie nearest to the claim's own, which
 * comes after it (`way` 1) or before it (-1): one at least, and no more than fit.
 */
export function glimpse(block: Span, sentences: readonly Span[], way: 1 | -1): Span {
  const from = Math.max(0, lastStarting(sentences, block.start));
  const own = sentences.slice(from, lastStarting(sentences, block.end - 1) + 1);
  if (way === 1) {
    const fits = own.findIndex((sentence) => block.end - sentence.start <= GLIMPSE);
    const start = (fits < 0 ? own.at(-1) : own[fits])?.start ?? block.start;
    return { start: Math.max(block.start, start), end: block.end };
  }
  const end = (own.findLast((sentence) => sentence.end - block.start <= GLIMPSE) ?? own[0])?.end;
  return { start: block.start, end: Math.min(block.end, end ?? block.end) };
}
