// A language has every message of the others, with the same arguments and the same choices.

import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import german from '../../../locales/de.ftl?raw';
import english from '../../../locales/en.ftl?raw';

/** What of Fluent’s syntax tree is looked at. */
interface Part {
  readonly type?: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly selector?: Part;
  readonly variants?: readonly { readonly key: Part; readonly value: unknown }[];
  readonly args?: readonly Part[];
}

interface Message {
  /** The arguments it is told. */
  readonly args: Set<string>;
  /** The choices it makes between words, as `$status: confirmed cut`; plurals are each language’s own. */
  readonly choices: Set<string>;
  /** The words it has of its own. */
  words: string;
}

const plural = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

function walk(part: unknown, message: Message): void {
  if (typeof part === 'string') message.words += `${part} `;
  else if (Array.isArray(part)) for (const each of part) walk(each, message);
  else if (typeof part === 'object' && part !== null) walkPart(part, message);
}

function walkPart(part: Part, message: Message): void {
  if (part.type === 'var' && part.name) message.args.add(part.name);
  if (part.type === 'str') walk(part.value, message);
  if (part.args) for (const each of part.args) walkPart(each, message);
  if (part.type !== 'select' || !part.selector || !part.variants) return;
  walkPart(part.selector, message);
  const keys = part.variants.flatMap(({ key }) =>
    key.type === 'str' && !plural.has(String(key.value)) ? [String(key.value)] : [],
  );
  if (keys.length > 0) message.choices.add(`$${part.selector.name}: ${keys.sort().join(' ')}`);
  for (const { value } of part.variants) walk(value, message);
}

function messages(source: string): Map<string, Message> {
  return new Map(
    new FluentResource(source).body.map(({ id, value }) => {
      const message: Message = { args: new Set(), choices: new Set(), words: '' };
      walk(value, message);
      return [id, message];
    }),
  );
}

const [of, inGerman] = [messages(english), messages(german)];
const both = [...of].flatMap(([id, one]) => {
  const other = inGerman.get(id);
  return other ? [{ id, one, other }] : [];
});

const sorted = (set: Set<string>): string[] => [...set].sort();

/** What each language puts together its own way: dates, and refusals whose nouns the crates have in English. */
const built = new Set([
  'report-moment',
  'report-day',
  'refused-not-found',
  'refused-conflict',
  'refused-moved',
  'refused-io',
]);

/** Messages that have no words of a language: names, formats, signs, and words that both have. */
const alike = new Set([
  'app-name',
  'deadline-in',
  'span-minutes',
  'span-hours',
  'source-url',
  'priority-normal',
  'source-kind-ngo',
  'source-kind-short-ngo',
  'revision-hash',
  'name-kind-person',
  'format-markdown',
  'format-html',
  'report-html',
  'report-pdf',
  'report-report-docx',
  'report-markdown',
  'report-csv',
  'report-json',
  'report-jsonld',
  'paper-a4',
  'paper-letter',
  'paste-format',
  'language-en',
  'language-de',
  'source-name',
  'source-column-name',
  'locator-url',
  'passphrase',
  'settings-version',
  'text-size-normal',
  'list-filter-states',
  'report-column-status',
]);

describe('the German catalogue', () => {
  it('has the messages of the English one, and no others', () => {
    expect([...of.keys()].filter((id) => !inGerman.has(id))).toEqual([]);
    expect([...inGerman.keys()].filter((id) => !of.has(id))).toEqual([]);
  });

  it('fills in what the English one does', () => {
    const other = both.filter(
      ({ id, one, other }) =>
        !built.has(id) && String(sorted(one.args)) !== String(sorted(other.args)),
    );
    expect(other.map(({ id }) => id)).toEqual([]);
  });

  it('chooses by the same words', () => {
    const other = both.filter(
      ({ one, other }) => String(sorted(one.choices)) !== String(sorted(other.choices)),
    );
    expect(other.map(({ id }) => id)).toEqual([]);
  });

  it('says nothing in English', () => {
    const same = both.filter(
      ({ id, one, other }) =>
        !alike.has(id) && /\p{L}{2}/u.test(one.words) && one.words === other.words,
    );
    expect(same.map(({ id }) => id)).toEqual([]);
    expect([...alike].filter((id) => of.get(id)?.words !== inGerman.get(id)?.words)).toEqual([]);
  });

  it('has its own quotation marks', () => {
    const english = [...inGerman].filter(([, { words }]) => /["”]/u.test(words));
    expect(english.map(([id]) => id)).toEqual([]);
    const unpaired = [...inGerman].filter(
      ([, { words }]) => words.split('„').length !== words.split('“').length,
    );
    expect(unpaired.map(([id]) => id)).toEqual([]);
  });
});
