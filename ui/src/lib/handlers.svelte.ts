// Who does what a command asks. A component registers its handlers while it
// lives; the one registered last is asked first.

import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { commandLabel, commandOf, commands, type Command, type CommandId } from './commands';
import { hasOwnKeys, takesText, withKey, writeKey, type Press } from './keys';
import { desk } from './state/desk.svelte';
import { answer, holderOf, lets } from './surface';

/** What carries out a command. */
export interface Handler {
  run(): unknown;
  /** Whether it can be carried out now; left out, it always can. */
  when?(): boolean;
}

const registered = new SvelteMap<CommandId, readonly Handler[]>();

/** Registers a handler; returns what takes it back. */
export function handle(id: CommandId, handler: Handler): () => void {
  change(id, (others) => [...others, handler]);
  return () => change(id, (others) => others.filter((other) => other !== handler));
}

/** Changes who carries out a command; an effect that does so must not wait on what it changes. */
function change(id: CommandId, next: (now: readonly Handler[]) => readonly Handler[]): void {
  registered.set(id, next(untrack(() => registered.get(id)) ?? []));
}

/** Registers handlers for as long as the component that calls this lives. */
export function useHandlers(handlers: Partial<Record<CommandId, Handler | Handler['run']>>): void {
  // Two components may register the same command; neither waits on the other.
  $effect.pre(() =>
    untrack(() => {
      const takeBack = Object.entries(handlers).map(([id, handler]) =>
        handle(id as CommandId, typeof handler === 'function' ? { run: handler } : handler),
      );
      return () => {
        for (const back of takeBack) back();
      };
    }),
  );
}

/** Returns the handler that would carry out a command now. */
function handlerOf(id: CommandId): Handler | undefined {
  return registered.get(id)?.findLast((handler) => handler.when?.() ?? true);
}

/** Returns whether a command can be carried out now. */
export const enabled = (id: CommandId): boolean => handlerOf(id) !== undefined;

/** Carries out a command; returns whether anyone could. */
export function run(id: CommandId): boolean {
  const handler = handlerOf(id);
  handler?.run();
  return handler !== undefined;
}

/** The setting under which the editor's own keys are stored. */
const KEYS_SETTING = 'keys';

function ownKeys(): Readonly<Record<string, unknown>> {
  const stored = desk.settings[KEYS_SETTING];
  return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
}

/** Returns a command's keys: the editor's own, or those of the table. */
export function keysOf(command: Command): readonly string[] {
  const own = ownKeys()[command.id];
  return Array.isArray(own) ? own.filter((key) => typeof key === 'string') : command.keys;
}

/** Returns the key to show for a command. */
export function keyOf(id: CommandId): string | undefined {
  const command = commandOf(id);
  return command && keysOf(command)[0];
}

/** Returns the tooltip of a button that runs a command. */
export const tooltip = (id: CommandId, label = commandLabel(id)): string =>
  withKey(label, keyOf(id));

/** Gives a command keys of the editor's own; `null` gives back those of the table. */
export function remap(id: CommandId, keys: readonly string[] | null): Promise<boolean> {
  const { [id]: _, ...others } = ownKeys();
  return desk.set(KEYS_SETTING, keys === null ? others : { ...others, [id]: keys });
}

/** Returns the other commands that a key would run in the same scope. */
export function clashes(id: CommandId, key: string): readonly Command[] {
  return commands.filter((command) => command.id !== id && keysOf(command).includes(key));
}

/** The commands in the order in which they are asked whether a key is meant for them. */
const asked = [...commands].sort((a, b) => Number(b.first ?? false) - Number(a.first ?? false));

/**
 * Does what a pressed key means where it was pressed; returns whether it meant anything. An open
 * surface is asked first, and only what it lets through reaches a command.
 */
export function pressKey(press: Press, target: Element | null): boolean {
  const key = writeKey(press);
  if (key === null) return false;
  const holder = holderOf(target);
  if (holder && answer(holder, key, target)) return true;
  return asked.some(
    (command) =>
      keysOf(command).includes(key) &&
      (!holder || lets(holder, command, key)) &&
      reaches(command, key, target) &&
      run(command.id),
  );
}

/** Keys that buttons, links and lists answer to themselves. */
const controlKeys = new Set(['Enter', 'Space', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/** Returns whether a key pressed in an element is meant for a command. */
function reaches(command: Command, key: string, target: Element | null): boolean {
  if (command.scope === 'anywhere') return true;
  if (takesText(target)) return false;
  if (command.scope === 'page') {
    // What can be pressed or walked through is, before anything is done to a claim.
    if (controlKeys.has(key) && hasOwnKeys(target)) return false;
    // Lists and menus are typed through by letter.
    const bare = key.length === 1;
    return !(bare && target?.closest('[role="listbox"], [role="menu"], [role="combobox"]'));
  }
  return target?.closest('[data-scope="draft"]') !== null || !hasOwnKeys(target);
}
