import { describe, expect, it } from 'vitest';
import { hasMessage } from '../messages';
import { proposal, tie } from '../testing';
import type { Basis, DraftWhy, ProposalWhy, Reference, WorthReason } from '../wire';
import { reasons, reasonsText, whyText } from './why';

const found = (some: Partial<DraftWhy> = {}): ProposalWhy => ({
  origin: 'finder',
  basis: 'verb_behind',
  cue: 'said',
  source: 'she',
  name: 'Ana Kova',
  reference: 'pronoun',
  reasons: [],
  ...some,
});

describe('why a claim is proposed', () => {
  it('tells the cue and who its source is taken to be', () => {
    expect(whyText(proposal({ why: found(), ties: [tie()] }))).toBe(
      'Attributed with “said”; “she” probably means Ana Kova, who spoke or was named last.',
    );
    const named = found({ basis: 'named_phrase', cue: 'according to', reference: 'named' });
    expect(whyText(proposal({ why: named, ties: [tie()] }))).toBe('Attributed by “according to”.');
  });

  it('says so where it stays open who is meant', () => {
    expect(whyText(proposal({ why: found({ reference: 'named' }), ties: [] }))).toContain(
      'it is not clear who “she” is',
    );
    expect(whyText(proposal({ why: found({ source: null }), ties: [] }))).toContain(
      'it is not clear who said it',
    );
  });

  it('says that nobody is named, without a word about a source', () => {
    const why = found({ basis: 'no_source', cue: null, source: null, reference: 'none' });
    expect(whyText(proposal({ why, ties: [] }))).toBe('Checkable, and no source in the text.');
  });

  it('repeats comments and footnotes', () => {
    const comment = {
      origin: 'comment',
      author: 'Ben',
      text: 'Ask the port',
      resolved: false,
    } as const;
    expect(whyText(proposal({ why: comment }))).toBe('Ben comments: “Ask the port”');
    expect(whyText(proposal({ why: { ...comment, author: '' } }))).toBe(
      'A comment says: “Ask the port”',
    );
    const footnote = { origin: 'footnote', label: '3', text: 'Annual report' } as const;
    expect(whyText(proposal({ why: footnote }))).toBe('Footnote 3 says: “Annual report”');
    expect(reasons(proposal({ why: footnote }))).toEqual([]);
  });

  it('has a sentence for every basis and every reference', () => {
    const bases: Record<Basis, true> = {
      verb_before: true,
      verb_behind: true,
      named_phrase: true,
      noun: true,
      label: true,
      quotation_beside: true,
      quotation_continued: true,
      marks: true,
      no_source: true,
      rest: true,
    };
    const references: Record<Reference, true> = {
      named: true,
      short_form: true,
      pronoun: true,
      description: true,
      antecedent: true,
      unnamed: true,
      open: true,
      none: true,
    };
    const told = new Set<string>();
    for (const basis of Object.keys(bases) as Basis[]) {
      told.add(whyText(proposal({ why: found({ basis }), ties: [tie()] })));
    }
    expect(told.size).toBe(Object.keys(bases).length);
    for (const reference of Object.keys(references) as Reference[]) {
      const text = whyText(proposal({ why: found({ reference }), ties: [tie()] }));
      expect(text).toMatch(/^Attributed with “said”(; .+)?\.$/u);
    }
  });
});

describe('what there is to check', () => {
  it('is told in a sentence, and what speaks against it is not', () => {
    const why = found({ reasons: ['amount', 'date', 'opinion'] });
    expect(reasonsText(proposal({ why }))).toBe(
      'Worth checking: an amount of money or a share and a date or period.',
    );
    expect(reasonsText(proposal({ why: found({ reasons: ['scene'] }) }))).toBe('');
  });

  it('has words for everything that speaks for a check', () => {
    const worthy: WorthReason[] = [
      'number',
      'amount',
      'date',
      'superlative',
      'comparison',
      'cause',
      'allegation',
      'event',
      'past',
      'name',
      'record',
    ];
    expect(worthy.filter((reason) => !hasMessage(`reason-${reason}`))).toEqual([]);
    expect(reasons(proposal({ why: found({ reasons: worthy }) }))).toHaveLength(worthy.length);
  });
});
