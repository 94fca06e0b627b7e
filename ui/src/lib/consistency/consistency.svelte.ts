// The draft against itself: its names, where it disagrees with itself, and how much was looked at.
// Computed by the desk from the draft; what is stored are only the decisions about it.

import { call, CallError } from '../bridge';
import { stage } from '../draft/stage.svelte';
import { t } from '../messages';
import { proposals } from '../proposals/proposals.svelte';
import { article } from '../state/article.svelte';
import { desk } from '../state/desk.svelte';
import { toasts } from '../state/toasts.svelte';
import type { ConsistencyView, Inconsistency, NameView, Outcome, Span } from '../wire';
import { locatorOf } from './place';

/** A finding with the name by which the window tells it from others. */
export interface Found extends Inconsistency {
  readonly id: string;
}

/** A name with the name by which the window tells it from others: where it is mentioned first. */
export interface Named extends NameView {
  readonly id: string;
  /** Every mention, in the order of the text. */
  readonly mentions: readonly Span[];
}

const findingId = ({ kind, spans }: Inconsistency): string =>
  `finding-${kind}-${spans.map(({ start, end }) => `${start}-${end}`).join('-')}`;

const startOf = ({ spans }: Inconsistency): number => spans[0]?.start ?? 0;

function named(name: NameView): Named {
  const mentions = name.spellings
    .flatMap((spelling) => spelling.mentions)
    .sort((a, b) => a.start - b.start);
  return { ...name, mentions, id: `name-${mentions[0]?.start ?? 0}-${name.name}` };
}

class ConsistencyStore {
  #answer = $state.raw<ConsistencyView | null>(null);
  #findingId = $state<string | null>(null);
  #nameId = $state<string | null>(null);
  /** Which mention of the selected name is lit: counts from 0. */
  #mention = $state(0);
  #turn = 0;
  /** What is in the filter of the names. */
  filter = $state('');

  /** Whether the desk has answered for the draft that is shown. */
  readonly loaded: boolean = $derived(
    this.#answer !== null && this.#answer.revision === article.revision?.id,
  );

  /** Every finding in the order of the text, dismissed or not. */
  readonly findings: readonly Found[] = $derived(
    this.loaded
      ? this.#answer!.findings.map((finding) => ({ ...finding, id: findingId(finding) }))
      : [],
  );

  /** The findings that nobody dismissed. */
  readonly open: readonly Found[] = $derived(this.findings.filter(({ dismissed }) => !dismissed));

  /** The findings that somebody dismissed. */
  readonly dismissed: readonly Found[] = $derived(
    this.findings.filter(({ dismissed }) => dismissed),
  );

  /** Those that stand beside the draft: none while only some claims are shown. */
  readonly visible: readonly Found[] = $derived(article.filtered ? [] : this.open);

  /** How many findings of each kind were dismissed at the desk. */
  readonly dismissals: readonly [kind: string, count: number][] = $derived(
    Object.entries(this.#answer?.dismissals ?? {}),
  );

  /** Every name in the order of first mention. */
  readonly names: readonly Named[] = $derived(this.loaded ? this.#answer!.names.map(named) : []);

  /** How many names somebody found to be spelled right. */
  readonly checked: number = $derived(this.names.filter(({ checked }) => checked).length);

  /** How much was looked at, in a line; empty until the desk has answered. */
  readonly examined: string = $derived.by(() => {
    if (!this.loaded) return '';
    const { names, relations, in_doubt: doubt } = this.#answer!.examined;
    return t('consistency-examined', { names, relations, doubt });
  });

  readonly selected: Found | null = $derived(
    (this.#findingId && this.open.find(({ id }) => id === this.#findingId)) || null,
  );

  readonly name: Named | null = $derived(
    (this.#nameId && this.names.find(({ id }) => id === this.#nameId)) || null,
  );

  /** The mention of the selected name that is lit. */
  readonly mention: Span | null = $derived(this.name?.mentions[this.#mention] ?? null);

  /** The number of that mention: counts from 1. */
  readonly mentionNumber: number = $derived(this.#mention + 1);

  /** What is lit in the draft: every place of a finding, or the mention of a name. */
  readonly lit: readonly Span[] = $derived(
    this.selected?.spans ?? (this.mention ? [this.mention] : []),
  );

  /** The other mentions of the name that is selected. */
  readonly others: readonly Span[] = $derived(
    this.selected ? [] : (this.name?.mentions ?? []).filter((span) => span !== this.mention),
  );

  /** Asks the desk about the open article. */
  async load(): Promise<void> {
    const { id } = article;
    const turn = ++this.#turn;
    if (!id) return;
    try {
      const answer = await call('consistency', { article: id });
      if (turn === this.#turn) this.#answer = answer;
    } catch (thrown) {
      if (turn === this.#turn) toasts.error(CallError.from(thrown));
    }
  }

  /** Selects a finding, or nothing of the draft against itself. */
  select(found: Found | null): void {
    this.#findingId = found?.id ?? null;
    this.#nameId = null;
    if (found) this.#alone();
  }

  /** Selects a finding and brings its first place into view. */
  goTo(found: Found | null): void {
    this.select(found);
    if (!found) return;
    this.#reveal(found.spans[0]);
  }

  /** Selects a name and lights its first mention. */
  goToName(name: Named | null): void {
    this.#findingId = null;
    this.#nameId = name?.id ?? null;
    this.#mention = 0;
    if (!name) return;
    this.#alone();
    this.#reveal(name.mentions[0]);
  }

  /** Lights the next (1) or the previous (-1) mention of the selected name, round at the ends. */
  stepMention(way: 1 | -1): void {
    const { name } = this;
    if (!name || name.mentions.length === 0) return;
    const { length } = name.mentions;
    this.lightMention((this.#mention + way + length) % length);
  }

  /** Lights one mention of the selected name. */
  lightMention(at: number): void {
    const { name } = this;
    if (!name) return;
    this.#mention = at;
    this.#reveal(name.mentions[at]);
    toasts.announce(t('name-mention-at', { at: at + 1, of: name.mentions.length }));
  }

  /** Brings another place of a finding into view. */
  reveal(span: Span): void {
    this.#reveal(span);
  }

  /** Returns the next or the previous open finding from where the editor is, going round at the ends. */
  next(way: 1 | -1, among: readonly Found[] = this.open): Found | null {
    const ring = way === 1 ? this.open : this.open.toReversed();
    const { selected } = this;
    const place = article.selected?.spans[0]?.start ?? stage.origin;
    const from = selected
      ? ring.indexOf(selected) + 1
      : ring.findIndex((it) => (way === 1 ? startOf(it) >= place : startOf(it) < place));
    const wanted = new Set(among);
    const onward = [...ring.slice(Math.max(0, from)), ...ring.slice(0, Math.max(0, from))];
    return onward.find((it) => wanted.has(it)) ?? null;
  }

  /** Dismisses a finding until its words change, and goes on to the next. */
  dismiss(found: Found): Promise<void> {
    return this.#settle(found, () =>
      desk.perform({
        do: 'dismiss_findings',
        article: article.id!,
        findings: [{ kind: found.kind, words: found.words }],
      }),
    );
  }

  /** Lets everything that was dismissed count again. */
  async restore(): Promise<void> {
    if (!article.id || this.dismissed.length === 0) return;
    const findings = this.dismissed.map(({ kind, words }) => ({ kind, words }));
    await desk.perform({ do: 'restore_findings', article: article.id, findings });
  }

  /** Keeps the two names of a finding apart for good, and goes on to the next finding. */
  async keepApart(found: Found): Promise<void> {
    const names = pairOf(found);
    if (!names) return;
    await this.#settle(found, () => desk.perform({ do: 'keep_names_apart', names }));
  }

  /** Lets two names be one person's again. */
  async join(name: Named, other: string): Promise<void> {
    const own = name.spellings.map(({ text }) => text);
    await desk.perform({ do: 'join_names', names: [own[0] ?? name.name, other] });
  }

  /** Notes that a name is spelled right, or takes it back. */
  async toggleChecked(name: Named): Promise<void> {
    if (name.checked) await desk.perform({ do: 'uncheck_names', names: [name.checked.name] });
    else await this.#check(name, '');
  }

  /** Notes where a name was looked up; it is spelled right then. */
  async placeName(name: Named, where: string): Promise<boolean> {
    return (await this.#check(name, where)) !== null;
  }

  /** The open finding in which two spellings of the selected name, or it and another name, meet. */
  doubtOf(name: Named): Found | null {
    const found = name.findings.map((at) => this.findings[at]);
    return found.find((it) => it && !it.dismissed && pairOf(it) !== null) ?? null;
  }

  #check(name: Named, where: string): Promise<Outcome | null> {
    const locator = locatorOf(where, name.checked?.locator);
    const note = name.checked?.note ?? '';
    const right = { name: name.checked?.name ?? name.name, kind: name.kind, locator, note };
    return desk.perform({ do: 'check_names', names: [right] });
  }

  /** Nothing else of the article is selected at the same time. */
  #alone(): void {
    article.select(null);
    proposals.select(null);
    stage.pick(null);
    stage.open = false;
  }

  #reveal(span: Span | undefined): void {
    if (!span) return;
    stage.origin = span.start;
    stage.reveal(span);
  }

  /** Does away with a finding and goes on to the next that stays. */
  async #settle(found: Found, work: () => Promise<Outcome | null>): Promise<void> {
    const walking = this.selected?.id === found.id;
    const staying = this.open.filter(({ id }) => id !== found.id);
    const next = walking ? this.next(1, staying) : null;
    if (!(await work()) || !walking) return;
    if (!next) toasts.announce(t('consistency-done'));
    this.goTo(next);
    stage.focusPage();
  }
}

/** Returns the two names that a finding is about; `null` where it is not about two. */
export function pairOf({ kind, words }: Inconsistency): [string, string] | null {
  if (kind !== 'name') return null;
  const [one, other] = [...new Set(words)];
  return one !== undefined && other !== undefined ? [one, other] : null;
}

export const consistency = new ConsistencyStore();
