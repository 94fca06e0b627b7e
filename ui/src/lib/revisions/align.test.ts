import { describe, expect, it } from 'vitest';
import type { TextEdit, Span } from '../wire';
import { align, type Piece } from './align';

const spanOf = (text: string, words: string, from = 0): Span => {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`“${words}” is not in “${text}”`);
  return { start, end: start + words.length };
};

const breaksOf = (text: string): number[] => [
  0,
  ...[...text.matchAll(/\n/gu)].map((match) => match.index + 1),
];

const edit = (kind: TextEdit['kind'], old: Span, next: Span): TextEdit => ({
  kind,
  old,
  new: next,
});
const at = (offset: number): Span => ({ start: offset, end: offset });

function laid(old: string, next: string, edits: TextEdit[]): Piece[] {
  return align({ text: old, breaks: breaksOf(old) }, { text: next, breaks: breaksOf(next) }, edits);
}

/** Writes pieces as a reader would: `same`, `[-gone-]`, `{+come+}`. */
function told(old: string, next: string, pieces: readonly Piece[]): string[] {
  return pieces.map((piece) => {
    const [was, is] = [
      old.slice(piece.old.start, piece.old.end),
      next.slice(piece.new.start, piece.new.end),
    ];
    return piece.kind === 'same' ? is : piece.kind === 'gone' ? `[-${was}-]` : `{+${is}+}`;
  });
}

/** Every character of both texts must stand in one piece, in order. */
function covers(old: string, next: string, pieces: readonly Piece[]): void {
  for (const [side, text] of [
    ['old', old],
    ['new', next],
  ] as const) {
    let reached = 0;
    for (const piece of pieces) {
      expect(piece[side].start).toBe(reached);
      reached = piece[side].end;
    }
    expect(reached).toBe(text.length);
  }
}

describe('aligning two revisions', () => {
  it('takes a deleted word with one of the spaces around it', () => {
    const [old, next] = ['The mayor of the old town.', 'The mayor of the town.'];
    const pieces = laid(old, next, [edit('deleted', spanOf(old, 'old'), at(16))]);
    covers(old, next, pieces);
    expect(told(old, next, pieces)).toEqual(['The mayor of the ', '[-old -]', 'town.']);
  });

  it('stands a replacement beside what it replaced', () => {
    const [old, next] = ['He signed the bill.', 'He vetoed the bill!'];
    const pieces = laid(old, next, [
      edit('replaced', spanOf(old, 'signed'), spanOf(next, 'vetoed')),
    ]);
    covers(old, next, pieces);
    expect(told(old, next, pieces)).toEqual(['He ', '[-signed-]', '{+vetoed+}', ' the bill!']);
  });

  it('gives a new paragraph its own end', () => {
    const [old, next] = ['One stayed.\nTwo left.', 'One stayed.\nNobody came.\nTwo left.'];
    const pieces = laid(old, next, [edit('inserted', at(10), spanOf(next, 'Nobody came'))]);
    covers(old, next, pieces);
    expect(told(old, next, pieces)).toEqual(['One stayed.\n', '{+Nobody came.\n+}', 'Two left.']);
  });

  it('takes typography for the same words', () => {
    const [old, next] = ['"It\'s" - so, café', '“It’s” — so, cafe\u0301 now'];
    const pieces = laid(old, next, [edit('inserted', at(old.length), spanOf(next, 'now'))]);
    covers(old, next, pieces);
    expect(told(old, next, pieces).at(-1)).toBe('{+ now+}');
    expect(pieces.filter((piece) => piece.kind === 'gone')).toEqual([]);
  });

  it('tells a move as gone here and come there', () => {
    const old = 'Mines poisoned children. Roads were built. Taxes rose.';
    const next = 'Roads were built. Taxes rose. Mines harmed children.';
    const pieces = laid(old, next, [
      edit('moved', spanOf(old, 'Mines poisoned children'), spanOf(next, 'Mines harmed children')),
      edit('replaced', spanOf(old, 'poisoned'), spanOf(next, 'harmed')),
    ]);
    covers(old, next, pieces);
    expect(pieces.filter((piece) => piece.kind !== 'same').every((piece) => piece.edit === 0)).toBe(
      true,
    );
    const same = pieces.filter((piece) => piece.kind === 'same');
    expect(old.slice(same[0]!.old.start).startsWith('Roads')).toBe(true);
    expect(next.slice(same[0]!.new.start).startsWith('Roads')).toBe(true);
  });

  it('keeps a replacement together when words were moved in before it', () => {
    const old = 'Alpha beta gamma delta. Zulu yankee xray.';
    const next = 'Zulu yankee xray. Alpha omega gamma delta.';
    const edits = [
      edit('moved', spanOf(old, 'Zulu yankee xray'), spanOf(next, 'Zulu yankee xray')),
      edit('replaced', spanOf(old, 'beta'), spanOf(next, 'omega')),
    ];
    const pieces = laid(old, next, edits);
    covers(old, next, pieces);
    const where = pieces.findIndex((piece) => piece.kind === 'gone' && piece.edit === 1);
    expect(pieces[where + 1]).toMatchObject({ kind: 'come', edit: 1 });
  });

  it('ends a piece where a paragraph of either side ends', () => {
    const [old, next] = ['One stayed. Two left.\nThree.', 'One stayed.\nTwo left. Three.'];
    const pieces = laid(old, next, []);
    covers(old, next, pieces);
    expect(told(old, next, pieces)).toEqual(['One stayed.\n', 'Two left. ', 'Three.']);
  });

  it('covers both texts whatever it is told', () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    const word = (): string => ['Ab', 'c', '7', '—', 'я', '漢', '😀', 'Œuf'][random(8)]!;
    const make = (): string =>
      Array.from({ length: random(30) }, () => word() + [' ', '. ', '\n'][random(3)]!).join('');
    for (let round = 0; round < 500; round++) {
      const [old, next] = [make(), make()];
      const span = (text: string): Span => {
        const start = random(text.length + 1);
        return { start, end: start + random(text.length - start + 1) };
      };
      const edits = Array.from({ length: random(5) }, () =>
        edit(
          (['moved', 'replaced', 'deleted', 'inserted'] as const)[random(4)]!,
          span(old),
          span(next),
        ),
      );
      covers(old, next, laid(old, next, edits));
    }
  });
});
