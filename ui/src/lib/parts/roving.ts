// Arrow keys through a list of buttons or links, of which Tab reaches one.

import type { Attachment } from 'svelte/attachments';

/** Lets arrow keys, Home and End move among the elements that match, in document order. */
export function roving(selector: string): Attachment<HTMLElement> {
  return (list) => {
    const all = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(selector)];

    function pressed(event: KeyboardEvent): void {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const items = all();
      const at = items.findIndex((item) => item.contains(document.activeElement));
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
      if (at === -1 || to === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      items[Math.min(Math.max(to, 0), items.length - 1)]?.focus();
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
