// How the editor looks: the draft's own type and measure.
import { EditorView } from '@codemirror/view';
import type { ClaimState } from '../status';

/** How a claim's state is underlined; `highlights.css` says the same of the draft. */
const lines: Readonly<Record<ClaimState, string>> = {
  unchecked: 'underline dotted 2px var(--unchecked-line)',
  in_progress: 'underline dashed 1px var(--in-progress-line)',
  confirmed: 'underline solid 1px var(--confirmed-line)',
  correction_proposed: 'underline double 1px var(--correction-proposed-line)',
  cannot_confirm: 'underline wavy 1px var(--cannot-confirm-line)',
  on_author: 'underline dashed 2px var(--on-author-line)',
  opinion: 'none',
  cut: 'line-through solid 1px var(--cut-line)',
  recheck: 'underline dashed 3px var(--recheck-line)',
};

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
    Object.entries(lines).map(([state, line]) => [`.claim-${state}`, { textDecoration: line }]),
  ),
  '.claim-recheck': {
    backgroundColor: 'var(--recheck-tint)',
    textDecoration: lines.recheck,
  },
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
