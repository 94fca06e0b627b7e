import { describe, expect, it } from 'vitest';
import { proposal, tie } from '../testing';
import { newClaim, ofBatch, proposalGroups } from './kinds';

describe('batches', () => {
  const quote = proposal({ form: 'quote', ties: [tie()] });
  const unnamed = proposal({ form: 'paraphrase', ties: [tie({ kind: 'unnamed_person' })] });
  const carried = proposal({
    form: 'paraphrase',
    ties: [tie({ kind: 'unnamed_group' }), tie({ kind: 'news_agency', role: 'carrier' })],
  });
  const bare = proposal({ form: 'statement', ties: [] });
  const noted = proposal({
    ties: [tie()],
    why: { origin: 'comment', author: 'Ines Holt', text: 'AP, 12 Sept', resolved: false },
  });
  const open = proposal({ form: 'paraphrase', ties: [] });
  const openQuote = proposal({ form: 'quote', ties: [] });
  const all = [quote, unnamed, carried, bare, noted, open, openQuote];

  it('take proposals by where they come from, how they stand in the draft and whose they are', () => {
    expect(ofBatch(all, 'quotes')).toEqual([quote, openQuote]);
    expect(ofBatch(all, 'attributed')).toEqual([unnamed, carried]);
    expect(ofBatch(all, 'noted')).toEqual([noted]);
    expect(ofBatch(all, 'unsourced')).toEqual([bare, open]);
    expect(ofBatch(all, 'all')).toEqual(all);
  });

  it('add up to all', () => {
    const counted = proposalGroups.map((group) => ofBatch(all, group).length);
    expect(counted.reduce((sum, count) => sum + count)).toBe(all.length);
  });
});

describe('the claim that accepting makes', () => {
  const reuters = tie({ name: 'Reuters', kind: 'news_agency', role: 'carrier', known: 'reuters' });

  it('rests on known sources and enters new ones', () => {
    const kova = tie({ name: 'Ana Kova', naming: [{ start: 3, end: 7 }], level: 'background' });
    const claim = newClaim(proposal({ kind: 'quote', ties: [kova, reuters] }));
    expect(claim.kind).toBe('quote');
    expect(claim.ties[0]).toMatchObject({
      source: { new: { name: 'Ana Kova', kind: 'person' } },
      fields: { role: 'speaker', level: 'background', naming: [{ start: 3, end: 7 }] },
    });
    expect(claim.ties[1]?.source).toEqual({ known: 'reuters' });
    expect(claim).not.toHaveProperty('status');
    expect(claim).not.toHaveProperty('note');
  });

  it('takes over what was decided and noted before', () => {
    const claim = newClaim(proposal({ status: 'confirmed', note: 'checked' }));
    expect(claim).toMatchObject({ status: 'confirmed', note: 'checked' });
  });

  it('puts a corrected source where the draft names the proposed one, and keeps who carried it', () => {
    const kova = tie({ name: 'Ana Kova', naming: [{ start: 3, end: 7 }], level: 'background' });
    const claim = newClaim(proposal({ ties: [kova, reuters] }), { known: 'ministry' });
    expect(claim.ties).toEqual([
      { source: { known: 'ministry' }, fields: { naming: [{ start: 3, end: 7 }] } },
      expect.objectContaining({ source: { known: 'reuters' } }),
    ]);
    const bare = newClaim(proposal({ form: 'statement', ties: [] }), { known: 'ministry' });
    expect(bare.ties).toEqual([{ source: { known: 'ministry' }, fields: {} }]);
  });
});
