// How the editor looks: the draft's own type and measure.
import { EditorView } from '@codemirror/view';
import { stateStyles } from '../status';

/** In longhands: WebKit reads the shorthand as a line and no more, and drops the rule. */
const decoration = (token: string): Record<string, string> => ({
  textDecorationLine: `var(--${token}-mark)`,
  textDecorationStyle: `var(--${token}-style)`,
  textDecorationColor: `var(--${token}-line)`,
  textDecorationThickness: `var(--${token}-width)`,
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
    Object.entries(stateStyles).map(([state, { token }]) => [`.claim-${state}`, decoration(token)]),
  ),
  '.claim-cut, .claim-cut_pending': { color: 'var(--cut)' },
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
