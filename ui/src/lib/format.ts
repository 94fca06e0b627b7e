// How times, sizes and counts are written.

import { t } from './messages';
import { byLanguage } from './state/language.svelte';
import type { ContextChange, LastSeen, Rested, Speakers, Time } from './wire';

const dates = (options: Intl.DateTimeFormatOptions): (() => Intl.DateTimeFormat) =>
  byLanguage((language) => new Intl.DateTimeFormat(language, options));
const numbers = (options?: Intl.NumberFormatOptions): (() => Intl.NumberFormat) =>
  byLanguage((language) => new Intl.NumberFormat(language, options));

const clock = dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const day = dates({ day: 'numeric', month: 'short' });
const fullDay = dates({ day: 'numeric', month: 'short', year: 'numeric' });
const weekday = dates({ weekday: 'long' });
const month = dates({ month: 'long' });
const exact = dates({ dateStyle: 'long', timeStyle: 'medium', hourCycle: 'h23' });
const number = numbers();
const decimal = numbers({ maximumFractionDigits: 1 });
const percent = numbers({ style: 'percent', maximumFractionDigits: 0 });

const DAY = 86_400_000;

/** Midnight before `at` in local time. */
function midnight(at: Time): Time {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** Writes a moment as short as it stays clear: `14:02`, `yesterday 14:02`, `3 Nov`, `3 Nov 2025`. */
export function moment(at: Time, now: Time = Date.now()): string {
  const days = Math.round((midnight(now) - midnight(at)) / DAY);
  if (days === 0) return clock().format(at);
  if (days === 1) return t('time-yesterday', { clock: clock().format(at) });
  if (days === -1) return t('time-tomorrow', { clock: clock().format(at) });
  if (days < 0) return `${day().format(at)} ${clock().format(at)}`;
  return new Date(at).getFullYear() === new Date(now).getFullYear()
    ? day().format(at)
    : fullDay().format(at);
}

/** Writes a moment in full. */
export const fullMoment = (at: Time): string => exact().format(at);

/** Writes the hour and minute. */
export const hour = (at: Time): string => clock().format(at);

/** Says how a deadline stands: `in 2 h 10 min`, `20 min late`, or its date. */
export function deadline(at: Time, now: Time = Date.now()): string {
  const minutes = Math.round(Math.abs(at - now) / 60_000);
  if (minutes >= 24 * 60)
    return at < now ? t('deadline-late-since', { at: moment(at, now) }) : moment(at, now);
  const span =
    minutes < 60
      ? t('span-minutes', { minutes })
      : t('span-hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  return t(at < now ? 'deadline-late' : 'deadline-in', { span });
}

/** Writes a day in full: `Monday, 30 November 2026`. */
export function dayInWords(at: Time): string {
  const date = new Date(at);
  return t('date-in-words', {
    weekday: weekday().format(at),
    day: date.getDate(),
    month: month().format(at),
    // A string, since a year is no number that is grouped.
    year: String(date.getFullYear()),
  });
}

/** Writes a day in full, and the hour and minute. */
export const dayAndClock = (at: Time): string => `${dayInWords(at)}, ${hour(at)}`;

/** Writes a share of one: `18%`. */
export const share = (part: number): string => percent().format(part);

/** Writes a count. */
export const count = (n: number): string => number().format(n);

/** Writes a size in bytes. */
export function size(bytes: number): string {
  if (bytes < 1000) return t('size-bytes', { bytes });
  const units = ['kB', 'MB', 'GB'];
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${decimal().format(value)} ${units[unit]}`;
}

/** Cuts a text for a line, at a word. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** Says that a claim's words stand in the draft no longer, and where they did last. */
export const goneText = (seen: LastSeen): string => t('claim-gone', { number: seen.number });

/** Says who says a claim’s words now, and who did: `Now said by Ann Lee (was John Reed)`. */
export function speakersText({ was, now }: Speakers): string {
  if (was === '') return t('speakers-named', { now });
  if (now === '') return t('speakers-unnamed', { was });
  return was === now ? t('speakers-unclear', { now }) : t('speakers-changed', { was, now });
}

/** Says what a claim rests on now, and what it did: `Now rests on Ann Lee (was John Reed)`. */
function restedText({ was, now }: Rested): string {
  const all = (names: readonly string[]): string => names.join(t('rested-and'));
  if (now.length === 0) return t('rested-gone', { was: all(was) });
  return t('rested-turned', { was: all(was), now: all(now) });
}

/**
 * Says what happened around a claim’s words since it was decided, and to what it rests on; nothing
 * where nothing did.
 */
export function cautionText(caution: ContextChange | undefined): string {
  if (!caution) return '';
  const told: string[] = [];
  if (caution.speakers) told.push(speakersText(caution.speakers));
  else if (caution.context !== 'same') told.push(t(`caution-${caution.context}`));
  if (caution.sources) told.push(restedText(caution.sources));
  return told.join('; ');
}
