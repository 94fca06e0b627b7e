// What claims stand on that was turned since the article was cleared.

import { hasMessage, t } from '../messages';
import type { Turn, Turned } from '../wire';

/** Families of messages that name what a turn is from and to; a source goes by its name. */
const families: Partial<Readonly<Record<Turn, string>>> = {
  kind: 'claim-kind',
  status: 'status',
  source_kind: 'source-kind',
  role: 'role',
  level: 'level',
  stance: 'stance',
};

function named(what: Turn, word: string): string {
  const id = `${families[what]}-${word}`;
  return families[what] && hasMessage(id) ? t(id) : word;
}

/** Says what turned: `Claim 4: now rests on Ann Lee (was John Reed)`. */
export function turnedText({ claim, what, was, now }: Turned): string {
  const id = what === 'carries' && now === '' ? 'turned-carries-nobody' : `turned-${what}`;
  const told = t(id, { was: named(what, was), now: named(what, now) });
  return t('turned-claim', { claim, what: told });
}

/** Says what turned in a few words: the one thing, or how many. */
export const turnedBriefly = (turned: readonly Turned[]): string =>
  turned[0] ? t('turned-count', { count: turned.length, first: turnedText(turned[0]) }) : '';
