// What is said when a backup has taken the library file's place.

import { moment } from '../format';
import { t } from '../messages';
import type { Restored } from '../wire';

/** Says which backup it was, what it holds unsealed, and where what was in its place is kept. */
export function restoredText({ at, kept, in_clear }: Restored): [text: string, hint: string] {
  const hints = [
    in_clear === 0 ? '' : t('backup-restored-in-clear', { count: in_clear }),
    kept === null ? '' : t('backup-restored-kept', { name: kept }),
  ];
  return [t('backup-restored', { at: moment(at) }), hints.filter(Boolean).join(' ')];
}
