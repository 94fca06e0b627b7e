// What the reader left out of a draft and may hold words that nobody checks.

import { hasMessage, t } from '../messages';
import type { Skipped } from '../wire';

/** What holds no words that anybody reads; as the command line and the reports have it. */
const wordless: ReadonlySet<string> = new Set([
  'control_character',
  'entity',
  'fallback',
  'front_matter',
  'html_comment',
  'html_tag',
  'invisible_character',
  'link',
  'paragraph_of_page',
  'script',
  'style',
]);

/** What may hold words. */
export const leftOut = (skipped: readonly Skipped[]): readonly Skipped[] =>
  skipped.filter(({ what, count }) => count > 0 && !wordless.has(what));

/** Says how many of what: `2 text boxes`. */
export function countedText({ what, count }: Skipped): string {
  const id = `left-out-${what}`;
  // A reader of another Claimdesk.
  return hasMessage(id)
    ? t(id, { count })
    : t('left-out-other', { what: what.replaceAll('_', ' '), count });
}

/** Names each: `3 hidden passages, 2 text boxes`. */
export const leftOutText = (left: readonly Skipped[]): string =>
  left
    .map((each) => (each.what === 'most_of_page' ? t('skipped-most') : countedText(each)))
    .join(', ');
