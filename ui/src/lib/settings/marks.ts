// A desk's marks: what may be entered, and what the setting holds after a change.
import type { NoteMark, Status } from '../wire';

/** The longest spelling of a mark, in code points. */
const LONGEST = 40;

/** What a mark or a resolved comment may mean. A correction needs words, which no mark has. */
export const meanings: readonly Status[] = [
  'unchecked',
  'in_progress',
  'confirmed',
  'cannot_confirm',
  'on_author',
  'opinion',
  'cut',
];

/** What the setting holds: a spelling's status, or `null` for one that means nothing here. */
export type OwnMarks = Readonly<Record<string, Status | null>>;

/** Reads the setting. */
export const ownMarks = (setting: unknown): OwnMarks =>
  typeof setting === 'object' && setting !== null && !Array.isArray(setting)
    ? (setting as OwnMarks)
    : {};

/** Returns a spelling as marks are compared: without white space around it, in small letters. */
export const folded = (spelling: string): string => spelling.trim().toLowerCase();

/** Says what is wrong with a new spelling; `null` where nothing is. */
export function flaw(
  spelling: string,
  marks: readonly NoteMark[],
): 'empty' | 'long' | 'known' | null {
  const wanted = folded(spelling);
  if (wanted === '') return 'empty';
  if ([...wanted].length > LONGEST) return 'long';
  return marks.some((mark) => mark.spelling === wanted) ? 'known' : null;
}

/** Returns the setting without a spelling, in whatever letters it was written. */
function without(own: OwnMarks, spelling: string): Record<string, Status | null> {
  return Object.fromEntries(Object.entries(own).filter(([key]) => folded(key) !== spelling));
}

/** Returns the setting with a mark meaning a status, or nothing; as given, it is left out. */
export function meaning(own: OwnMarks, mark: NoteMark, status: Status | null): OwnMarks | null {
  const rest = without(own, mark.spelling);
  const next = status === mark.given ? rest : { ...rest, [mark.spelling]: status };
  return Object.keys(next).length > 0 ? next : null;
}

/** Returns the setting with a mark taken out: the desk's own goes, a given one means nothing. */
export const removed = (own: OwnMarks, mark: NoteMark): OwnMarks | null => meaning(own, mark, null);

/** Returns the marks the desk changed first, then the others; each by status and spelling. */
export function sorted(marks: readonly NoteMark[]): NoteMark[] {
  const rank = (mark: NoteMark): number =>
    mark.status === null ? meanings.length : meanings.indexOf(mark.status);
  return [...marks].sort(
    (a, b) =>
      Number(b.status !== b.given) - Number(a.status !== a.given) ||
      rank(a) - rank(b) ||
      a.spelling.localeCompare(b.spelling),
  );
}
