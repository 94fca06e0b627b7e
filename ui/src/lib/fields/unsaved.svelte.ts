// Fields whose text was not saved: refused, or not stored yet. A decision about the claim they
// belong to waits for them, and the text stays until it is saved or discarded by hand.

import { SvelteMap } from 'svelte/reactivity';

/** A field that holds a text the ledger has not. */
export interface Unsaved {
  /** Names the field: `attribution/<id>/url`. */
  readonly key: string;
  readonly label: string;
  /** Tries to store it; answers whether nothing is left unsaved. */
  save(): Promise<boolean>;
  /** Why it is not stored. */
  why(): string;
  /** What stands in it. */
  text(): string;
  /** Gives it the keyboard. */
  focus(): void;
}

const fields = new SvelteMap<string, Unsaved>();

export const unsaved = {
  /** Notes that a field holds what is not stored. */
  add(field: Unsaved): void {
    fields.set(field.key, field);
  },

  /** Forgets it: it is stored, or given up. */
  drop(key: string): void {
    fields.delete(key);
  },

  /** Returns the fields of one thing: `claim/<id>`, `attribution/<id>`. */
  of(things: readonly string[]): readonly Unsaved[] {
    return [...fields.values()].filter((field) =>
      things.some((thing) => field.key.startsWith(`${thing}/`)),
    );
  },
};
