// The one road to the back end. No other file imports `@tauri-apps`.

import { invoke, isTauri } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type {
  Answers,
  ArticleId,
  BackupFile,
  Call,
  Changes,
  CallError as WireError,
  ErrorCode,
  Imported,
  ReportFormat,
  ReportOptions,
  SheetOffer,
  Revised,
  RevisionPreview,
  Time,
} from './wire';

/** What the back end refused, by a code the window can decide on. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly code: ErrorCode;
  /** What to do next; may be empty. */
  readonly hint: string;

  constructor(error: WireError) {
    super(error.message);
    this.code = error.code;
    this.hint = error.hint;
  }

  /** Turns whatever was thrown into a `CallError`. */
  static from(thrown: unknown): CallError {
    if (thrown instanceof CallError) return thrown;
    if (isWireError(thrown)) return new CallError(thrown);
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new CallError({ code: 'internal', message, hint: '' });
  }
}

function isWireError(value: unknown): value is WireError {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value;
}

/** The name of a call. */
export type CallName = keyof Answers;

/** What a call wants to be told. */
export type Arguments<N extends CallName> = Omit<Extract<Call, { call: N }>, 'call'>;

type Rest<N extends CallName> = keyof Arguments<N> extends never ? [] : [Arguments<N>];

/** What the shell tells the window without being asked. */
export interface Events {
  /** Another program changed the ledger: everything shown may be stale. */
  changed: null;
  /** A file was dropped on the window, or given by a second start. */
  imported: Imported;
  /** A file that was dropped or given could not be read. */
  'import-failed': { file: string; error: WireError };
  /** The file a draft is watched in was changed by another program. */
  'draft-changed': DraftChange;
  /** An edited sheet was dropped on the window: what it would change. */
  sheet: SheetOffer;
  /** Something that takes its time began, or ended. */
  aside: AsideNews;
  /** A menu item was chosen; names a command. */
  menu: string;
  /** A file is being dragged over the window, or left it. */
  drag: 'over' | 'left';
}

/** What is done while the desk serves others: a file is read, or claims are looked for. */
export interface AsideNews {
  /** By which it is called off. */
  readonly id: number;
  /** What it is, with the file's name (empty when pasted) or the article's title; `null` when it has ended. */
  readonly what: { readonly does: 'read' | 'search'; readonly name: string } | null;
}

/** A revision that could be brought in: nothing is written yet. */
export interface RevisionOffer {
  /** The article it is a revision of. */
  readonly article: ArticleId;
  /** The file's name without its folder. */
  readonly file_name: string;
  /** What bringing it in would do. */
  readonly preview: RevisionPreview;
}

/** What the watched file would bring. */
export type DraftChange = RevisionOffer;

/** What stands behind the window: the shell, or what takes its place. */
export interface Backend {
  call(call: Call): Promise<unknown>;
  /** Asks the shell itself for what only it can do. */
  shell(command: string, args: Record<string, unknown>): Promise<unknown>;
  listen(event: string, heard: (payload: unknown) => void): void;
}

const tauri: Backend = {
  call: (call) => invoke('call', { call }),
  shell: (command, args) => invoke(command, args),
  listen: (event, heard) => {
    void listen(`claimdesk://${event}`, ({ payload }) => heard(payload));
  },
};

/** A plain browser in front of the development server, which has no shell. */
const browser: Backend = {
  async call(call) {
    const response = await fetch('/call', { method: 'POST', body: JSON.stringify(call) });
    const answer = (await response.json()) as { ok: unknown } | { err: WireError };
    if ('err' in answer) throw new CallError(answer.err);
    return answer.ok;
  },
  shell: (command) =>
    Promise.reject(
      new CallError({
        code: 'internal',
        message: `This browser has no “${command}”.`,
        hint: 'Use the desktop app.',
      }),
    ),
  listen: () => undefined,
};

let backend: Backend = import.meta.env.DEV && !isTauri() ? browser : tauri;

/** Puts another back end behind the window. Tests use it. */
export function useBackend(other: Backend): void {
  backend = other;
}

/** Asks the back end; rejects with a {@link CallError}. */
export async function call<N extends CallName>(name: N, ...rest: Rest<N>): Promise<Answers[N]> {
  try {
    return (await backend.call({ call: name, ...rest[0] } as Call)) as Answers[N];
  } catch (thrown) {
    throw CallError.from(thrown);
  }
}

async function shell<T>(command: string, args: Record<string, unknown> = {}): Promise<T> {
  try {
    return (await backend.shell(command, args)) as T;
  } catch (thrown) {
    throw CallError.from(thrown);
  }
}

/** Calls off what an {@link AsideNews} told of; who asked for it hears `cancelled`. */
export const callOff = (id: number): Promise<void> => shell('call_off', { id });

/** Lets the editor pick a draft and brings it in; `null` when nothing was picked. */
export const pickDraft = (): Promise<Imported | null> => shell('pick_draft');

/** Lets the editor pick a folder with a draft and its backup files; `null` when nothing was picked. */
export const pickPackage = (): Promise<Imported | null> => shell('pick_package');

/** Lets the editor pick the file of an article's next revision; `null` when nothing was picked. */
export const pickRevision = (article: ArticleId): Promise<RevisionOffer | null> =>
  shell('pick_revision', { article });

/** Tells what an offered file would do with its tracked changes read in this way. */
export const rereadRevision = (
  article: ArticleId,
  from: 'picked' | 'watched',
  changes: Changes,
): Promise<RevisionOffer> => shell('reread_revision', { article, from, changes });

/** Brings in the file that was picked last for an article, read as it was offered. */
export const acceptRevision = (article: ArticleId, changes: Changes): Promise<Revised> =>
  shell('accept_revision', { article, changes });

/** Brings in what the watched file of an article holds now, read as it was offered. */
export const acceptDraftChange = (article: ArticleId, changes: Changes): Promise<Revised> =>
  shell('accept_draft_change', { article, changes });

/** Watches the file an article's draft came from, or stops; answers whether it is watched. */
export const watchDraft = (article: ArticleId, on: boolean): Promise<boolean> =>
  shell('watch_draft', { article, on });

/** Saves a report where the editor says; answers the path, or `null` when nowhere. */
export const saveReport = (
  article: ArticleId,
  format: ReportFormat,
  options: ReportOptions,
): Promise<string | null> => shell('save_report', { request: { article, format, options } });

/** Lets the editor pick an edited sheet and looks at it; `null` when nothing was picked. */
export const pickSheet = (): Promise<SheetOffer | null> => shell('pick_sheet');

/** What is known of a library file that cannot be opened. */
export interface Trouble {
  readonly path: string;
  /** When it was written to last; `null` where there is no file. */
  readonly changed: Time | null;
  /** The good backups, the latest first. */
  readonly backups: readonly BackupFile[];
  /** Whether it can be opened for reading. */
  readonly readable: boolean;
  /** What the database says, in its own words; may be empty. */
  readonly details: string;
}

/** A backup that took the library file's place. */
export interface Restored {
  /** When it was made. */
  readonly at: Time;
  /** The name under which what stood there is kept; `null` when nothing stood there. */
  readonly kept: string | null;
  /** Of how many sources that were confidential it holds contact details in the clear. */
  readonly in_clear: number;
}

/** Tells what is known of a library file that cannot be opened. */
export const trouble = (): Promise<Trouble> => shell('trouble');

/** Puts a backup in the library file's place; what stood there is kept. */
export const restoreBackup = (name: string): Promise<Restored> => shell('restore_backup', { name });

/** Opens the library file for reading only. */
export const openReadOnly = (): Promise<void> => shell('open_read_only');

/** Lets the next call open the library file again. */
export const reopen = (): Promise<void> => shell('reopen');

/** Lets the editor choose another library file; answers whether one was chosen. */
export const chooseLedger = (): Promise<boolean> => shell('choose_ledger');

/** Shows the library file in its folder. */
export const showInFolder = (): Promise<void> => shell('show_in_folder');

/** A menu of the native menu bar; `null` draws a line. */
export interface Menu {
  readonly label: string;
  readonly items: readonly ({ id: string; label: string; keys: string | null } | null)[];
}

/** Draws the native menu bar; choosing an item comes back as the event `menu`. */
export const setMenu = (menus: readonly Menu[]): Promise<void> => shell('set_menu', { menus });

/** Opens an address in the system's own browser, once the editor has said so in a dialog of the shell's. */
export const openLink = (url: string): Promise<void> => shell('open_link', { url });

/** Hears an event of the shell for as long as the window lives. */
export function on<E extends keyof Events>(event: E, heard: (payload: Events[E]) => void): void {
  backend.listen(event, (payload) => heard(payload as Events[E]));
}
