import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CallError, useBackend } from '../bridge';
import { articleView, outcome } from '../testing';
import { article } from './article.svelte';
import { asides, PATIENCE } from './asides.svelte';
import { desk } from './desk.svelte';
import { toasts } from './toasts.svelte';

beforeEach(() => {
  vi.useFakeTimers();
  article.close();
  asides.list = [];
  toasts.list = [];
});

afterEach(() => void vi.useRealTimers());

it('tells of what takes its time, until it has ended', () => {
  asides.hear({ id: 1, what: { does: 'read', name: 'bridge.pdf' } });
  asides.hear({ id: 2, what: { does: 'search', name: 'Bridge' } });
  vi.advanceTimersByTime(PATIENCE - 1);
  asides.hear({ id: 1, what: null });
  expect(asides.list).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(asides.list).toEqual([{ id: 2, does: 'search', name: 'Bridge' }]);
  asides.hear({ id: 2, what: null });
  expect(asides.list).toEqual([]);
});

it('lets changes go on while a draft is read, and says nothing of one called off', async () => {
  vi.useRealTimers();
  let refuse: (error: CallError) => void = () => undefined;
  useBackend({
    call: async () => outcome(),
    shell: () => new Promise((_, reject) => (refuse = reject)),
    listen: () => undefined,
  });
  article.show(articleView([]));
  const reading = desk.importFile();
  expect(await desk.undo()).not.toBeNull();
  toasts.list = [];
  refuse(new CallError({ code: 'cancelled', message: 'It was cancelled.', hint: '' }));
  expect(await reading).toBeNull();
  expect(toasts.list).toEqual([]);
});

it('keeps the undo of the latest change, whichever is heard of last', () => {
  const undo = (claim: number) => ({ undo: { ...outcome().label, claim }, redo: null });
  desk.absorb(outcome({ seq: 9, undo: undo(9) }), true);
  desk.absorb(outcome({ seq: 8, undo: undo(8) }), true);
  expect(desk.undoState.undo?.claim).toBe(9);
});
