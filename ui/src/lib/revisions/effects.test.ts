import { describe, expect, it } from 'vitest';
import { effect } from '../testing';
import {
  affected,
  decisionsOn,
  grouped,
  groupOf,
  inOrder,
  nextUndecided,
  stretchesOf,
} from './effects';

const at = (start: number) => [{ start, end: start + 5 }];

describe('the groups', () => {
  it('put what waits first and what is as it was last', () => {
    const all = [
      effect({ claim: 'kept', outcome: 'kept' }),
      effect({ claim: 'moved', outcome: 'moved' }),
      effect({ claim: 'negated', outcome: 'kept', context: 'negation' }),
      effect({ claim: 'said', outcome: 'moved', context: 'speaker' }),
      effect({ claim: 'changed', outcome: 'changed' }),
      effect({ claim: 'lost', outcome: 'lost', to: [], needs_decision: true }),
      effect({ claim: 'twins', outcome: 'ambiguous', to: [], needs_decision: true }),
      effect({ claim: 'cut', outcome: 'lost', to: [] }),
      effect({ claim: 'back', outcome: 'back' }),
    ];
    expect(grouped(all).map(({ group, effects }) => [group, effects.length])).toEqual([
      ['waiting', 2],
      ['changed', 1],
      ['context', 2],
      ['gone', 1],
      ['moved', 1],
      ['kept', 1],
      ['back', 1],
    ]);
    expect(groupOf(effect({ outcome: 'kept', context: 'edited' }))).toBe('kept');
  });

  it('follow the text, by the old one where a claim has no place in the new', () => {
    const all = [
      effect({ claim: 'c', outcome: 'changed', to: at(50) }),
      effect({ claim: 'b', outcome: 'changed', to: at(20) }),
      effect({ claim: 'z', outcome: 'lost', from: at(90), to: [], needs_decision: true }),
      effect({ claim: 'a', outcome: 'lost', from: at(10), to: [], needs_decision: true }),
    ];
    expect(inOrder(all).map((one) => one.claim)).toEqual(['a', 'z', 'b', 'c']);
  });
});

describe('walking through what needs a decision', () => {
  const all = [
    effect({ claim: 'a', needs_decision: true }),
    effect({ claim: 'b' }),
    effect({ claim: 'c', needs_decision: true }),
  ];

  it('goes round and skips what is decided', () => {
    expect(nextUndecided(all, null, 1)?.claim).toBe('a');
    expect(nextUndecided(all, 'a', 1)?.claim).toBe('c');
    expect(nextUndecided(all, 'c', 1)?.claim).toBe('a');
    expect(nextUndecided(all, 'b', -1)?.claim).toBe('a');
    expect(nextUndecided(all, null, -1)?.claim).toBe('c');
  });

  it('ends when nothing is left', () => {
    expect(nextUndecided([effect({ claim: 'b' })], 'b', 1)).toBeNull();
    expect(nextUndecided([], null, 1)).toBeNull();
  });

  it('asks a place of a claim that has none', () => {
    expect(decisionsOn(effect({ outcome: 'lost', to: [] }))).toEqual(['attach', 'retire']);
    expect(decisionsOn(effect({ outcome: 'changed' }))).toContain('still_right');
  });
});

describe('the words of a claim', () => {
  it('tell apart what was edited', () => {
    const text = 'He signed the bill on Monday.';
    const edits = [
      { kind: 'replaced' as const, old: { start: 3, end: 9 }, new: { start: 3, end: 9 } },
      { kind: 'inserted' as const, old: { start: 18, end: 18 }, new: { start: 19, end: 28 } },
      { kind: 'moved' as const, old: { start: 0, end: 28 }, new: { start: 0, end: 28 } },
    ];
    expect(stretchesOf(text, [{ start: 3, end: 18 }], edits, 'old')).toEqual([
      { words: 'signed', edited: true },
      { words: ' the bill', edited: false },
    ]);
    expect(stretchesOf(text, [{ start: 0, end: 22 }], edits, 'new')).toEqual([
      { words: 'He ', edited: false },
      { words: 'signed', edited: true },
      { words: ' the bill ', edited: false },
      { words: 'on ', edited: true },
    ]);
  });

  it('join their parts by an ellipsis', () => {
    const spans = [
      { start: 0, end: 2 },
      { start: 10, end: 13 },
    ];
    expect(stretchesOf('He signed the bill', spans, [], 'old').map((s) => s.words)).toEqual([
      'He',
      ' … ',
      'the',
    ]);
  });
});

it('counts as affected what was changed or has no place', () => {
  const fates = { kept: 9, moved: 4, changed: 1, ambiguous: 2, lost: 3, back: 5, around: 0 };
  expect(affected(fates)).toBe(6);
  expect(affected({ ...fates, around: 2 })).toBe(8);
});
