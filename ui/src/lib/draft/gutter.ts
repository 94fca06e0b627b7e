// The numbers of claims, hung in the draft's left margin beside their first line.
// They are drawn for the blocks near the view only; the list of claims has them all.
import type { ClaimId, ClaimView } from '../wire';
import { stateOf } from '../status';
import type { BlockNodes } from './prose';

/** A claim and the top of its first line within its block, in CSS pixels. */
export interface Hung {
  claim: ClaimView;
  top: number;
}

/** Characters that fit beside one line, the spaces between numbers counted. */
const ROOM = 7;

/** Returns how many of these numbers fit beside one line, with a mark for the rest if there is one. */
export function fitting(labels: readonly string[]): number {
  const fits = (count: number): boolean => {
    const rest = labels.length - count;
    const signs = rest > 0 ? [...labels.slice(0, count), `+${rest}`] : labels;
    return signs.join(' ').length <= ROOM;
  };
  let count = labels.length;
  while (count > 1 && !fits(count)) count--;
  return count;
}

/** Puts claims on one line together, in the order given. */
export function byLine(hung: readonly Hung[]): { top: number; claims: ClaimView[] }[] {
  const lines: { top: number; claims: ClaimView[] }[] = [];
  for (const { claim, top } of [...hung].sort((a, b) => a.top - b.top)) {
    const last = lines.at(-1);
    // Super- and subscripts stand a little off their line.
    if (last && Math.abs(last.top - top) < 8) last.claims.push(claim);
    else lines.push({ top, claims: [claim] });
  }
  return lines;
}

/** Draws the numbers of one block anew. */
export function hang(
  { gutter }: BlockNodes,
  hung: readonly Hung[],
  selected: ClaimId | null,
): void {
  gutter.replaceChildren(
    ...byLine(hung).map(({ top, claims }) => {
      const line = document.createElement('div');
      line.className = 'numbers';
      line.style.setProperty('top', `${top}px`);
      const room = fitting(claims.map(label));
      line.append(...claims.slice(0, room).map((claim) => number(claim, claim.id === selected)));
      if (claims.length > room) {
        const more = document.createElement('span');
        more.className = 'more';
        more.textContent = `+${claims.length - room}`;
        line.append(more);
      }
      return line;
    }),
  );
}

function number(claim: ClaimView, selected: boolean): HTMLElement {
  const made = document.createElement('span');
  made.className = 'number';
  made.dataset.claim = claim.id;
  made.dataset.state = stateOf(claim);
  made.dataset.selected = String(selected);
  made.textContent = label(claim);
  return made;
}

const label = (claim: ClaimView): string =>
  claim.needs_recheck ? `↰${claim.number}` : String(claim.number);
