// Paints claims over the draft by the CSS Custom Highlight API, which colours
// ranges of text without touching the page. The stylesheet says how each looks.
import type { ClaimId, ClaimView, Span } from '../wire';
import { highlightOf, stateOf } from '../status';
import { LANES } from './claims';
import type { TextMap } from './map';

/** What is painted besides the claims' states, the furthest back first. */
export const grounds = [
  'claim-hover',
  'claim-selected',
  'claim-naming',
  'draft-found',
  'draft-picked',
  'review-words',
] as const;
export type Ground = (typeof grounds)[number];

/** How long painting may hold up a frame, in milliseconds. */
const SLICE = 8;

interface Painted {
  /** Tells whether anything about the claim's paint changed. */
  key: string;
  layer: string;
  ranges: AbstractRange[];
}

interface Stroke {
  id: ClaimId;
  claim: ClaimView | null;
  lane: number;
  key: string;
}

/**
 * Paints one page. Claims that overlap lie on layers of rising priority, the
 * inner one later, so that its underline is the one that shows.
 */
export class Painter {
  readonly #map: TextMap;
  readonly #registry = globalThis.CSS?.highlights as HighlightRegistry | undefined;
  readonly #painted = new Map<ClaimId, Painted>();
  readonly #layers = new Map<string, Highlight>();
  #waiting: Stroke[] = [];
  #frame = 0;

  constructor(map: TextMap) {
    this.#map = map;
  }

  /**
   * Paints these claims and no others. Only what changed is touched; a few
   * changes are painted at once, many over the next frames, those nearest to
   * `near` (an offset) first.
   */
  show(claims: readonly ClaimView[], lanes: ReadonlyMap<ClaimId, number>, near: number): void {
    if (!this.#registry) return;
    this.#waiting = this.#changes(claims, lanes);
    const start = (stroke: Stroke): number =>
      stroke.claim?.spans[0] ? Math.abs(stroke.claim.spans[0].start - near) : -1;
    this.#waiting.sort((a, b) => start(b) - start(a));
    cancelAnimationFrame(this.#frame);
    this.#work();
  }

  /** Puts a ground under these spans and nowhere else. */
  ground(name: Ground, spans: readonly Span[]): void {
    if (!this.#registry) return;
    const layer = this.#layer(name, grounds.indexOf(name) - grounds.length);
    layer.clear();
    for (const range of spans.flatMap((span) => this.#rangesOf(span))) layer.add(range);
  }

  /** Takes everything off the page. */
  dispose(): void {
    cancelAnimationFrame(this.#frame);
    for (const [name, layer] of this.#layers) {
      if (this.#registry?.get(name) === layer) this.#registry.delete(name);
    }
    this.#layers.clear();
    this.#painted.clear();
  }

  #changes(claims: readonly ClaimView[], lanes: ReadonlyMap<ClaimId, number>): Stroke[] {
    const strokes: Stroke[] = [];
    const gone = new Set(this.#painted.keys());
    for (const claim of claims) {
      gone.delete(claim.id);
      const lane = lanes.get(claim.id) ?? 0;
      const key = keyOf(claim, lane);
      if (this.#painted.get(claim.id)?.key !== key)
        strokes.push({ id: claim.id, claim, lane, key });
    }
    for (const id of gone) strokes.push({ id, claim: null, lane: 0, key: '' });
    return strokes;
  }

  #work(): void {
    const until = performance.now() + SLICE;
    for (let stroke = this.#waiting.pop(); stroke; stroke = this.#waiting.pop()) {
      this.#paint(stroke);
      if (performance.now() > until) {
        this.#frame = requestAnimationFrame(() => this.#work());
        return;
      }
    }
  }

  #paint({ id, claim, lane, key }: Stroke): void {
    const before = this.#painted.get(id);
    if (before) {
      const layer = this.#layers.get(before.layer);
      for (const range of before.ranges) layer?.delete(range);
      this.#painted.delete(id);
    }
    if (!claim) return;
    const name = layerOf(claim, lane);
    const ranges = claim.spans.flatMap((span) => this.#rangesOf(span));
    const layer = this.#layer(name, lane);
    for (const range of ranges) layer.add(range);
    this.#painted.set(id, { key, layer: name, ranges });
  }

  /** Static ranges: the text never changes, and live ones cost time at every change elsewhere in the page. */
  #rangesOf(span: Span): StaticRange[] {
    return this.#map.toRanges(span).map((range) => new StaticRange(range));
  }

  #layer(name: string, priority: number): Highlight {
    const known = this.#layers.get(name);
    if (known) return known;
    const layer = new Highlight();
    layer.priority = priority;
    this.#layers.set(name, layer);
    this.#registry?.set(name, layer);
    return layer;
  }
}

function layerOf(claim: ClaimView, lane: number): string {
  const name = highlightOf(stateOf(claim));
  return lane === 0 ? name : `${name}-${Math.min(lane, LANES - 1)}`;
}

function keyOf(claim: ClaimView, lane: number): string {
  return `${layerOf(claim, lane)} ${claim.spans.map((s) => `${s.start}-${s.end}`).join(' ')}`;
}
