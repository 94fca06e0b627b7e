// What is said of paragraphs in languages that Claimdesk does not propose in.
import { t } from '../messages';
import { byLanguage } from '../state/language.svelte';
import type { UnreadIn, Unshown } from '../wire';

const names = byLanguage(
  (language) => new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }),
);
const either = byLanguage((language) => new Intl.ListFormat(language, { type: 'disjunction' }));
const list = byLanguage((language) => new Intl.ListFormat(language, { type: 'unit' }));

const named = ({ language, name }: UnreadIn): string => names().of(language) ?? name;

/** Returns that nothing is proposed in some languages, by their names. */
export const notProposedIn = (unread: readonly UnreadIn[]): string =>
  t('unread-told', { languages: either().format(unread.map(named)) });

/** Returns that this machine has no font for some characters. */
export const noFontFor = ({ characters, scripts }: Unshown): string =>
  t('no-font', { count: characters, scripts: list().format(scripts) });

/** Returns how many paragraphs are not read, by language. */
export const howManyUnread = (unread: readonly UnreadIn[]): string =>
  list().format(
    unread.map((it) => t('unread-count', { count: it.paragraphs, language: named(it) })),
  );
