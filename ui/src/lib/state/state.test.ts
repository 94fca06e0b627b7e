import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CallError } from '../bridge';
import {
  answering,
  articleView,
  attribution,
  claim,
  outcome,
  progress,
  source,
  summary,
} from '../testing';
import { article, everything } from './article.svelte';
import { desk } from './desk.svelte';
import { library } from './library.svelte';
import { sources } from './sources.svelte';
import { errorText, toasts } from './toasts.svelte';
import type { ErrorCode } from '../wire';

const at = (start: number, end = start + 5) => [{ start, end }];

beforeEach(() => {
  answering({ gate: () => ({ open: true, findings: [] }) });
  library.articles.clear();
  sources.byId.clear();
  article.close();
  toasts.list = [];
});

describe('the order of claims', () => {
  it('is that of the text; the longer first, lost words last', () => {
    article.show(
      articleView([
        claim({ id: 'lost', number: 1, spans: [] }),
        claim({ id: 'late', number: 2, spans: at(50) }),
        claim({ id: 'inner', number: 3, spans: at(10, 15) }),
        claim({ id: 'outer', number: 4, spans: at(10, 40) }),
      ]),
    );
    expect(article.ordered.map((each) => each.id)).toEqual(['outer', 'inner', 'late', 'lost']);
  });
});

describe('going from claim to claim', () => {
  beforeEach(() => {
    article.show(
      articleView([
        claim({ id: 'a', number: 1, spans: at(0) }),
        claim({ id: 'b', number: 2, spans: at(10), status: 'confirmed' }),
        claim({ id: 'c', number: 3, spans: at(20), status: 'confirmed', needs_recheck: true }),
        claim({ id: 'd', number: 4, spans: at(30), status: 'opinion' }),
      ]),
    );
  });

  it('goes round at the ends', () => {
    expect(article.next('d', 1)?.id).toBe('a');
    expect(article.next('a', -1)?.id).toBe('d');
    expect(article.next(null, 1)?.id).toBe('a');
    expect(article.next(null, -1)?.id).toBe('d');
  });

  it('stops at what is unverified, also from a claim that no longer is', () => {
    expect(article.nextUnverified('b', 1)?.id).toBe('c');
    expect(article.nextUnverified('d', 1)?.id).toBe('a');
    expect(article.nextUnverified('b', -1)?.id).toBe('a');
  });

  it('keeps to the filter, which a claim held back lifts when it is selected', () => {
    article.filter = { ...everything, states: ['recheck'] };
    expect(article.visible.map((each) => each.id)).toEqual(['c']);
    expect(article.next('a', 1)?.id).toBe('c');
    article.select('b');
    expect(article.filtered).toBe(false);
    expect(article.selected?.id).toBe('b');
  });

  it('finds nothing where there is nothing', () => {
    article.filter = { ...everything, words: 'no such words' };
    expect(article.nextUnverified('a', 1)).toBeNull();
  });
});

describe('the filter', () => {
  it('knows sources, their kinds, and their absence', () => {
    sources.absorb([source({ id: 's', kind: 'state_media' })], []);
    article.show(
      articleView([
        claim({ id: 'tied', attributions: [attribution({ source: 's' })] }),
        claim({ id: 'bare', number: 2, spans: at(20), note: 'Ask Minsk' }),
      ]),
    );
    const shown = (filter: Partial<typeof everything>): string[] => {
      article.filter = { ...everything, ...filter };
      return article.visible.map((each) => each.id);
    };
    expect(shown({ sourceKinds: ['state_media'] })).toEqual(['tied']);
    expect(shown({ sources: ['s'] })).toEqual(['tied']);
    expect(shown({ unsourced: true })).toEqual(['bare']);
    expect(shown({ words: 'minsk' })).toEqual(['bare']);
    expect(shown({ words: '2' })).toEqual(['bare']);
  });
});

describe('an outcome', () => {
  it('patches library, directory and the open article, and nothing of another', () => {
    article.show(articleView([claim({ id: 'a' }), claim({ id: 'b', number: 2, spans: at(20) })]));
    article.select('b');
    desk.absorb(
      outcome({
        articles: [summary({ title: 'Now titled', progress: progress({ total: 1 }) })],
        claims: [claim({ id: 'a', status: 'confirmed' }), claim({ id: 'x', article: 'another' })],
        removed_claims: ['b'],
        sources: [source({ id: 's' })],
      }),
    );
    expect(article.claims.get('a')?.status).toBe('confirmed');
    expect([...article.claims.keys()]).toEqual(['a']);
    expect(article.selected).toBeNull();
    expect(article.summary?.title).toBe('Now titled');
    expect(sources.nameOf('s')).toBe('Press service');
  });

  it('asks anew what blocks the article it touched, while that is shown', async () => {
    const asked = answering({ gate: () => ({ open: true, findings: [] }) });
    article.show(articleView([claim({ id: 'a' })]));
    desk.absorb(outcome({ claims: [claim({ id: 'a', status: 'in_progress' })] }));
    expect(asked).toEqual([]);
    const leave = article.watchGate();
    desk.absorb(outcome({ claims: [claim({ id: 'a', status: 'cut' })] }));
    desk.absorb(outcome({ sources: [source()] }));
    expect(asked.filter((each) => each.call === 'gate')).toHaveLength(3);
    await vi.waitFor(() => expect(article.gate?.open).toBe(true));
    leave();
    expect(article.gate).toBeNull();
  });

  it('closes the article it removes', () => {
    article.show(articleView([]));
    desk.absorb(outcome({ removed_articles: ['article'] }));
    expect(article.id).toBeNull();
  });

  it('reads an article anew that has another revision, keeping the place', async () => {
    article.show(articleView([claim({ id: 'a' })]));
    article.select('a');
    answering({
      gate: () => ({ open: true, findings: [] }),
      open_article: () => articleView([claim({ id: 'a' })], { text: 'Revised.' }),
    });
    desk.absorb(outcome({ reopened: ['article'] }));
    await vi.waitFor(() => expect(article.text).toBe('Revised.'));
    expect(article.selectedId).toBe('a');
  });

  it('is said, with undo where there is something to take back', async () => {
    const asked = answering({ undo: () => outcome({ course: 'undo' }) });
    const { label } = outcome();
    desk.absorb(outcome({ undo: { undo: label, redo: null } }));
    const [toast] = toasts.list;
    expect(toast?.text).toBe('Claim 12 confirmed');
    toast?.action?.run();
    await vi.waitFor(() => expect(toasts.list[0]?.text).toBe('Undone: Claim 12 confirmed'));
    expect(asked.map((each) => each.call)).toEqual(['undo']);
    expect(toasts.list).toHaveLength(1);
    expect(toasts.list[0]?.action).toBeNull();
  });

  it('of nothing is not said', () => {
    desk.absorb(outcome({ seq: null }));
    expect(toasts.list).toEqual([]);
  });
});

describe('changes', () => {
  it('are taken over in the order they were asked for', async () => {
    article.show(articleView([claim({ id: 'a' })]));
    const waiting: (() => void)[] = [];
    answering({
      gate: () => null,
      perform: ({ intent }: { intent: { status: 'confirmed' | 'cut' } }) =>
        new Promise((resolve) => {
          waiting.push(() =>
            resolve(outcome({ claims: [claim({ id: 'a', status: intent.status })] })),
          );
        }),
    });
    const first = desk.perform({ do: 'review', claims: ['a'], status: 'confirmed' });
    const second = desk.perform({ do: 'review', claims: ['a'], status: 'cut' });
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    waiting[0]!();
    await first;
    await vi.waitFor(() => expect(waiting).toHaveLength(2));
    waiting[1]!();
    await second;
    expect(article.claims.get('a')?.status).toBe('cut');
  });

  it('that are refused say so, once, and leave the next one its turn', async () => {
    answering({
      perform: ({ intent }: { intent: { do: string } }) => {
        if (intent.do === 'remove_source') {
          throw { code: 'source_in_use', message: 'TASS', hint: 'Merge it.' };
        }
        return outcome();
      },
    });
    expect(await desk.perform({ do: 'remove_source', source: 's' })).toBeNull();
    expect(await desk.perform({ do: 'remove_source', source: 's' })).toBeNull();
    expect(toasts.list).toHaveLength(1);
    expect(toasts.list[0]).toMatchObject({
      tone: 'error',
      text: 'Still in use: TASS',
      hint: 'Merge it.',
    });
    expect(await desk.perform({ do: 'remove_claims', claims: ['a'] })).not.toBeNull();
  });

  it('can have their errors told beside the thing', async () => {
    answering({
      perform: () => {
        throw new Error('broken pipe');
      },
    });
    let told: CallError | null = null;
    const answer = await desk.perform(
      { do: 'remove_source', source: 's' },
      {
        onerror(error) {
          told = error;
        },
      },
    );
    expect(answer).toBeNull();
    expect(told).toMatchObject({ code: 'internal', message: 'broken pipe' });
    expect(toasts.list).toEqual([]);
  });

  it('of a setting show at once and go back when they are refused', async () => {
    desk.settings = { who: 'Ana' };
    answering({
      perform: () => {
        throw { code: 'io', message: 'disk full', hint: '' };
      },
    });
    const set = desk.set('who', 'Eva');
    expect(desk.settings['who']).toBe('Eva');
    await set;
    expect(desk.settings['who']).toBe('Ana');
  });
});

describe('finding a source', () => {
  it('puts the name that begins so first, then what claims rest on', () => {
    sources.absorb(
      [
        source({ id: '1', name: 'Thomson Reuters Foundation', aliases: [], claims: 9 }),
        source({ id: '2', name: 'Reuters', aliases: [], claims: 0 }),
        source({ id: '3', name: 'Agence France-Presse', aliases: ['AFP'], claims: 2 }),
        source({ id: '4', name: 'Česká tisková kancelář', aliases: ['ČTK'], claims: 0 }),
      ],
      [],
    );
    expect(sources.find('reut').map((each) => each.id)).toEqual(['2', '1']);
    expect(sources.find('afp').map((each) => each.id)).toEqual(['3']);
    expect(sources.find('ceska kan').map((each) => each.id)).toEqual(['4']);
    expect(sources.find('nobody')).toEqual([]);
  });
});

describe('what went wrong', () => {
  const said = (code: ErrorCode, message: string): string =>
    errorText(new CallError({ code, message, hint: '' }));

  it('is one sentence where the message is one', () => {
    expect(said('draft_unreadable', 'x.docx is damaged (the zip is cut short)')).toBe(
      'x.docx is damaged (the zip is cut short).',
    );
    expect(said('desk_damaged', 'the library file /a/b.claimdesk is damaged')).toBe(
      'The library file /a/b.claimdesk is damaged.',
    );
    expect(said('conflict', 'note of claim 3 was changed meanwhile: yours is “a”')).toBe(
      'Note of claim 3 was changed meanwhile: yours is “a”.',
    );
  });

  it('is led by words for the code otherwise', () => {
    expect(said('io', 'no such folder')).toBe('Could not read or write a file: no such folder');
    expect(said('disk_full', '')).toBe('The disk is full');
  });
});
