// Two revisions that are compared, and the walk through what one did to the claims.
import { SvelteSet } from 'svelte/reactivity';
import { call, CallError } from '../bridge';
import { t } from '../messages';
import { article } from '../state/article.svelte';
import { desk } from '../state/desk.svelte';
import { toasts } from '../state/toasts.svelte';
import type { ArticleId, ClaimId, Comparison, Effect, Intent, RevisionId, Span } from '../wire';
import { decisionsOn, inOrder, nextUndecided, type Decision } from './effects';
import { revisions } from './revisions.svelte';
import { step } from './walk';
import { effectText } from './words';

/** Lives as long as the view of two revisions does. */
export class Comparing {
  /** The texts and their edits. Stays the same while only claims change. */
  texts = $state.raw<Comparison | null>(null);
  effects = $state.raw<readonly Effect[]>([]);
  /** The claim the keyboard is at. */
  at = $state<ClaimId | null>(null);
  /** Which of the claim's candidates is chosen. */
  candidate = $state(0);
  /** Words of the later text that were selected to attach a claim to. */
  picked = $state.raw<Span | null>(null);
  error = $state.raw<CallError | null>(null);

  /** Claims that waited for a decision at any time since the two were put beside each other. */
  readonly #asked = new SvelteSet<ClaimId>();
  /** What was decided here, the last one last. */
  #decided: ClaimId[] = [];
  #settling = false;
  /** What is being asked for, and after which change. */
  #loading: { after: unknown; pair: Pair; done: Promise<void> } | null = null;

  readonly order: readonly Effect[] = $derived(inOrder(this.effects));
  readonly effect: Effect | null = $derived(
    this.effects.find((effect) => effect.claim === this.at) ?? null,
  );
  readonly left: number = $derived(this.effects.filter((effect) => effect.needs_decision).length);
  readonly asked: number = $derived(this.#asked.size);

  /** Whether the later revision is the one under check: only then is there anything to decide. */
  get current(): boolean {
    return this.texts !== null && this.texts.to.revision.id === article.revision?.id;
  }

  /** Puts two revisions beside each other, or looks anew at what became of the claims. */
  async load(): Promise<void> {
    const { id } = article;
    const pair = revisions.compared ?? defaultPair();
    if (!id || !pair) return;
    const after = desk.undoState;
    // A decision and the change it makes both ask: once is enough.
    const asked = this.#loading;
    if (asked?.after === after && isPair(asked.pair, pair)) return asked.done;
    const done = this.#ask(id, pair);
    const loading = { after, pair, done };
    this.#loading = loading;
    await done;
    if (this.#loading === loading) this.#loading = null;
  }

  /** Asks for the texts when they are others than those shown, and else for the effects alone. */
  async #ask(id: ArticleId, pair: Pair): Promise<void> {
    try {
      if (this.texts && isPair(this.#pair(this.texts), pair)) {
        const effects = await call('effects', { article: id, ...pair });
        if (article.id === id && this.texts && isPair(this.#pair(this.texts), pair))
          this.#takeEffects(effects);
      } else {
        const comparison = await call('compare', { article: id, ...pair });
        if (article.id === id) this.#take(comparison);
      }
    } catch (thrown) {
      this.error = CallError.from(thrown);
    }
  }

  #pair({ from, to }: Comparison): Pair {
    return { from: from.revision.id, to: to.revision.id };
  }

  /** Chooses which two are compared; the earlier one is always the first. */
  choose(from: RevisionId, to: RevisionId): void {
    const number = (id: RevisionId): number =>
      revisions.list?.find(({ revision }) => revision.id === id)?.revision.number ?? 0;
    revisions.compared = number(from) <= number(to) ? { from, to } : { from: to, to: from };
  }

  /** Goes to a claim. */
  go(effect: Effect | null): void {
    if (!effect) return;
    this.at = effect.claim;
    this.candidate = 0;
    this.picked = null;
    if (article.claims.has(effect.claim)) article.select(effect.claim);
    toasts.announce(
      t('effect-told', {
        number: effect.number,
        effect: effectText(effect),
        words: effect.to_words || effect.from_words,
      }),
    );
  }

  walk(way: 1 | -1): void {
    this.go(step(this.order, this.at, way));
  }

  walkUndecided(way: 1 | -1): void {
    this.go(nextUndecided(this.order, this.at, way));
  }

  /** Chooses another of the places a claim may have gone to. */
  nextCandidate(way: 1 | -1): void {
    const count = this.effect?.candidates.length ?? 0;
    if (count === 0) return;
    this.picked = null;
    this.candidate = (this.candidate + way + count) % count;
    toasts.announce(this.effect?.candidates[this.candidate]?.words ?? '');
  }

  /** The words a claim would be attached to now. */
  get target(): readonly Span[] | null {
    if (this.picked) return [this.picked];
    return this.effect?.candidates[this.candidate]?.spans ?? null;
  }

  /** Whether something can be decided about the claim the keyboard is at. */
  can(decision: Decision): boolean {
    const { effect } = this;
    if (!effect || !this.current || !article.claims.has(effect.claim)) return false;
    if (!decisionsOn(effect).includes(decision)) return false;
    return decision !== 'attach' || this.target !== null;
  }

  /** Decides about the claim the keyboard is at, and goes on to the next one that waits. */
  async decide(decision: Decision): Promise<void> {
    const { effect } = this;
    const intent = effect && this.can(decision) ? this.#intent(effect, decision) : null;
    if (!effect || !intent || this.#settling) return;
    this.#settling = true;
    const outcome = await desk.perform(intent);
    this.#settling = false;
    if (!outcome) return;
    this.#decided = [...this.#decided, effect.claim];
    await this.load();
    if (this.at !== effect.claim) return;
    const next = nextUndecided(this.order, effect.claim, 1);
    if (next) this.go(next);
    else if (this.asked > 0) toasts.announce(t('compare-all-decided'));
  }

  #intent(effect: Effect, decision: Decision): Intent | null {
    const claim = article.claims.get(effect.claim);
    if (!claim) return null;
    const claims = [claim.id];
    switch (decision) {
      case 'still_right':
        return {
          do: 'review',
          claims,
          status: claim.status,
          ...(claim.correction === null ? {} : { correction: claim.correction }),
        };
      case 'check_again':
        return { do: 'review', claims, status: 'unchecked' };
      case 'attach':
        return this.target && { do: 'resize_claim', claim: claim.id, spans: [...this.target] };
      case 'retire':
        return claim.spans.length === 0
          ? { do: 'retire_claims', claims }
          : { do: 'review', claims, status: 'cut' };
    }
  }

  #take(comparison: Comparison): void {
    this.texts = comparison;
    this.#asked.clear();
    this.#decided = [];
    this.#takeEffects(comparison.effects);
    this.go(nextUndecided(this.order, null, 1) ?? this.order[0] ?? null);
  }

  #takeEffects(effects: readonly Effect[]): void {
    this.effects = effects;
    this.error = null;
    const undecided = effects.filter((effect) => effect.needs_decision);
    for (const { claim } of undecided) this.#asked.add(claim);
    // A decision that was taken back brings its claim back.
    const back = undecided.find(({ claim }) => claim === this.#decided.at(-1));
    if (!back) return;
    this.#decided = this.#decided.slice(0, -1);
    this.go(back);
  }
}

/** Which two revisions. */
interface Pair {
  readonly from: RevisionId;
  readonly to: RevisionId;
}

const isPair = (one: Pair, other: Pair): boolean => one.from === other.from && one.to === other.to;

/** The revision under check and the one before it. */
function defaultPair(): Pair | null {
  const list = revisions.list ?? [];
  const current = list.findIndex((one) => one.current);
  const [to, from] = [list[current], list[current + 1]];
  return to && from ? { from: from.revision.id, to: to.revision.id } : null;
}
