// What the commands about names and findings do while an article is shown.
import { stage } from '../draft/stage.svelte';
import { useHandlers, type Handler } from '../handlers.svelte';
import { t } from '../messages';
import { article } from '../state/article.svelte';
import { toasts } from '../state/toasts.svelte';
import { view } from '../state/view.svelte';
import { consistency, pairOf, type Found, type Named } from './consistency.svelte';

/** Registers what the draft against itself answers to, for as long as the component lives. */
export function consistencyHandlers(): void {
  useHandlers({
    'finding.next': walk(1),
    'finding.prev': walk(-1),
    'finding.dismiss': onSelected((found) => consistency.dismiss(found)),
    'finding.apart': {
      run: () => {
        const doubt = pairInDoubt();
        if (doubt) void consistency.keepApart(doubt);
      },
      when: () => pairInDoubt() !== null,
    },
    'finding.restore': {
      run: () => consistency.restore(),
      when: () => consistency.dismissed.length > 0,
    },
    'name.right': onName((name) => consistency.toggleChecked(name)),
    'name.nextMention': onName(() => consistency.stepMention(1)),
    'name.prevMention': onName(() => consistency.stepMention(-1)),
    'claim.close': {
      run: () => {
        consistency.select(null);
        stage.focusPage();
      },
      when: () => consistency.selected !== null || nameHasKeys(),
    },
  });
}

/** Goes to a finding, says what is said of it, and shows its card. */
function step(found: Found | null): void {
  if (view.place !== 'article') view.show('article');
  view.mode = 'read';
  view.showSide('margin');
  consistency.goTo(found);
  stage.focusPage();
  if (found) toasts.announce(t(found.message.id, found.message.with));
}

const walk = (way: 1 | -1): Handler => ({
  run: () => step(consistency.next(way)),
  when: () => consistency.open.length > 0,
});

const free = (): boolean => stage.picked === null && stage.finding === null;

const onSelected = (run: (found: Found) => unknown): Handler => ({
  run: () => consistency.selected && run(consistency.selected),
  when: () => consistency.selected !== null && free(),
});

/** The finding about two names that is selected, or that the selected name is in. */
function pairInDoubt(): Found | null {
  const { selected, name } = consistency;
  if (selected) return pairOf(selected) && free() ? selected : null;
  return name && nameHasKeys() ? consistency.doubtOf(name) : null;
}

const nameHasKeys = (): boolean =>
  consistency.name !== null && view.side === 'names' && article.selectedId === null && free();

/** While the ledger is shown and no claim is selected, keys are about the name that is lit. */
const onName = (run: (name: Named) => unknown): Handler => ({
  run: () => consistency.name && run(consistency.name),
  when: nameHasKeys,
});
