import { ChangeSet, EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { splicesOf, touched } from './splices';

interface Change {
  from: number;
  to?: number;
  insert?: string;
}

/** Makes changes one after another, as typing does, and joins them. */
function typed(doc: string, ...changes: Change[]): { changes: ChangeSet; text: string } {
  let state = EditorState.create({ doc });
  let all = ChangeSet.empty(state.doc.length);
  for (const change of changes) {
    const { changes: made, state: next } = state.update({ changes: change });
    all = all.compose(made);
    state = next;
  }
  return { changes: all, text: state.doc.toString() };
}

/** Makes the text again from what the desk is told. */
function told(doc: string, { changes, text }: { changes: ChangeSet; text: string }): string {
  let made = '';
  let from = 0;
  let at = 0;
  for (const { start, end, length } of splicesOf(changes)) {
    made += doc.slice(from, start);
    at += start - from;
    made += text.slice(at, at + length);
    at += length;
    from = end;
  }
  return made + doc.slice(from);
}

const doc = 'Six were freed.\nTwo were Poles. 😀';

describe('what the desk is told', () => {
  it('joins what was typed key by key', () => {
    const edit = typed(
      doc,
      { from: 0, to: 3, insert: 'F' },
      { from: 1, insert: 'i' },
      { from: 2, insert: 've' },
      { from: 17, to: 20, insert: 'Three' },
    );
    expect(splicesOf(edit.changes)).toEqual([
      { start: 0, end: 3, length: 4 },
      { start: 16, end: 19, length: 5 },
    ]);
    expect(told(doc, edit)).toBe(edit.text);
  });

  it('makes the same text, whatever was done', () => {
    const edit = typed(
      doc,
      { from: 4, insert: '\n\n' },
      { from: 2, to: 8 },
      { from: 0, insert: '😀' },
      { from: 12, to: 14, insert: 'x' },
    );
    expect(told(doc, edit)).toBe(edit.text);
  });

  it('says nothing of what was taken back', () => {
    const edit = typed(doc, { from: 3, insert: ' and' }, { from: 3, to: 7 });
    expect(edit.text).toBe(doc);
    expect(told(doc, edit)).toBe(doc);
  });
});

describe('what an edit touches', () => {
  it('is every claim with a changed word, or words typed at its edge', () => {
    const places = [[{ start: 0, end: 14 }], [{ start: 16, end: 30 }]];
    const by = (change: Change): number => touched(places, typed(doc, change).changes);
    expect(by({ from: 4, to: 8, insert: 'are' })).toBe(1);
    expect(by({ from: 30, insert: ' too' })).toBe(1);
    expect(by({ from: 15, insert: ' ' })).toBe(0);
    expect(by({ from: 10, to: 20 })).toBe(2);
  });
});
