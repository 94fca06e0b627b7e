// Where a key leads in a list of rows: the one rule for every list that is walked by keyboard.

interface Walked {
  /** How many rows there are. */
  readonly length: number;
  /** Goes on from the last row to the first. */
  readonly around?: boolean;
  /** How many rows a page key goes; left out, page keys are not for the list. */
  readonly page?: number;
  /** Whether Home and End are for the list, and not for the text beside it. */
  readonly ends?: boolean;
}

/** Returns the row a key leads to, or `null` where the key is not for walking. */
export function walk(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>,
  here: number,
  { length, around = false, page = 0, ends = false }: Walked,
): number | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || length === 0) return null;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    ...(page > 0 && { PageDown: page, PageUp: -page }),
  };
  const step = steps[event.key];
  if (step !== undefined) {
    const to = here + step;
    return around ? (to + length) % length : Math.max(0, Math.min(to, length - 1));
  }
  if (ends && event.key === 'Home') return 0;
  return ends && event.key === 'End' ? length - 1 : null;
}
