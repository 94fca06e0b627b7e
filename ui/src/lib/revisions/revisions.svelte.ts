// The revisions of the open article: what could be brought in, what came, and
// what it left for a person to decide.
import { call, CallError, on, shell } from '../bridge';
import { article } from '../state/article.svelte';
import { desk, type Telling } from '../state/desk.svelte';
import { toasts } from '../state/toasts.svelte';
import type {
  ArticleId,
  Changes,
  ClaimView,
  Format,
  OfferedFrom,
  Revised,
  RevisionId,
  RevisionOffer,
  RevisionPreview,
  RevisionView,
  TextSplice,
  Waiting,
} from '../wire';

/** A revision that is offered, and where it would come from. */
export type Offer = RevisionOffer & { readonly from: OfferedFrom };

/** A revision that was just brought in. */
export interface RevisionSummary {
  readonly article: ArticleId;
  /** Its number. */
  readonly number: number;
  /** How many claims wait for a decision because of it. */
  readonly undecided: number;
}

/** Returns whether a claim has no place in the draft and was not given up. */
const isWaiting = (claim: ClaimView): boolean => claim.spans.length === 0 && claim.status !== 'cut';

/** Since when this window has been open: what came in before is no news. */
const opened = Date.now();

class Revisions {
  /** What could be brought in. */
  offer = $state.raw<Offer | null>(null);
  /** What was brought in last, until it was looked at. */
  brought = $state.raw<RevisionSummary | null>(null);
  /** The open article's revisions, the latest first; `null` until they were asked for. */
  list = $state.raw<readonly RevisionView[] | null>(null);
  /** Claims that wait for a place, with their candidates; `null` until they were asked for. */
  waiting = $state.raw<readonly Waiting[] | null>(null);
  /** Whether the tray is open. */
  trayOpen = $state(false);
  /** Articles whose file is watched. */
  watched = $state.raw<ReadonlySet<ArticleId>>(new Set());
  /** The revisions that are compared; `null` compares the one under check with the one before. */
  compared = $state.raw<{ readonly from: RevisionId; readonly to: RevisionId } | null>(null);
  /** Revisions whose reading was put away. */
  #readingSeen = $state.raw<ReadonlySet<RevisionId>>(new Set());
  /** Revisions of which it was seen that most of their page was left out. */
  #missingSeen = $state.raw<ReadonlySet<RevisionId>>(new Set());
  /** Whether something is being brought in. */
  busy = $state(false);

  /** The claims that wait for a place in the draft, by number. */
  readonly placeless: readonly ClaimView[] = $derived(
    article.ordered.filter(isWaiting).sort((a, b) => a.number - b.number),
  );

  /** What is offered for the open article. */
  readonly offered: Offer | null = $derived(this.offer?.article === article.id ? this.offer : null);

  /** What was brought in for the open article. */
  readonly news: RevisionSummary | null = $derived(
    this.brought?.article === article.id && this.brought.number === article.revision?.number
      ? this.brought
      : null,
  );

  /** Whether the draft under check came just now with tracked changes, and that was not put away. */
  readonly readingIsNews: boolean = $derived(
    article.revision !== null &&
      (article.tracked ?? 0) > 0 &&
      article.revision.created >= opened &&
      !this.#readingSeen.has(article.revision.id),
  );

  /** How much of the page was left out, in hundredths, where that is most of it and not seen yet. */
  readonly missing: number | null = $derived(
    article.revision && !this.#missingSeen.has(article.revision.id)
      ? (article.skipped.find((left) => left.what === 'most_of_page')?.count ?? null)
      : null,
  );

  /** How many paragraphs that is. */
  readonly missingParagraphs: number = $derived(
    article.skipped.find((left) => left.what === 'paragraph_of_page')?.count ?? 0,
  );

  /** Listens to the shell. */
  listen(): void {
    on('draft_changed', (change) => {
      this.offer = change.preview.same ? null : { ...change, from: 'watched' };
    });
  }

  /** Lets the editor pick the file of the next revision, and offers it. */
  async pick(): Promise<void> {
    const { id } = article;
    if (!id) return;
    try {
      const offer = await shell('pick_revision', { article: id });
      if (offer) this.offer = { ...offer, from: 'picked' };
    } catch (thrown) {
      toasts.error(CallError.from(thrown));
    }
  }

  /** Tells what a pasted text would do. */
  preview(text: string, format: Format | null): Promise<RevisionPreview | null> {
    const { id } = article;
    return id ? call('preview_text', { article: id, text, format }) : Promise.resolve(null);
  }

  /** Brings in what is offered. */
  async accept(): Promise<void> {
    const { offer } = this;
    if (!offer) return;
    const { article: id, from, preview } = offer;
    const command = from === 'picked' ? 'accept_revision' : 'accept_draft_change';
    const ask = (): Promise<Revised> => shell(command, { article: id, changes: preview.changes });
    if (await this.#bring(ask)) this.offer = null;
  }

  /** Offers the same file with its tracked changes read in another way. */
  async offerAs(changes: Changes): Promise<void> {
    const { offer } = this;
    if (!offer) return;
    try {
      const reread = await shell('reread_revision', {
        article: offer.article,
        from: offer.from,
        changes,
      });
      if (this.offer === offer) this.offer = { ...reread, from: offer.from };
    } catch (thrown) {
      toasts.error(CallError.from(thrown));
    }
  }

  /** Reads the file of the draft under check once more, its tracked changes in another way. */
  readAs(changes: Changes): Promise<boolean> {
    const { id } = article;
    if (!id) return Promise.resolve(false);
    return this.#bring(() => call('read_as', { article: id, changes }));
  }

  /** Puts away what is told of a page of which most was left out. */
  putMissingAway(): void {
    const { revision } = article;
    if (revision) this.#missingSeen = new Set([...this.#missingSeen, revision.id]);
  }

  /** Puts away what is told of tracked changes. */
  putReadingAway(): void {
    const { revision } = article;
    if (revision) this.#readingSeen = new Set([...this.#readingSeen, revision.id]);
  }

  /** Brings in a pasted text. */
  paste(text: string, format: Format | null, telling: Telling): Promise<boolean> {
    const { id } = article;
    if (!id) return Promise.resolve(false);
    return this.#bring(() => call('revise_text', { article: id, text, format }), telling);
  }

  /** Saves what was edited as a revision. */
  save(base: RevisionId, splices: TextSplice[], text: string): Promise<boolean> {
    const { id } = article;
    if (!id) return Promise.resolve(false);
    return this.#bring(() => call('save_text', { article: id, base, splices, text }));
  }

  /** Puts away what is offered, or the news of what came. */
  putAway(): void {
    if (this.offered) {
      this.offer = null;
      return;
    }
    this.brought = null;
    this.putReadingAway();
  }

  /** Forgets what belongs to a draft that is shown no longer. */
  forget(): void {
    this.list = null;
    this.waiting = null;
    this.compared = null;
  }

  /** Watches the open article's file, or stops. */
  async watch(id: ArticleId, wanted: boolean): Promise<void> {
    try {
      const is = await shell('watch_draft', { article: id, on: wanted });
      const others = [...this.watched].filter((each) => each !== id);
      this.watched = new Set(is ? [...others, id] : others);
      if (!is && this.offer?.from === 'watched') this.offer = null;
    } catch (thrown) {
      toasts.error(CallError.from(thrown));
    }
  }

  /** Reads the list of revisions anew. */
  async load(): Promise<void> {
    const { id } = article;
    if (!id) return;
    try {
      const list = await call('revisions', { article: id });
      if (article.id === id) this.list = list;
    } catch (thrown) {
      toasts.error(CallError.from(thrown));
    }
  }

  /** Reads anew where waiting claims might go. */
  async loadWaiting(): Promise<void> {
    const { id } = article;
    if (!id) return;
    try {
      const waiting = await call('waiting', { article: id });
      if (article.id === id) this.waiting = waiting;
    } catch (thrown) {
      toasts.error(CallError.from(thrown));
    }
  }

  async #bring(ask: () => Promise<Revised>, telling: Telling = {}): Promise<boolean> {
    const { id } = article;
    this.busy = true;
    const outcome = await desk.changeAside(() => ask().then((revised) => revised.outcome), telling);
    this.busy = false;
    if (!outcome) return false;
    await article.settled;
    if (outcome.seq !== null && id && article.id === id) await this.#tell(id);
    return true;
  }

  /** Says what was left to decide, unless nothing was. */
  async #tell(id: ArticleId): Promise<void> {
    await Promise.all([this.load(), this.loadWaiting()]);
    if (article.id !== id || !article.revision) return;
    const undecided = article.ordered.filter(
      (claim) => isWaiting(claim) || (claim.needs_recheck && claim.spans.length > 0),
    ).length;
    this.brought = { article: id, number: article.revision.number, undecided };
  }
}

export const revisions = new Revisions();
