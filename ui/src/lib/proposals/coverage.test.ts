import { describe, expect, it } from 'vitest';
import { hasMessage } from '../messages';
import type { SentenceCover } from '../wire';
import { byBlock, covers, markCovers, signs } from './coverage';

describe('the coverage view', () => {
  it('has a sign and words of its own for every shade', () => {
    expect(new Set(covers.map((cover) => signs[cover])).size).toBe(5);
    for (const cover of covers) {
      expect(hasMessage(`coverage-${cover}`) && hasMessage(`coverage-${cover}-long`)).toBe(true);
    }
  });

  it('finds the block in which each sentence begins', () => {
    const sentences: SentenceCover[] = [0, 40, 45].map((start) => ({
      span: { start, end: start + 4 },
      cover: 'proposed',
    }));
    const sheet = { map: { blockAt: (offset: number) => Math.floor(offset / 40) } };
    const found = byBlock(sentences, sheet as Parameters<typeof byBlock>[1]);
    expect([...found].map(([block, there]) => [block, there.length])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(byBlock(sentences, null).size).toBe(0);
  });

  it('hangs the signs of one line together, and takes them away again', () => {
    const frame = document.createElement('div');
    const block = { frame, gutter: frame, words: frame };
    markCovers(block, [
      { cover: 'claimed', top: 0.2 },
      { cover: 'open', top: 0.4 },
      { cover: 'proposed', top: 29 },
    ]);
    const lines = [...frame.querySelectorAll('.cover-line')].map((line) => line.textContent);
    expect(lines).toEqual([signs.claimed + signs.open, signs.proposed]);
    expect(frame.querySelector('.covers')?.getAttribute('aria-hidden')).toBe('true');
    markCovers(block, []);
    expect(frame.querySelectorAll('.cover-line')).toHaveLength(0);
  });

  it('lays a hatch beneath what is not read, and takes it away again', () => {
    const words = document.createElement('p');
    const block = { frame: document.createElement('div'), gutter: words, words };
    markCovers(block, [{ cover: 'not_read', top: 0 }]);
    expect(words.classList.contains('not-read')).toBe(true);
    expect(block.frame.querySelector('.cover-line')?.textContent).toBe(signs.not_read);
    markCovers(block, []);
    expect(words.classList.contains('not-read')).toBe(false);
  });

  it('leaves a block alone that has nothing to mark', () => {
    const frame = document.createElement('div');
    markCovers({ frame, gutter: frame, words: frame }, []);
    expect(frame.childElementCount).toBe(0);
  });
});
