// How the editor looks: the draft's own type and measure.
import { EditorView } from '@codemirror/view';
import type { ClaimState } from '../status';

type Line = readonly [style: string, thickness: string, token: string];

/** How a claim's state is underlined; `highlights.css` says the same of the draft. */
const lines: Readonly<Record<Exclude<ClaimState, 'opinion' | 'cut' | 'cut_pending'>, Line>> = {
  unchecked: ['dotted', '2px', 'unchecked'],
  in_progress: ['dashed', '1px', 'in-progress'],
  confirmed: ['solid', '1px', 'confirmed'],
  correction_proposed: ['double', '1px', 'correction-proposed'],
  cannot_confirm: ['wavy', '1px', 'cannot-confirm'],
  on_author: ['dashed', '2px', 'on-author'],
  recheck: ['dashed', '3px', 'recheck'],
};

/** In longhands: WebKit reads the shorthand as a line and no more, and drops the rule. */
const underline = ([style, thickness, token]: Line): Record<string, string> => ({
  textDecorationLine: 'underline',
  textDecorationStyle: style,
  textDecorationThickness: thickness,
  textDecorationColor: `var(--${token}-line)`,
});

export const theme = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'transparent',
    fontSize: 'var(--text-l)',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    overflow: 'visible',
    fontFamily: 'var(--serif)',
    fontVariantNumeric: 'oldstyle-nums proportional-nums',
    lineHeight: '1.6',
  },
  '.cm-content': {
    maxInlineSize: '68ch',
    padding: '16px 0 40vh',
    caretColor: 'var(--ink)',
  },
  '.cm-line': { padding: '0' },
  '.cm-content ::selection': { backgroundColor: 'var(--picked)' },
  '.claim': { backgroundColor: 'var(--hover)', textUnderlineOffset: '0.2em' },
  ...Object.fromEntries(
    Object.entries(lines).map(([state, line]) => [`.claim-${state}`, underline(line)]),
  ),
  '.claim-cut, .claim-cut_pending': { color: 'var(--cut)', textDecorationLine: 'line-through' },
  '.claim.claim-recheck': { backgroundColor: 'var(--recheck-tint)' },
  '.cm-panels': {
    position: 'sticky',
    insetBlockStart: '40px',
    zIndex: '3',
    border: '1px solid var(--rule)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    font: '400 var(--text-m)/1.5 var(--sans)',
  },
  '.cm-panel.cm-search': { padding: '8px' },
  '.cm-textfield, .cm-button': {
    border: '1px solid var(--edge)',
    borderRadius: 'var(--radius)',
    background: 'var(--raised)',
    color: 'var(--ink)',
    font: 'inherit',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--found)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--lit)' },
});
