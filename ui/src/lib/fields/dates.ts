// Stored dates as they stand in a field: short, the same to every reader, and read back as they are.

import { dayAndClock, dayInWords } from '../format';
import type { DateRead, Time } from '../wire';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' ');

/** Writes a stored day: `30 Nov 2026`. */
export function dayText(day: string | null): string {
  const [year, month, date] = day?.split('-') ?? [];
  const name = months[Number(month) - 1];
  return year && name && date ? `${Number(date)} ${name} ${year}` : (day ?? '');
}

/** Writes a stored moment in local time: `30 Nov 2026 23:30`. */
export function momentText(at: Time | null): string {
  return at === null ? '' : `${dayText(isoDay(at))} ${two(new Date(at), 'Hours', 'Minutes')}`;
}

/** Writes the day of a moment as it is stored, in local time. */
export function isoDay(at: Time): string {
  const local = new Date(at);
  const year = String(local.getFullYear()).padStart(4, '0');
  return [year, pad(local.getMonth() + 1), pad(local.getDate())].join('-');
}

/** Says what was read in words, in local time; empty where nothing was. */
export function said({ day, at }: DateRead): string {
  if (at !== null) return dayAndClock(at);
  const [year, month, date] = day?.split('-').map(Number) ?? [];
  return year && month && date ? dayInWords(new Date(year, month - 1, date).getTime()) : '';
}

const pad = (number: number): string => String(number).padStart(2, '0');

const two = (local: Date, ...parts: readonly ('Hours' | 'Minutes')[]): string =>
  parts.map((part) => pad(local[`get${part}`]())).join(':');
