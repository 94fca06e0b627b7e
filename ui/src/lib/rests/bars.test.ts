import { describe, expect, it } from 'vitest';
import type { Progress, SourcingSummary } from '../wire';
import { kindsPicture, originsPicture, partsOf } from './bars';

const measures = { full: 400, row: 24, heading: 28, between: 16 };

function progress(parts: Partial<Progress>): Progress {
  const none = {
    unchecked: 0,
    in_progress: 0,
    confirmed: 0,
    correction_proposed: 0,
    cut_pending: 0,
    cannot_confirm: 0,
    on_author: 0,
    opinion: 0,
    cut: 0,
    recheck: 0,
  };
  const all = { ...none, ...parts };
  const total = Object.values(all).reduce((a, b) => a + b, 0);
  return { ...all, open: all.unchecked + all.in_progress + all.recheck, total };
}

const standing: SourcingSummary = {
  progress: progress({ unchecked: 4, confirmed: 5, recheck: 1 }),
  sources: [
    { source: 'ap', name: 'AP', kind: 'news_agency', claims: progress({ confirmed: 3 }) },
    {
      source: 'min',
      name: 'Ministry',
      kind: 'government',
      claims: progress({ unchecked: 2, confirmed: 1, recheck: 1 }),
    },
    { source: 'afp', name: 'AFP', kind: 'news_agency', claims: progress({ confirmed: 2 }) },
  ],
  origins: [
    {
      source: 'min',
      name: 'Ministry',
      kind: 'government',
      claims: progress({ unchecked: 4, confirmed: 2 }),
      carried_by: ['ap', 'nbc'],
    },
    {
      source: 'afp',
      name: 'AFP',
      kind: 'news_agency',
      claims: progress({ confirmed: 2 }),
      carried_by: [],
    },
  ],
  unsourced: progress({ unchecked: 1 }),
};

describe('bars by kind', () => {
  const { groups, height } = kindsPicture(standing, measures);

  it('put the kind with most claims first and the unsourced last', () => {
    expect(groups.map((g) => g.kind)).toEqual(['news_agency', 'government', null]);
    expect(groups.map((g) => g.count)).toEqual([5, 4, 1]);
    expect(groups[0]!.bars.map((b) => b.name)).toEqual(['AP', 'AFP']);
  });

  it('are as long as their share, the longest as long as can be', () => {
    const [ministry] = groups[1]!.bars;
    expect(ministry!.share).toBe(0.4);
    expect(ministry!.width).toBe(400);
    expect(groups[0]!.bars[0]!.width).toBe(300);
  });

  it('are split by status without gaps', () => {
    for (const bar of groups.flatMap((g) => g.bars)) {
      let x = 0;
      for (const segment of bar.segments) {
        expect(segment.x).toBeCloseTo(x);
        x += segment.width;
      }
      expect(x).toBeCloseTo(bar.width);
    }
    expect(groups[1]!.bars[0]!.segments.map((s) => s.part)).toEqual([
      'unchecked',
      'confirmed',
      'recheck',
    ]);
  });

  it('never stand on one another and fill the height', () => {
    const rows = groups.flatMap((g) => [
      { y: g.y, h: measures.heading },
      ...g.bars.map((b) => ({ y: b.y, h: measures.row })),
    ]);
    rows
      .slice(1)
      .forEach((row, i) => expect(row.y).toBeGreaterThanOrEqual(rows[i]!.y + rows[i]!.h));
    expect(height).toBe(rows.at(-1)!.y + measures.row);
  });

  it('are none in an article without claims', () => {
    const empty = { progress: progress({}), sources: [], origins: [], unsourced: progress({}) };
    expect(kindsPicture(empty, measures)).toEqual({ groups: [], height: 0 });
  });
});

describe('origins', () => {
  const names = new Map([
    ['ap', 'AP'],
    ['nbc', 'NBC News'],
  ]);
  const { bars, height } = originsPicture(standing, names, measures);

  it('are one bar for all who carry them, with a bracket', () => {
    expect(bars[0]!.carriers).toEqual([
      { source: 'ap', name: 'AP', y: 24 },
      { source: 'nbc', name: 'NBC News', y: 48 },
    ]);
    expect(bars[0]!.bracket).toEqual({ top: 12, bottom: 60 });
    expect(bars[1]!.bracket).toBeNull();
  });

  it('leave room for the carriers', () => {
    expect(bars[1]!.y).toBe(72);
    expect(height).toBe(96);
  });
});

describe('parts', () => {
  it('leave out what is empty', () => {
    expect(partsOf(progress({ cut: 1, confirmed: 2 }))).toEqual([
      { part: 'confirmed', count: 2 },
      { part: 'cut', count: 1 },
    ]);
  });
});
