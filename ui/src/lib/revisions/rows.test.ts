import { describe, expect, it } from 'vitest';
import type { Block, TextEdit } from '../wire';
import { align } from './align';
import { rows, stretches, type Row } from './rows';

/** Makes paragraphs of lines. */
function blocksOf(text: string): Block[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return { span, kind: { type: 'paragraph' }, quote: 0, item: null };
  });
}

function rowsOf(old: string, next: string, edits: TextEdit[]): string[] {
  const [oldBlocks, newBlocks] = [blocksOf(old), blocksOf(next)];
  const side = (text: string, blocks: Block[]) => ({
    text,
    breaks: blocks.map((b) => b.span.start),
  });
  const pieces = align(side(old, oldBlocks), side(next, newBlocks), edits);
  return rows(oldBlocks, newBlocks, pieces).map(
    (row) =>
      `${row.old.from}-${row.old.to} ${row.new.from}-${row.new.to}${row.changed ? ' *' : ''}`,
  );
}

const find = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const at = (offset: number) => ({ start: offset, end: offset });

describe('rows', () => {
  it('put the same paragraphs beside each other', () => {
    expect(rowsOf('One here.\nTwo here.', 'One here.\nTwo here.', [])).toEqual([
      '0-1 0-1',
      '1-2 1-2',
    ]);
  });

  it('leave the other side empty beside a new or a deleted paragraph', () => {
    const [old, next] = ['First stays.\nSecond goes.\nThird stays.', 'First stays.\nThird stays.'];
    expect(
      rowsOf(old, next, [{ kind: 'deleted', old: find(old, 'Second goes'), new: at(11) }]),
    ).toEqual(['0-1 0-1', '1-2 1-1 *', '2-3 1-2']);
    expect(
      rowsOf(next, old, [{ kind: 'inserted', old: at(11), new: find(old, 'Second goes') }]),
    ).toEqual(['0-1 0-1', '1-1 1-2 *', '1-2 2-3']);
  });

  it('put a paragraph that was split beside both its parts', () => {
    expect(rowsOf('Alpha went. Beta came.\nGamma.', 'Alpha went.\nBeta came.\nGamma.', [])).toEqual(
      ['0-1 0-2 *', '1-2 2-3'],
    );
  });

  it('put a paragraph that was written anew beside the old one', () => {
    const [old, next] = [
      'Keep this.\nOld words entirely.\nKeep that.',
      'Keep this.\nNew ones.\nKeep that.',
    ];
    expect(
      rowsOf(old, next, [
        { kind: 'replaced', old: find(old, 'Old words entirely'), new: find(next, 'New ones') },
      ]),
    ).toEqual(['0-1 0-1', '1-2 1-2 *', '2-3 2-3']);
  });

  it('leave a moved paragraph by itself at both places', () => {
    const [old, next] = [
      'Mines are bad.\nRoads were built.\nTaxes rose.',
      'Roads were built.\nTaxes rose.\nMines are bad.',
    ];
    expect(
      rowsOf(old, next, [
        { kind: 'moved', old: find(old, 'Mines are bad'), new: find(next, 'Mines are bad') },
      ]),
    ).toEqual(['0-1 0-0 *', '1-2 0-1', '2-3 1-2', '3-3 2-3 *']);
  });

  it('hold a table whole', () => {
    const cell = (start: number, column: number): Block => ({
      span: { start, end: start + 3 },
      kind: { type: 'cell', table: 0, row: 0, column, header: false },
      quote: 0,
      item: null,
    });
    const text = 'abc\ndef';
    const blocks = [cell(0, 0), cell(4, 1)];
    const side = { text, breaks: [0, 4] };
    expect(rows(blocks, blocks, align(side, side, []))).toEqual([
      { old: { from: 0, to: 2 }, new: { from: 0, to: 2 }, changed: false },
    ]);
  });

  it('of an empty revision are all on one side', () => {
    expect(
      rows(
        [],
        blocksOf('One.'),
        align({ text: '', breaks: [] }, { text: 'One.', breaks: [0] }, []),
      ),
    ).toEqual([{ old: { from: 0, to: 0 }, new: { from: 0, to: 1 }, changed: true }]);
  });
});

describe('folding', () => {
  const row = (changed: boolean): Row => ({
    old: { from: 0, to: 1 },
    new: { from: 0, to: 1 },
    changed,
  });
  const told = (marks: string): string[] =>
    stretches([...marks].map((mark) => row(mark === '*'))).map(
      ({ from, to, folded }) => `${from}-${to}${folded ? ' folded' : ''}`,
    );

  it('leaves a row of context at either side of a change', () => {
    expect(told('.....*.....')).toEqual(['0-4 folded', '4-7', '7-11 folded']);
  });

  it('does not fold what is short', () => {
    expect(told('..*')).toEqual(['0-1', '1-3']);
    expect(told('*....*')).toEqual(['0-2', '2-4', '4-6']);
  });

  it('folds a draft in which nothing changed', () => {
    expect(told('.....')).toEqual(['0-5 folded']);
    expect(told('')).toEqual([]);
  });
});
