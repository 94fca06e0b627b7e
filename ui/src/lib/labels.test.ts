import { describe, expect, it } from 'vitest';
import { courseText, labelText } from './labels';
import type { Operation, Label } from './wire';

const label = (some: Partial<Label>): Label => ({
  act: 'claim_reviewed',
  claim: null,
  count: 1,
  name: null,
  status: null,
  ...some,
});

describe('what was done, in words', () => {
  it('names the claim and the decision', () => {
    expect(labelText(label({ claim: 12, status: 'confirmed' }))).toBe('Claim 12 confirmed');
  });

  it('counts claims when they were several', () => {
    expect(labelText(label({ count: 3, status: 'cut' }))).toBe('3 claims cut');
  });

  it('names a source that was added, and does without a name', () => {
    const added = label({ act: 'attribution_added', claim: 4 });
    expect(labelText({ ...added, name: 'Reuters' })).toBe('Source added to claim 4: Reuters');
    expect(labelText(added)).toBe('Source added to claim 4');
  });

  it('says what was taken back', () => {
    expect(courseText('undo', label({ claim: 2, status: 'opinion' }))).toBe(
      'Undone: Claim 2 marked as opinion',
    );
  });

  it('has words for every act', () => {
    const acts: Record<Operation, true> = {
      article_imported: true,
      revision_brought: true,
      revision_cleared: true,
      claims_retired: true,
      article_edited: true,
      article_removed: true,
      claim_added: true,
      claims_added: true,
      proposals_rejected: true,
      proposals_restored: true,
      notes_let_in: true,
      notes_kept_back: true,
      names_checked: true,
      names_unchecked: true,
      names_kept_apart: true,
      names_joined: true,
      findings_dismissed: true,
      findings_restored: true,
      claim_resized: true,
      claim_edited: true,
      claim_reviewed: true,
      sheet_brought_back: true,
      claim_removed: true,
      attribution_added: true,
      attribution_edited: true,
      attribution_removed: true,
      naming_marked: true,
      source_added: true,
      source_edited: true,
      sources_merged: true,
      source_removed: true,
      directory_filled: true,
      setting_changed: true,
      vault_changed: true,
      contact_edited: true,
    };
    for (const act of Object.keys(acts) as Operation[]) {
      const text = labelText(label({ act, name: 'X' }));
      expect(text, act).not.toMatch(/[{}]|^act-/u);
    }
  });
});
