// The layout of the picture of what an article rests on: pure numbers, drawn elsewhere.
import type { ClaimState } from '../status';
import type { Origin, Progress, Share, SourceId, SourceKind, SourcingSummary } from '../wire';

/** What a segment of a bar stands for. */
export type Part = ClaimState;

/** Every part, in the order in which progress is told. */
export const PARTS: readonly Part[] = [
  'unchecked',
  'in_progress',
  'confirmed',
  'recheck',
  'correction_proposed',
  'cannot_confirm',
  'on_author',
  'opinion',
  'cut_pending',
  'cut',
];

/** One segment of a bar; lengths are in the picture's own units. */
export interface Segment {
  part: Part;
  count: number;
  x: number;
  width: number;
}

/** One bar: a source, or the claims tied to none. */
export interface Bar {
  /** `null` for the claims tied to no source. */
  source: SourceId | null;
  name: string;
  kind: SourceKind | null;
  count: number;
  /** Of all claims, from 0 to 1. */
  share: number;
  y: number;
  width: number;
  segments: Segment[];
}

/** The bars of one source kind. */
export interface KindGroup {
  kind: SourceKind | null;
  /** Claims that rest on the kind's sources; a claim with two of them counts twice. */
  count: number;
  /** The top of the group's heading. */
  y: number;
  bars: Bar[];
}

/** One origin, and who carries it. */
export interface OriginBar extends Bar {
  /** The names of the outlets that only carry it. */
  carriers: { source: SourceId; name: string; y: number }[];
  /** What the bracket spans, from the bar to the last carrier; `null` without carriers. */
  bracket: { top: number; bottom: number } | null;
}

/** How the picture is set. */
export interface Measures {
  /** The width of the longest bar. */
  full: number;
  /** From one bar to the next. */
  row: number;
  /** From a group's heading to its first bar. */
  heading: number;
  /** Between two groups. */
  between: number;
}

/** The upper half of the picture. */
export interface KindsPicture {
  groups: KindGroup[];
  height: number;
}

/** The lower half of the picture. */
export interface OriginsPicture {
  bars: OriginBar[];
  height: number;
}

/** Lays out the sources by kind: the kind with most claims first, within it the source with most; the unsourced last. */
export function kindsPicture(standing: SourcingSummary, measures: Measures): KindsPicture {
  const scale = scaleOf(
    [...standing.sources.map((s) => s.claims), standing.unsourced],
    standing,
    measures,
  );
  const byKind = new Map<SourceKind, Share[]>();
  for (const share of standing.sources) {
    const shares = byKind.get(share.kind);
    if (shares) shares.push(share);
    else byKind.set(share.kind, [share]);
  }
  const kinds = [...byKind.entries()]
    .map(([kind, shares]) => ({ kind, shares, count: sum(shares.map((s) => s.claims.total)) }))
    .sort((a, b) => b.count - a.count || a.kind.localeCompare(b.kind));
  const groups: KindGroup[] = [];
  let y = 0;
  for (const { kind, shares, count } of kinds) {
    const bars = [...shares]
      .sort((a, b) => b.claims.total - a.claims.total || a.name.localeCompare(b.name))
      .map((share, i) => bar(share, scale, y + measures.heading + i * measures.row));
    groups.push({ kind, count, y, bars });
    y += measures.heading + bars.length * measures.row + measures.between;
  }
  if (standing.unsourced.total > 0) {
    const none = { source: null, name: '', kind: null, claims: standing.unsourced };
    const bars = [bar(none, scale, y + measures.heading)];
    groups.push({ kind: null, count: standing.unsourced.total, y, bars });
    y += measures.heading + measures.row + measures.between;
  }
  return { groups, height: Math.max(0, y - measures.between) };
}

/** Lays out the origins, each with those who carry it beneath. */
export function originsPicture(
  standing: SourcingSummary,
  names: ReadonlyMap<SourceId, string>,
  measures: Measures,
): OriginsPicture {
  const scale = scaleOf(
    standing.origins.map((origin) => origin.claims),
    standing,
    measures,
  );
  let y = 0;
  const bars = standing.origins.map((origin) => {
    const made = originBar(origin, scale, y, names, measures);
    y += measures.row * (1 + made.carriers.length);
    return made;
  });
  return { bars, height: y };
}

function originBar(
  origin: Origin,
  scale: Scale,
  y: number,
  names: ReadonlyMap<SourceId, string>,
  measures: Measures,
): OriginBar {
  const carriers = origin.carried_by.map((source, i) => ({
    source,
    name: names.get(source) ?? '',
    y: y + measures.row * (i + 1),
  }));
  const last = carriers.at(-1);
  const bracket = last ? { top: y + measures.row / 2, bottom: last.y + measures.row / 2 } : null;
  return { ...bar(origin, scale, y), carriers, bracket };
}

/** How counts become lengths and shares. */
interface Scale {
  /** The length of one claim. */
  unit: number;
  /** All claims. */
  total: number;
}

/** The longest bar takes the whole width; all bars of a picture share the scale. */
function scaleOf(all: readonly Progress[], standing: SourcingSummary, measures: Measures): Scale {
  const most = Math.max(0, ...all.map((progress) => progress.total));
  return { unit: most > 0 ? measures.full / most : 0, total: standing.progress.total };
}

function bar(
  share: { source: SourceId | null; name: string; kind: SourceKind | null; claims: Progress },
  { unit, total }: Scale,
  y: number,
): Bar {
  const segments: Segment[] = [];
  let x = 0;
  for (const { part, count } of partsOf(share.claims)) {
    segments.push({ part, count, x, width: count * unit });
    x += count * unit;
  }
  const count = share.claims.total;
  return {
    source: share.source,
    name: share.name,
    kind: share.kind,
    count,
    share: total > 0 ? count / total : 0,
    y,
    width: x,
    segments,
  };
}

/** Returns the parts of the claims that are not empty, in the order in which progress is told. */
export function partsOf(progress: Progress): { part: Part; count: number }[] {
  return PARTS.map((part) => ({ part, count: progress[part] })).filter((p) => p.count > 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
