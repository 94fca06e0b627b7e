// What a proposal rests on, in words.
import { t } from '../messages';
import { sources } from '../state/sources.svelte';
import type { Proposal, ProposedAttribution } from '../wire';

/** Returns what a source is called: as the directory has it, or as the draft names it. */
export const tieName = (tie: ProposedAttribution): string =>
  (tie.known && sources.byId.get(tie.known)?.name) || tie.name;

/** Says where a proposal comes from: how its words stand in the draft, or that somebody noted it. */
export const formText = ({ form, why }: Pick<Proposal, 'form' | 'why'>): string =>
  t(why.origin === 'finder' ? `proposal-form-${form}` : `proposal-noted-${why.origin}`);

/** Says who a proposal rests on: `Ana Kova via Reuters`. */
export function sourceText({ ties, form }: Pick<Proposal, 'ties' | 'form'>): string {
  const [first, ...carriers] = ties.map(tieName);
  if (!first) return t(form === 'statement' ? 'proposal-no-source' : 'proposal-open-source');
  if (carriers.length === 0) return first;
  return t('proposal-carried', { name: first, carriers: carriers.join(', ') });
}
