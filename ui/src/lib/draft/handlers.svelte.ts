// What the commands do while a draft is shown.
import { CallError, shell } from '../bridge';
import { useHandlers, type Handler } from '../handlers.svelte';
import { article } from '../state/article.svelte';
import { toasts } from '../state/toasts.svelte';
import { view } from '../state/view.svelte';
import type { ClaimView, Status } from '../wire';
import { t } from '../messages';
import { stateOf, stateWord, statuses } from '../status';
import { decide, goTo, removeClaim } from './actions';
import type { Motion } from './motion';
import { extendClaim, move, moveEnd, usePicked } from './picking';
import { stage, type CardPart } from './stage.svelte';

/** Registers what the draft and the margin answer to, for as long as the component lives. */
export function draftHandlers(): void {
  useHandlers({
    'claim.next': () => step(article.next(article.selectedId, 1)),
    'claim.prev': () => step(article.next(article.selectedId, -1)),
    'claim.nextUnverified': () => step(article.nextUnverified(article.selectedId, 1)),
    'claim.prevUnverified': () => step(article.nextUnverified(article.selectedId, -1)),
    'claim.make': { run: () => usePicked(), when: () => stage.picked !== null },
    'claim.makeWithSource': { run: () => usePicked('source'), when: () => stage.picked !== null },
    'claim.open': onClaim(
      () => openCard('card'),
      () => stage.picked === null,
    ),
    'claim.close': { run: close, when: closes },
    'claim.addSource': onClaim(() => openCard('source')),
    'claim.locator': onClaim(
      () => openCard('locator'),
      (claim) => claim.attributions.length > 0,
    ),
    'claim.note': onClaim(() => openCard('note')),
    'claim.history': onClaim(() => openCard('history')),
    'claim.remove': onClaim(unlessPicked((claim) => removeClaim(claim))),
    'claim.startEarlier': onClaim(unlessPicked(() => moveEnd('start', 'back'))),
    'claim.startLater': onClaim(unlessPicked(() => moveEnd('start', 'forward'))),
    'claim.endEarlier': onClaim(unlessPicked(() => moveEnd('end', 'back'))),
    'claim.endLater': onClaim(unlessPicked(() => moveEnd('end', 'forward'))),
    'claim.addWords': onClaim(
      () => stage.picked && extendClaim(stage.picked),
      () => stage.picked !== null,
    ),
    'claim.markNaming': onClaim(startNaming, (claim) => claim.attributions.length > 0),
    ...decisions(),
    'draft.sentenceNext': motion('next-sentence'),
    'draft.sentencePrev': motion('previous-sentence'),
    'draft.wordNext': motion('next-word'),
    'draft.wordPrev': motion('previous-word'),
    'draft.extendWord': motion('extend-word'),
    'draft.shrinkWord': motion('shrink-word'),
    'draft.extendSentence': motion('extend-sentence'),
    'draft.shrinkSentence': motion('shrink-sentence'),
    'draft.find': () => (stage.finding = { words: pickedWords() }),
    'draft.openLink': { run: openPickedLink, when: () => linkHere() !== null },
  });
}

/** Goes to a claim and says which it is. */
function step(claim: ClaimView | null): void {
  goTo(claim);
  if (!claim) return;
  const { number, words } = claim;
  toasts.announce(t('claim-told', { number, state: stateWord(stateOf(claim)), words }));
}

function onClaim(
  run: (claim: ClaimView) => unknown,
  when: (claim: ClaimView) => boolean = () => true,
): Handler {
  return {
    run: () => article.selected && run(article.selected),
    when: () => article.selected !== null && when(article.selected),
  };
}

/**
 * While words are picked, a key that would change the selected claim, which may be out of sight,
 * says so and does nothing.
 */
function unlessPicked(run: (claim: ClaimView) => unknown): (claim: ClaimView) => unknown {
  return (claim) =>
    stage.picked === null
      ? run(claim)
      : toasts.note(t('keys-picked', { number: claim.number }), t('keys-picked-hint'));
}

function decisions(): Partial<Record<`status.${Status}`, Handler>> {
  return Object.fromEntries(
    statuses.map((status) => [
      `status.${status}`,
      onClaim(
        unlessPicked((claim) => {
          if (status === 'correction_proposed') openCard('correction');
          else void decide(claim, status);
        }),
      ),
    ]),
  );
}

const motion = (name: Motion): Handler => ({
  run: () => move(name),
  when: () => stage.sheet !== null,
});

/** Opens the selected claim's card; the margin is shown for it when it was not. */
function openCard(part: CardPart): void {
  view.showSide('margin');
  if (article.selected) stage.revealClaim(article.selected);
  stage.openCard(part);
}

function closes(): boolean {
  return Boolean(stage.naming || stage.finding || stage.picked || stage.open || article.selectedId);
}

/** Takes back one step: what is being marked, looked for, picked, opened, selected. */
function close(): void {
  if (stage.naming) stage.naming = null;
  else if (stage.finding) stage.finding = null;
  else if (stage.picked) stage.pick(null);
  else if (stage.open) stage.closeCard();
  else article.select(null);
}

/** Starts to mark the words that name the claim's source: the first one not marked yet. */
function startNaming(claim: ClaimView): void {
  const attribution =
    claim.attributions.find((it) => it.naming.length === 0) ?? claim.attributions[0];
  if (attribution) beginNaming(claim, attribution);
}

/** Starts to mark the words that name one attribution's source. */
export function beginNaming(
  claim: ClaimView,
  { id, source }: ClaimView['attributions'][number],
): void {
  stage.naming = { claim: claim.id, attribution: id, source };
  stage.focusPage();
}

export function pickedWords(): string {
  const { picked } = stage;
  return picked ? article.text.slice(picked.start, picked.end) : '';
}

/** Returns the address of the first link in what is picked, or where the keyboard stands. */
function linkHere(): string | null {
  const { picked, origin } = stage;
  const { start, end } = picked ?? { start: origin, end: origin + 1 };
  for (const { kind, span } of article.marks) {
    if (kind.type === 'link' && span.start < end && span.end > start) return kind.href;
  }
  return null;
}

async function openPickedLink(): Promise<void> {
  const href = linkHere();
  if (!href) return;
  try {
    await shell('open_link', { url: href });
  } catch (thrown) {
    toasts.error(CallError.from(thrown));
  }
}
