// An edited sheet that came back, until the editor has decided about it.

import { call, CallError, on, shell } from '../bridge';
import { useHandlers } from '../handlers.svelte';
import { article } from '../state/article.svelte';
import { desk } from '../state/desk.svelte';
import { toasts } from '../state/toasts.svelte';
import { view } from '../state/view.svelte';
import type { SheetOffer } from '../wire';

class Returned {
  offer = $state.raw<SheetOffer | null>(null);

  /** Shows what a sheet would change, beside the article it is about. */
  async show(offer: SheetOffer): Promise<void> {
    if (article.id !== offer.article) await desk.open(offer.article);
    view.show('article');
    view.mode = 'read';
    view.pasting = false;
    this.offer = offer;
    view.sheet = 'sheet';
  }

  /** Lets the editor pick a sheet. */
  async pick(): Promise<void> {
    try {
      const offer = await shell('pick_sheet');
      if (offer) await this.show(offer);
    } catch (thrown) {
      toasts.error(CallError.from(thrown));
    }
  }

  /** Takes over what the sheet changed: one change, one undo. What was not taken over stays listed. */
  async apply(): Promise<void> {
    const done = await desk.change(() => call('apply_sheet'));
    if (!done) return;
    const { offer } = this;
    if (!offer || offer.found.conflicts.length === 0) this.close();
    else this.offer = { ...offer, found: { ...offer.found, changes: [] } };
  }

  close(): void {
    this.offer = null;
    if (view.sheet === 'sheet') view.sheet = null;
  }
}

export const returned = new Returned();

/** Registers the command, and listens for sheets dropped on the window. */
export function sheetHandlers(): void {
  useHandlers({ 'article.sheet': () => returned.pick() });
  on('sheet', (offer) => void returned.show(offer));
}
