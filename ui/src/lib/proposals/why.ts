// Why a claim is proposed, in words.
import { t } from '../messages';
import { byLanguage } from '../state/language.svelte';
import type { Proposal, WorthReason } from '../wire';

const list = byLanguage(
  (language) => new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }),
);

/** Says in one sentence why a claim is proposed, and who its source is taken to be. */
export function whyText({ why, ties }: Pick<Proposal, 'why' | 'ties'>): string {
  if (why.origin === 'comment') {
    const said = t('proposal-why-comment', { author: why.author || 'none', text: why.text });
    return why.resolved ? t('proposal-why-resolved', { said }) : said;
  }
  if (why.origin === 'footnote') return t('proposal-why-footnote', why);
  const known = ties.length > 0 || why.reference === 'unnamed' ? why.reference : 'open';
  const named = why.source === null ? 'none' : known;
  return t('proposal-why', {
    basis: why.basis,
    cue: why.cue ?? '',
    reference: why.basis === 'no_source' || why.basis === 'rest' ? 'without' : named,
    source: why.source ?? '',
    name: why.name ?? '',
  });
}

/** What speaks for checking a statement; the rest speaks against it. */
const worthy: ReadonlySet<WorthReason> = new Set<WorthReason>([
  'number',
  'amount',
  'date',
  'superlative',
  'comparison',
  'cause',
  'allegation',
  'event',
  'past',
  'name',
  'record',
]);

/** Returns what there is to check in a claim, the weightiest first. */
export function reasons({ why }: Pick<Proposal, 'why'>): string[] {
  if (why.origin !== 'finder') return [];
  return why.reasons.filter((reason) => worthy.has(reason)).map((reason) => t(`reason-${reason}`));
}

/** Says what there is to check in a claim; empty where nothing stands out. */
export function reasonsText(proposal: Pick<Proposal, 'why'>): string {
  const found = reasons(proposal);
  return found.length === 0 ? '' : t('proposal-reasons', { reasons: list().format(found) });
}
