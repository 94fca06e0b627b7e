import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasMessage } from '../messages';
import { answering, outcome } from '../testing';
import type { Call, SheetConflictKind, SheetOffer } from '../wire';
import ReturnSheet from './ReturnSheet.svelte';
import { returned } from './sheet.svelte';

const offer: SheetOffer = {
  article: 'article',
  title: 'Bridge reopens',
  file_name: 'bridge.xlsx',
  found: {
    changes: [
      {
        number: 3,
        words: '4,000 cars a day',
        moves: [{ field: 'status', from: 'unchecked', to: 'cannot_confirm' }],
        update: { claim: 'c3', status: 'cannot_confirm' },
      },
    ],
    conflicts: [
      {
        row: 5,
        number: 4,
        words: 'built in 1931',
        kind: 'note_changed',
        sheet: 'from the sheet',
        desk: 'from the desk',
      },
      { row: 9, number: null, words: '', kind: 'no_such_claim', sheet: '', desk: '' },
    ],
    same: 7,
  },
};

let asked: Call[];
let mounted: ReturnType<typeof mount>;

const text = (id: string): string[] =>
  [...document.querySelectorAll(`[data-testid="${id}"]`)].map((it) =>
    (it.textContent ?? '').replace(/\s+/gu, ' ').trim(),
  );

beforeEach(() => {
  document.body.replaceChildren();
  asked = answering({ apply_sheet: () => outcome() });
  returned.offer = offer;
  mounted = mount(ReturnSheet, { target: document.body, props: { offer } });
  flushSync();
});

afterEach(async () => {
  await unmount(mounted);
});

describe('a sheet that came back', () => {
  it('tells what changes in the field’s own words', () => {
    expect(text('sheet-change')).toEqual(['3 4,000 cars a day status: unchecked → cannot confirm']);
  });

  it('tells what is not taken over, with both sides', () => {
    const [note, row] = text('sheet-conflict');
    expect(note).toContain('from the sheet');
    expect(note).toContain('from the desk');
    expect(row).toContain('Row 9');
  });

  it('is taken over with one call, and what was not taken over stays to be read', async () => {
    document.querySelector<HTMLButtonElement>('[data-testid="sheet-apply"]')?.click();
    await expect.poll(() => returned.offer?.found.changes).toEqual([]);
    expect(returned.offer?.found.conflicts).toHaveLength(2);
    expect(asked.map((call) => call.call)).toEqual(['apply_sheet']);
  });

  it('is gone once it is taken over whole', async () => {
    returned.offer = { ...offer, found: { ...offer.found, conflicts: [] } };
    await returned.apply();
    expect(returned.offer).toBeNull();
  });

  it('has words for every conflict', () => {
    const kinds: Record<SheetConflictKind, true> = {
      words_changed: true,
      status_changed: true,
      correction_changed: true,
      note_changed: true,
      not_whole: true,
      correction_missing: true,
      correction_unused: true,
      correction_same: true,
      no_such_status: true,
      no_such_claim: true,
      twice: true,
      formula: true,
    };
    for (const kind of Object.keys(kinds)) {
      expect(hasMessage(`sheet-conflict-${kind}`), kind).toBe(true);
    }
  });
});
