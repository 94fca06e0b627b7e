// The one table of commands. The palette, the page of shortcuts, the native
// menu and every button's tooltip read it.

import { hasMessage, t } from './messages';

/**
 * Where a command's keys work.
 * - `anywhere`: in text fields too
 * - `page`: outside text fields
 * - `draft`: while nothing else has the keyboard, or the draft has it
 */
export type Scope = 'anywhere' | 'page' | 'draft';

export const groups = [
  'claim',
  'proposal',
  'consistency',
  'decide',
  'draft',
  'article',
  'revise',
  'desk',
  'view',
] as const;
export type Group = (typeof groups)[number];

interface Row {
  readonly group: Group;
  readonly scope: Scope;
  readonly keys: readonly string[];
  /** Asked before others that have its key: it answers only where nothing else is meant. */
  readonly first?: true;
}

const row = (group: Group, scope: Scope, ...keys: string[]): Row => ({ group, scope, keys });

const first = (it: Row): Row => ({ ...it, first: true });

const table = {
  'claim.next': row('claim', 'page', 'J'),
  'claim.prev': row('claim', 'page', 'K'),
  'claim.nextUnverified': row('claim', 'page', 'N'),
  'claim.prevUnverified': row('claim', 'page', 'P'),
  'claim.attach': first(row('claim', 'page', 'H')),
  'claim.make': row('claim', 'draft', 'Enter'),
  'claim.makeWithSource': row('claim', 'draft', 'Shift+Enter'),
  'claim.addWords': row('claim', 'draft', 'Alt+Enter'),
  'claim.open': row('claim', 'draft', 'Enter'),
  'claim.close': row('claim', 'page', 'Escape'),
  'claim.addSource': row('claim', 'page', 'S'),
  'claim.locator': row('claim', 'page', 'L'),
  'claim.note': row('claim', 'page', 'M'),
  'claim.history': row('claim', 'page', 'H'),
  'claim.remove': row('claim', 'page', 'Delete'),
  'claim.startEarlier': row('claim', 'draft', 'Alt+Shift+ArrowLeft'),
  'claim.startLater': row('claim', 'draft', 'Alt+Shift+ArrowRight'),
  'claim.endEarlier': row('claim', 'draft', 'Alt+ArrowLeft'),
  'claim.endLater': row('claim', 'draft', 'Alt+ArrowRight'),
  'claim.markNaming': row('claim', 'page', 'W'),

  'proposal.next': row('proposal', 'page', 'F'),
  'proposal.prev': row('proposal', 'page', 'Shift+F'),
  'proposal.nextUnsourced': row('proposal', 'page', 'B'),
  'proposal.prevUnsourced': row('proposal', 'page', 'Shift+B'),
  'proposal.accept': first(row('proposal', 'page', 'Y', 'Enter')),
  'proposal.correct': row('proposal', 'page', 'E'),
  'proposal.reject': first(row('proposal', 'page', 'Backspace', 'Delete')),
  'proposal.acceptNoted': row('proposal', 'page'),
  'proposal.acceptQuotes': row('proposal', 'page'),
  'proposal.acceptAttributed': row('proposal', 'page'),
  'proposal.acceptUnsourced': row('proposal', 'page'),
  'proposal.acceptAll': row('proposal', 'page'),
  'proposal.rejectNoted': row('proposal', 'page'),
  'proposal.rejectQuotes': row('proposal', 'page'),
  'proposal.rejectAttributed': row('proposal', 'page'),
  'proposal.rejectUnsourced': row('proposal', 'page'),
  'proposal.rejectAll': row('proposal', 'page'),
  'proposal.restore': row('proposal', 'page'),
  'proposal.list': row('proposal', 'page'),
  'proposal.listUnsourced': row('proposal', 'page'),
  'proposal.coverage': row('proposal', 'page', 'V'),
  'sources.mergeAlike': row('proposal', 'page', 'Shift+M'),

  'status.confirmed': row('decide', 'page', 'C'),
  'status.correction_proposed': row('decide', 'page', 'R'),
  'status.cannot_confirm': row('decide', 'page', 'X'),
  'status.on_author': row('decide', 'page', 'A'),
  'status.opinion': row('decide', 'page', 'O'),
  'status.cut': row('decide', 'page', 'D'),
  'status.unchecked': row('decide', 'page', 'U'),
  'status.in_progress': row('decide', 'page', 'I'),
  'review.toggle': row('decide', 'anywhere', 'F9'),

  'draft.sentenceNext': row('draft', 'draft', 'ArrowDown'),
  'draft.sentencePrev': row('draft', 'draft', 'ArrowUp'),
  'draft.extendWord': row('draft', 'draft', 'Shift+ArrowRight'),
  'draft.shrinkWord': row('draft', 'draft', 'Shift+ArrowLeft'),
  'draft.extendSentence': row('draft', 'draft', 'Shift+ArrowDown'),
  'draft.shrinkSentence': row('draft', 'draft', 'Shift+ArrowUp'),
  'draft.wordNext': row('draft', 'draft', 'ArrowRight'),
  'draft.wordPrev': row('draft', 'draft', 'ArrowLeft'),
  'draft.openLink': row('draft', 'draft', 'Ctrl+Enter'),
  'draft.find': row('draft', 'page', 'Ctrl+F'),

  'article.import': row('article', 'anywhere', 'Ctrl+O'),
  'article.package': row('article', 'anywhere'),
  'article.paste': row('article', 'anywhere', 'Ctrl+Shift+V'),
  'article.gate': row('article', 'page', 'G'),
  'article.nextWarning': row('article', 'page', '.'),
  'article.prevWarning': row('article', 'page', ','),
  'article.export': row('article', 'anywhere', 'Ctrl+E'),
  'article.sheet': row('article', 'anywhere', 'Ctrl+Shift+E'),
  'article.details': row('article', 'anywhere', 'F2'),
  'article.history': row('article', 'page'),
  'article.remove': row('article', 'page'),

  'revise.file': row('revise', 'anywhere', 'Ctrl+Shift+O'),
  'revise.paste': row('revise', 'anywhere', 'Ctrl+Alt+V'),
  'revise.update': row('revise', 'anywhere', 'Ctrl+U'),
  'revise.notNow': row('revise', 'anywhere'),
  'revise.watch': row('revise', 'anywhere'),
  'revise.readOriginal': row('revise', 'anywhere'),
  'revise.readAccepted': row('revise', 'anywhere'),
  'revise.edit': row('revise', 'anywhere', 'F4'),
  'revise.save': row('revise', 'anywhere', 'Ctrl+S'),
  'revise.tray': row('revise', 'page', 'T'),
  'revise.compare': row('revise', 'anywhere', 'F8'),
  'revise.layout': first(row('revise', 'page', 'V')),
  'revise.fold': first(row('revise', 'page', 'F')),
  'revise.nextEdit': row('revise', 'page', ']'),
  'revise.prevEdit': row('revise', 'page', '['),
  'revise.stillRight': first(row('revise', 'page', 'C')),
  'revise.checkAgain': first(row('revise', 'page', 'U')),
  'revise.attach': first(row('revise', 'page', 'Enter', 'H')),
  'revise.nextPlace': first(row('revise', 'page', 'ArrowRight')),
  'revise.prevPlace': first(row('revise', 'page', 'ArrowLeft')),
  'revise.retire': first(row('revise', 'page', 'D')),
  'revise.signOff': row('revise', 'anywhere'),

  'finding.next': row('consistency', 'page', 'Q'),
  'finding.prev': row('consistency', 'page', 'Shift+Q'),
  'finding.dismiss': first(row('consistency', 'page', 'Backspace', 'Delete')),
  'finding.apart': first(row('consistency', 'page', 'A')),
  'finding.restore': row('consistency', 'page'),
  'name.right': first(row('consistency', 'page', 'C')),
  'name.nextMention': row('consistency', 'page'),
  'name.prevMention': row('consistency', 'page'),

  'desk.undo': row('desk', 'page', 'Ctrl+Z'),
  'desk.redo': row('desk', 'page', 'Ctrl+Shift+Z', 'Ctrl+Y'),
  'desk.search': row('desk', 'page', '/'),
  'desk.palette': row('desk', 'anywhere', 'Ctrl+K'),
  'desk.keys': row('desk', 'page', '?'),
  'desk.sources': row('desk', 'anywhere', 'Ctrl+Shift+S'),
  'desk.settings': row('desk', 'anywhere', 'Ctrl+,'),
  'desk.lockVault': row('desk', 'anywhere', 'Ctrl+Shift+L'),
  'desk.backUp': row('desk', 'anywhere'),

  'view.article': row('view', 'anywhere', 'Ctrl+1'),
  'view.margin': row('view', 'anywhere', 'Ctrl+2'),
  'view.list': row('view', 'anywhere', 'Ctrl+3'),
  'view.restsOn': row('view', 'anywhere', 'Ctrl+4'),
  'view.names': row('view', 'anywhere', 'Ctrl+5'),
  'view.library': row('view', 'anywhere', 'Ctrl+B'),
  'view.nextPane': row('view', 'anywhere', 'F6'),
  'view.theme': row('view', 'anywhere'),
  'view.textLarger': row('view', 'anywhere', 'Ctrl+=', 'Ctrl++'),
  'view.textSmaller': row('view', 'anywhere', 'Ctrl+-'),
  'view.textNormal': row('view', 'anywhere', 'Ctrl+0'),
} as const satisfies Record<string, Row>;

export type CommandId = keyof typeof table;

/** One thing the editor can ask for by name. */
export interface Command extends Row {
  readonly id: CommandId;
}

export const commands: readonly Command[] = (Object.keys(table) as CommandId[]).map((id) => ({
  id,
  ...table[id],
}));

const byId = new Map<string, Command>(commands.map((command) => [command.id, command]));

/** Returns the command of that name, if there is one. */
export const commandOf = (id: string): Command | undefined => byId.get(id);

/** Says what a command does. */
export const commandLabel = (id: CommandId): string => t(`command-${id.replace('.', '-')}`);

/** Other words a command is found by: what it is about where its label does not say so. */
export const commandAliases = (id: CommandId): string => {
  const message = `command-${id.replace('.', '-')}-aliases`;
  return hasMessage(message) ? t(message) : '';
};

/** Says what a group of commands is about. */
export const groupLabel = (group: Group): string => t(`command-group-${group}`);
