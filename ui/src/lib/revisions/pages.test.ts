import { describe, expect, it } from 'vitest';
import { comparison } from '../testing';
import { comparePage, type CompareWords, type Layout } from './pages';

const say: CompareWords = {
  table: () => 'table',
  footnote: () => 'note',
  image: () => 'image',
  folded: (count) => `${count} unchanged`,
  movedTo: (down) => `moved to ${down ? 'below' : 'above'}`,
  movedFrom: (down) => `moved from ${down ? 'below' : 'above'}`,
  side: { old: 'rev 1', new: 'rev 2' },
};

const old = ['Mines are bad.', 'One.', 'He signed it.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.'];
const next = [
  'One.',
  'He vetoed it.',
  'Two.',
  'Three.',
  'Four.',
  'Five.',
  'Six.',
  'Mines are bad.',
];

function build(layout: Layout) {
  const compared = comparison(old.join('\n'), next.join('\n'), [
    ['moved', 'Mines are bad', 'Mines are bad'],
    ['replaced', 'signed', 'vetoed'],
  ]);
  const built = comparePage(compared, layout, say);
  document.body.replaceChildren(built.root);
  return { compared, built };
}

const texts = (selector: string): string[] =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent);

describe('the page of two revisions', () => {
  it('tells what is gone and what came by elements of their own, in both layouts', () => {
    for (const layout of ['side', 'inline'] as const) {
      build(layout);
      expect(texts('del.edited')).toContain('signed');
      expect(texts('ins.edited')).toContain('vetoed');
    }
  });

  it('stands the revisions in two columns, or in one', () => {
    build('side');
    expect(document.querySelectorAll('.row.changed > .side').length % 2).toBe(0);
    expect(document.querySelector('.row.changed > .side')!.getAttribute('aria-label')).toBe(
      'rev 1',
    );
    build('inline');
    expect([...document.querySelectorAll('.row')].every((row) => row.children.length === 1)).toBe(
      true,
    );
  });

  it('goes from moved words to where they went, and back', () => {
    build('side');
    const told = [...document.querySelectorAll<HTMLElement>('.jump')].map(
      (jump) => jump.dataset.told,
    );
    expect(told).toEqual(['moved to below', 'moved from above']);
    // A button adds no words to the draft's.
    expect(texts('[data-block="0"]')).toEqual(['Mines are bad.']);
  });

  it('finds the words of both texts on the page', () => {
    for (const layout of ['side', 'inline'] as const) {
      const { compared, built } = build(layout);
      const find = (text: string, words: string) => {
        const start = text.indexOf(words);
        return [{ start, end: start + words.length }];
      };
      const shown = (spans: readonly { start: number; end: number }[]): string =>
        spans.flatMap((span) => built.map.toRanges(span).map(String)).join('');
      expect(shown(built.place('old', find(compared.from.text, 'signed')))).toBe('signed');
      const later = built.place('new', find(compared.to.text, 'vetoed it'));
      expect(shown(later)).toBe('vetoed it');
      const whole = { start: later[0]!.start, end: later.at(-1)!.end };
      expect(built.later(whole)).toEqual(find(compared.to.text, 'vetoed it')[0]);
    }
  });

  it('folds what did not change away, and shows it again', () => {
    const { built } = build('side');
    const fold = document.querySelector<HTMLButtonElement>('.fold')!;
    const body = fold.nextElementSibling as HTMLElement;
    expect(fold.textContent).toBe('3 unchanged');
    expect([body.hidden, fold.getAttribute('aria-expanded')]).toEqual([true, 'false']);
    built.unfold(body.querySelector('.row')!);
    expect([body.hidden, fold.getAttribute('aria-expanded')]).toEqual([false, 'true']);
    fold.click();
    expect(body.hidden).toBe(true);
    built.foldAll(false);
    expect(body.hidden).toBe(false);
  });
});
