// The desk itself: what every screen needs, and the one road for change.

import { call, CallError, on, shell } from '../bridge';
import { restoreTyping, setTypingKept } from '../fields/typing';
import { courseText } from '../labels';
import { t } from '../messages';
import type {
  ArticleId,
  ClaimId,
  Boot,
  Format,
  Imported,
  Intent,
  Outcome,
  Sealed,
  UndoState,
  VaultState,
} from '../wire';
import { patch } from './absorb';
import { article } from './article.svelte';
import { asides } from './asides.svelte';
import { library } from './library.svelte';
import { sources } from './sources.svelte';
import { toasts } from './toasts.svelte';
import { view } from './view.svelte';

/** How the answer to one change is told. */
export interface Telling {
  /** Shows an error beside the thing it happened to, in place of a toast. */
  readonly onerror?: (error: CallError) => void;
  /** Says nothing when it went well; the thing itself shows it. */
  readonly quiet?: boolean;
}

class Desk {
  /** Whether the first answers are in. */
  ready = $state(false);
  /** Why the desk could not be opened. */
  failure = $state.raw<CallError | null>(null);
  version = $state('');
  /** Whether the library can be read and not changed. */
  readOnly = $state(false);
  /** Where the ledger stands. */
  place = $state('');
  /** Whose name goes into the history; empty while nobody's is known. */
  who = $state('');
  /** Whether nobody has said yet who works here, so that it is worth asking. */
  askWho = $state(false);
  vault = $state<VaultState>('missing');
  undoState = $state.raw<UndoState>({ undo: null, redo: null });
  settings = $state.raw<Readonly<Record<string, unknown>>>({});

  /** Changes go one after another, so that their outcomes are taken over in order. */
  #last: Promise<unknown> = Promise.resolve();

  /** The latest change that was taken over. */
  #newest = 0;

  /** Reads the desk and listens to the shell. */
  async start(): Promise<void> {
    // Before the desk opens: the shell tells then what became of a draft it was started with.
    this.#listen();
    await this.#begin();
  }

  /** Reads another ledger, or another state of it, from the beginning. */
  async restart(): Promise<void> {
    article.close();
    view.show('article');
    await this.#begin();
  }

  async #begin(): Promise<void> {
    this.ready = false;
    this.failure = null;
    this.#newest = 0;
    try {
      const boot = await call('boot');
      restoreTyping(boot.typing);
      this.#take(boot);
      await Promise.all([library.load(), sources.load()]);
      this.ready = true;
    } catch (thrown) {
      this.failure = CallError.from(thrown);
    }
  }

  /** Reads everything anew, keeping the place. */
  async refresh(): Promise<void> {
    try {
      this.#take(await call('boot'));
      await Promise.all([library.load(), sources.load()]);
      if (article.id && !library.articles.has(article.id)) article.close();
      await article.reload();
    } catch (thrown) {
      toasts.error(CallError.from(thrown));
    }
  }

  /** Shows an article and, if named, one of its claims. */
  async open(id: ArticleId, claim: ClaimId | null = null): Promise<void> {
    try {
      await article.open(id, claim);
      view.show('article');
      view.toMain();
    } catch (thrown) {
      toasts.error(CallError.from(thrown));
    }
  }

  /** Does something to the ledger; answers `null` when the desk refused, and says why. */
  perform(intent: Intent, telling: Telling = {}): Promise<Outcome | null> {
    return this.change(() => call('perform', { intent }), telling);
  }

  /** Takes back the last change. */
  undo(): Promise<Outcome | null> {
    return this.change(() => call('undo'));
  }

  /** Does again what was taken back. */
  redo(): Promise<Outcome | null> {
    return this.change(() => call('redo'));
  }

  /** Makes a change by any call that answers with an outcome. */
  change(ask: () => Promise<Outcome>, telling: Telling = {}): Promise<Outcome | null> {
    return this.#queue(async () => {
      const outcome = await ask();
      this.absorb(outcome, telling.quiet);
      return outcome;
    }, telling);
  }

  /** The same by a call that takes its time; other changes go on meanwhile. */
  changeAside(ask: () => Promise<Outcome>, telling: Telling = {}): Promise<Outcome | null> {
    return this.#aside(
      ask,
      (outcome) => {
        this.absorb(outcome, telling.quiet);
        return outcome;
      },
      telling,
    );
  }

  /** Brings in a pasted draft and opens it. */
  importText(text: string, format: Format | null, telling: Telling = {}): Promise<Imported | null> {
    return this.#aside(
      () => call('import_text', { text, format }),
      (it) => this.#welcome(it),
      telling,
    );
  }

  /** Lets the editor pick a draft, brings it in and opens it. */
  importFile(): Promise<Imported | null> {
    return this.#aside(
      () => shell('pick_draft'),
      (it) => it && this.#welcome(it),
    );
  }

  /** The same for a folder with a draft and the files that back it. */
  importPackage(): Promise<Imported | null> {
    return this.#aside(
      () => shell('pick_package'),
      (it) => it && this.#welcome(it),
    );
  }

  /** Takes over what changed, and says it. */
  absorb(outcome: Outcome, quiet = false): void {
    patch(outcome);
    // One that took its time may come behind a later one.
    if ((outcome.seq ?? this.#newest) >= this.#newest) {
      this.undoState = outcome.undo;
      this.#newest = outcome.seq ?? this.#newest;
    }
    const { act } = outcome.label;
    if (act === 'setting_changed' || act === 'vault_changed') void this.#rereadBoot();
    if (act === 'directory_filled') void sources.load();
    if (outcome.sealed) this.warnOfSealed(outcome.sealed);
    if (outcome.seq === null || quiet) return;
    const undoable = outcome.course !== 'undo' && outcome.undo.undo !== null;
    toasts.done(
      courseText(outcome.course, outcome.label),
      undoable ? { label: t('action-undo'), run: () => void this.undo() } : null,
    );
  }

  /** Says where contact details that were sealed may still be found as they were. */
  warnOfSealed({ scrubbed, older_backups }: Sealed): void {
    const hint = t(scrubbed ? 'sealed-elsewhere' : 'sealed-later');
    if (older_backups === 0) toasts.warn(t('sealed-done'), hint);
    else {
      toasts.warn(t('sealed-backups', { count: older_backups }), hint, {
        label: t('backups-remove-older', { count: older_backups }),
        run: () => void this.removeOlderBackups(),
      });
    }
  }

  /** Makes a backup, and removes those before it. Answers whether it was done. */
  async removeOlderBackups(): Promise<boolean> {
    try {
      const removed = await call('remove_older_backups');
      toasts.note(t('backups-removed', { count: removed }));
      return true;
    } catch (thrown) {
      toasts.error(CallError.from(thrown));
      return false;
    }
  }

  /** Stores a setting of the desk; `null` forgets it. Answers whether it was stored. */
  async set(key: string, value: unknown): Promise<boolean> {
    const before = this.settings;
    this.settings = { ...before, [key]: value };
    const outcome = await this.perform({ do: 'set_setting', key, value }, { quiet: true });
    if (!outcome) this.settings = before;
    return outcome !== null;
  }

  /** Stores whose name goes into the history; answers whether it goes there now. */
  async nameMyself(name: string): Promise<boolean> {
    if (!(await this.set('who', name.trim()))) return false;
    this.who = name.trim();
    this.askWho = false;
    return true;
  }

  /** Puts the question away who works here. */
  async stayUnnamed(): Promise<void> {
    this.askWho = false;
    await this.set('who_asked', true);
  }

  #take(boot: Boot): void {
    this.version = boot.version;
    this.readOnly = boot.read_only;
    setTypingKept(!boot.read_only);
    this.place = boot.desk;
    this.who = boot.who;
    this.askWho = boot.ask_who;
    this.vault = boot.vault;
    this.undoState = boot.undo;
    this.settings = boot.settings;
  }

  async #rereadBoot(): Promise<void> {
    try {
      this.#take(await call('boot'));
    } catch (thrown) {
      toasts.error(CallError.from(thrown));
    }
  }

  async #welcome(imported: Imported): Promise<Imported> {
    if (imported.outcome) this.absorb(imported.outcome);
    else toasts.note(t('import-already'));
    await this.open(imported.article);
    const { unread } = imported;
    if (unread.length > 0) {
      toasts.note(t('import-unread', { count: unread.length }), unread.join(', '));
    }
    return imported;
  }

  #listen(): void {
    asides.listen();
    on('changed', () => void this.refresh());
    on('imported', (imported) => {
      view.dragging = false;
      void this.#queue(() => this.#welcome(imported));
    });
    on('import_failed', (failed) => {
      view.dragging = false;
      const { file, error } = failed;
      const named = error.message.includes(file);
      toasts.error(
        new CallError(named ? error : { ...error, message: `${file}: ${error.message}` }),
      );
    });
    on('drag', (where) => {
      view.dragging = where === 'over';
    });
  }

  /** Takes an answer over in its turn that takes its time; until it is there other changes go on. */
  async #aside<T, R>(
    ask: () => Promise<T>,
    take: (answer: T) => R | Promise<R>,
    telling: Telling = {},
  ): Promise<R | null> {
    const asked = ask();
    await asked.catch(() => undefined);
    return this.#queue(async () => take(await asked), telling);
  }

  #queue<T>(work: () => Promise<T>, telling: Telling = {}): Promise<T | null> {
    const turn = this.#last.then(work).catch((thrown: unknown) => {
      const error = CallError.from(thrown);
      if (telling.onerror) telling.onerror(error);
      else toasts.error(error);
      return null;
    });
    this.#last = turn;
    return turn;
  }
}

export const desk = new Desk();
