// Guesses what kind of source a name belongs to, so that a new one seldom needs a choice.
import type { SourceKind } from '../wire';

/** Word beginnings that tell a kind, the more telling ones first; those that end in a space are whole words. */
const signs: readonly (readonly [SourceKind, readonly string[]])[] = [
  ['social_post', ['tweet ', 'post on ', 'telegram ', 'facebook ', 'instagram ', 'tiktok ']],
  ['unnamed_group', ['sources ', 'officials ', 'diplomats ', 'witnesses ', 'residents ']],
  ['court_record', ['judgment ', 'judgement ', 'verdict ', 'indictment ', 'court filing ']],
  ['dataset', ['dataset ', 'data set ', 'database ', 'statistics ', 'register of ']],
  ['document', ['report ', 'letter ', 'memo ', 'statement ', 'contract ', 'minutes of ']],
  ['news_agency', ['news agency ', 'newswire ', 'press agency ', 'presse-agentur ']],
  ['broadcaster', ['television ', 'tv ', 'radio ', 'broadcasting ', 'broadcaster ']],
  ['news_outlet', ['newspaper ', 'gazette ', 'herald ', 'tribune ', 'daily ', 'times ']],
  ['company', ['inc ', 'ltd ', 'llc ', 'plc ', 'gmbh ', 'corp ', 's.a ', 'holding ', 'company ']],
  [
    'government',
    [
      ...['ministry ', 'government ', 'police ', 'department ', 'parliament ', 'embassy '],
      ...['court ', 'prosecutor', 'mayor', 'municipality ', 'city council ', 'army ', 'navy '],
      ...['inspectorate ', 'border guard', 'state agency ', 'authority '],
    ],
  ],
  ['ngo', ['foundation ', 'charity ', 'committee ', 'watch ', 'amnesty ', 'red cross ', 'ngo ']],
  [
    'organisation',
    ['union ', 'association ', 'university ', 'institute ', 'party ', 'federation '],
  ],
];

/** What an unnamed person is called: by an article and a calling, or as a source or official. */
const unnamed =
  /^(?:(?:an?|one|the) (?:\S+ ){0,4}(?:source|official|person|diplomat|witness|officer|employee|resident)\b|(?:\S+ ){0,2}(?:source|official|insider)\b)/iu;

/** Returns the likeliest kind of a source with this name; a person when nothing tells. */
export function guessKind(name: string): SourceKind {
  const words = ` ${name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@.-]+/gu, ' ')
    .replace(/\.(?= |$)/gu, '')
    .trim()} `;
  if (/^ @\S+ $/u.test(words)) return 'social_post';
  if (unnamed.test(name.trim())) return 'unnamed_person';
  const told = signs.find(([, begins]) => begins.some((sign) => words.includes(` ${sign}`)));
  return told?.[0] ?? 'person';
}
