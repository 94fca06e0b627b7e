// The one road to the back end. No other file imports `@tauri-apps`.

import { invoke, isTauri } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { t } from './messages';
import { inLanguage } from './refusals';
import type {
  Answers,
  Call,
  CallError as WireError,
  Command,
  CommandAnswers,
  ErrorCode,
  Events,
} from './wire';

/** What the back end refused, by a code the window can decide on. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly code: ErrorCode;
  /** What to do next; may be empty. */
  readonly hint: string;

  constructor(error: WireError) {
    super(error.said ? t(error.said.id, error.said.args) : inLanguage(error.message));
    this.code = error.code;
    this.hint = inLanguage(error.hint);
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

/** The name of a command of the shell. */
type CommandName = keyof CommandAnswers;

/** What a command wants to be told. */
type CommandArguments<N extends CommandName> = Omit<Extract<Command, { command: N }>, 'command'>;

type Rest<Told> = keyof Told extends never ? [] : [Told];

/** What stands behind the window: the shell, or what takes its place. */
export interface Backend {
  call(call: Call): Promise<unknown>;
  /** Asks the shell itself for what only it can do. */
  shell(command: Command): Promise<unknown>;
  listen(event: keyof Events, heard: (payload: unknown) => void): void;
}

const tauri: Backend = {
  call: (call) => invoke('call', { call }),
  shell: (command) => invoke('shell', { command }),
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
  shell: ({ command }) =>
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
export async function call<N extends CallName>(
  name: N,
  ...rest: Rest<Arguments<N>>
): Promise<Answers[N]> {
  try {
    return (await backend.call({ call: name, ...rest[0] } as Call)) as Answers[N];
  } catch (thrown) {
    throw CallError.from(thrown);
  }
}

/** Asks the shell for what only it can do; rejects with a {@link CallError}. */
export async function shell<N extends CommandName>(
  name: N,
  ...rest: Rest<CommandArguments<N>>
): Promise<CommandAnswers[N]> {
  try {
    const answer = await backend.shell({ command: name, ...rest[0] } as Command);
    return answer as CommandAnswers[N];
  } catch (thrown) {
    throw CallError.from(thrown);
  }
}

/** Hears an event of the shell for as long as the window lives. */
export function on<E extends keyof Events>(event: E, heard: (payload: Events[E]) => void): void {
  backend.listen(event, (payload) => heard(payload as Events[E]));
}
