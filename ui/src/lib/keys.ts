// Keys: how they are written, and which one was pressed.

import { t } from './messages';

/** The modifiers in the order they are written. */
const modifiers = ['Ctrl', 'Alt', 'Shift'] as const;

/** What a pressed key is compared by. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'
>;

/**
 * Writes a pressed key as the table of commands writes it: `Ctrl+Shift+Z`,
 * `J`, `?`. Returns `null` for a modifier on its own.
 *
 * A letter that is not a Latin one is read from its place on the keyboard, so
 * that the keys work under a Cyrillic or Greek layout too. Shift is written
 * with letters and named keys only: it is part of what makes a `?`.
 */
export function writeKey(press: Press): string | null {
  if (['Control', 'Alt', 'Shift', 'Meta', 'AltGraph', 'Dead'].includes(press.key)) return null;
  const key = nameOf(press);
  const shift = press.shiftKey && (key.length > 1 || /^[A-Z]$/u.test(key));
  const pressed = { Ctrl: press.ctrlKey || press.metaKey, Alt: press.altKey, Shift: shift };
  return [...modifiers.filter((modifier) => pressed[modifier]), key].join('+');
}

function nameOf(press: Press): string {
  if (press.key === ' ') return 'Space';
  if (press.key.length > 1) return press.key;
  if (/^[a-z]$/iu.test(press.key)) return press.key.toUpperCase();
  const place = /^Key([A-Z])$/u.exec(press.code)?.[1];
  return /\p{L}/u.test(press.key) && place ? place : press.key;
}

/** Where keys as the table writes them have a shorter or a translated sign. */
const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

/** Splits a key into the signs that are drawn for it: `Ctrl`, `K`. */
export function keySigns(key: string): string[] {
  const parts =
    key === '+'
      ? ['+']
      : key.endsWith('++')
        ? [...key.slice(0, -2).split('+'), '+']
        : key.split('+');
  return parts.map((part) => signs[part] ?? part);
}

/** Says a key in one line: `Ctrl K`. */
export const keyText = (key: string): string => keySigns(key).join(' ');

/** Writes a key as `aria-keyshortcuts` wants it. */
export const ariaKey = (key: string): string =>
  key.replace('Ctrl', 'Control').replace(/^(.*\+)?\+$/u, '$1Plus');

/** Adds a key to a tooltip: `Confirmed (C)`. */
export const withKey = (label: string, key: string | undefined): string =>
  key ? t('label-with-key', { label, key: keyText(key) }) : label;

const typing = new Set([
  'text',
  'search',
  'url',
  'tel',
  'email',
  'password',
  'number',
  'date',
  'datetime-local',
  'month',
  'time',
  'week',
]);

/** Returns whether an element takes what is typed. */
export function takesText(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element.isContentEditable) return true;
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  return element instanceof HTMLInputElement && typing.has(element.type);
}

/** Returns whether an element answers to Enter, Space, arrows or letters itself. */
export function hasOwnKeys(element: Element | null): boolean {
  return (
    element instanceof Element &&
    element.closest(
      'a[href], button, summary, input, select, textarea, [contenteditable="true"], [role="option"], [role="listbox"], [role="menu"], [role="menuitem"], [role="tab"], [role="combobox"], [role="grid"], [role="row"], [role="slider"]',
    ) !== null
  );
}
