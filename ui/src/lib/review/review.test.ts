import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../handlers.svelte';
import { article } from '../state/article.svelte';
import { desk } from '../state/desk.svelte';
import { answering, articleView, claim, outcome } from '../testing';
import type { Call, ClaimView, Intent } from '../wire';
import ReviewMode from './ReviewMode.svelte';

const text = 'Six were freed. Two were Poles. One stayed.';
const words = ['Six were freed.', 'Two were Poles.', 'One stayed.'];

function spanOf(part: string) {
  return { start: text.indexOf(part), end: text.indexOf(part) + part.length };
}

const fresh = (): ClaimView[] =>
  words.map((it, i) => claim({ id: `c${i + 1}`, number: i + 1, words: it, spans: [spanOf(it)] }));

let asked: Call[];
let shown: ReturnType<typeof mount>;

function performed(): Intent[] {
  return asked.flatMap((call) => (call.call === 'perform' ? [call.intent] : []));
}

async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
  flushSync();
}

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
  const claims = new Map(fresh().map((it) => [it.id, it]));
  const before: ClaimView[] = [];
  asked = answering({
    perform: ({ intent }: Call & { call: 'perform' }) => {
      if (intent.do !== 'review') return outcome();
      const old = claims.get(intent.claims[0]!)!;
      const now = { ...old, status: intent.status, correction: intent.correction ?? null };
      before.push(old);
      claims.set(now.id, now);
      return outcome({ claims: [now] });
    },
    undo: () => outcome({ course: 'undo', claims: [before.pop()!] }),
    gate: () => ({ open: false, findings: [] }),
  });
  const block = {
    span: { start: 0, end: text.length },
    kind: { type: 'paragraph' as const },
    quote: 0,
    item: null,
  };
  article.show(articleView([...claims.values()], { text, blocks: [block] }));
  shown = mount(ReviewMode, { target: document.body });
  flushSync();
});

afterEach(async () => {
  await unmount(shown);
  article.close();
  document.body.replaceChildren();
});

const position = () => document.querySelector('[data-testid=review-position]')?.textContent?.trim();

describe('the review', () => {
  it('begins at the first claim to decide and says where that is', () => {
    expect(article.selectedId).toBe('c1');
    expect(position()).toBe('1 of 3 · 3 left');
    expect(document.querySelector('[data-testid=review-context]')!.textContent).toBe(text);
  });

  it('goes on to the next claim after a decision', async () => {
    run('status.confirmed');
    await settled();
    expect(performed()).toEqual([{ do: 'review', claims: ['c1'], status: 'confirmed' }]);
    expect(article.selectedId).toBe('c2');
    expect(position()).toBe('2 of 3 · 2 left');
  });

  it('decides no claim that nobody can have read yet', async () => {
    run('status.confirmed');
    run('status.cut');
    await settled();
    expect(performed()).toEqual([{ do: 'review', claims: ['c1'], status: 'confirmed' }]);
    expect(article.selectedId).toBe('c2');
  });

  it('comes back to a claim whose decision is undone', async () => {
    run('status.confirmed');
    await settled();
    await desk.undo();
    await settled();
    expect(article.selectedId).toBe('c1');
    expect(position()).toBe('1 of 3 · 3 left');
  });

  it('writes a correction to its own claim once, though it goes on at once', async () => {
    run('status.correction_proposed');
    await settled();
    const field = document.querySelector<HTMLTextAreaElement>('[data-testid=review-correction]')!;
    expect(field.value).toBe('Six were freed.');
    field.value = 'Five were freed.';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
    );
    await settled();
    expect(performed()).toEqual([
      {
        do: 'review',
        claims: ['c1'],
        status: 'correction_proposed',
        correction: 'Five were freed.',
      },
    ]);
    expect(article.selectedId).toBe('c2');
  });

  it('ends when every claim has been decided', async () => {
    for (const status of ['status.confirmed', 'status.opinion', 'status.cannot_confirm'] as const) {
      run(status);
      await settled();
    }
    expect(article.selectedId).toBeNull();
    expect(document.querySelector('[data-testid=review-finished]')).not.toBeNull();
  });

  it('stays at a claim that was only taken up', async () => {
    run('status.in_progress');
    await settled();
    expect(article.selectedId).toBe('c1');
  });
});
