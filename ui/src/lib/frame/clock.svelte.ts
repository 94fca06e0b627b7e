// The time of day, to the minute, for what says how late it is.

import { createSubscriber } from 'svelte/reactivity';

const MINUTE = 60_000;

const subscribe = createSubscriber((update) => {
  const timer = setInterval(update, MINUTE);
  return () => clearInterval(timer);
});

export const now = {
  /** The present moment; what reads it is drawn anew each minute. */
  get time(): number {
    subscribe();
    return Date.now();
  },
};
