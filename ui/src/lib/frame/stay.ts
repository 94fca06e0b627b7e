// Lets a toast go after a while, but not from under a hand or the keyboard.

import type { Attachment } from 'svelte/attachments';
import { STAY } from '../state/toasts.svelte';

/** Calls `leave` once the element was left alone for {@link STAY}; `null` never. */
export function stay(leave: (() => void) | null): Attachment<HTMLElement> {
  return (element) => {
    if (!leave) return;
    let timer: ReturnType<typeof setTimeout>;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(leave, STAY);
    };
    const hold = (): void => clearTimeout(timer);
    const events = { pointerenter: hold, focusin: hold, pointerleave: wait, focusout: wait };
    for (const [name, heard] of Object.entries(events)) element.addEventListener(name, heard);
    wait();
    return () => {
      clearTimeout(timer);
      for (const [name, heard] of Object.entries(events)) element.removeEventListener(name, heard);
    };
  };
}
