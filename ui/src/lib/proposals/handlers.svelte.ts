// What the commands about proposals do while a draft is shown.
import { stage } from '../draft/stage.svelte';
import { useHandlers, type Handler } from '../handlers.svelte';
import { t } from '../messages';
import { alike } from '../sources/alike.svelte';
import { article } from '../state/article.svelte';
import { toasts } from '../state/toasts.svelte';
import { view } from '../state/view.svelte';
import type { Span } from '../wire';
import { ofBatch, type Batch } from './kinds';
import { proposals, type Listing, type Proposed } from './proposals.svelte';
import { formText, sourceText } from './words';

/** Registers what proposals answer to, for as long as the component lives. */
export function proposalHandlers(): void {
  useHandlers({
    'proposal.next': walk(1, 'all'),
    'proposal.prev': walk(-1, 'all'),
    'proposal.nextUnsourced': walkOpen(1),
    'proposal.prevUnsourced': walkOpen(-1),
    'proposal.accept': onSelected((proposal) => proposals.accept(proposal)),
    'proposal.correct': onSelected(() => correct()),
    'proposal.reject': onSelected((proposal) => proposals.reject(proposal)),
    'proposal.acceptNoted': onBatch('noted', (batch) => proposals.acceptAll(batch)),
    'proposal.acceptQuotes': onBatch('quotes', (batch) => proposals.acceptAll(batch)),
    'proposal.acceptAttributed': onBatch('attributed', (batch) => proposals.acceptAll(batch)),
    'proposal.acceptUnsourced': onBatch('unsourced', (batch) => proposals.acceptAll(batch)),
    'proposal.acceptAll': onBatch('all', (batch) => proposals.acceptAll(batch)),
    'proposal.rejectNoted': onBatch('noted', (batch) => proposals.rejectAll(batch)),
    'proposal.rejectQuotes': onBatch('quotes', (batch) => proposals.rejectAll(batch)),
    'proposal.rejectAttributed': onBatch('attributed', (batch) => proposals.rejectAll(batch)),
    'proposal.rejectUnsourced': onBatch('unsourced', (batch) => proposals.rejectAll(batch)),
    'proposal.rejectAll': onBatch('all', (batch) => proposals.rejectAll(batch)),
    'proposal.restore': { run: () => proposals.restore(), when: () => proposals.rejected > 0 },
    'sources.mergeAlike': { run: () => alike.merge(), when: () => alike.count > 0 },
    'proposal.list': listing('all'),
    'proposal.listUnsourced': listing('unsourced'),
    'proposal.coverage': {
      run: () => (proposals.coverageShown = !proposals.coverageShown),
      when: () => proposals.loaded,
    },
    'claim.close': onSelected(() => leave()),
  });
}

/** Goes to a proposal and says which it is. */
function step(proposal: Proposed | null): void {
  proposals.goTo(proposal);
  stage.focusPage();
  if (!proposal) return;
  const { words } = proposal;
  const kind = formText(proposal);
  toasts.announce(t('proposal-told', { kind, words, source: sourceText(proposal) }));
}

const walk = (way: 1 | -1, batch: Batch): Handler => ({
  run: () => step(proposals.next(way, ofBatch(proposals.list, batch))),
  when: () => proposals.counts[batch] > 0,
});

/** Goes through what is open: a proposed statement is selected, words that nothing is proposed for are picked. */
const walkOpen = (way: 1 | -1): Handler => ({
  run() {
    const found = proposals.nextOpen(way);
    if (!found || 'id' in found) step(found);
    else pickWords(found);
  },
  when: () => proposals.open > 0,
});

function pickWords(span: Span): void {
  proposals.select(null);
  article.select(null);
  stage.pick(span);
  stage.reveal(span);
  stage.focusPage();
  toasts.announce(t('coverage-words', { words: article.text.slice(span.start, span.end) }));
}

/** While words are picked, keys are about these. */
const onSelected = (run: (proposal: Proposed) => unknown): Handler => ({
  run: () => proposals.selected && run(proposals.selected),
  when: () => proposals.selected !== null && stage.picked === null && stage.finding === null,
});

const onBatch = (batch: Batch, run: (batch: Batch) => unknown): Handler => ({
  run: () => run(batch),
  when: () => proposals.counts[batch] > 0,
});

const listing = (which: Listing): Handler => ({
  run() {
    proposals.listing = which;
    view.showSide('list');
  },
  when: () => proposals.loaded,
});

/** Opens the choice of another source; the margin is shown for it when it was not. */
function correct(): void {
  view.showSide('margin');
  proposals.correcting = true;
}

/** Takes back one step: choosing a source, then the selection. */
function leave(): void {
  if (proposals.correcting) proposals.correcting = false;
  else proposals.select(null);
  stage.focusPage();
}
