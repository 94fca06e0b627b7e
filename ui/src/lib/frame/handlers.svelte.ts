// Carries out the commands that belong to the window as a whole.

import { flushSync } from 'svelte';
import { call, CallError, on, shell } from '../bridge';
import { commandLabel, commandOf, commands, groupLabel, groups } from '../commands';
import { size } from '../format';
import { warnings } from '../gate/warnings.svelte';
import { enabled, run, useHandlers } from '../handlers.svelte';
import { t } from '../messages';
import { article } from '../state/article.svelte';
import { desk } from '../state/desk.svelte';
import { language } from '../state/language.svelte';
import { toasts } from '../state/toasts.svelte';
import { view, type Sheet, type Side } from '../state/view.svelte';
import type { MenuSpec } from '../wire';

const hasArticle = (): boolean => article.id !== null;

function openSheet(sheet: Sheet): { run: () => void; when: () => boolean } {
  return {
    when: hasArticle,
    run() {
      if (view.place !== 'article') view.show('article');
      view.pasting = false;
      view.toggleSheet(sheet);
    },
  };
}

function showSide(side: Side): { run: () => void; when: () => boolean } {
  return {
    when: hasArticle,
    run() {
      view.show('article');
      view.mode = 'read';
      view.showSide(side);
    },
  };
}

/** Shows the name ledger and gives it the keyboard. */
function showNames(): { run: () => void; when: () => boolean } {
  const shown = showSide('names');
  return {
    when: shown.when,
    run() {
      shown.run();
      flushSync();
      document.querySelector<HTMLElement>('[data-testid="name-list"]')?.focus();
    },
  };
}

/** Moves the keyboard to the next landmark. */
function nextPane(): void {
  const panes = [
    ...document.querySelectorAll<HTMLElement>('[data-pane], main, aside, section[data-surface]'),
  ].filter((pane) => pane.checkVisibility());
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(at + 1) % panes.length];
  const first = next?.querySelector<HTMLElement>(
    '[tabindex="0"], input:not(:disabled), button:not(:disabled), a[href]',
  );
  (first ?? next)?.focus();
}

/** Goes to the search of what is shown: the directory's own, or that of everything. */
function search(): void {
  const own = view.place === 'sources' ? 'sources-filter' : 'library-search';
  if (own === 'library-search' && !view.libraryOpen) view.toggleLibrary();
  view.mode = 'read';
  focusField(own);
}

/** Gives a field the keyboard at once: the next key may come before the next frame. */
function focusField(testid: string): void {
  const take = (): void => {
    const field = document.querySelector<HTMLInputElement>(`[data-testid="${testid}"]`);
    // Where it has the keyboard already, something may have been typed meanwhile.
    if (!field || document.activeElement === field) return;
    field.focus();
    field.select();
  };
  flushSync();
  take();
  // The palette, which may have asked for it, gives the keyboard back as it closes.
  requestAnimationFrame(take);
}

async function backUp(): Promise<void> {
  try {
    const made = await call('back_up');
    toasts.note(t('backup-made', { name: made.name, size: size(made.bytes) }));
  } catch (thrown) {
    toasts.error(CallError.from(thrown));
  }
}

async function lockVault(): Promise<void> {
  try {
    desk.vault = await call('lock_vault');
    toasts.note(t('vault-locked'));
  } catch (thrown) {
    toasts.error(CallError.from(thrown));
  }
}

async function removeArticle(): Promise<void> {
  if (article.id) await desk.perform({ do: 'remove_article', article: article.id });
}

/** The native menu bar: the table of commands, by group. */
function menuBar(): MenuSpec[] {
  return groups.map((group) => ({
    label: groupLabel(group),
    items: commands
      .filter((command) => command.group === group)
      .map(({ id }) => ({ id, label: commandLabel(id), keys: null })),
  }));
}

/** Registers the window's own commands and listens to the native menu. */
export function frameHandlers(): void {
  useHandlers({
    'desk.undo': { run: () => desk.undo(), when: () => desk.undoState.undo !== null },
    'desk.redo': { run: () => desk.redo(), when: () => desk.undoState.redo !== null },
    'desk.search': search,
    'desk.palette': () => {
      view.palette = !view.palette;
    },
    'desk.keys': () => view.show(view.place === 'keys' ? 'article' : 'keys'),
    'desk.sources': () => {
      view.showSource(null);
      // Asked for once more, it takes the keyboard back.
      focusField('sources-filter');
    },
    'desk.settings': () => view.show('settings'),
    'desk.lockVault': { run: lockVault, when: () => desk.vault === 'unlocked' },
    'desk.backUp': backUp,

    'article.import': () => desk.importFile(),
    'article.package': () => desk.importPackage(),
    'article.paste': () => {
      view.mode = 'read';
      view.togglePasting(false);
    },
    'article.gate': openSheet('gate'),
    'article.nextWarning': { run: () => warnings.step(1), when: () => warnings.any },
    'article.prevWarning': { run: () => warnings.step(-1), when: () => warnings.any },
    'article.export': openSheet('export'),
    'article.details': openSheet('details'),
    'article.history': openSheet('history'),
    'article.remove': { run: removeArticle, when: hasArticle },

    // Whoever has a claim open is asked before; then what lies over the draft goes.
    'claim.close': {
      when: () => view.covered,
      run: () => view.uncover(),
    },

    'review.toggle': { run: () => view.toggleMode('review'), when: hasArticle },

    'view.article': () => view.leave(),
    'view.margin': showSide('margin'),
    'view.list': showSide('list'),
    'view.restsOn': showSide('rests-on'),
    'view.names': showNames(),
    'view.library': () => view.toggleLibrary(),
    'view.nextPane': nextPane,
    'view.theme': () => {
      view.nextTheme();
      toasts.note(t('theme-now', { theme: t(`theme-${view.theme}`) }));
    },
    'view.textLarger': () => view.resizeText(1),
    'view.textSmaller': () => view.resizeText(-1),
    'view.textNormal': () => {
      view.textSize = 'normal';
    },
  });

  on('menu', (id) => {
    const command = commandOf(id);
    if (command && enabled(command.id)) run(command.id);
    else if (command) toasts.note(t('command-not-now', { command: commandLabel(command.id) }));
  });
  $effect(() => {
    document.documentElement.lang = language.now;
    // A plain browser has no menu bar and no dialogs, and nothing is lost without them.
    shell('speak', { language: language.now }).catch(() => undefined);
    shell('set_menu', { menus: menuBar() }).catch(() => undefined);
  });
}
