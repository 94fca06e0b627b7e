import { beforeEach, describe, expect, it, vi } from 'vitest';
import { alike } from '../sources/alike.svelte';
import { article } from '../state/article.svelte';
import { stage } from '../draft/stage.svelte';
import { toasts } from '../state/toasts.svelte';
import { answering, articleView, claim, outcome, proposal, tie } from '../testing';
import type { Alike, Call, Proposals } from '../wire';
import { proposals } from './proposals.svelte';

const at = (start: number, words: string, some = {}) =>
  proposal({ words, spans: [{ start, end: start + 5 }], ...some });

const answer: Proposals = {
  revision: 'revision',
  proposals: [
    at(0, 'first', { form: 'quote', ties: [tie()] }),
    at(10, 'second', { form: 'statement', ties: [], check_worthiness: 0.4 }),
    at(20, 'third', { form: 'paraphrase', ties: [tie()] }),
    at(30, 'fourth', { form: 'statement', ties: [], check_worthiness: 0.9 }),
  ],
  remarks: [],
  coverage: [
    { span: { start: 0, end: 15 }, cover: 'proposed' },
    { span: { start: 15, end: 40 }, cover: 'open' },
  ],
  shades: [
    { span: { start: 0, end: 5 }, cover: 'proposed' },
    { span: { start: 10, end: 15 }, cover: 'open' },
  ],
  unclaimed: [
    { span: { start: 2, end: 4 }, proposed: true },
    { span: { start: 26, end: 29 }, proposed: false },
  ],
  rejected: 2,
  unread: [],
  unshown: null,
};

let asked: Call[];
let looks: Alike[] = [];
const words = () => proposals.list.map((it) => it.words);
const intents = () => asked.flatMap((call) => (call.call === 'perform' ? [call.intent] : []));

beforeEach(async () => {
  looks = [];
  asked = answering({
    proposals: () => answer,
    alike: () => looks,
    perform: ({ intent }: Extract<Call, { call: 'perform' }>) =>
      intent.do === 'add_claims'
        ? outcome({
            claims: intent.claims.map((it, i) =>
              claim({ id: `made-${it.spans[0]?.start}`, number: i + 1, spans: it.spans }),
            ),
          })
        : outcome(),
  });
  article.close();
  article.show(articleView([]));
  proposals.select(null);
  proposals.listing = null;
  await proposals.load();
});

describe('proposals', () => {
  it('are those of the revision that is shown', () => {
    expect(words()).toEqual(['first', 'second', 'third', 'fourth']);
    expect(proposals.counts).toEqual({ noted: 0, quotes: 1, attributed: 1, unsourced: 2, all: 4 });
    expect(proposals.covered).toEqual({
      claimed: 0,
      proposed: 1,
      open: 1,
      not_checkable: 0,
      not_read: 0,
    });
    const view = articleView([]);
    article.show({ ...view, revision: { ...view.revision, id: 'next' } });
    expect(proposals.loaded).toBe(false);
    expect(words()).toEqual([]);
  });

  it('go as soon as a claim stands on their words, and come back when it goes', () => {
    article.absorb(outcome({ claims: [claim({ id: 'c', spans: [{ start: 12, end: 25 }] })] }));
    expect(words()).toEqual(['first', 'fourth']);
    article.absorb(outcome({ removed_claims: ['c'] }));
    expect(words()).toHaveLength(4);
  });

  it('are hidden beside the draft while only some claims are shown', () => {
    article.filter = { ...article.filter, words: 'x' };
    expect(proposals.visible).toEqual([]);
    expect(proposals.list).toHaveLength(4);
  });

  it('are walked in both directions, round at the ends', () => {
    const walked = [1, 1, 1, 1, 1, -1, -1].map((way) => {
      proposals.select(proposals.next(way as 1 | -1));
      return proposals.selected?.words;
    });
    expect(walked).toEqual(['first', 'second', 'third', 'fourth', 'first', 'fourth', 'third']);
    expect(proposals.next(1, proposals.list.slice(0, 1))?.words).toBe('first');
    expect(proposals.next(1, [])).toBeNull();
  });

  it('go on to words in no claim where nothing is proposed', () => {
    const places = () => {
      const found = proposals.nextOpen(1);
      if (found && 'id' in found) proposals.select(found);
      else proposals.select(null);
      stage.pick(found && !('id' in found) ? found : null);
      return found && ('id' in found ? found.words : found.start);
    };
    stage.origin = 0;
    expect(proposals.open).toBe(3);
    expect([places(), places(), places(), places()]).toEqual(['second', 26, 'fourth', 'second']);
    stage.pick(null);
  });

  it('are found by a place in the text', () => {
    expect(proposals.at(22)?.words).toBe('third');
    expect(proposals.at(8)).toBeNull();
  });

  it('take the selection from a claim', () => {
    article.absorb(outcome({ claims: [claim({ id: 'c', spans: [{ start: 90, end: 99 }] })] }));
    article.select('c');
    proposals.select(proposals.list[0]!);
    expect(article.selectedId).toBeNull();
  });

  it('are accepted one by one, and the next is selected', async () => {
    proposals.select(proposals.list[1]!);
    await proposals.accept(proposals.selected!);
    expect(intents()).toMatchObject([
      { do: 'add_claims', claims: [{ spans: [{ start: 10, end: 15 }] }] },
    ]);
    expect(words()).toEqual(['first', 'third', 'fourth']);
    expect(proposals.selected?.words).toBe('third');
  });

  it('go round to the first when the last was rejected', async () => {
    proposals.select(proposals.list[3]!);
    await proposals.reject(proposals.selected!);
    expect(intents()).toEqual([{ do: 'reject_proposals', article: 'article', words: ['fourth'] }]);
    expect(proposals.selected?.words).toBe('first');
  });

  it('are accepted with another source in place of the proposed one', async () => {
    await proposals.accept(proposals.list[0]!, { known: 'ministry' });
    expect(intents()).toMatchObject([{ claims: [{ ties: [{ source: { known: 'ministry' } }] }] }]);
    expect(proposals.selected).toBeNull();
  });

  it('are settled by the batch as one change', async () => {
    proposals.select(proposals.list[2]!);
    await proposals.acceptAll('attributed');
    expect(intents()).toHaveLength(1);
    expect(words()).toEqual(['first', 'second', 'fourth']);
    expect(proposals.selected?.words).toBe('fourth');
    await proposals.rejectAll('all');
    expect(intents()[1]).toMatchObject({ words: ['first', 'second', 'fourth'] });
    expect(proposals.selected).toBeNull();
    await proposals.rejectAll('all');
    expect(intents()).toHaveLength(2);
  });

  it('tell which sources a batch brought, which look alike, and what its writer confirmed', async () => {
    looks = [{ into: 'a', from: ['b', 'c'], names: ['Maurer', 'Mauer', 'Maurers'] }];
    await proposals.acceptAll('attributed');
    const told = () => toasts.list.find(({ tone }) => tone === 'note');
    expect(told()?.text).toBe('No new source, 3 look alike');
    expect(told()?.hint).toBe('Maurer = Mauer = Maurers');
    expect(told()?.action?.label).toBe('Merge');
    looks = [];
    told()?.action?.run();
    await vi.waitFor(() => expect(alike.count).toBe(0));
    expect(intents()[1]).toEqual({
      do: 'merge_sets',
      sets: [{ into: 'a', from: ['b', 'c'] }],
    });
  });

  it('stay as they are when the desk refuses', async () => {
    answering({
      perform: () => {
        throw { code: 'desk_busy', message: '', hint: '' };
      },
    });
    proposals.select(proposals.list[1]!);
    await proposals.accept(proposals.selected!);
    expect(words()).toHaveLength(4);
    expect(proposals.selected?.words).toBe('second');
  });

  it('without a source are listed by how much they need checking', () => {
    proposals.listing = 'unsourced';
    expect(proposals.listed.map((it) => it.words)).toEqual(['fourth', 'second']);
    proposals.listing = 'attributed';
    expect(proposals.listed.map((it) => it.words)).toEqual(['third']);
  });
});

describe('what is claimed or rejected', () => {
  it('counts as stirred when words change, not when a status does', () => {
    const made = claim({ id: 'c', spans: [{ start: 50, end: 60 }] });
    const stirs = [
      outcome({ claims: [made] }),
      outcome({ claims: [{ ...made, status: 'confirmed' }] }),
      outcome({ claims: [{ ...made, spans: [{ start: 50, end: 70 }] }] }),
      outcome({
        label: {
          act: 'proposals_rejected',
          claim: null,
          count: 1,
          name: null,
          status: null,
        },
      }),
      outcome({ removed_claims: ['c'] }),
      outcome({ removed_claims: ['c'] }),
    ].map((it) => {
      const before = article.stirred;
      article.absorb(it);
      return article.stirred - before;
    });
    expect(stirs).toEqual([1, 0, 1, 1, 1, 0]);
  });
});
