// What proposals can be taken together by, and what accepting one makes.
import type { NewClaim, Proposal, ProposedTie, SourceRef } from '../wire';

/** Proposals that are accepted or rejected at once. */
export const batches = ['noted', 'quotes', 'named', 'unsourced', 'all'] as const;
export type Batch = (typeof batches)[number];

/** Returns whether a source's name is kept back by the draft. */
const isUnnamed = (tie: ProposedTie): boolean =>
  tie.kind === 'unnamed_person' || tie.kind === 'unnamed_group';

const belongs: Readonly<Record<Batch, (proposal: Proposal) => boolean>> = {
  noted: (proposal) => proposal.why.origin !== 'finder',
  quotes: (proposal) => proposal.form === 'quote',
  named: (proposal) => proposal.ties.some((tie) => !isUnnamed(tie)),
  unsourced: (proposal) => proposal.form === 'statement',
  all: () => true,
};

/** Returns the proposals of a batch, in their order. */
export const ofBatch = <T extends Proposal>(proposals: readonly T[], batch: Batch): T[] =>
  proposals.filter(belongs[batch]);

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
