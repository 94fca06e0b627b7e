// What Claimdesk proposes for the open article, and what covers its sentences.
// Computed by the desk from the draft and never stored; only an editor's no is.

import { call, CallError } from '../bridge';
import { t } from '../messages';
import { stage } from '../draft/stage.svelte';
import { article } from '../state/article.svelte';
import { alike } from '../sources/alike.svelte';
import { desk } from '../state/desk.svelte';
import { sources } from '../state/sources.svelte';
import { toasts } from '../state/toasts.svelte';
import type {
  Coverage,
  Outcome,
  Proposal,
  Proposals,
  Remark,
  SentenceCover,
  Shade,
  SourceRef,
  Span,
  Unclaimed,
  UnreadIn,
  Unshown,
} from '../wire';
import { newClaim, ofBatch, type Batch } from './kinds';
import { isTouched, stretches } from './stretches';

/** A proposal with the name by which the window tells it from others. */
export interface Proposed extends Proposal {
  readonly id: string;
}

/** What the list beside the draft shows in place of the claims. */
export const listings = ['all', 'noted', 'quotes', 'attributed', 'unsourced'] as const;
export type Listing = (typeof listings)[number];

const idOf = ({ form, spans }: Proposal): string =>
  `${form}-${spans.map(({ start, end }) => `${start}-${end}`).join('-')}`;

/** Says how many of the claims that are made are confirmed by nobody but their writer; empty for none. */
function markedText(made: readonly Proposal[]): string {
  const confirmed = made.filter(({ status }) => status === 'confirmed').length;
  return confirmed === 0 ? '' : t('proposals-marked', { count: made.length, confirmed });
}

const startOf = (proposal: Proposal): number => proposal.spans[0]?.start ?? 0;

class ProposalStore {
  /** Whether each sentence is shaded by what covers it. */
  coverageShown = $state(false);
  /** Which proposals the list shows; `null` while it shows the claims. */
  listing = $state<Listing | null>(null);
  /** Whether the selected proposal's source is being chosen. */
  correcting = $state(false);
  /** Whether the desk is being asked, so that what is shown may soon be other proposals. */
  asking = $state(false);
  #answer = $state.raw<Proposals | null>(null);
  #selectedId = $state<string | null>(null);
  #turn = 0;

  /** Whether the desk has answered for the draft that is shown. */
  readonly loaded: boolean = $derived(
    this.#answer !== null && this.#answer.revision === article.revision?.id,
  );

  /** What is proposed and not claimed yet, in the order of the text. */
  readonly list: readonly Proposed[] = $derived.by(() => {
    if (!this.loaded) return [];
    // A claim that was just made covers its words before the desk has answered anew.
    const claimed = stretches(article.ordered.flatMap((claim) => claim.spans));
    return this.#answer!.proposals.filter(
      (proposal) => !proposal.spans.some((span) => isTouched(claimed, span)),
    ).map((proposal) => ({ ...proposal, id: idOf(proposal) }));
  });

  /** What is drawn beside the draft: nothing while only some claims are shown. */
  readonly visible: readonly Proposed[] = $derived(article.filtered ? [] : this.list);

  readonly selected: Proposed | null = $derived(
    (this.#selectedId && this.list.find((it) => it.id === this.#selectedId)) || null,
  );

  /** What covers each sentence, in the order of the text. */
  readonly coverage: readonly SentenceCover[] = $derived(this.loaded ? this.#answer!.coverage : []);

  /** What covers which words, in the order of the text. */
  readonly shades: readonly Shade[] = $derived(this.loaded ? this.#answer!.shades : []);

  /** The numbers, names and dates outside every claim, in the order of the text. */
  readonly unclaimed: readonly Unclaimed[] = $derived(this.loaded ? this.#answer!.unclaimed : []);

  /** What colleagues said about claims in a checking copy that came back. */
  readonly remarks: readonly Remark[] = $derived(this.loaded ? this.#answer!.remarks : []);

  /** The languages of paragraphs in which nothing is proposed. */
  readonly unread: readonly UnreadIn[] = $derived(this.loaded ? this.#answer!.unread : []);

  /** The characters of the draft that this machine has no font for. */
  readonly unshown: Unshown | null = $derived(this.loaded ? this.#answer!.unshown : null);

  /** How many different words were rejected in the article. */
  readonly rejected: number = $derived(this.loaded ? this.#answer!.rejected : 0);

  /** How many proposals each batch holds. */
  readonly counts: Readonly<Record<Batch, number>> = $derived({
    noted: ofBatch(this.list, 'noted').length,
    quotes: ofBatch(this.list, 'quotes').length,
    attributed: ofBatch(this.list, 'attributed').length,
    unsourced: ofBatch(this.list, 'unsourced').length,
    all: this.list.length,
  });

  /** What the list shows: those without a source by how much they need checking, all others as they stand. */
  readonly listed: readonly Proposed[] = $derived.by(() => {
    if (this.listing === null) return [];
    const found = ofBatch(this.list, this.listing);
    if (this.listing !== 'unsourced') return found;
    return found.sort((a, b) => b.check_worthiness - a.check_worthiness);
  });

  /** Asks what is proposed, once what was asked for before has been painted; returns what takes it back. */
  loadSoon(): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => void this.load());
    });
    this.asking = true;
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      this.asking = false;
    };
  }

  /** Asks what is proposed for the open article. */
  async load(): Promise<void> {
    const { id } = article;
    const turn = ++this.#turn;
    this.asking = id !== null;
    if (!id) return;
    try {
      const answer = await call('proposals', { article: id });
      if (turn === this.#turn) this.#answer = answer;
    } catch (thrown) {
      if (turn === this.#turn) toasts.error(CallError.from(thrown));
    } finally {
      if (turn === this.#turn) this.asking = false;
    }
  }

  /** Selects a proposal, or none; a claim is then no longer selected. */
  select(proposal: Proposed | null): void {
    this.#selectedId = proposal?.id ?? null;
    this.correcting = false;
    if (proposal) article.select(null);
  }

  /** Selects a proposal and brings its words into view. */
  goTo(proposal: Proposed | null): void {
    this.select(proposal);
    if (!proposal) return;
    stage.pick(null);
    stage.open = false;
    stage.origin = startOf(proposal);
    stage.reveal({ start: startOf(proposal), end: proposal.spans.at(-1)!.end });
  }

  /** Returns the next or the previous of some proposals from where the editor is, going round at the ends. */
  next(way: 1 | -1, among: readonly Proposed[] = this.list): Proposed | null {
    const ring = way === 1 ? this.list : this.list.toReversed();
    const { selected } = this;
    const place = article.selected?.spans[0]?.start ?? stage.origin;
    const from = selected
      ? ring.indexOf(selected) + 1
      : ring.findIndex((it) => (way === 1 ? startOf(it) >= place : startOf(it) < place));
    const wanted = new Set(among);
    const onward = [...ring.slice(Math.max(0, from)), ...ring.slice(0, Math.max(0, from))];
    return onward.find((it) => wanted.has(it)) ?? null;
  }

  /**
   * Returns the next or the previous of what nobody has claimed and for which no source is named, from where the
   * editor is: a proposed statement, or words that nothing is proposed for.
   */
  nextOpen(way: 1 | -1): Proposed | Span | null {
    const bare = ofBatch(this.list, 'unsourced').map((it) => ({ start: startOf(it), it }));
    const stray = this.unclaimed
      .filter(({ proposed }) => !proposed)
      .map(({ span }) => ({ start: span.start, it: span }));
    const ring: { start: number; it: Proposed | Span }[] = [...bare, ...stray].sort(
      (a, b) => (a.start - b.start) * way,
    );
    const place = this.selected ? startOf(this.selected) : (stage.picked?.start ?? stage.origin);
    const here = this.selected ?? stage.picked;
    const onward = ring.find(({ start }) =>
      here ? (start - place) * way > 0 : way === 1 ? start >= place : start < place,
    );
    return (onward ?? ring[0])?.it ?? null;
  }

  /** How many places `nextOpen` goes to. */
  readonly open: number = $derived(
    this.counts.unsourced + this.unclaimed.filter(({ proposed }) => !proposed).length,
  );

  /** Returns the innermost proposal whose words stand at `offset`. */
  at(offset: number): Proposed | null {
    const there = this.visible.filter((proposal) =>
      proposal.spans.some(({ start, end }) => start <= offset && offset < end),
    );
    return there.sort((a, b) => a.words.length - b.words.length)[0] ?? null;
  }

  /** Makes a claim of a proposal and goes on to the next. `source` takes the place of the one proposed. */
  async accept(proposal: Proposed, source?: SourceRef): Promise<void> {
    await this.#settle([proposal], () =>
      desk.perform({
        do: 'add_claims',
        article: article.id!,
        claims: [newClaim(proposal, source)],
      }),
    );
    const marked = markedText([proposal]);
    if (marked) toasts.note(marked);
  }

  /** Rejects a proposal and goes on to the next. */
  async reject(proposal: Proposed): Promise<void> {
    await this.#settle([proposal], () =>
      desk.perform({ do: 'reject_proposals', article: article.id!, words: [proposal.words] }),
    );
  }

  /** Makes claims of a whole batch, as one change, and says which sources they brought. */
  async acceptAll(batch: Batch): Promise<void> {
    const batched = ofBatch(this.list, batch);
    const known = new Set(sources.byId.keys());
    let made: Outcome | null = null;
    await this.#settle(batched, async () => {
      made = await desk.perform({
        do: 'add_claims',
        article: article.id!,
        claims: batched.map((proposal) => newClaim(proposal)),
      });
      return made;
    });
    const fresh = ((made as Outcome | null)?.sources ?? []).filter(({ id }) => !known.has(id));
    if (made) await alike.tell(fresh, markedText(batched));
  }

  /** Rejects a whole batch, as one change. */
  async rejectAll(batch: Batch): Promise<void> {
    const batched = ofBatch(this.list, batch);
    await this.#settle(batched, () =>
      desk.perform({
        do: 'reject_proposals',
        article: article.id!,
        words: batched.map(({ words }) => words),
      }),
    );
  }

  /** Lets everything that was rejected be proposed again. */
  async restore(): Promise<void> {
    if (article.id) await desk.perform({ do: 'restore_proposals', article: article.id });
  }

  /** Returns how many sentences each thing covers. */
  readonly covered: Readonly<Record<Coverage, number>> = $derived.by(() => {
    const counts = { claimed: 0, proposed: 0, open: 0, not_checkable: 0, not_read: 0 };
    for (const { cover } of this.coverage) counts[cover] += 1;
    return counts;
  });

  /** Does away with proposals and, where the selected one is among them, goes on to the next that stays. */
  async #settle(done: readonly Proposed[], work: () => Promise<Outcome | null>): Promise<void> {
    if (!article.id || done.length === 0) return;
    const gone = new Set(done.map(({ id }) => id));
    const walking = this.selected && gone.has(this.selected.id);
    const staying = this.list.filter(({ id }) => !gone.has(id));
    const next = walking ? this.next(1, staying) : this.selected;
    if (!(await work())) return;
    this.#drop(gone);
    if (walking) {
      if (!next) toasts.announce(t('proposals-done'));
      this.goTo(next);
      stage.focusPage();
    }
  }

  /** Leaves out what was settled until the desk has answered anew. */
  #drop(gone: ReadonlySet<string>): void {
    if (!this.#answer) return;
    const proposals = this.#answer.proposals.filter((it) => !gone.has(idOf(it)));
    this.#answer = { ...this.#answer, proposals };
  }
}

export const proposals = new ProposalStore();
