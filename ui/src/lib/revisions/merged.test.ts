import { describe, expect, it } from 'vitest';
import type { Block, Comparison, DraftView, TextEdit } from '../wire';
import { align } from './align';
import { merge, type Merged } from './merged';
import { rows } from './rows';

function draft(text: string, marks: DraftView['marks'] = []): DraftView {
  let start = 0;
  const blocks = text.split('\n').map((line): Block => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return { span, kind: { type: 'paragraph' }, quote: 0, item: null };
  });
  const revision = {
    id: 'r',
    article: 'a',
    number: 1,
    sha256: '',
    file_name: '',
    format: 'markdown' as const,
    changes: 'accepted' as const,
    created: 0,
  };
  return { revision, text, blocks, marks, footnotes: [], sentences: [] };
}

function merged(from: DraftView, to: DraftView, edits: TextEdit[]): Merged {
  const comparison: Pick<Comparison, 'from' | 'to' | 'edits'> = { from, to, edits };
  const side = (view: DraftView) => ({
    text: view.text,
    breaks: view.blocks.map((block) => block.span.start),
  });
  const pieces = align(side(from), side(to), edits);
  return merge(comparison, pieces, rows(from.blocks, to.blocks, pieces));
}

/** Writes the blocks with their edits: `[-old-]`, `{+new+}`. */
function told({ text, blocks, marks }: Merged): string[] {
  return blocks.map(({ span }) => {
    let line = '';
    let at = span.start;
    for (const mark of marks) {
      if (mark.kind.type !== 'edited' || mark.span.start < span.start) continue;
      if (mark.span.start >= span.end) break;
      const words = text.slice(mark.span.start, mark.span.end);
      line += text.slice(at, mark.span.start);
      line += mark.kind.side === 'old' ? `[-${words}-]` : `{+${words}+}`;
      at = mark.span.end;
    }
    return line + text.slice(at, Math.max(at, span.end));
  });
}

const find = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const at = (offset: number) => ({ start: offset, end: offset });

describe('a merged text', () => {
  const old = 'He signed the old bill.\nNobody came.\nIt rained.';
  const next = 'He vetoed the bill.\nIt rained.\nTwo left.';
  const edits: TextEdit[] = [
    { kind: 'replaced', old: find(old, 'signed'), new: find(next, 'vetoed') },
    { kind: 'deleted', old: find(old, 'old'), new: at(13) },
    { kind: 'deleted', old: find(old, 'Nobody came'), new: at(18) },
    { kind: 'inserted', old: at(old.length - 1), new: find(next, 'Two left') },
  ];

  it('has what is gone where it was, beside what came', () => {
    expect(told(merged(draft(old), draft(next), edits))).toEqual([
      'He [-signed-]{+vetoed+} the [-old-] bill.',
      '[-Nobody came.-]',
      'It rained.',
      '{+Two left.+}',
    ]);
  });

  it('finds the words of both texts', () => {
    const both = merged(draft(old), draft(next), edits);
    const words = (spans: readonly { start: number; end: number }[]): string[] =>
      spans.map(({ start, end }) => both.text.slice(start, end));
    expect(words(both.fromNew([find(next, 'vetoed the bill')]))).toEqual(['vetoed the ', 'bill']);
    expect(words(both.fromOld([find(old, 'signed the old bill')]))).toEqual([
      'signed',
      ' the old bill',
    ]);
    expect(words(both.fromOld([find(old, 'Nobody came')]))).toEqual(['Nobody came']);
    expect(words(both.fromNew([find(next, 'Two left')]))).toEqual(['Two left']);
    const back = both.toNew(find(both.text, 'vetoed the old bill'));
    expect(next.slice(back.start, back.end)).toBe('vetoed the bill');
  });

  it('brings the formatting of both along', () => {
    const strong = (span: { start: number; end: number }) => ({
      span,
      kind: { type: 'strong' as const },
    });
    const both = merged(
      draft(old, [strong(find(old, 'Nobody')), strong(find(old, 'rained'))]),
      draft(next, [strong(find(next, 'rained'))]),
      edits,
    );
    const marked = both.marks
      .filter((mark) => mark.kind.type === 'strong')
      .map(({ span }) => both.text.slice(span.start, span.end));
    expect(marked).toEqual(['Nobody', 'rained']);
  });

  it('says which move took words away and brought them', () => {
    const [was, is] = ['Mines are bad.\nTaxes rose.', 'Taxes rose.\nMines are bad.'];
    const both = merged(draft(was), draft(is), [
      { kind: 'moved', old: find(was, 'Mines are bad'), new: find(is, 'Mines are bad') },
    ]);
    expect(
      both.marks.map(({ kind }) => (kind.type === 'edited' ? [kind.side, kind.move] : [])),
    ).toEqual([
      ['old', 0],
      ['new', 0],
    ]);
  });

  it('of a text and itself is that text', () => {
    const both = merged(draft(old), draft(old), []);
    expect(told(both)).toEqual(old.split('\n'));
    expect(both.marks).toEqual([]);
  });
});
