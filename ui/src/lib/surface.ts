// Who has the keys. What lies over the draft or stands beside it owns those that are pressed in
// it; `surfaces.json` lists every such thing, and tests walk that list.

import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Command, Group } from './commands';
import { takesText } from './keys';
import table from './surfaces.json';

/**
 * - `sheet`: a panel over the edge of the draft, which stays at hand: it takes the keyboard when it
 *   opens and gives it back when it closes
 * - `dialog`: has all keys as long as it is there
 * - `screen`: stands in place of the draft
 * - `pane`: stands beside the draft and has the keys pressed in it
 */
export type Kind = 'sheet' | 'dialog' | 'screen' | 'pane';

export type SurfaceId = keyof typeof table;

interface Row {
  readonly kind: Kind;
  /** The keys that open it from an article. */
  readonly keys: readonly string[];
  /** The commands it answers to by whatever key. */
  readonly own: readonly string[];
}

export const surfaces = table as Readonly<Record<SurfaceId, Row>>;

interface Surface extends Row {
  readonly element: HTMLElement;
  /** Puts it away; left out, it listens to Escape itself or stays. */
  readonly close: (() => void) | null;
}

/** What is shown now, the last one opened last. */
const shown: Surface[] = [];

/** What the window as a whole does, and no claim. */
const ofTheWindow: ReadonlySet<Group> = new Set<Group>(['article', 'desk', 'view']);

/** Marks an element as a surface for as long as it is there. */
export function surface(
  id: SurfaceId,
  { close = null, focus = true }: { close?: (() => void) | null; focus?: boolean } = {},
): Attachment<HTMLElement> {
  return (element) => {
    const row = surfaces[id];
    const here: Surface = { ...row, element, close };
    const before = document.activeElement;
    element.dataset['surface'] = id;
    shown.push(here);
    const leave = focus && row.kind !== 'pane' ? untrack(() => take(element)) : null;
    return () => {
      leave?.();
      shown.splice(shown.indexOf(here), 1);
      if (row.kind === 'sheet' || row.kind === 'dialog') giveBack(before);
    };
  };
}

/**
 * Gives the keyboard to what is marked `data-first`: where the next key is wanted. What is not there
 * yet gets it when it comes, unless the editor went elsewhere meanwhile.
 */
function take(element: HTMLElement): () => void {
  const first = (): HTMLElement | null =>
    element.querySelector<HTMLElement>('[data-first]:not(:disabled)');
  const waiting = element.querySelector<HTMLElement>('[data-heading]') ?? element;
  const now = first();
  // What opened inside it at once has the keyboard already.
  if (element.contains(document.activeElement)) return () => undefined;
  if (now) focusAtEnd(now);
  else {
    waiting.focus({ preventScroll: true });
    const watch = new MutationObserver(() => {
      const come = first();
      if (!come) return;
      watch.disconnect();
      const { activeElement } = document;
      if (activeElement === waiting || activeElement === document.body) focusAtEnd(come);
    });
    watch.observe(element, { childList: true, subtree: true });
    return () => watch.disconnect();
  }
  return () => undefined;
}

/** Gives the keyboard back where it was, when nobody else took it. */
function giveBack(before: Element | null): void {
  const { activeElement } = document;
  if (activeElement !== null && activeElement !== document.body) return;
  const usable = before instanceof HTMLElement && before.isConnected && before !== document.body;
  const draft = document.querySelector<HTMLElement>('[data-scope="draft"][tabindex]');
  const to = usable ? before : (draft ?? document.getElementById('main'));
  to?.focus({ preventScroll: true });
}

/** Gives the keyboard to a field without choosing its text: the next key adds to it. */
export function focusAtEnd(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  if (element instanceof HTMLTextAreaElement || takesText(element)) {
    const field = element as HTMLInputElement | HTMLTextAreaElement;
    try {
      field.setSelectionRange(field.value.length, field.value.length);
    } catch {
      // A field of numbers or days has no caret to place.
    }
  }
}

/** Returns what has the keys that are pressed in an element; `null` is the draft and its margin. */
export function holderOf(target: Element | null): Surface | null {
  const dialog = shown.findLast((one) => one.kind === 'dialog');
  if (dialog) return dialog;
  const inside = target?.closest('[data-surface]');
  const holder = inside && shown.findLast((one) => one.element === inside);
  if (holder) return holder;
  // Where nobody has the keyboard, what was opened last has it.
  const nobody =
    target === null ||
    target === document.body ||
    target === document.documentElement ||
    target.id === 'main';
  return nobody ? (shown.findLast((one) => one.kind !== 'pane') ?? null) : null;
}

/** Returns whether something over the draft has the keyboard, which nothing may take from it. */
export function keyboardIsHeld(): boolean {
  return shown.some(
    (one) =>
      (one.kind === 'sheet' || one.kind === 'dialog') &&
      one.element.contains(document.activeElement),
  );
}

const isChord = (key: string): boolean => /^(?:Ctrl\+|Alt\+|F\d)/u.test(key);

/** Returns whether a key pressed on a surface may carry out a command. */
export function lets(holder: Surface, command: Command, key: string): boolean {
  if (holder.own.includes(command.id)) return true;
  if (key === 'Escape') return holder.kind === 'pane';
  if (holder.kind === 'dialog' || !isChord(key)) return false;
  return command.scope === 'anywhere' || ofTheWindow.has(command.group);
}

/** Does what a key means on the surface itself; returns whether it meant something. */
export function answer(holder: Surface, key: string, target: Element | null): boolean {
  if (key === 'Escape') return put(holder);
  if (holder.kind !== 'sheet') return false;
  const at = target ?? holder.element;
  if (key === 'Ctrl+Enter' || (key === 'Enter' && !hasOwnEnter(at))) {
    const act = holder.element.querySelector<HTMLButtonElement>('[data-default]:not(:disabled)');
    act?.click();
    return act !== null;
  }
  if (key === 'ArrowDown' || key === 'ArrowUp') return toRow(holder, key, at);
  return false;
}

/** Puts away the sheet that belongs to a screen, or the surface itself. */
function put(holder: Surface): boolean {
  const over = holder.kind === 'screen' && shown.findLast((one) => one.kind === 'sheet');
  const closing = over || holder;
  closing.close?.();
  return closing.close !== null;
}

/** From what has no arrows of its own, they go to the first or the last row. */
function toRow(holder: Surface, key: string, at: Element): boolean {
  if (at !== holder.element && !at.matches('[data-heading], body, html')) return false;
  const rows = [...holder.element.querySelectorAll<HTMLElement>('[data-row]')];
  const row = key === 'ArrowDown' ? rows[0] : rows.at(-1);
  row?.focus();
  return row !== undefined;
}

function hasOwnEnter(element: Element): boolean {
  if (element instanceof HTMLInputElement) return takesText(element);
  return element.closest('a[href], button, summary, select, textarea, [role="option"]') !== null;
}
