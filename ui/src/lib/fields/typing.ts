// What is being typed is kept by the back end, so that a crash loses nothing.

import { call } from '../bridge';

/** How long after the last key a text is kept, in milliseconds. */
export const PAUSE = 200;

const restored = new Map<string, string>();
const pending = new Map<string, { timer: ReturnType<typeof setTimeout>; text: string }>();

/** Whether there is anywhere to keep it: a library that is open for reading only takes nothing. */
let kept = true;

/** Says whether what is typed can be kept. */
export function setTypingKept(possible: boolean): void {
  kept = possible;
}

/** Takes over what was being typed when the app last stopped. */
export function restoreTyping(typing: Readonly<Record<string, string>>): void {
  restored.clear();
  for (const [key, text] of Object.entries(typing)) restored.set(key, text);
}

/** Returns what was being typed in a field, once. */
export function takeRestored(key: string): string | null {
  const text = restored.get(key) ?? null;
  restored.delete(key);
  return text;
}

/** Returns what was typed for these things and waits unsaved for its field to be shown. */
export function waitingTyping(things: readonly string[]): readonly { key: string; text: string }[] {
  return [...restored]
    .filter(([key]) => things.some((thing) => key.startsWith(`${thing}/`)))
    .map(([key, text]) => ({ key, text }));
}

/** Holds on to what stood in a field that went away unsaved, until it is there again. */
export function leaveTyping(key: string, text: string): void {
  restored.set(key, text);
}

/** Keeps what stands in a field, shortly after the last key. */
export function keepTyping(key: string, text: string): void {
  const waiting = pending.get(key);
  if (waiting) clearTimeout(waiting.timer);
  pending.set(key, { text, timer: setTimeout(() => send(key, text), PAUSE) });
}

/** Keeps at once what still waits for the pause: the field is being left. */
export function keepTypingNow(key: string): void {
  const waiting = pending.get(key);
  if (!waiting) return;
  clearTimeout(waiting.timer);
  send(key, waiting.text);
}

/** Forgets a field's text: it was committed or given up. */
export function forgetTyping(key: string): void {
  restored.delete(key);
  const waiting = pending.get(key);
  if (waiting) clearTimeout(waiting.timer);
  send(key, '');
}

function send(key: string, text: string): void {
  pending.delete(key);
  if (!kept) return;
  // Losing this loses a safety net, not the text: the field still has it.
  call('keep_typing', { key, text }).catch(() => undefined);
}
