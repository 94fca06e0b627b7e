// What proposals can be taken together by, and what accepting one makes.
import type { NewClaim, Proposal, SourceRef } from '../wire';

/** The groups of proposals: each is in exactly one, so that their counts add up to all. */
export const proposalGroups = ['noted', 'quotes', 'attributed', 'unsourced'] as const;
export type ProposalGroup = (typeof proposalGroups)[number];

/** Proposals that are accepted or rejected at once. */
export const batches = [...proposalGroups, 'all'] as const;
export type Batch = (typeof batches)[number];

/** Returns the group a proposal is in: where it comes from, how it stands in the draft, and whether anybody is said to have said it. */
export function groupOf({ why, form, ties }: Proposal): ProposalGroup {
  if (why.origin !== 'finder') return 'noted';
  if (form === 'quote') return 'quotes';
  return ties.length > 0 ? 'attributed' : 'unsourced';
}

/** Returns the proposals of a batch, in their order. */
export const ofBatch = <T extends Proposal>(proposals: readonly T[], batch: Batch): T[] =>
  proposals.filter((proposal) => batch === 'all' || groupOf(proposal) === batch);

/** Returns the claim that accepting a proposal makes; `source` takes the place of the one that was proposed first. */
export function newClaim(proposal: Proposal, source?: SourceRef): NewClaim {
  const ties = proposal.ties.map((tie) => ({
    source: tie.known ? { known: tie.known } : { new: { name: tie.name, kind: tie.kind } },
    fields: {
      role: tie.role,
      level: tie.level,
      locator: tie.locator,
      naming: tie.naming,
      ...(tie.anonymity && { anonymity: tie.anonymity }),
    },
  }));
  const [first, ...others] = ties;
  // Another source did and said other things, but the draft names it in the same place.
  const corrected = source && { source, fields: first ? { naming: first.fields.naming } : {} };
  return {
    spans: proposal.spans,
    kind: proposal.kind,
    ...(proposal.status && { status: proposal.status }),
    ...(proposal.note && { note: proposal.note }),
    ties: corrected ? [corrected, ...others] : ties,
  };
}
