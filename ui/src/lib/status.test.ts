import { describe, expect, it } from 'vitest';
import { isOpen, stateOf } from './status';
import { claim } from './testing';

describe('a claim that is to be cut', () => {
  it('is open until the draft has lost its words', () => {
    expect(stateOf(claim({ status: 'cut' }))).toBe('cut_pending');
    expect(isOpen(stateOf(claim({ status: 'cut' })))).toBe(true);
    const gone = { revision: 'first', number: 1 };
    expect(stateOf(claim({ status: 'cut', gone }))).toBe('cut');
    expect(isOpen(stateOf(claim({ status: 'cut', gone })))).toBe(false);
  });
});
