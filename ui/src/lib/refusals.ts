// Refusals and next steps of the crates, in the window’s language. The crates say them in English, as the
// command line does; those that take no arguments are found by their words.

import { FluentResource } from '@fluent/bundle';
import english from '../../../locales/en.ftl?raw';
import { t } from './messages';

function read(): ReadonlyMap<string, string> {
  return new Map(
    new FluentResource(english).body.flatMap(({ id, value }) =>
      /^(?:refused|hint)-/u.test(id) && typeof value === 'string' ? [[value, id] as const] : [],
    ),
  );
}

/** Read at the first refusal: reading the catalogue takes time that a start has none of. */
let ids: ReadonlyMap<string, string> | undefined;

/** Returns what the crates say in English, in the window’s language where the catalogue has it. */
export function inLanguage(said: string): string {
  ids ??= read();
  const id = ids.get(said);
  return id ? t(id) : said;
}
