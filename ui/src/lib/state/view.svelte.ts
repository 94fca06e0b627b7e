// Where in the window the editor is. Nothing here is stored in the ledger;
// what belongs to this machine is remembered by the webview.

import { MediaQuery } from 'svelte/reactivity';
import { keyboardIsHeld } from '../surface';
import type { SourceId } from '../wire';
import { remember, remembered } from './remembered';

/** What stands in the middle. */
export type Place = 'article' | 'sources' | 'settings' | 'keys';

/**
 * How an article is shown: to be read and marked, one claim at a time, two of its
 * revisions beside each other, or as a text to be written in.
 */
export type Mode = 'read' | 'review' | 'compare' | 'edit';

/** What stands beside the draft. */
export type Side = 'margin' | 'list' | 'rests-on' | 'names';

/** What is opened at the right edge, over what stands there. */
export type Sheet = 'gate' | 'export' | 'details' | 'history' | 'sheet';

/** Light, dark, or as the system has it. */
export type Theme = 'system' | 'light' | 'dark';

export const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** How large everything is set. */
export const textSizes = ['small', 'normal', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];

const isTheme = (value: string | null): value is Theme => themes.some((theme) => theme === value);
const isTextSize = (value: string | null): value is TextSize =>
  textSizes.some((size) => size === value);

function rememberedTheme(): Theme {
  const value = remembered('theme');
  return isTheme(value) ? value : 'system';
}

function rememberedTextSize(): TextSize {
  const value = remembered('text-size');
  return isTextSize(value) ? value : 'normal';
}

class View {
  place = $state<Place>('article');
  side = $state<Side>('margin');
  sheet = $state<Sheet | null>(null);
  mode = $state<Mode>('read');
  palette = $state(false);
  /** Whether the panel to paste a draft into is open. */
  pasting = $state(false);
  /** Whether what is pasted is the open article's next revision, and no article of its own. */
  pastingRevision = $state(false);
  /** Whether a file is being dragged over the window. */
  dragging = $state(false);
  /** Whether the library lies over a window too narrow for it to stand in. */
  libraryDrawer = $state(false);
  /** Whether the library pane is shown, where there is room for it. */
  libraryShown = $state(remembered('library') !== 'hidden');
  /** Whether the side pane is shown as a drawer, where there is no room beside the draft. */
  sideDrawer = $state(false);
  /** What scrolls the draft and the cards beside it, together. */
  reading = $state.raw<HTMLElement | null>(null);
  /** The source whose details are open. */
  sourceId = $state<SourceId | null>(null);
  #compareInline = $state(remembered('compare') === 'inline');
  #narrow: MediaQuery | null = null;
  #tight: MediaQuery | null = null;
  #theme = $state<Theme>(rememberedTheme());
  #textSize = $state<TextSize>(rememberedTextSize());

  /** Whether two revisions are shown as one text, and not beside each other. */
  get compareInline(): boolean {
    return this.#compareInline;
  }

  set compareInline(inline: boolean) {
    this.#compareInline = inline;
    remember('compare', inline ? 'inline' : 'side');
  }

  /** Whether one claim at a time is reviewed. */
  get reviewing(): boolean {
    return this.mode === 'review';
  }

  /** Whether the draft has the window to itself, without the library. */
  get alone(): boolean {
    return this.place === 'article' && (this.mode === 'review' || this.mode === 'compare');
  }

  /** Whether the window is too narrow for the library to stand beside anything. */
  get narrow(): boolean {
    this.#narrow ??= new MediaQuery('width <= 860px');
    return this.#narrow.current;
  }

  /** Whether the window is too narrow for library, draft and side pane beside each other. */
  get #isTight(): boolean {
    this.#tight ??= new MediaQuery('width < 1216px');
    return this.#tight.current;
  }

  /** Whether the library has room beside what stands in the middle: the side pane's drawer takes it. */
  get libraryFits(): boolean {
    if (this.narrow) return false;
    return !(this.sideDrawer && this.place === 'article' && this.#isTight);
  }

  /** Whether the library can be seen. */
  get libraryOpen(): boolean {
    return this.libraryFits ? this.libraryShown : this.libraryDrawer;
  }

  get theme(): Theme {
    return this.#theme;
  }

  set theme(theme: Theme) {
    this.#theme = theme;
    remember('theme', theme);
    this.paint();
  }

  get textSize(): TextSize {
    return this.#textSize;
  }

  set textSize(size: TextSize) {
    this.#textSize = size;
    remember('text-size', size);
    this.paint();
  }

  /** Sets the text size one step up or down. */
  resizeText(step: 1 | -1): void {
    const next = textSizes[textSizes.indexOf(this.#textSize) + step];
    if (next) this.textSize = next;
  }

  /** Goes from the system's theme to light, to dark, and round. */
  nextTheme(): void {
    this.theme = themes[(themes.indexOf(this.#theme) + 1) % themes.length] ?? 'system';
  }

  /** Puts theme and text size on the page, where the stylesheet reads them. */
  paint(): void {
    const { dataset } = document.documentElement;
    if (this.#theme === 'system') delete dataset['theme'];
    else dataset['theme'] = this.#theme;
    dataset['text'] = this.#textSize;
  }

  /** Shows a place in the middle. */
  show(place: Place): void {
    this.place = place;
    if (place !== 'article') this.mode = 'read';
    this.sheet = null;
    this.libraryDrawer = false;
  }

  /** Goes back from another place to the article. */
  leave(): void {
    this.show('article');
    this.toMain();
  }

  /** Gives the keyboard to what stands in the middle, once it is drawn, unless a sheet has it. */
  toMain(): void {
    const before = document.activeElement;
    requestAnimationFrame(() => {
      const now = document.activeElement;
      // Another key may have given the keyboard elsewhere meanwhile.
      if (keyboardIsHeld() || (now !== before && now !== document.body)) return;
      const main = document.getElementById('main');
      const draft = main?.querySelector<HTMLElement>('[data-scope="draft"][tabindex]');
      (draft ?? main)?.focus({ preventScroll: true });
    });
  }

  /** Shows the directory, with one source's details when named. */
  showSource(id: SourceId | null): void {
    this.show('sources');
    this.sourceId = id;
  }

  /** Whether a sheet lies over the right edge. */
  get covers(): boolean {
    return this.sheet !== null || this.pasting;
  }

  /** Whether anything lies over what stands in the middle. */
  get covered(): boolean {
    return this.covers || this.libraryDrawer || this.sideDrawer;
  }

  /** Puts away what lies over the middle, the topmost first. */
  uncover(): void {
    if (this.libraryDrawer) this.libraryDrawer = false;
    else if (this.pasting) this.pasting = false;
    else if (this.sheet) this.sheet = null;
    else this.sideDrawer = false;
  }

  /** Shows the article in a mode, or, when it is shown so already, to be read. */
  toggleMode(mode: Mode): void {
    const was = this.place === 'article' ? this.mode : 'read';
    this.show('article');
    this.mode = was === mode ? 'read' : mode;
    if (this.mode === 'read') this.toMain();
  }

  /** Opens the panel to paste into, or closes it. */
  togglePasting(revision: boolean): void {
    const open = this.pasting && this.pastingRevision === revision;
    this.pastingRevision = revision;
    this.pasting = !open;
  }

  /** Opens a sheet, or closes it when it is open. */
  toggleSheet(sheet: Sheet): void {
    this.sheet = this.sheet === sheet ? null : sheet;
  }

  /** Shows what stands beside the draft, opening the drawer where there is no room. */
  showSide(side: Side): void {
    this.side = side;
    this.sideDrawer = true;
  }

  /** Shows or hides the library; where it has no room it comes and goes as a drawer. */
  toggleLibrary(): void {
    if (!this.libraryFits) {
      this.libraryDrawer = !this.libraryDrawer;
      return;
    }
    this.libraryShown = !this.libraryShown;
    remember('library', this.libraryShown ? 'shown' : 'hidden');
  }
}

export const view = new View();
