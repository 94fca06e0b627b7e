import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toasts } from '../state/toasts.svelte';
import { answering } from '../testing';
import type { Call } from '../wire';
import KeptField from './KeptField.svelte';
import { PAUSE, restoreTyping, waitingTyping } from './typing';
import { unsaved } from './unsaved.svelte';

type Props = Parameters<typeof KeptField>[1];

let asked: Call[];
let mounted: ReturnType<typeof mount> | null = null;

function field(props: Partial<Props> = {}): {
  input: HTMLInputElement;
  oncommit: ReturnType<typeof vi.fn>;
} {
  const oncommit = vi.fn();
  mounted = mount(KeptField, {
    target: document.body,
    props: { keep: 'claim/1/note', label: 'Note', value: 'old', oncommit, ...props } as Props,
  });
  flushSync();
  return { input: document.querySelector('input')!, oncommit };
}

function type(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
}

const press = (input: HTMLInputElement, key: string): boolean =>
  input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

async function close(): Promise<void> {
  if (mounted) await unmount(mounted);
  mounted = null;
}

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
  restoreTyping({});
  asked = answering({});
});

afterEach(async () => {
  await close();
  vi.useRealTimers();
});

describe('a field', () => {
  it('keeps what is typed shortly after the last key', () => {
    const { input } = field();
    type(input, 'n');
    vi.advanceTimersByTime(PAUSE - 1);
    type(input, 'ne');
    vi.advanceTimersByTime(PAUSE - 1);
    expect(asked).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(asked).toEqual([{ call: 'keep_typing', key: 'claim/1/note', text: 'ne' }]);
  });

  it('commits on Enter and on blur, once, and forgets what it kept', async () => {
    const { input, oncommit } = field();
    type(input, 'new');
    press(input, 'Enter');
    await vi.waitFor(() => expect(asked.at(-1)).toMatchObject({ text: '' }));
    input.dispatchEvent(new FocusEvent('blur'));
    expect(oncommit.mock.calls.map(([text]) => text)).toEqual(['new']);
  });

  it('does not commit what was not changed', () => {
    const { input, oncommit } = field();
    input.dispatchEvent(new FocusEvent('blur'));
    expect(oncommit).not.toHaveBeenCalled();
  });

  it('takes its old text back on Escape', () => {
    const { input, oncommit } = field();
    type(input, 'new');
    press(input, 'Escape');
    flushSync();
    expect(input.value).toBe('old');
    input.dispatchEvent(new FocusEvent('blur'));
    expect(oncommit).not.toHaveBeenCalled();
  });

  it('keeps a text that was refused', async () => {
    const { input } = field({ oncommit: () => Promise.resolve(null) });
    type(input, 'new');
    press(input, 'Enter');
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(input.value).toBe('new');
    expect(asked).toEqual([{ call: 'keep_typing', key: 'claim/1/note', text: 'new' }]);
  });

  it('keeps a text that was refused through Escape, says why, and discards it on request', async () => {
    const { input } = field({
      oncommit: (_, refuse) => {
        refuse('An address has no spaces.');
        return null;
      },
    });
    type(input, 'mja com au');
    press(input, 'Enter');
    await vi.advanceTimersByTimeAsync(1);
    flushSync();
    expect(document.querySelector('.fault')?.textContent).toContain('An address has no spaces.');
    press(input, 'Escape');
    flushSync();
    expect(input.value).toBe('mja com au');
    expect(unsaved.of(['claim/1']).map((it) => [it.text(), it.why()])).toEqual([
      ['mja com au', 'An address has no spaces.'],
    ]);
    document.querySelector<HTMLButtonElement>('.fault button')!.click();
    flushSync();
    expect(input.value).toBe('old');
    expect(unsaved.of(['claim/1'])).toEqual([]);
  });

  it('has a refused text again when it is shown again', async () => {
    const { input } = field({ oncommit: () => null });
    type(input, 'mja com au');
    press(input, 'Enter');
    await vi.advanceTimersByTimeAsync(1);
    await close();
    await vi.advanceTimersByTimeAsync(1);
    expect(waitingTyping(['claim/1'])).toEqual([{ key: 'claim/1/note', text: 'mja com au' }]);
    document.body.replaceChildren();
    expect(field().input.value).toBe('mja com au');
  });

  it('offers what Escape took back, for it was not saved', () => {
    const { input } = field();
    type(input, 'new');
    press(input, 'Escape');
    flushSync();
    expect(input.value).toBe('old');
    const toast = toasts.list.at(-1)!;
    expect(toast.text).toContain('new');
    toasts.done('Claim 1: confirmed');
    expect(toasts.list).toContain(toast);
    toast.action!.run();
    flushSync();
    expect(input.value).toBe('new');
  });

  it('shows what was stored where that is written otherwise than it was typed', async () => {
    const props = $state<Props>({
      keep: 'claim/1/note',
      label: 'Link',
      value: '',
      oncommit: (text) => {
        props.value = `https://${text}`;
      },
    });
    mounted = mount(KeptField, { target: document.body, props });
    flushSync();
    const input = document.querySelector('input')!;
    type(input, 'example.org');
    press(input, 'Enter');
    await vi.advanceTimersByTimeAsync(1);
    flushSync();
    expect(input.value).toBe('https://example.org');
  });

  it('refuses to be empty where it must not be', () => {
    const { input, oncommit } = field({ required: true });
    type(input, ' ');
    press(input, 'Enter');
    flushSync();
    expect(oncommit).not.toHaveBeenCalled();
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(document.querySelector('.fault')?.textContent).toContain('This cannot be empty.');
  });

  it('commits what stands in it when it goes away', async () => {
    const { input, oncommit } = field();
    type(input, 'new');
    await close();
    expect(oncommit.mock.calls.map(([text]) => text)).toEqual(['new']);
  });

  it('has what was being typed when the app stopped, and says so', () => {
    restoreTyping({ 'claim/1/note': 'half a sen' });
    const { input } = field();
    expect(input.value).toBe('half a sen');
    expect(document.querySelector('[role="status"]')).not.toBeNull();
  });

  it('keeps nothing of what is secret', () => {
    const { input } = field({ keep: null });
    type(input, '+375 29 000');
    vi.advanceTimersByTime(PAUSE * 2);
    expect(asked).toEqual([]);
  });
});
