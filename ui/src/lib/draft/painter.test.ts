import { beforeEach, describe, expect, it, vi } from 'vitest';
import { claim } from '../testing';
import type { Block, ClaimView } from '../wire';
import { TextMap } from './map';
import { Painter } from './painter';
import { page } from './prose';

class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
}

const text = 'One two three.\n\nFour five six.\n\nSeven eight nine.';
const blocks: Block[] = [...text.matchAll(/[^\n]+/gu)].map((match) => ({
  span: { start: match.index, end: match.index + match[0].length },
  kind: { type: 'paragraph' },
  quote: 0,
  item: null,
}));
const none = new Map<string, number>();

let registry: Map<string, FakeHighlight>;
let painter: Painter;

function on(words: string, some: Partial<ClaimView> = {}): ClaimView {
  const start = text.indexOf(words);
  return claim({ id: words, spans: [{ start, end: start + words.length }], ...some });
}

function painted(): Record<string, string[]> {
  const words = (range: AbstractRange): string => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  };
  const layers = [...registry].map(
    ([name, layer]) => [name, [...layer].map(words).sort()] as const,
  );
  return Object.fromEntries(layers.filter(([, ranges]) => ranges.length > 0));
}

beforeEach(() => {
  registry = new Map();
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSS', { highlights: registry });
  const built = page(
    { text, blocks, marks: [] },
    { table: String, footnote: String, image: String },
  );
  document.body.replaceChildren(built.root);
  painter = new Painter(
    new TextMap(
      blocks.map((block) => block.span),
      built.blocks,
    ),
  );
});

describe('the painter', () => {
  it('puts what is proposed behind everything, and takes it away again', () => {
    painter.ground('claim-selected', on('six').spans);
    painter.show([on('two')], none, [on('Four'), on('Seven')]);
    expect(painted()).toMatchObject({ 'state-proposal': ['Four', 'Seven'] });
    const priorities = [...registry].map(([name, { priority }]) => [priority, name] as const);
    expect(priorities.sort(([a], [b]) => a - b)[0]?.[1]).toBe('state-proposal');
    painter.show([on('two'), on('Four')], none, [on('Seven')]);
    expect(painted()).toMatchObject({
      'state-proposal': ['Seven'],
      'state-unchecked': ['Four', 'two'],
    });
  });

  it('puts each claim on the layer of its state and lane', () => {
    painter.show(
      [on('two'), on('five', { status: 'confirmed' }), on('six')],
      new Map([['six', 1]]),
    );
    expect(painted()).toEqual({
      'state-unchecked': ['two'],
      'state-confirmed': ['five'],
      'state-unchecked-1': ['six'],
    });
    expect(registry.get('state-unchecked-1')!.priority).toBe(1);
  });

  it('touches only the claim that changed', () => {
    const kept = on('two');
    painter.show([kept, on('five')], none);
    const before = [...registry.get('state-unchecked')!][0];
    painter.show([kept, on('five', { status: 'cut' })], none);
    expect([...registry.get('state-unchecked')!]).toEqual([before]);
    expect(painted()).toEqual({ 'state-unchecked': ['two'], 'state-cut': ['five'] });
    painter.show([kept], none);
    expect(painted()).toEqual({ 'state-unchecked': ['two'] });
  });

  it('paints only near the view, a claim across blocks from each of them', () => {
    const across = on('six.\n\nSeven');
    painter.show([on('two'), across], none);
    painter.focus(new Set([2]));
    expect(painted()).toEqual({ 'state-unchecked': ['Seven', 'six.'] });
    painter.focus(new Set([0]));
    expect(painted()).toEqual({ 'state-unchecked': ['two'] });
  });

  it('hands over anew what stands in a block that is laid out only now', () => {
    painter.show([on('two'), on('five')], none);
    painter.ground('claim-selected', on('five').spans);
    const before = [...registry.get('state-unchecked')!];
    painter.again([1]);
    const after = [...registry.get('state-unchecked')!];
    expect(after.filter((range) => before.includes(range))).toHaveLength(1);
    expect(painted()).toEqual({ 'state-unchecked': ['five', 'two'], 'claim-selected': ['five'] });
  });

  it('lays grounds beneath every state, near the view only', () => {
    const { spans } = on('nine');
    painter.focus(new Set([0]));
    painter.ground('claim-selected', spans);
    expect(painted()).toEqual({});
    painter.focus(new Set([2]));
    expect(painted()).toEqual({ 'claim-selected': ['nine'] });
    expect(registry.get('claim-selected')!.priority).toBeLessThan(0);
    painter.ground('claim-selected', []);
    expect(painted()).toEqual({});
  });

  it('registers every layer behind those of a higher priority, whenever it is first wanted', () => {
    painter.show([on('two'), on('six')], new Map([['six', 3]]));
    painter.ground('draft-picked', on('nine').spans);
    painter.show([on('two', { status: 'cut' }), on('six')], new Map([['six', 1]]), [on('Four')]);
    painter.ground('covered-open', on('five').spans);
    const priorities = [...registry.values()].map(({ priority }) => priority);
    expect(new Set(priorities).size).toBeGreaterThan(4);
    expect(priorities).toEqual([...priorities].sort((a, b) => a - b));
  });

  it('leaves nothing behind', () => {
    painter.show([on('two')], none);
    painter.ground('draft-picked', on('nine').spans);
    painter.dispose();
    expect(registry.size).toBe(0);
  });
});
