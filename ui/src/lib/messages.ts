// Every word the window shows comes from one catalogue, so that a second
// language is a second file.

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import english from '../../../locales/en.ftl?raw';
import { hasRightToLeft } from './direction';

/** The language the catalogue is written in. */
export const locale = 'en';

/** What a message may be told. */
export type MessageArguments = Record<string, FluentVariable>;

function read(source: string): FluentBundle {
  // Marks around every argument would end up in labels and in copied text: see `isolated`.
  const bundle = new FluentBundle(locale, { useIsolating: false });
  const errors = bundle.addResource(new FluentResource(source));
  if (errors.length > 0) throw new AggregateError(errors, 'The message catalogue is malformed');
  return bundle;
}

const bundle = read(english);

/** Returns whether the catalogue has a message of this name. */
export const hasMessage = (id: string): boolean => bundle.hasMessage(id);

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
  const message = bundle.getMessage(id);
  if (!message?.value) return id;
  const errors: Error[] = [];
  const text = bundle.formatPattern(message.value, args ? isolated(args) : null, errors);
  if (errors.length > 0) console.error(`message ${id}:`, ...errors);
  return text;
}
