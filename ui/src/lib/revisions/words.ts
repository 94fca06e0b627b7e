// Revisions, and what they did, in words.
import { moment, speakersText } from '../format';
import { t } from '../messages';
import type { AnchorWhy, Effect, CarryCounts, RevisionView, Sentences } from '../wire';
import { affected, sentenceParts } from './effects';

/** Says what changed in the text: `3 sentences edited, 1 cut`. */
function sentencesText(sentences: Sentences): string {
  const parts = sentenceParts(sentences);
  if (parts.length === 0) return t('revision-no-sentences');
  return parts
    .map(({ kind, count }, i) =>
      t(i === 0 ? `revision-sentences-${kind}` : `revision-${kind}`, { count }),
    )
    .join(', ');
}

/** Says what changed and what that does to the claims: `3 sentences edited, 1 claim affected`. */
export function previewText(preview: { sentences: Sentences; claims: CarryCounts }): string {
  return t('revision-preview', {
    sentences: sentencesText(preview.sentences),
    claims: t('revision-affected', { count: affected(preview.claims) }),
  });
}

/** Says why a claim is held to be where it is, or to be nowhere. */
export const whyText = (why: AnchorWhy): string => t(`effect-why-${why}`);

/** Says what became of a claim and why: `Words changed: another sentence stands in its place.` */
export function effectText({ outcome, why, context, speakers }: Effect): string {
  // Some of its words stand once in each text, and they led to it; its own are others now.
  const led = outcome === 'changed' && why === 'same_words' ? 'edited_sentence' : why;
  const told = speakers && t('effect-speakers', { speakers: speakersText(speakers) });
  const around = told ?? (context === 'same' ? '' : t(`effect-context-${context}`));
  return `${t(`effect-${outcome}`)}: ${whyText(led)} ${around}`.trim();
}

/** Says which revision it is, for a list: number, when, who, from where, what it brought. */
export function revisionText({ revision, at, who, summary, sign_offs }: RevisionView): string {
  const parts = [
    t('revision-number', { number: revision.number }),
    revision.changes === 'original' ? t('revision-as-original') : '',
    moment(at),
    who,
    revision.file_name || t('pasted'),
    summary ? sentencesText(summary.sentences) : t('revision-first'),
    sign_offs.length > 0 ? t('revision-cleared-by', { who: sign_offs.at(-1)?.who ?? '' }) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
