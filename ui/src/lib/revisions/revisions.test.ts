import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useBackend } from '../bridge';
import { article } from '../state/article.svelte';
import { articleView, claim, outcome } from '../testing';
import type { Command } from '../wire';
import { revisions } from './revisions.svelte';

const preview = (same = false) => ({
  same,
  changes: 'accepted' as const,
  tracked: 0,
  sentences: { edited: 1, added: 0, cut: 0, moved: 0 },
  claims: { kept: 1, moved: 0, changed: 1, ambiguous: 0, lost: 0, back: 0, around: 0 },
});

let shell: ReturnType<typeof vi.fn<(command: Command) => Promise<unknown>>>;
let tell: (change: unknown) => void;

beforeEach(() => {
  shell = vi.fn(({ command }: Command) =>
    Promise.resolve(
      command === 'watch_draft' ? true : { revision: 'next', outcome: outcome(), skipped: [] },
    ),
  );
  useBackend({
    call: (call) => Promise.resolve(call.call === 'gate' ? { open: true, findings: [] } : []),
    shell: (command) => shell(command),
    listen: (event, heard) => {
      if (event === 'draft_changed') tell = heard;
    },
  });
  article.show(articleView([claim({ id: 'lost', spans: [] }), claim({ id: 'b', number: 2 })]));
  revisions.listen();
  flushSync();
});

afterEach(() => {
  revisions.offer = null;
  revisions.brought = null;
  article.close();
});

describe('a page of which most was left out', () => {
  it('is told until it was seen, once for each revision', () => {
    expect(revisions.missing).toBeNull();
    const skipped = [
      { what: 'most_of_page', count: 80 },
      { what: 'paragraph_of_page', count: 12 },
    ];
    article.show({ ...articleView([]), skipped });
    expect([revisions.missing, revisions.missingParagraphs]).toEqual([80, 12]);
    revisions.putMissingAway();
    expect(revisions.missing).toBeNull();
  });
});

describe('a watched file that changed', () => {
  it('is offered, and taken over when the editor says so', async () => {
    tell({ article: 'article', file_name: 'draft.md', preview: preview() });
    expect(revisions.offered).toMatchObject({ from: 'watched', file_name: 'draft.md' });
    await revisions.accept();
    expect(shell.mock.calls).toEqual([
      [{ command: 'accept_draft_change', article: 'article', changes: 'accepted' }],
    ]);
    expect(revisions.offered).toBeNull();
  });

  it('is not offered when it is what is under check, or for another article', () => {
    tell({ article: 'article', file_name: 'draft.md', preview: preview(true) });
    expect(revisions.offered).toBeNull();
    tell({ article: 'another', file_name: 'draft.md', preview: preview() });
    expect(revisions.offered).toBeNull();
  });

  it('is put away without being taken', () => {
    tell({ article: 'article', file_name: 'draft.md', preview: preview() });
    revisions.putAway();
    expect(revisions.offered).toBeNull();
    expect(shell).not.toHaveBeenCalled();
  });
});

describe('tracked changes', () => {
  const revision = { ...articleView([]).revision, created: Date.now() + 1000 };

  it('are offered read the other way, and taken over as they were offered', async () => {
    const offered = { ...preview(), tracked: 12 };
    tell({ article: 'article', file_name: 'draft.docx', preview: offered });
    const original = { ...offered, changes: 'original' };
    shell.mockResolvedValueOnce({ article: 'article', file_name: 'draft.docx', preview: original });
    await revisions.offerAs('original');
    expect(revisions.offered).toMatchObject({ from: 'watched', preview: { changes: 'original' } });
    await revisions.accept();
    expect(shell.mock.calls).toEqual([
      [{ command: 'reread_revision', article: 'article', from: 'watched', changes: 'original' }],
      [{ command: 'accept_draft_change', article: 'article', changes: 'original' }],
    ]);
  });

  it('are news where the draft came just now and has some, until put away', () => {
    expect(revisions.readingIsNews).toBe(false);
    article.show(articleView([], { revision, tracked: 0 }));
    expect(revisions.readingIsNews).toBe(false);
    article.show(articleView([], { revision, tracked: 3 }));
    expect(revisions.readingIsNews).toBe(true);
    revisions.putReadingAway();
    expect(revisions.readingIsNews).toBe(false);
    article.show(articleView([], { revision: { ...revision, id: 'next' }, tracked: 3 }));
    expect(revisions.readingIsNews).toBe(true);
    article.show(articleView([], { revision: { ...revision, id: 'old', created: 0 }, tracked: 3 }));
    expect(revisions.readingIsNews).toBe(false);
  });
});

describe('what waits for a place', () => {
  it('is every claim without words that was not given up', () => {
    expect(revisions.placeless.map((one) => one.id)).toEqual(['lost']);
    article.claims.set('lost', claim({ id: 'lost', spans: [], status: 'cut' }));
    expect(revisions.placeless).toEqual([]);
  });
});
