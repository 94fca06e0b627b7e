import { beforeEach, describe, expect, it, vi } from 'vitest';
import { decide } from '../draft/actions';
import { toasts } from '../state/toasts.svelte';
import { answering, attribution, claim, outcome } from '../testing';
import type { Call } from '../wire';
import { attributionToOpen } from './held.svelte';
import { leaveTyping, restoreTyping } from './typing';
import { unsaved } from './unsaved.svelte';

const of = claim({
  attributions: [attribution({ id: 'first' }), attribution({ id: 'second' })],
});

let asked: Call[];

function wait(key: string, saved: boolean): ReturnType<typeof vi.fn> {
  const save = vi.fn(() => {
    if (saved) unsaved.drop(key);
    return Promise.resolve(saved);
  });
  unsaved.add({
    key,
    label: 'Link',
    save,
    why: () => 'An address has no spaces.',
    text: () => 'mja com au',
    focus: () => undefined,
  });
  return save;
}

beforeEach(() => {
  restoreTyping({});
  for (const key of ['attribution/second/url', 'claim/claim/note', 'claim/claim/correction']) {
    unsaved.drop(key);
  }
  toasts.list = [];
  asked = answering({ perform: () => outcome() });
});

describe('a decision', () => {
  it('is held back by a field that is refused, and says so', async () => {
    wait('attribution/second/url', false);
    expect(await decide(of, 'confirmed')).toBeNull();
    expect(asked).toEqual([]);
    const toast = toasts.list.at(-1)!;
    expect(toast.text).toContain('“mja com au”');
    expect(toast.hint).toBe('An address has no spaces.');
    expect(attributionToOpen(of)?.id).toBe('second');
  });

  it('saves first what can be saved', async () => {
    const save = wait('claim/claim/note', true);
    expect(await decide(of, 'confirmed')).not.toBeNull();
    expect(save).toHaveBeenCalledOnce();
    expect(asked.map((call) => call.call)).toEqual(['perform']);
  });

  it('is held back by a text whose field is out of sight', async () => {
    leaveTyping('attribution/first/url', 'the blue folder');
    expect(await decide(of, 'cannot_confirm')).toBeNull();
    expect(toasts.list.at(-1)!.text).toContain('the blue folder');
  });

  it('does not wait for the words of a correction, which are a decision themselves', async () => {
    wait('claim/claim/correction', false);
    expect(await decide(of, 'correction_proposed', { correction: 'x' })).not.toBeNull();
  });

  it('is not held back by another claim’s field', async () => {
    leaveTyping('attribution/other/url', 'the blue folder');
    expect(await decide(of, 'confirmed')).not.toBeNull();
  });
});
