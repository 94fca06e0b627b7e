// What the editor’s own panels say, in the window’s language.

import { t } from '../messages';

/** CodeMirror’s phrases, each with the message that says it. */
const messages = {
  Find: 'editor-find',
  Replace: 'editor-replace',
  next: 'editor-next',
  previous: 'editor-previous',
  all: 'editor-all',
  'match case': 'editor-match-case',
  regexp: 'editor-regexp',
  'by word': 'editor-by-word',
  replace: 'editor-replace-one',
  'replace all': 'editor-replace-all',
  close: 'editor-close',
  'current match': 'editor-current-match',
  'on line': 'editor-on-line',
  'replaced $ matches': 'editor-replaced',
  'replaced match on line $': 'editor-replaced-on-line',
  'Go to line': 'editor-go-to-line',
  go: 'editor-go',
  'Control character': 'editor-control-character',
  'Selection deleted': 'editor-selection-deleted',
} as const;

/** Returns CodeMirror’s phrases in words of the catalogue. */
export const phrases = (): Record<string, string> =>
  Object.fromEntries(Object.entries(messages).map(([phrase, id]) => [phrase, t(id)]));
