// What can be decided about a claim that a revision touched, and by which command.
import type { CommandId } from '../commands';
import type { Decision } from './effects';

export const decisions: readonly { readonly decision: Decision; readonly command: CommandId }[] = [
  { decision: 'still_right', command: 'revise.stillRight' },
  { decision: 'check_again', command: 'revise.checkAgain' },
  { decision: 'attach', command: 'revise.attach' },
  { decision: 'retire', command: 'revise.retire' },
];
