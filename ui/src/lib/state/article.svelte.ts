// The article under check: its draft, its claims, and where in them the editor is.

import { SvelteMap } from 'svelte/reactivity';
import { call } from '../bridge';
import { isOpen, stateOf, type ClaimState } from '../status';
import { fold, sources } from './sources.svelte';
import { library } from './library.svelte';
import type {
  ArticleId,
  ArticleSummary,
  ArticleView,
  Block,
  ClaimId,
  ClaimView,
  Footnote,
  Gate,
  Mark,
  Outcome,
  Priority,
  Revision,
  Skipped,
  SourceId,
  SourceKind,
  Span,
} from '../wire';

/** Which claims are shown; an empty list lets all through. */
export interface Filter {
  readonly states: readonly ClaimState[];
  readonly sources: readonly SourceId[];
  readonly sourceKinds: readonly SourceKind[];
  readonly priorities: readonly Priority[];
  readonly assignees: readonly string[];
  /** Words that stand in the claim, its note or its number. */
  readonly words: string;
  /** Only claims tied to no source. */
  readonly unsourced: boolean;
}

export const everything: Filter = {
  states: [],
  sources: [],
  sourceKinds: [],
  priorities: [],
  assignees: [],
  words: '',
  unsourced: false,
};

const within = <T>(allowed: readonly T[], value: T): boolean =>
  allowed.length === 0 || allowed.includes(value);

/** Returns whether a claim passes a filter. */
export function passes(claim: ClaimView, filter: Filter): boolean {
  if (!within(filter.states, stateOf(claim))) return false;
  if (!within(filter.priorities, claim.priority)) return false;
  if (!within(filter.assignees, claim.assignee)) return false;
  if (filter.unsourced && claim.attributions.length > 0) return false;
  const tied = claim.attributions.map((attribution) => attribution.source);
  if (filter.sources.length > 0 && !tied.some((id) => filter.sources.includes(id))) return false;
  if (
    filter.sourceKinds.length > 0 &&
    !tied.some((id) => {
      const kind = sources.byId.get(id)?.kind;
      return kind !== undefined && filter.sourceKinds.includes(kind);
    })
  ) {
    return false;
  }
  const words = fold(filter.words);
  return (
    words === '' ||
    String(claim.number) === words ||
    fold(claim.words).includes(words) ||
    fold(claim.note).includes(words)
  );
}

/** Orders claims as their words stand in the text; those that lost their words come last. */
function byPosition(a: ClaimView, b: ClaimView): number {
  const [first, second] = [a.spans[0], b.spans[0]];
  if (!first || !second) return first ? -1 : second ? 1 : a.number - b.number;
  const ends = (b.spans.at(-1)?.end ?? 0) - (a.spans.at(-1)?.end ?? 0);
  return first.start - second.start || ends || a.number - b.number;
}

/** Returns whether a claim stands on the same words as before. */
const sameWords = (before: ClaimView | undefined, now: ClaimView): boolean =>
  before?.spans.length === now.spans.length &&
  before.spans.every(
    ({ start, end }, i) => now.spans[i]!.start === start && now.spans[i]!.end === end,
  );

class OpenArticle {
  /** The article that is open; `null` shows the library's empty state. */
  id = $state<ArticleId | null>(null);
  /** The article that is being opened. */
  opening = $state<ArticleId | null>(null);
  revision = $state.raw<Revision | null>(null);
  text = $state.raw('');
  blocks = $state.raw<readonly Block[]>([]);
  marks = $state.raw<readonly Mark[]>([]);
  footnotes = $state.raw<readonly Footnote[]>([]);
  /** How many changes the draft's file tracks; `null` where nobody counted. */
  tracked = $state.raw<number | null>(0);
  skipped = $state.raw<readonly Skipped[]>([]);
  sentences = $state.raw<readonly Span[]>([]);
  readonly claims = new SvelteMap<ClaimId, ClaimView>();
  filter = $state.raw<Filter>(everything);
  selectedId = $state<ClaimId | null>(null);
  /** What blocks publication; `null` while nobody shows it, or until the desk has answered. */
  gate = $state.raw<Gate | null>(null);
  /** Settles when the article that was last asked for anew is shown. */
  settled: Promise<void> = Promise.resolve();
  /** Counts openings, so that what belongs to one text can be made anew for the next. */
  opened = $state(0);
  /** Counts changes of which words are claimed or rejected, on which proposals depend. */
  stirred = $state(0);
  /** Counts changes of what is settled about names and findings, on which the draft's check against itself depends. */
  settledNames = $state(0);

  #summary = $state.raw<ArticleSummary | null>(null);
  /** How many places show what blocks publication. */
  #watchers = 0;

  /** The article's line in the library, as it is now. */
  readonly summary: ArticleSummary | null = $derived(
    (this.id && library.articles.get(this.id)) || this.#summary,
  );

  /** Whether there are claims and every one is decided. */
  readonly decided: boolean = $derived(
    this.summary !== null && this.summary.progress.total > 0 && this.summary.progress.open === 0,
  );

  /** Whether nothing blocks publication, as far as the desk has answered. */
  readonly clear: boolean = $derived(this.decided && this.gate?.open === true);

  /** Whether the last clearance holds for the draft and the claims as they are. */
  readonly cleared: boolean = $derived(
    this.summary?.cleared?.stands === true &&
      this.gate?.open === true &&
      this.gate.since.length === 0,
  );

  /** Every claim in the order of the text. */
  readonly ordered: readonly ClaimView[] = $derived([...this.claims.values()].sort(byPosition));

  /** The claims the filter lets through, in the order of the text. */
  readonly visible: readonly ClaimView[] = $derived(
    this.filtered ? this.ordered.filter((claim) => passes(claim, this.filter)) : this.ordered,
  );

  /** Claims that still stand between the draft and publication, in the order of the text. */
  readonly unverified: readonly ClaimView[] = $derived(
    this.visible.filter((claim) => isOpen(stateOf(claim))),
  );

  readonly selected: ClaimView | null = $derived(
    (this.selectedId && this.claims.get(this.selectedId)) || null,
  );

  /** Whether the filter holds anything back. */
  get filtered(): boolean {
    const { words, unsourced, ...lists } = this.filter;
    return words.trim() !== '' || unsourced || Object.values(lists).some((list) => list.length > 0);
  }

  /** Opens an article and, if named, selects one of its claims. */
  async open(id: ArticleId, claim: ClaimId | null = null): Promise<void> {
    if (this.id !== id) {
      this.opening = id;
      try {
        const view = await call('open_article', { article: id });
        // Another article may have been asked for meanwhile.
        if (this.opening !== id) return;
        this.show(view);
      } finally {
        if (this.opening === id) this.opening = null;
      }
    }
    if (claim) this.select(claim);
  }

  /** Reads the open article anew, keeping the place. */
  async reload(): Promise<void> {
    if (!this.id) return;
    const view = await call('open_article', { article: this.id });
    if (view.summary.id !== this.id) return;
    const { selectedId, filter } = this;
    this.show(view);
    this.filter = filter;
    this.selectedId = selectedId && this.claims.has(selectedId) ? selectedId : null;
  }

  /** Shows an article that was read. */
  show(view: ArticleView): void {
    this.id = view.summary.id;
    this.#summary = view.summary;
    this.revision = view.revision;
    this.text = view.text;
    this.blocks = view.blocks;
    this.marks = view.marks;
    this.footnotes = view.footnotes;
    this.tracked = view.tracked;
    this.skipped = view.skipped;
    this.sentences = view.sentences;
    this.claims.clear();
    for (const claim of view.claims) this.claims.set(claim.id, claim);
    this.filter = everything;
    this.selectedId = null;
    this.gate = null;
    this.opened += 1;
    void this.#weigh();
  }

  close(): void {
    this.id = null;
    this.opening = null;
    this.#summary = null;
    this.revision = null;
    this.text = '';
    this.blocks = [];
    this.marks = [];
    this.footnotes = [];
    this.tracked = 0;
    this.skipped = [];
    this.sentences = [];
    this.claims.clear();
    this.filter = everything;
    this.selectedId = null;
    this.gate = null;
    this.opened += 1;
  }

  /** Selects a claim, or nothing. A claim the filter holds back lifts the filter. */
  select(id: ClaimId | null): void {
    const claim = id && this.claims.get(id);
    if (claim && !passes(claim, this.filter)) this.filter = everything;
    this.selectedId = claim ? claim.id : null;
  }

  /**
   * Finds the next claim (`dir` 1) or the one before (`dir` -1) among those
   * shown, going round at the ends. `from` may be a claim that is not shown.
   */
  next(from: ClaimId | null, dir: 1 | -1): ClaimView | null {
    return this.#step(this.visible, from, dir);
  }

  /** Like {@link next}, among claims that still have to be verified. */
  nextUnverified(from: ClaimId | null, dir: 1 | -1): ClaimView | null {
    return this.#step(this.unverified, from, dir);
  }

  #step(among: readonly ClaimView[], from: ClaimId | null, dir: 1 | -1): ClaimView | null {
    if (among.length === 0) return null;
    const start = from && this.claims.get(from);
    if (!start) return among.at(dir === 1 ? 0 : -1) ?? null;
    const onward =
      dir === 1
        ? among.find((claim) => byPosition(claim, start) > 0)
        : among.findLast((claim) => byPosition(claim, start) < 0);
    return onward ?? among.at(dir === 1 ? 0 : -1) ?? null;
  }

  /** Takes over what changed. */
  absorb(outcome: Outcome): void {
    if (!this.id) return;
    if (outcome.removed_articles.includes(this.id)) {
      this.close();
      return;
    }
    if (outcome.reopened.includes(this.id)) {
      this.settled = this.reload();
      return;
    }
    // What a source is and what the desk's rules weigh counts as much as the claims do.
    let touched =
      outcome.label.act === 'setting_changed' ||
      outcome.label.act.startsWith('names_') ||
      outcome.sources.length > 0 ||
      outcome.removed_sources.length > 0 ||
      outcome.articles.some((summary) => summary.id === this.id);
    const settled = /^(?:names|findings)_|^article_edited$/u.test(outcome.label.act);
    let stirred = outcome.label.act.startsWith('proposals_');
    for (const claim of outcome.claims) {
      if (claim.article !== this.id) continue;
      stirred ||= !sameWords(this.claims.get(claim.id), claim);
      this.claims.set(claim.id, claim);
      touched = true;
    }
    for (const id of outcome.removed_claims) {
      const removed = this.claims.delete(id);
      touched ||= removed;
      stirred ||= removed;
      if (this.selectedId === id) this.selectedId = null;
    }
    if (stirred) this.stirred += 1;
    if (settled) this.settledNames += 1;
    if (touched) void this.#weigh();
  }

  /** Keeps {@link gate} up to date for as long as what it lists is shown; returns what ends that. */
  watchGate(): () => void {
    this.#watchers += 1;
    void this.#weigh();
    return () => {
      this.#watchers -= 1;
      if (this.#watchers === 0) this.gate = null;
    };
  }

  /** Asks again what blocks the article. The list may be as long as the article has claims. */
  async #weigh(): Promise<void> {
    const { id } = this;
    if (!id || this.#watchers === 0) return;
    try {
      const gate = await call('gate', { article: id });
      if (this.id === id && this.#watchers > 0) this.gate = gate;
    } catch {
      // The next change asks again.
      if (this.id === id) this.gate = null;
    }
  }
}

export const article = new OpenArticle();
