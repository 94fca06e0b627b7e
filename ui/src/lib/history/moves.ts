// The fields and values of a history in the field's own words.

import { fullMoment, shorten } from '../format';
import { inWords } from '../gate/warnings.svelte';
import { hasMessage, t } from '../messages';
import { sources } from '../state/sources.svelte';
import type { Move } from '../wire';

const LET_THROUGH = 'let_through.';

/** Puts what a clearance let through, rule by rule, on one line: `7 unsourced and 15 proposals unread`. */
export function onOneLine(moves: readonly Move[]): readonly Move[] {
  const rules = moves.filter(({ field }) => field.startsWith(LET_THROUGH));
  if (rules.length === 0) return moves;
  const told = (side: 'from' | 'to'): string | null => {
    const found = rules.flatMap(({ field, [side]: count }) =>
      count === null ? [] : [{ rule: field.slice(LET_THROUGH.length), count: Number(count) }],
    );
    return found.length > 0 ? inWords(found) : null;
  };
  const others = moves.filter((move) => !rules.includes(move));
  return [...others, { field: 'let_through', from: told('from'), to: told('to') }];
}

/** Families of messages that name a field's values. */
const families: Readonly<Record<string, string>> = {
  status: 'status',
  role: 'role',
  level: 'level',
  stance: 'stance',
  priority: 'priority',
};

/** Says which field moved; one without a name of its own says the desk's. */
export function moveField(field: string): string {
  const id = `move-${field.replaceAll('.', '-')}`;
  return hasMessage(id) ? t(id) : field.replaceAll('_', ' ').replaceAll('.', ', ');
}

/** Says what a field held. */
export function moveValue(field: string, value: string): string {
  if (value === '') return t('history-empty');
  const id = field === 'kind' ? kindOf(value) : families[field] && `${families[field]}-${value}`;
  if (id && hasMessage(id)) return t(id);
  if (field === 'source' || field === 'carries') return sources.nameOf(value) || value;
  if (field === 'deadline' && /^\d+$/u.test(value)) return fullMoment(Number(value));
  return shorten(value, 400);
}

/** Claims and sources both have a kind. */
function kindOf(value: string): string {
  const ofClaim = `claim-kind-${value}`;
  return hasMessage(ofClaim) ? ofClaim : `source-kind-${value}`;
}
