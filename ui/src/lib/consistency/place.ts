// Where a name was looked up, as one line: an address, or how and where in words.
import type { Locator } from '../wire';

const nowhere: Locator = {
  url: '',
  page: '',
  paragraph: '',
  time_code: '',
  contact_date: null,
  contact_form: '',
};

/** Returns what was typed as a locator: an address, or words about where and how. */
export function locatorOf(typed: string, before: Locator = nowhere): Locator {
  const text = typed.trim();
  const isAddress = /^https?:\/\//iu.test(text) && URL.canParse(text);
  return isAddress
    ? { ...before, url: text, contact_form: '' }
    : { ...before, url: '', contact_form: text };
}

/** Returns what a locator says as it was typed. */
export const typedPlace = ({ url, contact_form }: Locator): string => url || contact_form;
