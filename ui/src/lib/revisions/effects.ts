// What a revision did to the claims: in groups, in the order a person looks at them.
import { step } from './walk';
import type { ClaimId, Effect, CarryCounts, Sentences, Span, TextEdit } from '../wire';

/** What became of claims, what needs a person first. */
export const groups = ['waiting', 'changed', 'context', 'gone', 'moved', 'kept', 'back'] as const;
export type Group = (typeof groups)[number];

/** Groups that are only counted until somebody wants to see them. */
export const quiet: ReadonlySet<Group> = new Set<Group>(['moved', 'kept', 'back']);

/** Returns the group a claim belongs to. */
export function groupOf({
  outcome,
  context,
  needs_decision,
}: Pick<Effect, 'outcome' | 'context' | 'needs_decision'>): Group {
  // A claim that was cut waits for nothing when its words are gone.
  if (outcome === 'ambiguous' || outcome === 'lost') return needs_decision ? 'waiting' : 'gone';
  if (outcome === 'changed') return 'changed';
  if (context === 'negation' || context === 'speaker') return 'context';
  return outcome;
}

/** Returns the effects by group, in each by their place in the text; empty groups are left out. */
export function grouped(
  effects: readonly Effect[],
): { readonly group: Group; readonly effects: readonly Effect[] }[] {
  const byGroup = new Map<Group, Effect[]>();
  for (const effect of effects) {
    const group = groupOf(effect);
    const there = byGroup.get(group);
    if (there) there.push(effect);
    else byGroup.set(group, [effect]);
  }
  return groups.flatMap((group) => {
    const mine = byGroup.get(group);
    return mine ? [{ group, effects: mine.sort(byPlace) }] : [];
  });
}

function byPlace(a: Effect, b: Effect): number {
  const place = ({ to, from }: Effect): number => to[0]?.start ?? from[0]?.start ?? 0;
  return place(a) - place(b) || a.number - b.number;
}

/** Returns the effects in the order in which they are walked through. */
export const inOrder = (effects: readonly Effect[]): Effect[] =>
  grouped(effects).flatMap((group) => group.effects);

/** Returns the next (1) or previous (-1) claim that waits for a decision, going round at the ends. */
export function nextUndecided(
  effects: readonly Effect[],
  from: ClaimId | null,
  way: 1 | -1,
): Effect | null {
  return step(effects, from, way, (effect) => effect.needs_decision);
}

/** What can be decided about a claim. */
export type Decision = 'still_right' | 'check_again' | 'attach' | 'retire';

/** Returns what can be decided about a claim: one without a place must be given one, or given up. */
export function decisionsOn(effect: Effect): readonly Decision[] {
  return effect.to.length === 0
    ? ['attach', 'retire']
    : ['still_right', 'check_again', 'attach', 'retire'];
}

/** Words of a claim, and whether they are others in the other revision. */
export interface Stretch {
  readonly words: string;
  readonly edited: boolean;
}

/**
 * Returns the words of some spans, those that were edited apart from the rest.
 * Words that were only moved are the same words.
 */
export function stretchesOf(
  text: string,
  spans: readonly Span[],
  edits: readonly TextEdit[],
  side: 'old' | 'new',
): Stretch[] {
  const cuts = edits
    .filter((edit) => edit.kind !== 'moved' && edit[side].end > edit[side].start)
    .map((edit) => edit[side])
    .sort((a, b) => a.start - b.start);
  const found: Stretch[] = [];
  const add = (start: number, end: number, edited: boolean): void => {
    if (end > start) found.push({ words: text.slice(start, end), edited });
  };
  spans.forEach((span, i) => {
    if (i > 0) found.push({ words: ' … ', edited: false });
    let at = span.start;
    for (const cut of cuts) {
      if (cut.end <= at || cut.start >= span.end) continue;
      add(at, Math.max(at, cut.start), false);
      add(Math.max(at, cut.start), Math.min(cut.end, span.end), true);
      at = Math.min(cut.end, span.end);
    }
    add(at, span.end, false);
  });
  return found;
}

/** Returns how many claims do not simply stand where they stood or elsewhere. */
export const affected = ({ changed, ambiguous, lost, around }: CarryCounts): number =>
  changed + ambiguous + lost + around;

/** Returns what changed in the text, the commonest kinds of edit first; nothing is left out. */
export function sentenceParts(
  sentences: Sentences,
): { readonly kind: keyof Sentences; readonly count: number }[] {
  return (['edited', 'added', 'cut', 'moved'] as const)
    .map((kind) => ({ kind, count: sentences[kind] }))
    .filter((part) => part.count > 0);
}
