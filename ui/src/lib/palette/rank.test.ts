import { describe, expect, it } from 'vitest';
import { rank } from './rank';

const commands = ['Next unverified claim', 'Next claim', 'Add source', 'Sources'];

describe('ranking', () => {
  it('puts the text that begins so before the word that does', () => {
    expect(rank(commands, 'sour', (text) => text)).toEqual(['Sources', 'Add source']);
  });

  it('wants every word and keeps the order otherwise', () => {
    expect(rank(commands, 'claim next', (text) => text)).toEqual([
      'Next unverified claim',
      'Next claim',
    ]);
    expect(rank(commands, '', (text) => text)).toEqual(commands);
    expect(rank(commands, 'xyz', (text) => text)).toEqual([]);
  });
});
