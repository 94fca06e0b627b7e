// A decision about a claim waits for what was typed about it: it is saved first, and where that is
// refused, the decision is held back and says so.

import { run } from '../handlers.svelte';
import { t } from '../messages';
import { article } from '../state/article.svelte';
import { toasts } from '../state/toasts.svelte';
import type { AttributionView, ClaimView } from '../wire';
import { waitingTyping } from './typing';
import { unsaved } from './unsaved.svelte';

/** What fields of a claim are named by. The words of a correction are a decision themselves. */
const thingsOf = (claim: ClaimView): string[] => [
  `claim/${claim.id}`,
  ...claim.attributions.map((it) => `attribution/${it.id}`),
];

const isOwnDecision = (key: string): boolean => key.endsWith('/correction');

/** Returns the attribution with an unsaved text, or else the claim's first. */
export function attributionToOpen(claim: ClaimView): AttributionView | undefined {
  const waits = ({ id }: AttributionView): boolean =>
    [...unsaved.of([`attribution/${id}`]), ...waitingTyping([`attribution/${id}`])].length > 0;
  return claim.attributions.find(waits) ?? claim.attributions[0];
}

/** Saves what was typed about a claim; where something cannot be saved, says so and answers `false`. */
export async function nothingUnsaved(claim: ClaimView): Promise<boolean> {
  for (const field of unsaved.of(thingsOf(claim))) {
    if (isOwnDecision(field.key) || (await field.save())) continue;
    hold(claim, field.key, field.text(), field.why());
    return false;
  }
  const waiting = waitingTyping(thingsOf(claim)).find(({ key }) => !isOwnDecision(key));
  if (waiting) hold(claim, waiting.key, waiting.text, t('field-unsaved'));
  return waiting === undefined;
}

function hold(claim: ClaimView, key: string, text: string, why: string): void {
  toasts.unsaved(
    t('decision-held', { number: claim.number, text }),
    { label: t('decision-held-show'), run: () => show(claim, key) },
    why,
  );
}

/** Leads back to the field: opens what it stands in, and gives it the keyboard. */
function show(claim: ClaimView, key: string): void {
  const here = (): boolean => {
    const field = unsaved.of(thingsOf(claim)).find((one) => one.key === key);
    field?.focus();
    return field !== undefined;
  };
  article.select(claim.id);
  if (here()) return;
  run(key.startsWith('attribution/') ? 'claim.locator' : 'claim.note');
  // It is there once what it stands in is drawn and has given the keyboard to its first field.
  requestAnimationFrame(() => requestAnimationFrame(here));
}
