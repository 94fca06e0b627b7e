import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { view } from './view.svelte';

/** A window of this width, in pixels. */
const WIDTH = 900;

function matches(query: string): boolean {
  const [, sign, width] = /width (<=|<) (\d+)px/u.exec(query)!;
  return sign === '<' ? WIDTH < Number(width) : WIDTH <= Number(width);
}

beforeAll(() => {
  const listen = (): void => undefined;
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: matches(query),
    addEventListener: listen,
    removeEventListener: listen,
  }));
});

afterAll(() => void vi.unstubAllGlobals());

it('gives the room of the library to what is opened beside the draft, and takes it back', () => {
  expect(view.libraryOpen).toBe(true);
  view.showSide('list');
  expect(view.libraryOpen).toBe(false);
  view.toggleLibrary();
  expect([view.libraryOpen, view.libraryShown]).toEqual([true, true]);
  view.uncover();
  view.uncover();
  expect(view.libraryOpen).toBe(true);
});

it('keeps the library beside places that have no side pane', () => {
  view.showSide('list');
  view.show('sources');
  expect(view.libraryOpen).toBe(true);
});
