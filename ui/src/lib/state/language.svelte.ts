// The language of the window. Whatever is said through the catalogue changes with it at once.

import type { Language } from '../wire';
import { remember, remembered } from './remembered';

/** What can be chosen: the system's language, or one of those there is a catalogue of. */
export const languageChoices = ['system', 'en', 'de'] as const;
export type LanguageChoice = (typeof languageChoices)[number];

/** The languages that there is a catalogue of. */
export const spoken: readonly Language[] = ['en', 'de'];

const isChoice = (value: string | null): value is LanguageChoice =>
  languageChoices.some((choice) => choice === value);

/** Returns the first of the languages a person reads that Claimdesk speaks; English where it speaks none. */
export function languageOf(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = spoken.find((language) => tag.toLowerCase().split(/[-_.]/u)[0] === language);
    if (found) return found;
  }
  return 'en';
}

function rememberedChoice(): LanguageChoice {
  const value = remembered('language');
  return isChoice(value) ? value : 'system';
}

class Spoken {
  #choice = $state<LanguageChoice>(rememberedChoice());

  /** What was chosen. */
  get choice(): LanguageChoice {
    return this.#choice;
  }

  set choice(choice: LanguageChoice) {
    this.#choice = choice;
    remember('language', choice);
  }

  /** The language that the window is in. */
  get now(): Language {
    return this.#choice === 'system' ? languageOf(navigator.languages) : this.#choice;
  }
}

export const language = new Spoken();

/** Returns something that is made once for each language, and then for the one that the window is in. */
export function byLanguage<T>(make: (language: Language) => T): () => T {
  const made = new Map<Language, T>();
  return () => {
    const known = made.get(language.now);
    if (known !== undefined) return known;
    const one = make(language.now);
    made.set(language.now, one);
    return one;
  };
}
