import { describe, expect, it } from 'vitest';
import { claim, proposal } from '../testing';
import { inOrder } from './entries';

const at = (start: number) => ({ spans: [{ start, end: start + 3 }] });
const proposed = (id: string, start: number) => ({ ...proposal(at(start)), id });

describe('the margin', () => {
  it('has claims and proposals in the order of the text, a claim first where both begin', () => {
    const claims = [claim({ id: 'a', ...at(5) }), claim({ id: 'b', ...at(20) })];
    const proposals = [proposed('p', 0), proposed('q', 5), proposed('r', 30)];
    expect(inOrder(claims, proposals).map(({ id }) => id)).toEqual(['p', 'a', 'q', 'b', 'r']);
  });

  it('has findings between them, before a proposal that begins with them', () => {
    const message = { id: 'consistency-kind-sum', with: {} };
    const rest = {
      kind: 'sum',
      error: true,
      words: ['41'],
      message,
      dismissed: false,
      lapsed: false,
    };
    const found = { ...at(5), ...rest, id: 'f' };
    const claims = [claim({ id: 'a', ...at(5) })];
    const ids = inOrder(claims, [proposed('p', 5)], [found]).map(({ id }) => id);
    expect(ids).toEqual(['a', 'f', 'p']);
  });

  it('puts claims that lost their words behind everything', () => {
    const claims = [claim({ id: 'a', ...at(5) }), claim({ id: 'lost', spans: [] })];
    const ids = inOrder(claims, [proposed('p', 9)]).map(({ id }) => id);
    expect(ids).toEqual(['a', 'p', 'lost']);
  });
});
