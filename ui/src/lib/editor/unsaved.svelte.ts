// What was written and not saved yet, by article: kept when the editor is left,
// and by the back end, so that a crash loses nothing.
import { SvelteMap } from 'svelte/reactivity';
import { forgetTyping, keepTyping, keepTypingNow, takeRestored } from '../fields/typing';
import type { ArticleId, RevisionId } from '../wire';

/** A text that was edited and not saved. */
export interface Unsaved {
  /** The revision it was edited from. */
  readonly base: RevisionId;
  /** The exact changes, as the editor writes them down. */
  readonly changes: unknown;
  /** The text as it is now. */
  readonly text: string;
}

const kept = new SvelteMap<ArticleId, Unsaved>();

const keyOf = (article: ArticleId): string => `article/${article}/edit`;

/** Returns what was not saved of an article, also from before a crash. */
export function unsaved(article: ArticleId): Unsaved | null {
  const restored = takeRestored(keyOf(article));
  const read = restored === null ? null : parse(restored);
  if (read) kept.set(article, read);
  return kept.get(article) ?? null;
}

/** Whether an article has a text that was not saved, as far as is known without looking for it. */
export const hasUnsaved = (article: ArticleId): boolean => kept.has(article);

/** Keeps a text. */
export function keep(article: ArticleId, text: Unsaved): void {
  kept.set(article, text);
  keepTyping(keyOf(article), JSON.stringify(text));
}

/** Sees to it that the last keys are kept as well: the editor is being left. */
export const keepLastKeys = (article: ArticleId): void => keepTypingNow(keyOf(article));

/** Forgets a text: it was saved or given up. */
export function forget(article: ArticleId): void {
  kept.delete(article);
  forgetTyping(keyOf(article));
}

function parse(text: string): Unsaved | null {
  try {
    const { base, changes, text: written } = JSON.parse(text) as Partial<Unsaved>;
    return typeof base === 'string' && typeof written === 'string'
      ? { base, changes, text: written }
      : null;
  } catch {
    return null;
  }
}
