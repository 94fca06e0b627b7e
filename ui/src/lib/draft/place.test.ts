import { describe, expect, it } from 'vitest';
import { barPlace, type Box } from './place';

const size = { width: 300, height: 36 };
const view: Box = { left: 0, top: 0, right: 800, bottom: 600 };
const line = (top: number, left = 50, right = 600): Box => ({ left, top, right, bottom: top + 24 });

const covers = (bar: { left: number; top: number }, words: Box) =>
  bar.left < words.right &&
  bar.left + size.width > words.left &&
  bar.top < words.bottom &&
  bar.top + size.height > words.top;

describe('the bar', () => {
  it('stands above the words', () => {
    expect(barPlace([line(200)], size, view, 700)).toEqual({ left: 50, top: 156 });
  });

  it('stands below them at the top of the view', () => {
    expect(barPlace([line(10), line(40)], size, view, 700)?.top).toBe(72);
  });

  it('stays within the page', () => {
    expect(barPlace([line(200, 650, 690)], size, view, 700)?.left).toBe(400);
    expect(barPlace([line(10, 20, 60)], size, view, 700)?.left).toBe(0);
  });

  it('stands beside words that fill the view', () => {
    const lines = Array.from({ length: 30 }, (_, i) => line(-40 + i * 28));
    expect(barPlace(lines, size, view, 700)).toEqual({ left: 608, top: 8 });
  });

  it('never covers the words', () => {
    for (let top = -100; top < 600; top += 13) {
      for (const count of [1, 2, 9, 40]) {
        const lines = Array.from({ length: count }, (_, i) =>
          line(top + i * 28, i === 0 ? 300 : 50),
        );
        const place = barPlace(lines, size, view, 700)!;
        expect(
          lines.some((words) => covers(place, words)),
          `top ${top}, ${count} lines`,
        ).toBe(false);
      }
    }
  });

  it('is nowhere without words', () => {
    expect(barPlace([], size, view, 700)).toBeNull();
  });
});
