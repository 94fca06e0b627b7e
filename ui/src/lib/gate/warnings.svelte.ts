// What the gate lets through: by rule, and the way from place to place of one of them.

import { consistency } from '../consistency/consistency.svelte';
import { goTo } from '../draft/actions';
import { stage } from '../draft/stage.svelte';
import { hasMessage, t } from '../messages';
import { proposals } from '../proposals/proposals.svelte';
import { article } from '../state/article.svelte';
import { toasts } from '../state/toasts.svelte';
import { view } from '../state/view.svelte';
import type { ClaimId, Finding, LetThrough, Rule, Span } from '../wire';

/** One place that a rule speaks of. */
export interface Place {
  /** The claim whose words stand there; `null` where none does. */
  readonly claim: ClaimId | null;
  /** `null` for a claim that has lost its place. */
  readonly span: Span | null;
}

/** All that one rule found. */
export interface Warning {
  readonly rule: Rule;
  readonly count: number;
  readonly places: readonly Place[];
}

/** What each rule does unless the desk says otherwise; those that always block cannot be set. */
const usual = {
  nothing_claimed: 'always',
  needs_recheck: 'always',
  undecided: 'always',
  correction_pending: 'always',
  not_confirmed: 'always',
  'cut-pending': 'always',
  'no-source': 'warns',
  'off-record-used': 'blocks',
  'sources-contradict': 'blocks',
  'consistency-error': 'blocks',
  'consistency-warning': 'warns',
  'proposals-unread': 'warns',
  'words-unclaimed': 'warns',
  'words-unread': 'warns',
  'unnamed-no-approver': 'warns',
  'unnamed-no-reason': 'warns',
  'no-locator': 'warns',
} as const satisfies Record<Rule, 'always' | 'blocks' | 'warns'>;

type Settable = {
  [R in Rule]: (typeof usual)[R] extends 'always' ? never : R;
}[Rule];

const isSettable = (rule: Rule): rule is Settable => usual[rule] !== 'always';

/** Rules whose level a desk may set, in the order in which they are named. */
export const settable: readonly Settable[] = (Object.keys(usual) as Rule[]).filter(isSettable);

/** Those of them that block unless the desk says otherwise; the others warn. */
export const blocking: readonly Rule[] = settable.filter((rule) => usual[rule] === 'blocks');

/** Puts together what each rule found. */
export function byRule(findings: readonly Finding[]): readonly Warning[] {
  const found = new Map<Rule, { count: number; places: Place[] }>();
  for (const { rule, count, claim, spans } of findings) {
    const warning = found.get(rule) ?? { count: 0, places: [] };
    warning.count += count;
    const places = claim
      ? [{ claim, span: spans[0] ?? null }]
      : spans.map((span) => ({ claim: null, span }));
    warning.places.push(...places);
    found.set(rule, warning);
  }
  return [...found].map(([rule, warning]) => ({ rule, ...warning }));
}

/** Names what was found in a list: `7 unsourced and 15 proposals unread`. */
export function inWords(found: readonly { rule: string; count: number }[], most = 99): string {
  const named = found.slice(0, found.length > most ? most - 1 : most);
  const parts = named.map(({ rule, count }) =>
    // A rule of another Claimdesk.
    hasMessage(`warned-${rule}`)
      ? t(`warned-${rule}`, { count })
      : t('warned-other', { rule, count }),
  );
  const others = found.length - named.length;
  if (others > 0) parts.push(t('warned-others', { count: others }));
  const [last, ...first] = parts.reverse();
  if (first.length === 0) return last ?? '';
  return t('warned-and', { first: first.reverse().join(', '), last: last! });
}

/** Names what a clearance let through. */
export const letThroughText = (letThrough: readonly LetThrough[] | null | undefined): string =>
  inWords(letThrough ?? []);

const startOf = ({ span }: Place): number => span?.start ?? Number.POSITIVE_INFINITY;

class Warnings {
  /** Whose places are gone through; `null` starts with the first rule. */
  #rule = $state<Rule | null>(null);
  /** The place that was gone to last. */
  #last = $state.raw<Place | null>(null);

  /** What is let through. */
  readonly list: readonly Warning[] = $derived(byRule(article.gate?.warns ?? []));

  /** What a desk's rules forbid of the article as a whole. */
  readonly forbidden: readonly Warning[] = $derived(
    byRule((article.gate?.findings ?? []).filter(({ spans, claim }) => !claim && spans.length > 0)),
  );

  /** What they forbid of single claims that are decided: no walk through open claims meets these. */
  readonly #ofClaims: readonly Warning[] = $derived(
    byRule((article.gate?.findings ?? []).filter(({ rule, claim }) => claim && isSettable(rule))),
  );

  readonly #all = $derived([...this.forbidden, ...this.#ofClaims, ...this.list]);

  /** The rule whose places are gone through. */
  readonly current: Warning | null = $derived(
    this.#all.find(({ rule }) => rule === this.#rule) ?? null,
  );

  /** Which of its places was gone to last: counts from 1; 0 before the first. */
  readonly at: number = $derived(
    1 + (this.current?.places.findIndex((place) => this.#isLast(place)) ?? -1),
  );

  get any(): boolean {
    return this.#all.length > 0;
  }

  /** Goes to the next (1) or the previous (-1) place of a rule, round at the ends. */
  step(way: 1 | -1, rule: Rule | null = this.current?.rule ?? this.#all[0]?.rule ?? null): void {
    const warning = this.#all.find((it) => it.rule === rule);
    if (!warning || warning.places.length === 0) return;
    if (warning.rule !== this.#rule) this.#last = null;
    this.#rule = warning.rule;
    const place = this.#from(warning.places, way);
    this.#last = place;
    this.#show(place);
    toasts.announce(
      t('warning-place', {
        what: inWords([warning]),
        at: warning.places.indexOf(place) + 1,
        of: warning.places.length,
      }),
    );
  }

  /** A place that was settled is no longer among those found: on from where it stood. */
  #from(places: readonly Place[], way: 1 | -1): Place {
    const last = this.#last;
    const ring = way === 1 ? places : places.toReversed();
    const at = ring.findIndex((place) => this.#isLast(place));
    if (at >= 0) return ring[(at + 1) % ring.length]!;
    const beyond = (place: Place): boolean =>
      way === 1 ? startOf(place) > startOf(last!) : startOf(place) < startOf(last!);
    return (last && ring.find(beyond)) || ring[0]!;
  }

  #isLast({ claim, span }: Place): boolean {
    const last = this.#last;
    if (!last) return false;
    if (claim !== null || last.claim !== null) return claim === last.claim;
    return span?.start === last.span?.start && span?.end === last.span?.end;
  }

  #show({ claim, span }: Place): void {
    if (view.place !== 'article') view.show('article');
    view.mode = 'read';
    if (claim) goTo(article.claims.get(claim) ?? null);
    else if (span && !this.#goToCard(span)) this.#reveal(span);
  }

  /** Selects the finding or the proposal whose card stands at a place; answers whether there is one. */
  #goToCard({ start }: Span): boolean {
    const begins = ({ spans }: { spans: readonly Span[] }): boolean => spans[0]?.start === start;
    if (this.#rule === 'proposals-unread') {
      const proposal = proposals.list.find(begins);
      if (proposal) proposals.goTo(proposal);
      return proposal !== undefined;
    }
    const found = consistency.open.find(
      (it) => begins(it) && this.#rule === `consistency-${it.error ? 'error' : 'warning'}`,
    );
    if (found) consistency.goTo(found);
    return found !== undefined;
  }

  /** Picks the words, so that one key makes a claim of them. */
  #reveal(span: Span): void {
    article.select(null);
    proposals.select(null);
    consistency.select(null);
    stage.pick(span);
    stage.origin = span.start;
    stage.reveal(span);
  }
}

export const warnings = new Warnings();
