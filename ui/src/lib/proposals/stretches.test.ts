import { describe, expect, it } from 'vitest';
import { isTouched, stretches, without } from './stretches';

const span = (start: number, end: number) => ({ start, end });

describe('stretches', () => {
  it('touch what shares a character with them, and not what lies beside', () => {
    const sorted = stretches([span(10, 20), span(0, 4)]);
    expect(isTouched(sorted, span(3, 5))).toBe(true);
    expect(isTouched(sorted, span(4, 10))).toBe(false);
    expect(isTouched(sorted, span(19, 30))).toBe(true);
    expect(isTouched(sorted, span(20, 30))).toBe(false);
    expect(isTouched([], span(0, 9))).toBe(false);
  });

  it('are not hidden by shorter ones within them', () => {
    const sorted = stretches([span(0, 50), span(10, 12)]);
    expect(isTouched(sorted, span(40, 45))).toBe(true);
  });

  it('answer as looking at each of them does', () => {
    const spans = Array.from({ length: 40 }, (_, i) =>
      span((i * 37) % 101, ((i * 37) % 101) + (i % 7)),
    );
    const sorted = stretches(spans);
    for (let at = 0; at < 110; at++) {
      const wanted = spans.some(({ start, end }) => start < at + 2 && at < end);
      expect(isTouched(sorted, span(at, at + 2)), `at ${at}`).toBe(wanted);
    }
  });
});

describe('what is left without stretches', () => {
  it('is cut where they stand', () => {
    const taken = stretches([span(10, 20), span(30, 40)]);
    expect(without([span(0, 50)], taken)).toEqual([span(0, 10), span(20, 30), span(40, 50)]);
    expect(without([span(12, 18)], taken)).toEqual([]);
    expect(without([span(15, 35)], taken)).toEqual([span(20, 30)]);
    expect(without([span(20, 30), span(45, 50)], taken)).toEqual([span(20, 30), span(45, 50)]);
    expect(without([span(0, 5)], [])).toEqual([span(0, 5)]);
  });

  it('is every character that none of them has', () => {
    const taken = [span(3, 9), span(5, 7), span(9, 12), span(20, 22)];
    const left = without([span(0, 30)], stretches(taken));
    for (let at = 0; at < 30; at++) {
      const has = (spans: readonly { start: number; end: number }[]) =>
        spans.some(({ start, end }) => start <= at && at < end);
      expect(has(left), `at ${at}`).toBe(!has(taken));
    }
  });
});
