import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { article } from '../state/article.svelte';
import { endText, everythingDecided } from '../review/ending';
import { answering, articleView, claim, progress, summary } from '../testing';
import type { Finding, Gate, Rule } from '../wire';
import { byRule, inWords, letThroughText, warnings } from './warnings.svelte';

const of = (rule: Rule, id: string, start: number): Finding => ({
  rule,
  claim: id,
  number: 1,
  words: '',
  spans: [{ start, end: start + 4 }],
  count: 1,
});

const places = (rule: Rule, ...starts: number[]): Finding => ({
  rule,
  claim: null,
  number: null,
  words: '',
  spans: starts.map((start) => ({ start, end: start + 4 })),
  count: starts.length,
});

const gateOf = (some: Partial<Gate>): Gate => ({
  open: true,
  findings: [],
  warns: [],
  proposals: 0,
  unclaimed: 0,
  not_read: 0,
  since: [],
  ...some,
});

const claims = ['a', 'b', 'c'].map((id, i) =>
  claim({
    id,
    number: i + 1,
    status: 'confirmed',
    spans: [{ start: i * 10, end: i * 10 + 4 }],
  }),
);

let leave: () => void;
let gate: Gate;

async function weigh(now: Partial<Gate>): Promise<void> {
  gate = gateOf(now);
  leave();
  leave = article.watchGate();
  await vi.waitFor(() => expect(article.gate).toEqual(gate));
}

beforeEach(() => {
  answering({ gate: () => gate });
  leave = () => undefined;
  const done = progress({ total: 3, confirmed: 3 });
  article.show(articleView(claims, { text: ' '.repeat(60), summary: summary({ progress: done }) }));
});

afterEach(() => {
  leave();
  article.close();
});

describe('what is let through', () => {
  it('is put together by rule, and named in a sentence', () => {
    const found = byRule([
      of('no-source', 'a', 0),
      of('no-source', 'b', 10),
      places('proposals-unread', 40),
    ]);
    expect(found.map(({ rule, count }) => [rule, count])).toEqual([
      ['no-source', 2],
      ['proposals-unread', 1],
    ]);
    expect(inWords(found)).toBe('2 unsourced and 1 proposal unread');
    expect(inWords([])).toBe('');
    const many = [
      ...found,
      { rule: 'no-locator', count: 4 },
      { rule: 'words-unclaimed', count: 9 },
    ];
    expect(inWords(many, 3)).toBe('2 unsourced, 1 proposal unread and 2 more');
    expect(letThroughText([{ rule: 'no-source', count: 7, claims: [1] }])).toBe('7 unsourced');
    expect(letThroughText(null)).toBe('');
  });

  it('is gone through place by place, round at the ends', async () => {
    await weigh({ warns: [of('no-source', 'a', 0), of('no-source', 'c', 20)] });
    warnings.step(1);
    expect([article.selectedId, warnings.at]).toEqual(['a', 1]);
    warnings.step(1);
    expect([article.selectedId, warnings.at]).toEqual(['c', 2]);
    warnings.step(1);
    expect(article.selectedId).toBe('a');
    warnings.step(-1);
    expect(article.selectedId).toBe('c');
  });

  it('goes on from where a place stood that was settled meanwhile', async () => {
    const all = [of('no-locator', 'a', 0), of('no-locator', 'b', 10), of('no-locator', 'c', 20)];
    await weigh({ warns: all });
    warnings.step(1, 'no-locator');
    warnings.step(1);
    expect(article.selectedId).toBe('b');
    await weigh({ warns: [all[0]!, all[2]!] });
    warnings.step(1);
    expect(article.selectedId).toBe('c');
  });
});

describe('the end of a review', () => {
  it('says that everything is decided only when that is true of the draft', async () => {
    await weigh({});
    expect(everythingDecided()).toBe(true);
    expect(endText()).toBe('Every claim has been decided');
    for (const some of [
      { proposals: 15 },
      { unclaimed: 3 },
      { not_read: 2 },
      { proposals: 1, unclaimed: 1 },
    ]) {
      await weigh(some);
      expect(everythingDecided()).toBe(false);
      expect(endText()).not.toContain('Every claim has been decided');
    }
    await weigh({ proposals: 15, unclaimed: 3 });
    expect(endText()).toBe(
      'The claims are decided, and 15 proposals are unread and 3 checkable places are in no claim',
    );
    await weigh({ unclaimed: 3, not_read: 1 });
    expect(endText()).toBe(
      'The claims are decided, and 3 checkable places are in no claim, 1 paragraph is in a language that is not read',
    );
    await weigh({ not_read: 2 });
    expect(endText()).toContain('2 paragraphs are in a language that is not read');
  });

  it('says so of no article with an open claim, whatever the filter shows', async () => {
    const open = progress({ total: 3, open: 1, confirmed: 2, unchecked: 1 });
    article.show(articleView(claims, { summary: summary({ progress: open }) }));
    article.filter = { ...article.filter, states: ['confirmed'] };
    await weigh({});
    expect(endText()).toBe('1 claim is still open');
  });
});
