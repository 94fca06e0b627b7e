// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Block, Mark, Span } from '../wire';
import { TextMap } from './map';
import { page } from './prose';

const say = {
  table: (n: number) => `Table ${n}`,
  footnote: (l: string) => `Footnote ${l}`,
  image: (a: string) => a,
};

interface Made {
  text: string;
  map: TextMap;
  root: HTMLElement;
}

function made(
  parts: { text: string; kind?: Block['kind']; item?: Block['item'] }[],
  gaps: string[],
  marks: Mark[] = [],
): Made {
  let text = '';
  const blocks: Block[] = parts.map((part, i) => {
    if (i > 0) text += gaps[i - 1];
    const span = { start: text.length, end: text.length + part.text.length };
    text += part.text;
    return { span, kind: part.kind ?? { type: 'paragraph' }, quote: 0, item: part.item ?? null };
  });
  const built = page({ text, blocks, marks }, say);
  const root = document.createElement('div');
  root.append(built.root);
  return {
    text,
    root,
    map: new TextMap(
      blocks.map((b) => b.span),
      built.blocks,
    ),
  };
}

/** Every offset within a block must survive the way to the page and back. */
function expectRoundTrip({ map, text }: Made, spans: Span[]) {
  for (const span of spans) {
    for (let offset = span.start; offset <= span.end; offset++) {
      for (const side of ['start', 'end'] as const) {
        const place = map.toPlace(offset, side);
        expect(place, `offset ${offset}`).not.toBeNull();
        expect(map.toOffset(place!.node, place!.offset), `offset ${offset} ${side}`).toBe(offset);
      }
    }
    expect(map.toRange(span)!.toString()).toBe(text.slice(span.start, span.end));
  }
}

describe('the page', () => {
  it('shows exactly the text of a block, marks crossing and emoji included', () => {
    const text = 'Kyiv 🇺🇦 said it, bold and brave.';
    const marks: Mark[] = [
      { span: { start: 0, end: 9 }, kind: { type: 'link', href: 'https://example.org/' } },
      { span: { start: 5, end: 14 }, kind: { type: 'strong' } },
      { span: { start: 10, end: 14 }, kind: { type: 'emphasis' } },
      { span: { start: 18, end: 18 }, kind: { type: 'footnote_ref', label: '1' } },
    ];
    const it = made([{ text }], [], marks);
    expect(it.root.querySelector('.words')!.textContent).toBe(text);
    expect(it.root.querySelector('.note-ref')!.getAttribute('aria-label')).toBe('Footnote 1');
    expectRoundTrip(it, [{ start: 0, end: text.length }]);
  });

  it('never makes an element out of the draft', () => {
    const it = made([{ text: '<img src=x onerror=alert(1)><script>1</script>' }], []);
    expect(it.root.querySelector('img, script')).toBeNull();
  });

  it('gives no link an address the webview would follow', () => {
    const it = made(
      [{ text: 'here' }],
      [],
      [{ span: { start: 0, end: 4 }, kind: { type: 'link', href: 'https://example.org/' } }],
    );
    expect(it.root.querySelector('[href]')).toBeNull();
  });

  it('maps tables cell by cell', () => {
    const cell = (row: number, column: number) => ({
      type: 'cell' as const,
      table: 0,
      row,
      column,
      header: row === 0,
    });
    const it = made(
      [
        { text: 'Country', kind: cell(0, 0) },
        { text: 'Freed', kind: cell(0, 1) },
        { text: 'Lithuania', kind: cell(1, 0) },
        { text: '', kind: cell(1, 1) },
        { text: 'After' },
      ],
      ['\t', '\n', '\t', '\n\n'],
    );
    expect(it.root.querySelectorAll('tr')).toHaveLength(2);
    expect(it.root.querySelectorAll('th')).toHaveLength(2);
    expectRoundTrip(it, [
      { start: 0, end: 7 },
      { start: 8, end: 13 },
      { start: 14, end: 23 },
    ]);
    expect(it.map.toRanges({ start: 3, end: 26 }).map(String)).toEqual([
      'ntry',
      'Freed',
      'Lithuania',
    ]);
  });

  it('keeps the blank lines between blocks out of ranges', () => {
    const it = made([{ text: 'One.' }, { text: 'Two.' }], ['\n\n']);
    expect(it.map.toRanges({ start: 2, end: 8 }).map(String)).toEqual(['e.', 'Tw']);
    expect(it.map.parts({ start: 4, end: 6 })).toEqual([]);
    expect(it.map.toRange({ start: 5, end: 10 })!.toString()).toBe('Two.');
  });

  it('understands a place given as an element and a child', () => {
    const it = made(
      [{ text: 'One two three' }],
      [],
      [{ span: { start: 4, end: 7 }, kind: { type: 'strong' } }],
    );
    const words = it.root.querySelector('.words')!;
    expect([0, 1, 2, 3].map((child) => it.map.toOffset(words, child))).toEqual([0, 4, 7, 13]);
    expect(it.map.toOffset(it.root.querySelector('strong')!, 1)).toBe(7);
    expect(it.map.toOffset(it.root, 0)).toBeNull();
    expect(it.map.toOffset(it.root.querySelector('.gutter')!, 0)).toBeNull();
  });

  it('takes the nearest words for a place between blocks or past the last', () => {
    const it = made([{ text: 'One.' }, { text: 'Two.' }], ['\n\n']);
    expect(it.map.nearest(it.root, 1, 'start')).toBe(6);
    expect(it.map.nearest(it.root, 1, 'end')).toBe(4);
    expect(it.map.nearest(it.root, 2, 'end')).toBe(10);
    expect(it.map.nearest(it.root, 0, 'start')).toBe(0);
  });

  it('gathers list items, and puts bullets outside the text', () => {
    const it = made(
      [
        { text: 'First', item: { depth: 1, number: 3, opens: true } },
        { text: 'more of it', item: { depth: 1, number: 3, opens: false } },
        { text: 'Inner', item: { depth: 2, number: null, opens: true } },
      ],
      ['\n\n', '\n\n'],
    );
    expect(it.root.querySelectorAll('[role=list]')).toHaveLength(1);
    expect(it.root.querySelectorAll('[role=listitem]')).toHaveLength(2);
    expect(
      [...it.root.querySelectorAll<HTMLElement>('.block')].map((b) => b.dataset.bullet),
    ).toEqual(['3.', undefined, '•']);
    expect(it.root.textContent).toBe('Firstmore of itInner');
  });

  it('finds the block of an offset among many', () => {
    const parts = Array.from({ length: 500 }, (_, i) => ({ text: `Block ${i}.` }));
    const it = made(
      parts,
      parts.slice(1).map(() => '\n\n'),
    );
    for (const i of [0, 1, 250, 498, 499])
      expect(it.map.blockAt(it.text.indexOf(`Block ${i}.`) + 3)).toBe(i);
  });
});
