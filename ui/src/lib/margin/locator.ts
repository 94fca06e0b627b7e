// Where in a source something stands, in words.
import { t } from '../messages';
import type { Locator } from '../wire';

/** Says a locator in one line; empty when it says nothing. */
export function locatorText(locator: Locator): string {
  const parts = [
    host(locator.url),
    locator.page && t('locator-page-short', { page: locator.page }),
    locator.paragraph && t('locator-paragraph-short', { paragraph: locator.paragraph }),
    locator.time_code,
    [locator.contact_form, locator.contact_date].filter(Boolean).join(' '),
  ];
  return parts.filter(Boolean).join(', ');
}

/** Returns the part of an address a reader knows it by; what is no address stays as it is. */
function host(url: string): string {
  if (!URL.canParse(url)) return url;
  return new URL(url).hostname.replace(/^www\./u, '') || url;
}

/** Returns what is wrong with a time code, or `null`. */
export function faultOfTimeCode(text: string): string | null {
  return text === '' || /^(\d{1,2}:)?[0-5]?\d:[0-5]\d$/u.test(text)
    ? null
    : t('locator-time-code-fault');
}
