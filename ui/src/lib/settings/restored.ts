// What is said when a backup has taken the library file's place.

import { moment } from '../format';
import { t } from '../messages';
import type { Restored } from '../wire';

/** Says which backup it was, and where what stood in its place is kept. */
export function restoredText({ at, kept }: Restored): [text: string, hint: string] {
  return [
    t('backup-restored', { at: moment(at) }),
    kept === null ? '' : t('backup-restored-kept', { name: kept }),
  ];
}
