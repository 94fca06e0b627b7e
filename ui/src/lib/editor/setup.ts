// The text editor itself: CodeMirror, set like the draft. Loaded when it is first opened.
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { search, searchKeymap } from '@codemirror/search';
import { ChangeSet, EditorState, StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, keymap, ViewPlugin, type DecorationSet } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { ClaimState } from '../status';
import type { ClaimId, Span } from '../wire';
import { phrases } from './phrases';
import { theme } from './theme';

/** A claim, and where it stands in the text. */
export interface Tint {
  readonly claim: ClaimId;
  readonly state: ClaimState;
  readonly spans: readonly Span[];
}

export interface Hears {
  /** The text changed by what was typed; tells what was done since the last time. */
  readonly onchange: (changes: ChangeSet, text: string) => void;
  /** The editor is to be left. */
  readonly onleave: () => void;
  /** The keyboard stands in a claim, or in none. */
  readonly onclaim: (claim: ClaimId | null) => void;
}

/** An editor in a page. */
export interface Editor {
  readonly text: () => string;
  readonly focus: () => void;
  /** Tints claims anew. */
  readonly tint: (tints: readonly Tint[]) => void;
  /** Brings a claim's words into view and the keyboard to them. */
  readonly goTo: (claim: ClaimId) => void;
  /** Changes the text as if it had been typed. */
  readonly apply: (changes: ChangeSet) => void;
  readonly close: () => void;
}

const setTints = StateEffect.define<DecorationSet>();

const tints = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, transaction) {
    const set = transaction.effects.find((effect) => effect.is(setTints));
    return set ? set.value : value.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

const marks = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '600' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: [tags.processingInstruction, tags.url, tags.meta], color: 'var(--ink-faint)' },
  { tag: [tags.link, tags.monospace], color: 'var(--accent)' },
  { tag: tags.quote, color: 'var(--ink-soft)' },
]);

const auto = Decoration.line({ attributes: { dir: 'auto' } });

/** Each line has the direction of its own words, as each block of the draft has. */
const directions = ViewPlugin.define(
  (view) => ({
    lines: linesShown(view),
    update(update) {
      if (update.docChanged || update.viewportChanged) this.lines = linesShown(update.view);
    },
  }),
  { decorations: ({ lines }) => lines },
);

function linesShown(view: EditorView): DecorationSet {
  const starts = new Set<number>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at);
      starts.add(line.from);
      at = line.to + 1;
    }
  }
  return Decoration.set([...starts].map((start) => auto.range(start)));
}

/**
 * Opens an editor in a shadow tree. There its styles are sheets of their own and
 * no elements of the page, which may have none that are not the app's.
 */
export function openEditor(
  host: ShadowRoot,
  text: string,
  { label, isMarkdown }: { label: string; isMarkdown: boolean },
  hears: Hears,
): Editor {
  const extensions: Extension[] = [
    history(),
    search({ top: true }),
    EditorState.phrases.of(phrases()),
    EditorView.lineWrapping,
    EditorView.perLineTextDirection.of(true),
    directions,
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true' }),
    tints,
    theme,
    syntaxHighlighting(marks),
    keymap.of([
      ...searchKeymap,
      ...historyKeymap,
      ...defaultKeymap,
      {
        key: 'Escape',
        run: () => {
          hears.onleave();
          return true;
        },
      },
    ]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) hears.onchange(update.changes, update.state.doc.toString());
      if (update.selectionSet || update.docChanged) hears.onclaim(claimAt(update.state));
    }),
  ];
  if (isMarkdown) extensions.push(markdown());
  const view = new EditorView({
    root: host,
    parent: host,
    state: EditorState.create({ doc: text, extensions }),
  });
  return {
    text: () => view.state.doc.toString(),
    focus: () => view.focus(),
    tint: (wanted) => view.dispatch({ effects: setTints.of(decorations(wanted, view.state)) }),
    goTo(claim) {
      const from = placeOf(view.state, claim);
      if (from === null) return;
      view.dispatch({
        selection: { anchor: from },
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
      });
    },
    apply: (changes) => view.dispatch({ changes }),
    close: () => view.destroy(),
  };
}

function decorations(wanted: readonly Tint[], state: EditorState): DecorationSet {
  const { length } = state.doc;
  return Decoration.set(
    wanted.flatMap(({ claim, state: of, spans }) =>
      spans
        .filter(({ start, end }) => start < end && end <= length)
        .map(({ start, end }) =>
          Decoration.mark({
            class: `claim claim-${of}`,
            inclusive: true,
            claim,
          }).range(start, end),
        ),
    ),
    true,
  );
}

function claimAt(state: EditorState): ClaimId | null {
  const at = state.selection.main.head;
  let found: ClaimId | null = null;
  state.field(tints).between(at, at, (_from, _to, { spec }) => {
    found = (spec as { claim: ClaimId }).claim;
  });
  return found;
}

function placeOf(state: EditorState, claim: ClaimId): number | null {
  let place: number | null = null;
  state.field(tints).between(0, state.doc.length, (from, _to, { spec }) => {
    if ((spec as { claim: ClaimId }).claim !== claim) return;
    place = from;
    return false;
  });
  return place;
}

/** Returns the one change that makes a text another, as small as it can be told without looking inside. */
export function replacing(text: string, other: string): ChangeSet {
  let start = 0;
  const least = Math.min(text.length, other.length);
  while (start < least && text[start] === other[start]) start += 1;
  let end = 0;
  while (end < least - start && text.at(-1 - end) === other.at(-1 - end)) end += 1;
  return ChangeSet.of(
    { from: start, to: text.length - end, insert: other.slice(start, other.length - end) },
    text.length,
  );
}

/** Returns no change to a text of that length. */
export const unchanged = (length: number): ChangeSet => ChangeSet.empty(length);

/** Reads changes that were kept, if they are such, and of a text of that length. */
export function readChanges(kept: unknown, length: number): ChangeSet | null {
  try {
    const changes = ChangeSet.fromJSON(kept);
    return changes.length === length ? changes : null;
  } catch {
    return null;
  }
}
