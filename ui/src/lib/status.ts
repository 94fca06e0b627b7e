// How a claim's state is told: by icon, word and underline first, colour last.

import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleDashed from '@lucide/svelte/icons/circle-dashed';
import CircleDot from '@lucide/svelte/icons/circle-dot';
import CircleX from '@lucide/svelte/icons/circle-x';
import CornerUpLeft from '@lucide/svelte/icons/corner-up-left';
import MessageCircle from '@lucide/svelte/icons/message-circle';
import PencilLine from '@lucide/svelte/icons/pencil-line';
import Scissors from '@lucide/svelte/icons/scissors';
import Sparkle from '@lucide/svelte/icons/sparkle';
import UserPen from '@lucide/svelte/icons/user-pen';
import type { Component } from 'svelte';
import { t } from './messages';
import type { ClaimView, Progress, Status } from './wire';

/** Any icon of the set. */
export type Icon = Component<{
  size?: number | string;
  'aria-hidden'?: boolean | 'true' | 'false';
}>;

/**
 * A claim's state as it is shown: its status, that it needs a re-check, or that it is
 * to be cut and the draft still has its words.
 */
export type ClaimState = Status | 'recheck' | 'cut_pending';

/** Everything that is marked in a draft. */
export type MarkedState = ClaimState | 'proposal';

/**
 * What a state looks like. Its colours are the tokens `--<token>` (words and
 * icons), `--<token>-line` (underline, bars) and `--<token>-tint` (ground),
 * its underline in the draft the highlight that `highlightOf` names.
 */
export interface StateStyle {
  readonly icon: Icon;
  readonly token: string;
}

export const stateStyles: Readonly<Record<MarkedState, StateStyle>> = {
  unchecked: { icon: CircleDashed, token: 'unchecked' },
  in_progress: { icon: CircleDot, token: 'in-progress' },
  confirmed: { icon: CircleCheck, token: 'confirmed' },
  correction_proposed: { icon: PencilLine, token: 'correction-proposed' },
  cannot_confirm: { icon: CircleX, token: 'cannot-confirm' },
  on_author: { icon: UserPen, token: 'on-author' },
  opinion: { icon: MessageCircle, token: 'opinion' },
  cut: { icon: Scissors, token: 'cut' },
  cut_pending: { icon: Scissors, token: 'cut' },
  recheck: { icon: CornerUpLeft, token: 'recheck' },
  proposal: { icon: Sparkle, token: 'proposal' },
};

/** The statuses in the order they are offered. */
export const statuses: readonly Status[] = [
  'unchecked',
  'in_progress',
  'confirmed',
  'correction_proposed',
  'cannot_confirm',
  'on_author',
  'opinion',
  'cut',
];

/** The states in the order a progress bar shows them: settled first, then what is open. */
export const progressOrder: readonly ClaimState[] = [
  'confirmed',
  'on_author',
  'opinion',
  'cut',
  'recheck',
  'cut_pending',
  'correction_proposed',
  'cannot_confirm',
  'in_progress',
  'unchecked',
];

const open: ReadonlySet<ClaimState> = new Set<ClaimState>([
  'recheck',
  'cut_pending',
  'unchecked',
  'in_progress',
  'correction_proposed',
  'cannot_confirm',
]);

/** Returns whether a claim in this state still stands between the draft and publication. */
export const isOpen = (state: ClaimState): boolean => open.has(state);

/** Returns a claim's state. */
export function stateOf(claim: Pick<ClaimView, 'status' | 'needs_recheck' | 'gone'>): ClaimState {
  if (claim.needs_recheck) return 'recheck';
  return claim.status === 'cut' && !claim.gone ? 'cut_pending' : claim.status;
}

/** Says a state in words. */
export const stateWord = (state: MarkedState): string => t(`status-${state}`);

/** The name of the custom highlight that underlines claims in a state. */
export const highlightOf = (state: MarkedState): string => `state-${stateStyles[state].token}`;

/** Returns how many claims are in a state. */
export const countOf = (progress: Progress, state: ClaimState): number => progress[state];
