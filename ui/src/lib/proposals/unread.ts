// What is said of paragraphs in languages that Claimdesk does not propose in.
import { locale, t } from '../messages';
import type { UnreadIn, Unshown } from '../wire';

const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
const either = new Intl.ListFormat(locale, { type: 'disjunction' });
const list = new Intl.ListFormat(locale, { type: 'unit' });

const named = ({ language, name }: UnreadIn): string => names.of(language) ?? name;

/** Returns that nothing is proposed in some languages, by their names. */
export const notProposedIn = (unread: readonly UnreadIn[]): string =>
  t('unread-told', { languages: either.format(unread.map(named)) });

/** Returns that this machine has no font for some characters. */
export const noFontFor = ({ characters, scripts }: Unshown): string =>
  t('no-font', { count: characters, scripts: list.format(scripts) });

/** Returns how many paragraphs are not read, by language. */
export const howManyUnread = (unread: readonly UnreadIn[]): string =>
  list.format(unread.map((it) => t('unread-count', { count: it.paragraphs, language: named(it) })));
