import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { article } from '../state/article.svelte';
import { desk } from '../state/desk.svelte';
import { answering, articleView, claim, comparison, effect, outcome } from '../testing';
import type { Call, Effect, Intent } from '../wire';
import { Comparing } from './comparing.svelte';
import { revisions } from './revisions.svelte';

const [was, is] = ['Six went.\nTwo stayed.\nOne slept.', 'Five went.\nOne slept.'];
const place = (start: number, end: number) => [{ start, end }];

let asked: Call[];
let left: Set<string>;
let comparing: Comparing;

function effects(): Effect[] {
  const needs = (id: string): boolean => left.has(id);
  return [
    effect({ claim: 'kept', number: 3, from: place(22, 31), to: place(11, 20) }),
    effect({
      claim: 'changed',
      number: 1,
      outcome: 'changed',
      from: place(0, 8),
      to: place(0, 9),
      needs_decision: needs('changed'),
    }),
    effect({
      claim: 'lost',
      number: 2,
      outcome: 'lost',
      from: place(10, 20),
      to: [],
      candidates: [
        { spans: place(0, 4), words: 'Five' },
        { spans: place(11, 14), words: 'One' },
      ],
      needs_decision: needs('lost'),
    }),
  ];
}

/** Returns the claim an intent is about. */
function touched(intent: Intent): string {
  if (intent.do === 'resize_claim') return intent.claim;
  return intent.do === 'review' || intent.do === 'retire_claims' ? intent.claims[0]! : '';
}

const performed = (): Intent[] =>
  asked.flatMap((call) => (call.call === 'perform' ? [call.intent] : []));

beforeEach(async () => {
  left = new Set(['changed', 'lost']);
  const undone: string[] = [];
  asked = answering({
    gate: () => ({ open: false, findings: [] }),
    compare: () => comparison(was, is, [], effects()),
    effects: () => effects(),
    perform: ({ intent }: Call & { call: 'perform' }) => {
      const id = touched(intent);
      left.delete(id);
      undone.push(id);
      return outcome();
    },
    undo: () => {
      left.add(undone.pop()!);
      return outcome({ course: 'undo' });
    },
  });
  const revision = { ...articleView([]).revision, id: 'revision-2', number: 2 };
  article.show(
    articleView(
      [
        claim({ id: 'kept', number: 3, spans: place(11, 20) }),
        claim({ id: 'changed', number: 1, status: 'correction_proposed', correction: 'Four went' }),
        claim({ id: 'lost', number: 2, spans: [] }),
      ],
      { revision },
    ),
  );
  revisions.compared = { from: 'revision-1', to: 'revision-2' };
  comparing = new Comparing();
  await comparing.load();
  flushSync();
});

describe('the walk through a revision', () => {
  it('begins at what waits and says how much there is', () => {
    expect(comparing.at).toBe('lost');
    expect([comparing.asked, comparing.left]).toEqual([2, 2]);
    comparing.walk(1);
    expect(comparing.at).toBe('changed');
    comparing.walk(1);
    expect(comparing.at).toBe('kept');
    comparing.walkUndecided(1);
    expect(comparing.at).toBe('lost');
  });

  it('goes on after a decision and counts it', async () => {
    await comparing.decide('retire');
    expect(performed()).toEqual([{ do: 'retire_claims', claims: ['lost'] }]);
    expect(comparing.at).toBe('changed');
    expect([comparing.asked, comparing.left]).toEqual([2, 1]);
  });

  it('asks for the texts once, and after a decision for what it changed alone', async () => {
    await comparing.decide('retire');
    const calls = asked.map((each) => each.call).filter((call) => call !== 'gate');
    expect(calls).toEqual(['compare', 'perform', 'effects']);
  });

  it('keeps status and correction of what is still right', async () => {
    comparing.walk(1);
    await comparing.decide('still_right');
    expect(performed()).toEqual([
      {
        do: 'review',
        claims: ['changed'],
        status: 'correction_proposed',
        correction: 'Four went',
      },
    ]);
  });

  it('attaches to the chosen place, or to selected words before it', async () => {
    comparing.nextCandidate(1);
    await comparing.decide('attach');
    comparing.walkUndecided(1);
    comparing.picked = { start: 5, end: 9 };
    await comparing.decide('attach');
    expect(performed()).toEqual([
      { do: 'resize_claim', claim: 'lost', spans: place(11, 14) },
      { do: 'resize_claim', claim: 'changed', spans: place(5, 9) },
    ]);
  });

  it('does not say that a claim without a place is right', async () => {
    expect(comparing.can('still_right')).toBe(false);
    await comparing.decide('still_right');
    expect(performed()).toEqual([]);
  });

  it('comes back to a claim whose decision was taken back', async () => {
    await comparing.decide('retire');
    await comparing.decide('check_again');
    expect(comparing.left).toBe(0);
    await desk.undo();
    await comparing.load();
    expect(comparing.at).toBe('changed');
    expect([comparing.asked, comparing.left]).toEqual([2, 1]);
  });

  it('has nothing to decide about a revision that is not under check', async () => {
    article.revision = { ...article.revision!, id: 'revision-3' };
    expect(comparing.can('retire')).toBe(false);
  });
});
