// Arrow keys through a list of buttons or links, of which Tab reaches one.

import type { Attachment } from 'svelte/attachments';
import { walk } from './walk';

/** Lets arrow keys, Home and End move among the elements that match, in document order. */
export function roving(selector: string): Attachment<HTMLElement> {
  return (list) => {
    const all = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(selector)];

    function pressed(event: KeyboardEvent): void {
      const items = all();
      const at = items.findIndex((item) => item.contains(document.activeElement));
      const to = at === -1 ? null : walk(event, at, { length: items.length, ends: true });
      if (to === null) return;
      event.preventDefault();
      event.stopPropagation();
      items[to]?.focus();
    }

    function tabStop(): void {
      const items = all();
      const stop =
        items.find((item) => item === document.activeElement) ??
        items.find((item) => item.getAttribute('aria-current') === 'true') ??
        items[0];
      for (const item of items) item.tabIndex = item === stop ? 0 : -1;
    }

    tabStop();
    const watch = new MutationObserver(tabStop);
    watch.observe(list, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['aria-current'],
    });
    list.addEventListener('keydown', pressed);
    list.addEventListener('focusin', tabStop);
    return () => {
      watch.disconnect();
      list.removeEventListener('keydown', pressed);
      list.removeEventListener('focusin', tabStop);
    };
  };
}
