import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stage } from '../draft/stage.svelte';
import { proposals } from '../proposals/proposals.svelte';
import { article } from '../state/article.svelte';
import { answering, articleView, claim, outcome } from '../testing';
import type { Call, ConsistencyView, Inconsistency, Intent, NameView, Span } from '../wire';
import { consistency, pairOf } from './consistency.svelte';
import { locatorOf, typedPlace } from './place';

const TEXT = 'Ann Hoffman met Tom Hofmann. Hoffman paid 41 euros: 20 and 31.';

const at = (words: string, from = 0): Span => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};

const finding = (some: Partial<Inconsistency> = {}): Inconsistency => ({
  kind: 'sum',
  error: true,
  spans: [at('41'), at('20'), at('31')],
  words: ['41', '20', '31'],
  message: { id: 'consistency-kind-sum', with: {} },
  dismissed: false,
  lapsed: false,
  ...some,
});

const twoNames = finding({
  kind: 'name',
  error: false,
  spans: [at('Hofmann'), at('Hoffman', 20)],
  words: ['Hofmann', 'Hoffman'],
});

const ann: NameView = {
  kind: 'person',
  name: 'Ann Hoffman',
  spellings: [
    { text: 'Ann Hoffman', mentions: [at('Ann Hoffman')], in_doubt: false },
    { text: 'Hoffman', mentions: [at('Hoffman', 20)], in_doubt: true },
  ],
  checked: null,
  apart: [],
  findings: [0],
};

let answer: ConsistencyView;
let asked: Call[];

const view = (findings: Inconsistency[], names: NameView[] = [ann]): ConsistencyView => ({
  revision: 'revision',
  names,
  findings,
  examined: { names: names.length, relations: 3, in_doubt: findings.length },
  dismissals: {},
});

const intents = (): Intent[] => asked.flatMap((it) => (it.call === 'perform' ? [it.intent] : []));

beforeEach(async () => {
  answer = view([twoNames, finding()]);
  asked = answering({ consistency: () => answer, perform: () => outcome() });
  article.show(articleView([claim()], { text: TEXT }));
  stage.origin = 0;
  await consistency.load();
});

afterEach(() => {
  consistency.select(null);
  consistency.filter = '';
  article.close();
});

describe('the draft against itself', () => {
  it('says how much was looked at', () => {
    expect(consistency.examined).toBe('1 name, 3 relations looked at, 2 in doubt');
    answer = view([]);
    article.close();
    expect(consistency.examined).toBe('');
  });

  it('lights every place of the finding that is selected, and nothing else is selected then', () => {
    article.select('claim');
    consistency.goTo(consistency.open[1]!);
    expect(consistency.lit).toEqual([at('41'), at('20'), at('31')]);
    expect([article.selectedId, proposals.selected]).toEqual([null, null]);
  });

  it('is gone through in the order of the text, round at the ends', () => {
    const [names, sum] = consistency.open;
    consistency.goTo(consistency.next(1));
    expect(consistency.selected).toEqual(names);
    expect(consistency.next(1)).toEqual(sum);
    consistency.goTo(sum!);
    expect(consistency.next(1)).toEqual(names);
    expect(consistency.next(-1)).toEqual(names);
  });

  it('dismisses a finding by its words and goes on to the next', async () => {
    consistency.goTo(consistency.open[0]!);
    await consistency.dismiss(consistency.selected!);
    expect(intents()).toEqual([
      {
        do: 'dismiss_findings',
        article: 'article',
        findings: [{ kind: 'name', words: ['Hofmann', 'Hoffman'] }],
      },
    ]);
    expect(consistency.selected?.kind).toBe('sum');
  });

  it('leaves what is dismissed out of what is open, and lets it count again', async () => {
    answer = view([{ ...twoNames, dismissed: true }, finding()]);
    await consistency.load();
    expect(consistency.open.map(({ kind }) => kind)).toEqual(['sum']);
    await consistency.restore();
    expect(intents()).toEqual([
      {
        do: 'restore_findings',
        article: 'article',
        findings: [{ kind: 'name', words: ['Hofmann', 'Hoffman'] }],
      },
    ]);
  });

  it('keeps two names apart by what the finding calls them', async () => {
    expect(pairOf(finding())).toBeNull();
    await consistency.keepApart(consistency.open[0]!);
    expect(intents()).toEqual([{ do: 'keep_names_apart', names: ['Hofmann', 'Hoffman'] }]);
  });

  it('asks again when what is settled about names changes, and the gate is asked as well', async () => {
    const leave = article.watchGate();
    const before = article.settledNames;
    asked.length = 0;
    article.absorb(outcome({ label: { ...outcome().label, act: 'names_checked' } }));
    expect(article.settledNames).toBe(before + 1);
    await vi.waitFor(() => expect(asked.map((it) => it.call)).toEqual(['gate']));
    leave();
  });
});

describe('the name ledger', () => {
  it('lights the first mention, then the others round', () => {
    consistency.goToName(consistency.names[0]!);
    expect(consistency.lit).toEqual([at('Ann Hoffman')]);
    expect(consistency.others).toEqual([at('Hoffman', 20)]);
    consistency.stepMention(1);
    expect(consistency.lit).toEqual([at('Hoffman', 20)]);
    consistency.stepMention(1);
    expect(consistency.lit).toEqual([at('Ann Hoffman')]);
  });

  it('notes that a name is spelled right, and where; the same key takes it back', async () => {
    const nowhere = locatorOf('');
    await consistency.toggleChecked(consistency.names[0]!);
    await consistency.placeName(consistency.names[0]!, 'https://example.org/ann');
    const checked = { name: 'Ann Hoffman', kind: 'person', who: 'Ana', at: 1, note: '' };
    answer = view([], [{ ...ann, checked: { ...checked, locator: nowhere } }]);
    await consistency.load();
    expect(consistency.checked).toBe(1);
    await consistency.toggleChecked(consistency.names[0]!);
    expect(intents().map((intent) => intent.do)).toEqual([
      'check_names',
      'check_names',
      'uncheck_names',
    ]);
    expect(intents()[1]).toMatchObject({
      names: [{ name: 'Ann Hoffman', locator: { url: 'https://example.org/ann' } }],
    });
  });

  it('takes an address as one and anything else as words', () => {
    expect(locatorOf(' https://example.org/a ').url).toBe('https://example.org/a');
    expect(locatorOf('her office, by telephone')).toMatchObject({
      url: '',
      contact_form: 'her office, by telephone',
    });
    for (const typed of ['https://example.org/a', 'register, entry 4', ''])
      expect(typedPlace(locatorOf(typed))).toBe(typed);
  });
});
