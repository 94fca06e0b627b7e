import { describe, expect, it } from 'vitest';
import { claim } from '../testing';
import type { Block } from '../wire';
import { around, nextToDecide, positionOf } from './walk';

const claims = [
  claim({ id: 'a', status: 'confirmed' }),
  claim({ id: 'b' }),
  claim({ id: 'c', status: 'cannot_confirm' }),
  claim({ id: 'd', status: 'in_progress' }),
  claim({ id: 'e', status: 'confirmed', needs_recheck: true }),
];

describe('the walk', () => {
  it('tells the position among what is left to decide', () => {
    expect(positionOf(claims, 'd')).toEqual({ at: 2, of: 3 });
    expect(positionOf(claims, 'a')).toEqual({ at: 0, of: 3 });
  });

  it('goes on to the next one left, and round', () => {
    expect(nextToDecide(claims, 'b')?.id).toBe('d');
    expect(nextToDecide(claims, 'e')?.id).toBe('b');
    expect(nextToDecide(claims, 'b', -1)?.id).toBe('e');
  });

  it('goes on from where a claim was just decided', () => {
    const decided = claims.map((it) =>
      it.id === 'b' ? { ...it, status: 'confirmed' as const } : it,
    );
    expect(nextToDecide(decided, 'b')?.id).toBe('d');
  });

  it('ends', () => {
    expect(nextToDecide([claims[0]!, claims[2]!], 'a')).toBeNull();
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

  it('are none for a claim that lost its words', () => {
    expect(around(blocks, claim({ spans: [] }))).toBeNull();
  });
});
