import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commandOf, commands } from './commands';
import { clashes, enabled, handle, keysOf, pressKey, remap, run, tooltip } from './handlers.svelte';
import { desk } from './state/desk.svelte';
import { answering, outcome } from './testing';

const press = (key: string, some: Partial<KeyboardEventInit> = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { key, ...some });

const backs: (() => void)[] = [];
const register = (...given: Parameters<typeof handle>): void => void backs.push(handle(...given));

function element<K extends keyof HTMLElementTagNameMap>(tag: K): HTMLElementTagNameMap[K] {
  return document.body.appendChild(document.createElement(tag));
}

beforeEach(() => {
  desk.settings = {};
  document.body.replaceChildren();
});

afterEach(() => {
  for (const back of backs.splice(0)) back();
});

describe('a command', () => {
  it('is carried out by who registered last, as long as they can', () => {
    const draft = vi.fn();
    const review = vi.fn();
    let reviewing = true;
    register('claim.next', { run: draft });
    register('claim.next', { run: review, when: () => reviewing });
    run('claim.next');
    reviewing = false;
    run('claim.next');
    expect([review.mock.calls.length, draft.mock.calls.length]).toEqual([1, 1]);
  });

  it('cannot be carried out once nobody does it', () => {
    const back = handle('claim.next', { run: () => undefined });
    expect(enabled('claim.next')).toBe(true);
    back();
    expect(enabled('claim.next')).toBe(false);
    expect(run('claim.next')).toBe(false);
  });

  it('says its key in its tooltip', () => {
    expect(tooltip('status.confirmed')).toBe('Confirmed (C)');
    expect(tooltip('article.history')).toBe('Show the article’s history');
  });
});

describe('a pressed key', () => {
  it('runs a letter outside text fields only', () => {
    const next = vi.fn();
    register('claim.next', { run: next });
    expect(pressKey(press('j'), document.body)).toBe(true);
    expect(pressKey(press('j'), element('input'))).toBe(false);
    expect(pressKey(press('j'), element('textarea'))).toBe(false);
    expect(pressKey(press('j'), element('button'))).toBe(true);
    expect(next).toHaveBeenCalledTimes(2);
  });

  it('runs what works anywhere in a text field too', () => {
    const palette = vi.fn();
    register('desk.palette', { run: palette });
    expect(pressKey(press('k', { ctrlKey: true }), element('input'))).toBe(true);
    expect(palette).toHaveBeenCalledOnce();
  });

  it('leaves Ctrl+Z in a text field to the field', () => {
    register('desk.undo', { run: vi.fn() });
    expect(pressKey(press('z', { ctrlKey: true }), element('input'))).toBe(false);
    expect(pressKey(press('z', { ctrlKey: true }), document.body)).toBe(true);
  });

  it('leaves Enter to a button and takes it in the draft', () => {
    const open = vi.fn();
    register('claim.open', { run: open });
    const draft = element('div');
    draft.dataset['scope'] = 'draft';
    expect(pressKey(press('Enter'), element('button'))).toBe(false);
    expect(pressKey(press('Enter'), draft)).toBe(true);
    expect(pressKey(press('Enter'), document.body)).toBe(true);
  });

  it('goes to the first command of its key that can be carried out', () => {
    const open = vi.fn();
    register('claim.make', { run: vi.fn(), when: () => false });
    register('claim.open', { run: open });
    pressKey(press('Enter'), document.body);
    expect(open).toHaveBeenCalledOnce();
  });
});

describe('keys of one’s own', () => {
  it('take the place of those of the table and are stored', async () => {
    const asked = answering({ perform: () => outcome({ seq: null }) });
    const next = vi.fn();
    register('claim.next', { run: next });
    await remap('claim.next', ['ArrowDown']);
    expect(keysOf(commandOf('claim.next')!)).toEqual(['ArrowDown']);
    expect(pressKey(press('j'), document.body)).toBe(false);
    expect(pressKey(press('ArrowDown'), document.body)).toBe(true);
    expect(asked[0]).toEqual({
      call: 'perform',
      intent: { do: 'set_setting', key: 'keys', value: { 'claim.next': ['ArrowDown'] } },
    });
    await remap('claim.next', null);
    expect(keysOf(commandOf('claim.next')!)).toEqual(['J']);
  });

  it('are told when another command has them', () => {
    expect(clashes('claim.next', 'K').map((command) => command.id)).toEqual(['claim.prev']);
  });

  it('survive a setting that is no such thing', () => {
    desk.settings = { keys: ['nonsense', 4] };
    expect(commands.every((command) => keysOf(command) === command.keys)).toBe(true);
  });
});

describe('a key of two commands', () => {
  it('is first for the one that answers only where it alone is meant', () => {
    const [cut, retire] = [vi.fn(), vi.fn()];
    let waiting = true;
    register('status.cut', { run: cut });
    register('revise.retire', { run: retire, when: () => waiting });
    pressKey(press('d'), document.body);
    waiting = false;
    pressKey(press('d'), document.body);
    expect([retire.mock.calls.length, cut.mock.calls.length]).toEqual([1, 1]);
  });

  it('is left to a button that has the keyboard where the button answers to it', () => {
    const attach = vi.fn();
    register('revise.attach', { run: attach });
    const button = document.createElement('button');
    document.body.append(button);
    expect(pressKey(press('Enter'), button)).toBe(false);
    expect(pressKey(press('h'), button)).toBe(true);
    expect(attach).toHaveBeenCalledTimes(1);
  });
});

describe('the table', () => {
  it('gives a key to two commands only where they take turns', () => {
    const turns = new Set(['Enter', 'Escape']);
    const shared = commands.flatMap((command) =>
      command.keys
        .filter((key) => !command.first && !turns.has(key))
        .filter((key) => clashes(command.id, key).some((other) => !other.first))
        .map((key) => `${key}: ${command.id}`),
    );
    expect(shared).toEqual([]);
  });
});
