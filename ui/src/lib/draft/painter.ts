// Paints claims over the draft by the CSS Custom Highlight API, which colours
// ranges of text without touching the page. The stylesheet says how each looks.
import type { ClaimId, ClaimView, Span } from '../wire';
import { highlightOf, stateOf } from '../status';
import { LANES } from './claims';
import type { TextMap } from './map';

/** What is painted besides the claims' states, the furthest back first. */
export const grounds = [
  'covered-claimed',
  'covered-proposed',
  'covered-open',
  'covered-not_checkable',
  'covered-not_read',
  'draft-doubt',
  'claim-hover',
  'claim-selected',
  'claim-naming',
  'claim-offered',
  'draft-found',
  'draft-picked',
  'review-words',
] as const;
export type Ground = (typeof grounds)[number];

/** What is painted: a claim, or words that are proposed as one. */
export interface Paintable {
  readonly id: string;
  readonly spans: readonly Span[];
}

interface Wanted {
  spans: readonly Span[];
  layer: string;
  priority: number;
  /** Tells whether anything about the paint changed. */
  key: string;
}

/** The priority of proposals: behind every ground. */
const BEHIND = -100;

interface Painted {
  key: string;
  layer: string;
  ranges: AbstractRange[];
}

/**
 * Paints one page. Claims that overlap lie on layers of rising priority, the
 * inner one later, so that its underline is the one that shows.
 *
 * Webviews look at every range whenever they paint a line, so only what stands
 * in the blocks near the view is painted, however many claims there are.
 */
export class Painter {
  readonly #map: TextMap;
  readonly #registry = globalThis.CSS?.highlights as HighlightRegistry | undefined;
  readonly #layers = new Map<string, Highlight>();
  readonly #painted = new Map<string, Painted>();
  readonly #grounds = new Map<Ground, readonly Span[]>();
  #wanted = new Map<string, Wanted>();
  /** What stands in each block. */
  #byBlock = new Map<number, string[]>();
  /** The blocks near the view; `null` for all of them. */
  #near: ReadonlySet<number> | null = null;

  constructor(map: TextMap) {
    this.#map = map;
  }

  /** Paints these claims, these proposals and nothing else; only what changed is touched. */
  show(
    claims: readonly ClaimView[],
    lanes: ReadonlyMap<ClaimId, number>,
    proposed: readonly Paintable[] = [],
  ): void {
    if (!this.#registry) return;
    this.#wanted = new Map();
    this.#byBlock = new Map();
    for (const { id, spans } of proposed) this.#want(id, spans, highlightOf('proposal'), BEHIND);
    for (const claim of claims) {
      const lane = lanes.get(claim.id) ?? 0;
      this.#want(claim.id, claim.spans, layerOf(claim, lane), lane);
    }
    this.#update();
  }

  /** Says which blocks are near the view. */
  focus(near: ReadonlySet<number>): void {
    this.#near = near;
    this.#update();
    for (const [name, spans] of this.#grounds) this.ground(name, spans);
  }

  /**
   * Paints anew what stands in these blocks, which the webview has just begun to lay out: WebKit (2.50) never paints
   * a range that came while `content-visibility` passed its block over.
   */
  again(blocks: Iterable<number>): void {
    const there = new Set([...blocks].flatMap((block) => this.#byBlock.get(block) ?? []));
    for (const id of there) if (this.#painted.has(id)) this.#erase(id);
    this.#update();
    for (const [name, spans] of this.#grounds) this.ground(name, spans);
  }

  /** Puts a ground under these spans and nowhere else. */
  ground(name: Ground, spans: readonly Span[]): void {
    if (!this.#registry) return;
    if (spans.length === 0 && !this.#layers.has(name)) return;
    this.#grounds.set(name, spans);
    const layer = this.#layer(name, grounds.indexOf(name) - grounds.length);
    layer.clear();
    for (const span of spans) {
      if (this.#isNear(span)) for (const range of this.#rangesOf(span)) layer.add(range);
    }
  }

  /** Takes everything off the page. */
  dispose(): void {
    for (const [name, layer] of this.#layers) {
      if (this.#registry?.get(name) === layer) this.#registry.delete(name);
    }
    this.#layers.clear();
    this.#painted.clear();
    this.#grounds.clear();
  }

  #want(id: string, spans: readonly Span[], layer: string, priority: number): void {
    const key = `${layer} ${spans.map((s) => `${s.start}-${s.end}`).join(' ')}`;
    this.#wanted.set(id, { spans, layer, priority, key });
    for (const block of this.#blocksOf(spans)) {
      const there = this.#byBlock.get(block);
      if (there) there.push(id);
      else this.#byBlock.set(block, [id]);
    }
  }

  #update(): void {
    const wanted = this.#near
      ? new Set([...this.#near].flatMap((block) => this.#byBlock.get(block) ?? []))
      : new Set(this.#wanted.keys());
    for (const [id, { key }] of this.#painted) {
      if (!wanted.has(id) || this.#wanted.get(id)?.key !== key) this.#erase(id);
    }
    for (const id of wanted) {
      const paint = this.#wanted.get(id);
      if (paint && !this.#painted.has(id)) this.#paint(id, paint);
    }
  }

  #erase(id: string): void {
    const painted = this.#painted.get(id);
    const layer = painted && this.#layers.get(painted.layer);
    for (const range of painted?.ranges ?? []) layer?.delete(range);
    this.#painted.delete(id);
  }

  #paint(id: string, { spans, layer: name, priority, key }: Wanted): void {
    const ranges = spans.flatMap((span) => this.#rangesOf(span));
    const layer = this.#layer(name, priority);
    for (const range of ranges) layer.add(range);
    this.#painted.set(id, { key, layer: name, ranges });
  }

  #isNear(span: Span): boolean {
    const near = this.#near;
    return near === null || this.#blocksOf([span]).some((block) => near.has(block));
  }

  #blocksOf(spans: readonly Span[]): number[] {
    const blocks = new Set<number>();
    for (const { start, end } of spans) {
      const last = this.#map.blockAt(end - 1);
      for (let block = Math.max(0, this.#map.blockAt(start)); block <= last; block++)
        blocks.add(block);
    }
    return [...blocks];
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
    if (this.#registry) register(this.#registry, name, layer);
    return layer;
  }
}

/**
 * Registers a highlight behind those of a higher priority. The order of a registry has no meaning where priorities
 * differ, but WebKit (2.50) ends the page's process when it paints text under a highlight that was registered after
 * one of a higher priority: it looks for the place to insert it from the wrong end.
 */
function register(registry: HighlightRegistry, name: string, layer: Highlight): void {
  const above = [...registry].filter(([, other]) => other.priority > layer.priority);
  above.sort(([, a], [, b]) => a.priority - b.priority);
  for (const [other] of above) registry.delete(other);
  registry.set(name, layer);
  for (const [other, highlight] of above) registry.set(other, highlight);
}

function layerOf(claim: ClaimView, lane: number): string {
  const name = highlightOf(stateOf(claim));
  return lane === 0 ? name : `${name}-${Math.min(lane, LANES - 1)}`;
}
