import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answering } from '../testing';
import type { Call } from '../wire';
import KeptField from './KeptField.svelte';
import { PAUSE, restoreTyping } from './typing';

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
    expect(oncommit.mock.calls).toEqual([['new']]);
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

  it('refuses to be empty where it must not be', () => {
    const { input, oncommit } = field({ required: true });
    type(input, ' ');
    press(input, 'Enter');
    flushSync();
    expect(oncommit).not.toHaveBeenCalled();
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(document.querySelector('.fault')?.textContent).toBe('This cannot be empty.');
  });

  it('commits what stands in it when it goes away', async () => {
    const { input, oncommit } = field();
    type(input, 'new');
    await close();
    expect(oncommit.mock.calls).toEqual([['new']]);
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
