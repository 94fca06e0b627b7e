// Every word the window shows comes from a catalogue, one for each language.

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import german from '../../../locales/de.ftl?raw';
import english from '../../../locales/en.ftl?raw';
import { hasRightToLeft } from './direction';
import { byLanguage } from './state/language.svelte';
import type { Language } from './wire';

const sources: Readonly<Record<Language, string>> = { en: english, de: german };

/** What a message may be told. */
export type MessageArguments = Record<string, FluentVariable>;

function read(language: Language): FluentBundle {
  // Marks around every argument would end up in labels and in copied text: see `isolated`.
  const bundle = new FluentBundle(language, { useIsolating: false });
  const errors = bundle.addResource(new FluentResource(sources[language]));
  if (errors.length > 0) throw new AggregateError(errors, 'The message catalogue is malformed');
  return bundle;
}

const catalogue = byLanguage(read);

/** Returns whether the catalogue has a message of this name. */
export const hasMessage = (id: string): boolean => catalogue().hasMessage(id);

/** Sets arguments that are read from the right apart, so that they leave the order of the words around them alone. */
function isolated(args: MessageArguments): MessageArguments {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'string' && hasRightToLeft(value) ? `\u2068${value}\u2069` : value,
    ]),
  );
}

/** Says a message. An unknown one shows as its name, so that it is seen and not a crash. */
export function t(id: string, args?: MessageArguments): string {
  const bundle = catalogue();
  const message = bundle.getMessage(id);
  if (!message?.value) return id;
  const errors: Error[] = [];
  const text = bundle.formatPattern(message.value, args ? isolated(args) : null, errors);
  if (errors.length > 0) console.error(`message ${id}:`, ...errors);
  return text;
}
