// Carries out the commands about revisions that work wherever the article is shown.
import { untrack } from 'svelte';
import { useHandlers } from '../handlers.svelte';
import { article } from '../state/article.svelte';
import { view } from '../state/view.svelte';
import type { Changes } from '../wire';
import { revisions } from './revisions.svelte';

/** Registers the commands and keeps what is known of the open article's revisions up to date. */
export function revisionHandlers(): void {
  const hasArticle = (): boolean => article.id !== null;
  const canRead = (changes: Changes): boolean =>
    article.revision !== null && article.tracked !== 0 && article.revision.changes !== changes;
  const hasRevisions = (): boolean => (article.revision?.number ?? 1) > 1;

  revisions.listen();
  useHandlers({
    'revise.file': { run: () => revisions.pick(), when: hasArticle },
    'revise.paste': {
      when: hasArticle,
      run() {
        if (view.place !== 'article') view.show('article');
        view.sheet = null;
        view.togglePasting(true);
      },
    },
    'revise.update': { run: () => revisions.accept(), when: () => revisions.offered !== null },
    'revise.notNow': {
      run: () => revisions.putAway(),
      when: () => revisions.offered !== null || revisions.news !== null,
    },
    'revise.watch': {
      when: hasArticle,
      run: () => article.id && revisions.watch(article.id, !revisions.watched.has(article.id)),
    },
    'revise.readOriginal': {
      run: () => void revisions.readAs('original'),
      when: () => canRead('original'),
    },
    'revise.readAccepted': {
      run: () => void revisions.readAs('accepted'),
      when: () => canRead('accepted'),
    },
    'revise.edit': { run: () => view.toggleMode('edit'), when: hasArticle },
    'revise.compare': {
      when: hasRevisions,
      run() {
        revisions.brought = null;
        view.toggleMode('compare');
      },
    },
    'revise.tray': {
      when: () => revisions.placeless.length > 0,
      run: () => showTray(),
    },
    'revise.signOff': {
      when: () => article.clear,
      run() {
        view.show('article');
        view.sheet = 'gate';
        focusSoon('sign-off-note');
      },
    },
  });

  $effect.pre(() => {
    void article.opened;
    untrack(() => revisions.forget());
  });

  // Where a claim might go is asked anew whenever another one waits.
  $effect(() => {
    const waiting = revisions.placeless.map((claim) => claim.id).join(' ');
    if (waiting === '') revisions.trayOpen = false;
    else untrack(() => void revisions.loadWaiting());
  });
}

/** Opens the tray of claims without a place and gives it the keyboard, or closes it. */
function showTray(): void {
  const open = !(revisions.trayOpen && view.place === 'article' && view.mode === 'read');
  view.show('article');
  view.mode = 'read';
  if (view.side === 'rests-on' || view.side === 'names') view.side = 'margin';
  view.sideDrawer = open;
  revisions.trayOpen = open;
  if (open) focusSoon('tray-claim');
  else view.toMain();
}

function focusSoon(testid: string): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-testid="${testid}"]`)?.focus(),
  );
}
