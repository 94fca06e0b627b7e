// Where in the window the editor is. Nothing here is stored in the ledger;
// what belongs to this machine is remembered by the webview.

import { MediaQuery } from 'svelte/reactivity';
import type { SourceId } from '../wire';

/** What stands in the middle. */
export type Place = 'article' | 'sources' | 'settings' | 'keys';

/** What stands beside the draft. */
export type Side = 'margin' | 'list' | 'rests-on';

/** What is opened at the right edge, over what stands there. */
export type Sheet = 'gate' | 'export' | 'details' | 'history';

/** Light, dark, or as the system has it. */
export type Theme = 'system' | 'light' | 'dark';

export const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** How large everything is set. */
export const textSizes = ['small', 'normal', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];

const isTheme = (value: string | null): value is Theme => themes.some((theme) => theme === value);
const isTextSize = (value: string | null): value is TextSize =>
  textSizes.some((size) => size === value);

function remembered(key: string): string | null {
  try {
    return localStorage.getItem(`claimdesk.${key}`);
  } catch {
    return null;
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`claimdesk.${key}`, value);
  } catch {
    // A full or forbidden store costs the memory of it, nothing else.
  }
}

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
  /** Whether one claim at a time is reviewed. */
  reviewing = $state(false);
  palette = $state(false);
  /** Whether the panel to paste a draft into is open. */
  pasting = $state(false);
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
  #narrow: MediaQuery | null = null;
  #theme = $state<Theme>(rememberedTheme());
  #textSize = $state<TextSize>(rememberedTextSize());

  /** Whether the window is too narrow for the library to stand beside anything. */
  get narrow(): boolean {
    this.#narrow ??= new MediaQuery('width <= 860px');
    return this.#narrow.current;
  }

  /** Whether the library can be seen. */
  get libraryOpen(): boolean {
    return this.narrow ? this.libraryDrawer : this.libraryShown;
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
    if (place !== 'article') this.reviewing = false;
    this.sheet = null;
    this.libraryDrawer = false;
  }

  /** Gives the keyboard to what stands in the middle, once it is drawn. */
  toMain(): void {
    requestAnimationFrame(() => {
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

  /** Whether anything lies over what stands in the middle. */
  get covered(): boolean {
    return this.sheet !== null || this.pasting || this.libraryDrawer || this.sideDrawer;
  }

  /** Puts away what lies over the middle, the topmost first. */
  uncover(): void {
    if (this.libraryDrawer) this.libraryDrawer = false;
    else if (this.pasting) this.pasting = false;
    else if (this.sheet) this.sheet = null;
    else this.sideDrawer = false;
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

  /** Shows or hides the library; in a narrow window it comes and goes as a drawer. */
  toggleLibrary(): void {
    if (this.narrow) {
      this.libraryDrawer = !this.libraryDrawer;
      return;
    }
    this.libraryShown = !this.libraryShown;
    remember('library', this.libraryShown ? 'shown' : 'hidden');
  }
}

export const view = new View();
