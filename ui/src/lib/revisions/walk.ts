// Going from one thing about a claim to the next.
import type { ClaimId } from '../wire';

/**
 * Returns the next (1) or previous (-1) of those wanted, going round at the ends;
 * the one it starts from comes last. From nowhere it starts at the near end.
 */
export function step<T extends { readonly claim: ClaimId }>(
  all: readonly T[],
  from: ClaimId | null,
  way: 1 | -1,
  wanted: (one: T) => boolean = () => true,
): T | null {
  const here = all.findIndex((one) => one.claim === from);
  const start = here < 0 && way < 0 ? all.length : here;
  for (let i = 1; i <= all.length; i++) {
    const one = all[(start + way * i + all.length * 2) % all.length]!;
    if (wanted(one)) return one;
  }
  return null;
}
