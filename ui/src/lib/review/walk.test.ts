import { describe, expect, it } from 'vitest';
import { claim } from '../testing';
import type { Block } from '../wire';
import { around, glimpse, nextOpen, positionOf } from './walk';

const claims = [
  claim({ id: 'a', status: 'confirmed' }),
  claim({ id: 'b' }),
  claim({ id: 'c', status: 'cannot_confirm' }),
  claim({ id: 'd', status: 'in_progress' }),
  claim({ id: 'e', status: 'confirmed', needs_recheck: true }),
];

describe('the walk', () => {
  it('tells the position in the text, which a decision does not change, and what is left', () => {
    expect(positionOf(claims, 'd')).toEqual({ at: 4, of: 5, left: 4 });
    expect(positionOf(claims, 'a')).toEqual({ at: 1, of: 5, left: 4 });
    expect(positionOf(claims, 'another')).toEqual({ at: 0, of: 5, left: 4 });
  });

  it('goes on to the next one that is open, and round', () => {
    expect(nextOpen(claims, 'b')?.id).toBe('c');
    expect(nextOpen(claims, 'c')?.id).toBe('d');
    expect(nextOpen(claims, 'e')?.id).toBe('b');
    expect(nextOpen(claims, 'b', -1)?.id).toBe('e');
  });

  it('goes on from where a claim was just decided', () => {
    const decided = claims.map((it) =>
      it.id === 'b' ? { ...it, status: 'confirmed' as const } : it,
    );
    expect(nextOpen(decided, 'b')?.id).toBe('c');
  });

  it('passes by what was decided and stays open', () => {
    expect(nextOpen(claims, 'b', 1, new Set(['c']))?.id).toBe('d');
    expect(nextOpen(claims, 'b', 1, new Set(['b', 'c', 'd', 'e']))).toBeNull();
  });

  it('ends', () => {
    expect(nextOpen([claims[0]!], 'a')).toBeNull();
  });
});

describe('the paragraphs around a claim', () => {
  const block = (start: number, end: number): Block => ({
    span: { start, end },
    kind: { type: 'paragraph' },
    quote: 0,
    item: null,
  });
  const blocks = [block(0, 10), block(12, 20), block(22, 30), block(32, 40)];
  const at = (start: number, end: number) => around(blocks, claim({ spans: [{ start, end }] }));

  it('are its own and one at either side', () => {
    expect(at(13, 15)).toEqual({ from: 0, to: 3 });
    expect(at(13, 25)).toEqual({ from: 0, to: 4 });
  });

  it('stop at the ends of the draft', () => {
    expect(at(0, 5)).toEqual({ from: 0, to: 2 });
    expect(at(35, 40)).toEqual({ from: 2, to: 4 });
  });

  it('are five items at most of a list below', () => {
    const item = (i: number): Block => ({
      ...block(20 + i * 10, 28 + i * 10),
      item: { depth: 1, number: null, opens: true },
    });
    const listed = [block(0, 10), ...Array.from({ length: 9 }, (_, i) => item(i))];
    expect(around(listed, claim({ spans: [{ start: 0, end: 5 }] }))).toEqual({ from: 0, to: 6 });
  });

  it('are none for a claim that lost its words', () => {
    expect(around(blocks, claim({ spans: [] }))).toBeNull();
  });

  it('are the whole table for a claim in a cell, and no cell beside a paragraph', () => {
    const cell = (start: number, end: number): Block => ({
      ...block(start, end),
      kind: { type: 'cell', table: 0, row: 0, column: 0, header: false },
    });
    const mixed = [block(0, 10), cell(12, 14), cell(16, 18), cell(20, 22), block(24, 30)];
    const inMixed = (start: number, end: number) =>
      around(mixed, claim({ spans: [{ start, end }] }));
    expect(inMixed(16, 18)).toEqual({ from: 0, to: 5 });
    expect(inMixed(2, 5)).toEqual({ from: 0, to: 1 });
  });
});

describe('the glimpse of a paragraph beside', () => {
  const spans = (...ends: number[]) => ends.map((end, i) => ({ start: ends[i - 1] ?? 0, end }));
  const sentences = spans(100, 200, 300, 400, 500);

  it('begins at a sentence and keeps what is nearest', () => {
    expect(glimpse({ start: 0, end: 300 }, sentences, 1)).toEqual({ start: 200, end: 300 });
    expect(glimpse({ start: 300, end: 500 }, sentences, -1)).toEqual({ start: 300, end: 400 });
  });

  it('takes as many sentences as fit', () => {
    const short = spans(40, 80, 120, 160, 200);
    expect(glimpse({ start: 0, end: 200 }, short, 1)).toEqual({ start: 40, end: 200 });
    expect(glimpse({ start: 0, end: 200 }, short, -1)).toEqual({ start: 0, end: 160 });
  });

  it('takes one sentence however long, and the whole where there is none', () => {
    expect(glimpse({ start: 0, end: 900 }, spans(400, 900), 1)).toEqual({ start: 400, end: 900 });
    expect(glimpse({ start: 0, end: 900 }, [], -1)).toEqual({ start: 0, end: 900 });
  });
});
