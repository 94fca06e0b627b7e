import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commandOf, commands } from './commands';
import { handle, pressKey } from './handlers.svelte';
import { surface, surfaces, type SurfaceId } from './surface';
import { desk } from './state/desk.svelte';

const ids = Object.keys(surfaces) as SurfaceId[];
const ran: string[] = [];
const backs: (() => void)[] = [];

/** Puts a surface on the page, as the window would. */
function open(id: SurfaceId, inner = '', close: () => void = () => undefined): HTMLElement {
  const element = document.createElement('section');
  element.tabIndex = -1;
  element.innerHTML = inner;
  document.body.append(element);
  const put = surface(id, { close })(element);
  backs.unshift(() => {
    element.remove();
    put?.();
  });
  return element;
}

function shut(): void {
  for (const back of backs.splice(0)) back();
}

/** A press of a key as the table of commands writes it. */
function press(written: string, target: Element | null): boolean {
  const parts = written === '+' ? ['+'] : written.split('+').filter(Boolean);
  const key = written.endsWith('++') ? '+' : parts.at(-1)!;
  return pressKey(
    new KeyboardEvent('keydown', {
      key: key === 'Space' ? ' ' : key,
      ctrlKey: parts.includes('Ctrl'),
      altKey: parts.includes('Alt'),
      shiftKey: parts.includes('Shift'),
    }),
    target,
  );
}

/** Every key there is a command for, every letter and digit, and what a hand on a list presses. */
const everyKey = [
  ...new Set([
    ...commands.flatMap((command) => command.keys),
    ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
    ...['Enter', 'Space', 'Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
    ...['Home', 'End', 'Delete', 'Backspace'],
  ]),
].filter((key) => key !== 'Escape');

/** Whether a command does something to claims, proposals or the draft. */
const changesTheDraft = (id: string): boolean =>
  ['claim', 'proposal', 'decide', 'draft'].includes(commandOf(id)!.group) && id !== 'review.toggle';

beforeEach(() => {
  desk.settings = {};
  ran.length = 0;
  for (const { id } of commands) {
    backs.push(handle(id, { run: () => ran.push(id) }));
  }
});

afterEach(() => {
  shut();
  document.body.replaceChildren();
});

describe.each(ids)('the surface %s', (id) => {
  it.each(['a button', 'its own ground'])('lets no key pressed in %s reach the draft', (where) => {
    const element = open(id, '<button type="button">x</button><ul role="list"></ul>');
    const target = where === 'a button' ? element.querySelector('button')! : element;
    for (const key of everyKey) press(key, target);
    const { own } = surfaces[id];
    expect(ran.filter((it) => changesTheDraft(it) && !own.includes(it))).toEqual([]);
    const letters = ran.filter((it) => commandOf(it)!.keys.every((key) => key.length === 1));
    expect(letters.filter((it) => !own.includes(it))).toEqual([]);
  });

  it('names only commands there are', () => {
    expect(surfaces[id].own.filter((it) => commandOf(it) === undefined)).toEqual([]);
  });
});

describe.each(ids.filter((id) => surfaces[id].kind !== 'pane'))('while %s is open', (id) => {
  it('a key pressed where nobody has the keyboard is its own', () => {
    open(id);
    for (const key of everyKey) press(key, document.body);
    const { own } = surfaces[id];
    expect(ran.filter((it) => changesTheDraft(it) && !own.includes(it))).toEqual([]);
  });

  it('Escape puts it away', () => {
    const close = vi.fn();
    const element = open(id, '', close);
    expect(press('Escape', element)).toBe(true);
    expect(close).toHaveBeenCalledOnce();
    expect(ran).toEqual([]);
  });
});

describe('a sheet', () => {
  it('has the keyboard where the next key is wanted', () => {
    const element = open('export', '<h2 tabindex="-1" data-heading></h2><input data-first>');
    expect(document.activeElement).toBe(element.querySelector('input'));
  });

  it('gives it to what comes later, unless the editor went elsewhere', async () => {
    const element = open('gate', '<h2 tabindex="-1" data-heading></h2><div></div>');
    expect(document.activeElement).toBe(element.querySelector('h2'));
    element.querySelector('div')!.innerHTML = '<button data-first>first</button>';
    await Promise.resolve();
    expect(document.activeElement?.textContent).toBe('first');
    shut();

    const other = open('gate', '<h2 tabindex="-1" data-heading></h2><input><div></div>');
    other.querySelector('input')!.focus();
    other.querySelector('div')!.innerHTML = '<button data-first>first</button>';
    await Promise.resolve();
    expect(document.activeElement).toBe(other.querySelector('input'));
  });

  it('does its default on Enter from a choice, and on Ctrl+Enter from anywhere', () => {
    const done = vi.fn();
    const element = open(
      'export',
      '<input type="radio"><textarea></textarea><button data-default>Save</button><button>Copy</button>',
    );
    element.querySelector<HTMLButtonElement>('[data-default]')!.onclick = done;
    expect(press('Enter', element.querySelector('[type="radio"]'))).toBe(true);
    expect(press('Enter', element.querySelector('textarea'))).toBe(false);
    expect(press('Enter', element.querySelectorAll('button')[1]!)).toBe(false);
    expect(done).toHaveBeenCalledTimes(1);
    expect(press('Ctrl+Enter', element.querySelector('textarea'))).toBe(true);
    expect(done).toHaveBeenCalledTimes(2);
  });

  it('does nothing on Enter where its default cannot be done now', () => {
    const element = open('export', '<input type="radio"><button data-default disabled></button>');
    expect(press('Enter', element.querySelector('input'))).toBe(false);
    expect(ran).toEqual([]);
  });

  it('leads arrows from its heading to its rows', () => {
    const rows = open(
      'gate',
      '<h2 tabindex="-1" data-heading></h2><button data-row>1</button><button data-row>2</button>',
    );
    press('ArrowUp', rows.querySelector('h2'));
    expect(document.activeElement?.textContent).toBe('2');
    press('ArrowDown', rows.querySelector('h2'));
    expect(document.activeElement?.textContent).toBe('1');
  });

  it('puts the caret of a field it gives the keyboard to behind its words', () => {
    const element = open('paste', '<input data-first value="Title">');
    const input = element.querySelector('input')!;
    expect(document.activeElement).toBe(input);
    expect([input.selectionStart, input.selectionEnd]).toEqual([5, 5]);
  });

  it('gives the keyboard back where it was', () => {
    const before = document.body.appendChild(document.createElement('button'));
    before.focus();
    open('gate');
    expect(document.activeElement).not.toBe(before);
    shut();
    expect(document.activeElement).toBe(before);
  });

  it('leaves the draft its keys while the draft has the keyboard', () => {
    open('gate');
    const draft = document.body.appendChild(document.createElement('div'));
    draft.dataset['scope'] = 'draft';
    press('C', draft);
    expect(ran).toEqual(['revise.stillRight']);
  });
});

describe('a screen', () => {
  it('puts its sheet away before itself', () => {
    const [leave, close] = [vi.fn(), vi.fn()];
    const screen = open('sources', '', leave);
    open('source', '', close);
    press('Escape', screen);
    expect([leave.mock.calls.length, close.mock.calls.length]).toEqual([0, 1]);
  });

  it('does not take the keyboard from what opened inside it at once', () => {
    const element = document.body.appendChild(document.createElement('main'));
    element.innerHTML = '<input data-first><button>in the sheet</button>';
    element.querySelector('button')!.focus();
    const put = surface('sources')(element);
    expect(document.activeElement).toBe(element.querySelector('button'));
    put?.();
  });
});
