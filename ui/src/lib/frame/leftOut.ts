// What the reader left out of a draft and may hold words that nobody checks.

import { t } from '../messages';
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

/** Names each: `hidden: 3, text box: 2`. */
export const leftOutText = (left: readonly Skipped[]): string =>
  left
    .map(({ what, count }) =>
      what === 'most_of_page'
        ? t('skipped-most')
        : t('skipped-item', { what: what.replaceAll('_', ' '), count }),
    )
    .join(', ');
