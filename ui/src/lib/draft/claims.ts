// Which claims stand where, and how they lie over one another.
import type { ClaimId, ClaimView, Span } from '../wire';
import { hull } from './span';

/** Underlines that can be told apart beneath one line of text. */
export const LANES = 3;

interface Placed extends Span {
  claim: ClaimView;
}

/** A view of an article's claims by their place in the text. */
export class ClaimIndex {
  /** By start, then the longest first. */
  readonly #placed: Placed[] = [];
  /** The furthest end among the first i + 1 spans. */
  readonly #reach: number[] = [];

  constructor(claims: readonly ClaimView[]) {
    for (const claim of claims)
      for (const span of claim.spans) this.#placed.push({ ...span, claim });
    this.#placed.sort(
      (a, b) => a.start - b.start || b.end - a.end || a.claim.number - b.claim.number,
    );
    let reach = 0;
    for (const span of this.#placed) this.#reach.push((reach = Math.max(reach, span.end)));
  }

  /** Returns the claims whose words stand at `offset`, the innermost (shortest) first. */
  at(offset: number): ClaimView[] {
    const found: Placed[] = [];
    for (let i = this.#lastStarting(offset); i >= 0 && this.#reach[i]! > offset; i--) {
      if (this.#placed[i]!.end > offset) found.push(this.#placed[i]!);
    }
    found.sort((a, b) => a.end - a.start - (b.end - b.start) || b.claim.number - a.claim.number);
    return [...new Set(found.map((p) => p.claim))];
  }

  /** Returns for each claim which of the underlines it takes, so that claims that overlap differ; 0 is nearest the words. */
  lanes(): Map<ClaimId, number> {
    const lanes = new Map<ClaimId, number>();
    const ends: number[] = Array.from({ length: LANES }, () => -1);
    for (const { claim, start, end } of this.#placed) {
      let lane = lanes.get(claim.id);
      if (lane === undefined) {
        lane = ends.findIndex((e) => e <= start);
        if (lane < 0) lane = LANES - 1;
        lanes.set(claim.id, lane);
      }
      ends[lane] = Math.max(ends[lane]!, end);
    }
    return lanes;
  }

  #lastStarting(offset: number): number {
    let low = 0;
    let high = this.#placed.length;
    while (low < high) {
      const mid = (low + high) >>> 1;
      if (this.#placed[mid]!.start <= offset) low = mid + 1;
      else high = mid;
    }
    return low - 1;
  }
}

/** Returns the claim a click at these claims selects: the innermost, or the next one outwards from the selected. */
export function clicked(there: readonly ClaimView[], selected: ClaimId | null): ClaimId | null {
  const at = there.findIndex((c) => c.id === selected);
  return there[(at + 1) % Math.max(1, there.length)]?.id ?? null;
}

/**
 * Returns the next or previous claim that fulfils `wanted`, going round at the ends.
 *
 * From a claim that is not among them, or from none, it starts at the near end.
 */
export function step(
  claims: readonly ClaimView[],
  from: ClaimId | null,
  way: 1 | -1,
  wanted: (claim: ClaimView) => boolean = () => true,
): ClaimView | null {
  const count = claims.length;
  const here = claims.findIndex((c) => c.id === from);
  const start = here < 0 && way < 0 ? count : here;
  for (let i = 1; i <= count; i++) {
    const claim = claims[(start + way * i + count * 2) % count]!;
    if (wanted(claim)) return claim;
  }
  return null;
}

/** Returns where the claim begins, or `null` when it lost its words. */
export function placeOf(claim: { readonly spans: readonly Span[] }): number | null {
  return hull(claim.spans)?.start ?? null;
}
