// What the desk does aside, while it serves others: told when it takes its time, and called off.

import { CallError, on, shell } from '../bridge';
import type { Aside as Work, AsideNews } from '../wire';
import { toasts } from './toasts.svelte';

/** How long something may take before it is told of, in milliseconds. */
export const PATIENCE = 300;

/** Something that takes its time. */
export type Aside = Work & { readonly id: AsideNews['id'] };

class Asides {
  /** What has taken longer than that, the earliest first. */
  list = $state.raw<readonly Aside[]>([]);
  readonly #begun = new Map<number, ReturnType<typeof setTimeout>>();

  /** Hears the shell for as long as the window lives. */
  listen(): void {
    on('aside', (news) => this.hear(news));
  }

  hear({ id, what }: AsideNews): void {
    clearTimeout(this.#begun.get(id));
    this.#begun.delete(id);
    if (what) {
      const show = (): void => {
        this.list = [...this.list, { id, ...what }];
      };
      this.#begun.set(id, setTimeout(show, PATIENCE));
    } else if (this.list.some((aside) => aside.id === id)) {
      this.list = this.list.filter((aside) => aside.id !== id);
    }
  }

  /** Calls something off. */
  async cancel(id: number): Promise<void> {
    try {
      await shell('call_off', { id });
    } catch (thrown) {
      toasts.error(CallError.from(thrown));
    }
  }
}

export const asides = new Asides();
