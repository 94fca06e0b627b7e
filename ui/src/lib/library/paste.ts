// What a paste brings: the page's structure where there is one, the words otherwise.

import type { Format } from '../wire';

/** Blocks that only a written page has; code editors copy lines as `div`s and `span`s. */
const structure = /<(p|h[1-6]|li|table|blockquote|article)[\s>]/iu;

/** Returns the draft that was pasted, or `null` when no words were. */
export function pastedDraft(data: DataTransfer): { text: string; format: Format | null } | null {
  const html = data.getData('text/html');
  if (structure.test(html)) return { text: html, format: 'html' };
  const text = data.getData('text/plain');
  return text.trim() === '' ? null : { text, format: null };
}
