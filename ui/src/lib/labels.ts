// What was done, in words: for toasts, undo and the history.

import { t } from './messages';
import type { Direction, Label } from './wire';

/** Says what was done: `Claim 12 confirmed`. */
export function labelText(label: Label): string {
  return t(`act-${label.act}`, {
    claim: label.claim ?? 'none',
    count: label.count,
    name: label.name ?? '',
    named: label.name ? 'yes' : 'no',
    status: label.status ?? 'none',
    revision: label.revision ?? 'none',
  });
}

/** Says what was done and whether it was taken back or done again. */
export function courseText(course: Direction, label: Label): string {
  const what = labelText(label);
  return course === 'do' ? what : t(`course-${course}`, { what });
}
