import { describe, expect, it } from 'vitest';
import { claim } from '../testing';
import { byLine, fitting, hang } from './gutter';

describe('numbers beside a line', () => {
  it('are those that fit', () => {
    expect(fitting(['3', '4'])).toBe(2);
    expect(fitting(['1', '2', '3', '4'])).toBe(4);
    expect(fitting(['1', '2', '3', '4', '5'])).toBe(2);
    expect(fitting(['194', '195'])).toBe(2);
    expect(fitting(['194', '195', '196'])).toBe(1);
    expect(fitting(['193', '2', '194'])).toBe(1);
    expect(fitting(['12345', '12346'])).toBe(1);
  });

  it('stand together when they begin on one line', () => {
    const hung = [40, 0, 2].map((top, i) => ({
      claim: claim({ id: String(i), number: i + 1 }),
      top,
    }));
    expect(byLine(hung).map((line) => line.claims.map((it) => it.number))).toEqual([[2, 3], [1]]);
  });

  it('tell a re-check by a bent arrow and what is left out by a count', () => {
    const [frame, words, gutter] = ['div', 'p', 'div'].map((tag) => document.createElement(tag));
    const hung = [101, 102, 103].map((number) => ({
      claim: claim({ id: String(number), number, needs_recheck: true }),
      top: 0,
    }));
    hang({ frame: frame!, gutter: gutter!, words: words! }, hung, '101');
    expect(gutter!.textContent).toBe('↰101+2');
    expect(gutter!.querySelector<HTMLElement>('[data-claim="101"]')!.dataset.selected).toBe('true');
  });
});
