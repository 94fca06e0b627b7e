// Generated from the Rust types; `make types` writes it again. Spans are UTF-16 code units.

export type ArticleId = string;
export type RevisionId = string;
export type ClaimId = string;
export type SourceId = string;
export type AttributionId = string;
export type SignOffId = string;
export type Time = number;
export type Span = {
  /** First byte. */
  start: number;
  /** One past the last byte. */
  end: number;
};
export type Format = 'markdown' | 'html' | 'text' | 'docx' | 'odt' | 'rtf' | 'pdf';
export type Changes = 'accepted' | 'original';
export type Block = {
  /** Where the block's text stands. */
  span: Span;
  /** What the block is. */
  kind: BlockKind;
  /** How many block quotes the block is in. */
  quote: number;
  /** The list item the block belongs to, if any. */
  item: ListItem | null;
};
export type BlockKind =
  | { type: 'paragraph' }
  | {
      type: 'heading';
      /** 1 to 6. */
      level: number;
    }
  | { type: 'code' }
  | { type: 'rule' }
  | {
      type: 'cell';
      /** Counts the draft's tables from 0. */
      table: number;
      /** Counts rows from 0. */
      row: number;
      /** Counts columns from 0. */
      column: number;
      /** Whether the cell heads its column or row. */
      header: boolean;
    }
  | {
      type: 'footnote';
      /** The footnote's label, without brackets. */
      label: string;
    }
  | { type: 'caption' };
export type ListItem = {
  /** How deep the list is nested, from 1. */
  depth: number;
  /** The item's number in an ordered list; `None` in a bulleted one. */
  number: number | null;
  /** Whether this block opens its item (and so carries the bullet or number). */
  opens: boolean;
};
export type Mark = {
  /** What is formatted; empty for a footnote reference, which is a point. */
  span: Span;
  /** How. */
  kind: MarkKind;
};
export type MarkKind =
  | { type: 'emphasis' }
  | { type: 'strong' }
  | { type: 'strike' }
  | { type: 'code' }
  | { type: 'superscript' }
  | { type: 'subscript' }
  | {
      type: 'link';
      /** The absolute address, as written, without a detour over Google. */
      href: string;
    }
  | {
      type: 'image';
      /** The picture's address, as written; never fetched. */
      src: string;
    }
  | {
      type: 'footnote_ref';
      /** The footnote's label, without brackets. */
      label: string;
    };
export type Footnote = {
  /** The label shown at the reference. */
  label: string;
  /** The text of the note, from its first block to its last. */
  span: Span;
};
export type Skipped = {
  /** What it was: `script`, `link`, `embed`, `control_character` ... */
  what: string;
  /** How many there were. */
  count: number;
};
export type ArticleFields = {
  /** The working title; never empty. */
  title: string;
  /** Who wrote it, as printed; may be empty. */
  byline: string;
  /** When it must be cleared. */
  deadline: Time | null;
};
export type Article = {
  id: ArticleId;
  /** The revision under check. */
  revision: RevisionId;
  /** When it was imported. */
  created: Time;
  /** How many claims were ever made in it: the number of the last one. */
  claims_made: number;
} & ArticleFields;
export type Revision = {
  id: RevisionId;
  /** The article it belongs to. */
  article: ArticleId;
  /** Counts the article's revisions from 1. */
  number: number;
  /**
   * SHA-256 of the original bytes, in hexadecimal; with `format` and `changes` it names the stored
   * draft.
   */
  sha256: string;
  /** The file's name without its folder; empty when pasted. */
  file_name: string;
  /** The format the bytes were read as. */
  format: Format;
  /** How tracked changes were read. */
  changes: Changes;
  /** When it was imported. */
  created: Time;
};
export type LetThrough = {
  /** The rule's id, such as `no-source`. */
  rule: string;
  /** How many claims, or places in the draft. */
  count: number;
  /** The numbers of the claims; empty where the rule speaks of the whole article. */
  claims: Array<number>;
};
export type SignOff = {
  id: SignOffId;
  article: ArticleId;
  /** The revision that was cleared. */
  revision: RevisionId;
  /** SHA-256 of the very bytes that were cleared, in hexadecimal. */
  sha256: string;
  who: string;
  at: Time;
  /** What was noted; may be empty. */
  note: string;
  /** What the sourcing rules let through, rule by rule; `None` where that was not kept. */
  let_through: Array<LetThrough> | null;
};
export type AnchorWhy =
  | 'same_words'
  | 'neighbours'
  | 'context'
  | 'edited_sentence'
  | 'replaced'
  | 'rewritten'
  | 'operations'
  | 'twins'
  | 'too_little'
  | 'nothing';
export type AnchorContext = 'same' | 'edited' | 'negation' | 'speaker' | 'quotation' | 'setting';
export type EditKind = 'moved' | 'replaced' | 'deleted' | 'inserted';
export type CarryOutcome = 'kept' | 'moved' | 'changed' | 'ambiguous' | 'lost' | 'back';
export type ContextChange = {
  context: AnchorContext;
  /**
   * The number of the revision in which it happened. A decision made in that revision or a
   * later one has seen it.
   */
  since: number;
  /** Who says the words now and who did, where that changed. */
  speakers?: Speakers;
  /**
   * What the claim rests on now and what it did when it was decided, where that changed. Derived
   * whenever the claim is shown, never stored.
   */
  sources?: Rested;
};
export type Speakers = {
  /** Who it was; empty where nobody was named. */
  was: string;
  /** Who it is; empty where nobody is named. */
  now: string;
};
export type Rested = {
  /** Those it no longer rests on; never empty. */
  was: Array<string>;
  /** Those it rests on in their place; empty where nothing took it. */
  now: Array<string>;
};
export type Turned = {
  claim: number;
  what: Turn;
  /** What it was: the name of a source, or the word of a vocabulary. Empty where that says nothing. */
  was: string;
  now: string;
};
export type Turn =
  | 'made'
  | 'gone'
  | 'words'
  | 'kind'
  | 'status'
  | 'source'
  | 'source_added'
  | 'source_removed'
  | 'source_name'
  | 'source_kind'
  | 'carries'
  | 'role'
  | 'level'
  | 'stance'
  | 'locator'
  | 'source_words'
  | 'naming';
export type Language = 'en' | 'de';
export type ClaimKind = 'fact' | 'quote' | 'number' | 'characterisation' | 'allegation';
export type Priority = 'low' | 'normal' | 'high';
export type Status =
  | 'unchecked'
  | 'in_progress'
  | 'confirmed'
  | 'correction_proposed'
  | 'cannot_confirm'
  | 'on_author'
  | 'opinion'
  | 'cut';
export type Review = {
  who: string;
  at: Time;
  /** The claim's exact words at that moment. */
  words: string;
  /** The number of the revision it was decided in; 0 where that was not kept. */
  revision: number;
};
export type Claim = {
  id: ClaimId;
  /** The article it is in. */
  article: ArticleId;
  /** Counts the article's claims from 1 in order of their making; never reused. */
  number: number;
  /** What kind of statement it makes. */
  kind: ClaimKind;
  /** How urgent it is. */
  priority: Priority;
  /** Who is to check it; empty for nobody. */
  assignee: string;
  /** What has been decided. */
  status: Status;
  /** The words the status was decided on, and by whom; `None` while unchecked. */
  review: Review | null;
  /** The corrected words proposed, for [`Status::CorrectionProposed`]. */
  correction: string | null;
  note: string;
};
export type SourceKind =
  | 'person'
  | 'unnamed_person'
  | 'unnamed_group'
  | 'organisation'
  | 'news_agency'
  | 'news_outlet'
  | 'broadcaster'
  | 'state_media'
  | 'government'
  | 'ngo'
  | 'company'
  | 'social_post'
  | 'document'
  | 'dataset'
  | 'court_record';
export type OwnershipCode = 'SC' | 'CaPu' | 'CaPr' | 'ISFM' | 'ISF' | 'ISM' | 'IP';
export type Ownership = {
  code: OwnershipCode;
  /** Who gave it: a published list, or the editor who set it. */
  provenance: string;
  /** As of when: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  as_of: string;
};
export type SourceFields = {
  /** The full name; never empty. */
  name: string;
  /** Other names it goes by. */
  aliases: Array<string>;
  /** Who or what it is. */
  kind: SourceKind;
  /** Its country, in words; empty when unknown. */
  country: string;
  /** Who funds, governs and edits it. */
  ownership: Ownership | null;
  /** Its address on the web; empty when unknown. */
  url: string;
  /** The source whose copy this one carries, such as the agency behind an outlet. */
  carries: SourceId | null;
  /** Whether its contact details are kept sealed and out of every export. */
  confidential: boolean;
  /** What the desk should know about it. */
  note: string;
  /**
   * The article it is local to: it has no name of its own there, so no other article can mean it. `None` for a
   * source of the directory.
   */
  article: ArticleId | null;
  /** The file that it is, where it came in a research package. */
  file?: SourceFile;
};
export type SourceFile = {
  /** Its path inside the package it came in, with `/` between folders. */
  path: string;
  /** The SHA-256 of its bytes, in lower-case hexadecimal: the same file is known again by it. */
  sha256: string;
};
export type ContactDetails = {
  /** The true name, where the directory's entry goes by another. */
  identity: string;
  phone: string;
  email: string;
  /** Anything else: address, messenger, who introduced them. */
  other: string;
};
export type Role = 'speaker' | 'carrier' | 'document';
export type Level = 'on_the_record' | 'background' | 'deep_background' | 'off_the_record';
export type Stance = 'supports' | 'contradicts' | 'mentions';
export type Locator = {
  /** Address on the web. */
  url: string;
  page: string;
  paragraph: string;
  /** Time code in a recording, as `HH:MM:SS`. */
  time_code: string;
  /** Contact with a person: when ... */
  contact_date: string | null;
  /** ... and in what form: interview, call, e-mail, message. */
  contact_form: string;
};
export type Anonymity = {
  reason: string;
  /** Who on the desk approved it. */
  approved_by: string;
  /** Whether the editor knows who it is. */
  identity_known: boolean;
};
export type AttributionFields = {
  source: SourceId;
  /** What the source did. */
  role: Role;
  /** On what terms it spoke. */
  level: Level;
  /** Whether it bears the claim out. */
  stance: Stance;
  /** Where in the source. */
  locator: Locator;
  /** When the source was looked at. */
  accessed: string | null;
  /** The source's own words. */
  words: string;
  note: string;
  /** What is known about why the source is not named. */
  anonymity: Anonymity | null;
};
export type Attribution = {
  id: AttributionId;
  claim: ClaimId;
  /** Orders a claim's attributions, from 0. */
  position: number;
} & AttributionFields;
export type CarryCounts = {
  /** Words where they stood. */
  kept: number;
  moved: number;
  changed: number;
  ambiguous: number;
  lost: number;
  back: number;
  /**
   * Of those with the same words, the decided ones that what happened around them asks to be
   * checked again.
   */
  around: number;
};
export type Sentences = {
  /** Words of it were changed. */
  edited: number;
  /** All its words are new. */
  added: number;
  /** All its words are gone. */
  cut: number;
  moved: number;
};
export type RevisionSummary = {
  /** What changed in the text since the revision before. */
  sentences: Sentences;
  /** What that did to the claims. */
  claims: CarryCounts;
};
export type CheckedName = {
  /** The right spelling, as [`one_spelling`] leaves it. */
  name: string;
  /** What it names: `person`, `body`, `place`, `title` or `product`. */
  kind: string;
  /** Who checked it. */
  who: string;
  at: Time;
  /** Where it was looked up. */
  locator: Locator;
  note: string;
};
export type Operation =
  | 'article_imported'
  | 'article_edited'
  | 'article_removed'
  | 'revision_brought'
  | 'revision_cleared'
  | 'claim_added'
  | 'claims_added'
  | 'claim_resized'
  | 'claim_edited'
  | 'claim_reviewed'
  | 'sheet_brought_back'
  | 'claims_retired'
  | 'claim_removed'
  | 'attribution_added'
  | 'attribution_edited'
  | 'attribution_removed'
  | 'naming_marked'
  | 'source_added'
  | 'source_edited'
  | 'sources_merged'
  | 'source_removed'
  | 'directory_filled'
  | 'setting_changed'
  | 'vault_changed'
  | 'contact_edited'
  | 'proposals_rejected'
  | 'proposals_restored'
  | 'notes_let_in'
  | 'notes_kept_back'
  | 'names_checked'
  | 'names_unchecked'
  | 'names_kept_apart'
  | 'names_joined'
  | 'findings_dismissed'
  | 'findings_restored';
export type Label = {
  act: Operation;
  /** The number of the claim it was done to, when it was one claim. */
  claim: number | null;
  /** How many things it was done to. */
  count: number;
  /** The name of the article or source it was done to. */
  name: string | null;
  /** The status decided on, for [`Operation::ClaimReviewed`]. */
  status: Status | null;
  /** The number of the revision, for [`Operation::RevisionBrought`] and [`Operation::RevisionCleared`]. */
  revision?: number;
  /** What the revision imported, for [`Operation::RevisionBrought`]. */
  brought?: RevisionSummary;
};
export type Direction = 'do' | 'undo' | 'redo';
export type SourceRef =
  | { known: SourceId }
  | {
      new: {
        name: string;
        /** Who or what it is. */
        kind: SourceKind;
      };
    };
export type NewAttribution = {
  /** What the source did. */
  role?: Role;
  /** On what terms it spoke. */
  level?: Level;
  /** Whether it bears the claim out. */
  stance?: Stance;
  /** Where in the source. */
  locator?: Locator;
  /** When the source was looked at. */
  accessed?: string;
  /** The source's own words. */
  words?: string;
  note?: string;
  /** What is known about why the source is not named. */
  anonymity?: Anonymity;
  /** The words of the draft that name the source. */
  naming?: Array<Span>;
};
export type NewClaimSource = {
  /** The source, found or entered on the spot. */
  source: SourceRef;
  /** What is said about the tie at once. */
  fields: NewAttribution;
};
export type NewClaim = {
  /** The words; overlapping or touching spans are joined. */
  spans: Array<Span>;
  /** What kind of statement it makes. */
  kind: ClaimKind;
  /** What is decided about it at once; left out, it is unchecked. */
  status?: Status;
  /** The corrected words; wanted for `correction_proposed`, dropped otherwise. */
  correction?: string;
  priority?: Priority;
  note?: string;
  /** What it rests on, in order. */
  ties: Array<NewClaimSource>;
};
export type ClaimUpdate = {
  claim: ClaimId;
  status?: Status;
  /** The corrected words; only with a status, and as [`Intent::Review`] takes them. */
  correction?: string;
  note?: string;
};
export type SourceSet = {
  /** The source that stays. */
  into: SourceId;
  from: Array<SourceId>;
};
export type NewCheckedName = {
  /** The right spelling. */
  name: string;
  /** What it names; empty where that is not known. */
  kind: string;
  /** Where it was looked up. */
  locator: Locator;
  note: string;
};
export type FindingWords = {
  /** Its kind, such as `sum`. */
  kind: string;
  /** The words of its places. */
  words: Array<string>;
};
export type Alike = {
  /** The one to keep: it is known longest or best. */
  into: SourceId;
  /** The others. */
  from: Array<SourceId>;
  /** The names of all, that of the one to keep first. */
  names: Array<string>;
};
export type NotePlace =
  | { text: 'claim_note' }
  | { text: 'note'; attribution: AttributionId }
  | { text: 'words'; attribution: AttributionId }
  | { text: 'locator'; attribution: AttributionId }
  | { text: 'reason'; attribution: AttributionId };
export type LookedAt = {
  claim: ClaimId;
  /** Which of its texts. */
  place: NotePlace;
  words: string;
};
export type Intent =
  | {
      do: 'edit_article';
      article: ArticleId;
      /** As it shall be. */
      fields: ArticleFields;
    }
  | { do: 'remove_article'; article: ArticleId }
  | {
      do: 'add_claim';
      article: ArticleId;
      /** The words; overlapping or touching spans are joined. */
      spans: Array<Span>;
      /** What kind of statement it makes. */
      kind: ClaimKind;
      /** The sources to tie it to. */
      sources: Array<SourceRef>;
    }
  | {
      do: 'add_claims';
      article: ArticleId;
      /** The claims, in the order in which they are numbered. */
      claims: Array<NewClaim>;
    }
  | { do: 'resize_claim'; claim: ClaimId; spans: Array<Span> }
  | {
      do: 'edit_claims';
      /** Which; of one article. */
      claims: Array<ClaimId>;
      /** The kind of statement. */
      kind?: ClaimKind;
      priority?: Priority;
      /** Who is to check. */
      assignee?: string;
      note?: string;
    }
  | {
      do: 'review';
      /** Which; of one article. */
      claims: Array<ClaimId>;
      status: Status;
      /** The corrected words; wanted for `correction_proposed`, dropped otherwise. */
      correction?: string;
      /** The checker's note; left out, it stays as it is. */
      note?: string;
    }
  | {
      do: 'retire_claims';
      /** Which; of one article. */
      claims: Array<ClaimId>;
    }
  | {
      do: 'update_claims';
      /** What becomes of each; of one article, none twice. */
      updates: Array<ClaimUpdate>;
    }
  | {
      do: 'remove_claims';
      /** Which; of one article. */
      claims: Array<ClaimId>;
    }
  | {
      do: 'add_attribution';
      claim: ClaimId;
      /** The source, found or entered on the spot. */
      source: SourceRef;
      /** What is said about the tie at once. */
      fields?: NewAttribution;
    }
  | {
      do: 'edit_attribution';
      attribution: AttributionId;
      /** As it shall be. */
      fields: AttributionFields;
    }
  | { do: 'remove_attribution'; attribution: AttributionId }
  | { do: 'mark_naming'; attribution: AttributionId; spans: Array<Span> }
  | {
      do: 'add_source';
      /** As it shall be. */
      fields: SourceFields;
    }
  | {
      do: 'add_sources';
      /** As they shall be. */
      sources: Array<SourceFields>;
    }
  | {
      do: 'edit_source';
      source: SourceId;
      /** As it shall be. */
      fields: SourceFields;
    }
  | ({ do: 'merge_sources' } & SourceSet)
  | {
      do: 'merge_sets';
      /** The sets; no source is in two. */
      sets: Array<SourceSet>;
    }
  | { do: 'remove_source'; source: SourceId }
  | {
      do: 'reject_proposals';
      article: ArticleId;
      /** The words of each; typography and capitals do not count. */
      words: Array<string>;
    }
  | { do: 'restore_proposals'; article: ArticleId }
  | { do: 'let_in_notes'; article: ArticleId; texts: Array<LookedAt> }
  | { do: 'keep_back_notes'; article: ArticleId; texts: Array<LookedAt> }
  | { do: 'check_names'; names: Array<NewCheckedName> }
  | { do: 'uncheck_names'; names: Array<string> }
  | { do: 'keep_names_apart'; names: [string, string] }
  | { do: 'join_names'; names: [string, string] }
  | { do: 'dismiss_findings'; article: ArticleId; findings: Array<FindingWords> }
  | { do: 'restore_findings'; article: ArticleId; findings: Array<FindingWords> }
  | { do: 'set_setting'; key: string; value: unknown };
export type Progress = {
  total: number;
  /**
   * Claims that are still between the draft and publication: open
   * statuses and needed re-checks.
   */
  open: number;
  /** Decided claims whose words changed since. */
  recheck: number;
  unchecked: number;
  in_progress: number;
  confirmed: number;
  correction_proposed: number;
  cannot_confirm: number;
  on_author: number;
  opinion: number;
  /** Cut, and no longer in the draft. */
  cut: number;
  /** To be cut: their words are still in the draft. */
  cut_pending: number;
};
export type ClaimName = { claim: ClaimId; number: number };
export type Clearance = {
  /** The revision that was cleared. */
  revision: RevisionId;
  number: number;
  /** SHA-256 of the bytes that were cleared, in hexadecimal. */
  sha256: string;
  who: string;
  at: Time;
  /** What was noted; may be empty. */
  note: string;
  /** What the sourcing rules let through, rule by rule; `None` where that was not kept. */
  let_through: Array<LetThrough> | null;
  /**
   * Whether it still holds: the draft under check is, byte for byte and read in the same way, the
   * cleared one, no claim is open, and nothing that one rests on was turned.
   */
  stands: boolean;
  /** Whether the draft under check is the cleared one, byte for byte and read in the same way. */
  same_draft: boolean;
  /** The claims that are open since: changed, waiting or made later. */
  reopened: Array<ClaimName>;
  /** What claims rest on that was turned since; empty where the clearance did not keep it. */
  turned: Array<Turned>;
};
export type ArticleSummary = {
  /** The number of the revision under check. */
  revision_number: number;
  /** How far its check has come. */
  progress: Progress;
  /** When anything about it last changed. */
  changed: Time;
  /** Its last clearance, if it was ever cleared. */
  cleared?: Clearance;
} & Article;
export type LastSeen = { revision: RevisionId; number: number };
export type AttributionView = {
  /** Where the draft names the source; may be empty. */
  naming: Array<Span>;
} & Attribution;
export type ClaimView = {
  /** Where it is in the article's current revision; empty when it lost its words. */
  spans: Array<Span>;
  /** Its words; where it has no place, those it had last. */
  words: string;
  /** Where its words stood last; `None` where they are in the current revision. */
  gone?: LastSeen;
  /**
   * Whether it was decided on other words than these, or the sentence around them has since
   * gained or lost a negation or a speaker.
   */
  needs_recheck: boolean;
  /** What happened around the words since it was decided, where that asks for a re-check. */
  caution?: ContextChange;
  /** Its attributions, in order. */
  attributions: Array<AttributionView>;
} & Claim;
export type ArticleView = {
  /** The article and its progress. */
  summary: ArticleSummary;
  /** The revision under check. */
  revision: Revision;
  text: string;
  /** What the text is made of. */
  blocks: Array<Block>;
  marks: Array<Mark>;
  footnotes: Array<Footnote>;
  /** How many changes the file tracks; `None` where that was not counted when it came in. */
  tracked: number | null;
  /** What the reader left out. */
  skipped: Array<Skipped>;
  /** The text's sentences, for moving about by keyboard and for triple click. */
  sentences: Array<Span>;
  /** Its claims in the order of the text. */
  claims: Array<ClaimView>;
};
export type SourceView = {
  id: SourceId;
  /** Whether it came with the bundled directory and was never edited. */
  bundled: boolean;
  /** Whether there are contact details. */
  has_contact: boolean;
  /** How many claims rest on it, over all articles. */
  claims: number;
} & SourceFields;
export type SourceClaim = {
  /** The article it is in. */
  article: ArticleId;
  title: string;
  claim: ClaimId;
  number: number;
  /** Its words; where it has no place, those it had last. */
  words: string;
  /** Where its words stood last; `None` where they are in its article's current revision. */
  gone?: LastSeen;
  status: Status;
  /** Whether it needs a re-check. */
  needs_recheck: boolean;
};
export type Hit =
  | { type: 'article'; article: ArticleId; title: string }
  | {
      type: 'claim';
      article: ArticleId;
      title: string;
      claim: ClaimId;
      number: number;
      /** Its words; where it has no place, those it had last. */
      words: string;
      /** Where its words stood last; `None` where they are in its article's current revision. */
      gone?: LastSeen;
      status: Status;
    }
  | {
      type: 'source';
      source: SourceId;
      name: string;
      /** Who or what it is. */
      kind: SourceKind;
    };
export type RevisionPreview = {
  /** Whether it is, byte for byte, the revision under check: there is nothing to do. */
  same: boolean;
  /** How the file's tracked changes are read. */
  changes: Changes;
  /** How many of them there are. */
  tracked: number;
  /** What changed in the text. */
  sentences: Sentences;
  /** What that does to the claims. */
  claims: CarryCounts;
};
export type RevisionView = {
  revision: Revision;
  /** Whether it is the one under check. */
  current: boolean;
  /** Who brought it in. */
  who: string;
  at: Time;
  /** Who cleared it, the first first; what claims rested on then is left out. */
  sign_offs: Array<SignOff>;
  /** What it imported; `None` for the first. */
  summary: RevisionSummary | null;
};
export type DraftView = {
  revision: Revision;
  text: string;
  /** What the text is made of. */
  blocks: Array<Block>;
  marks: Array<Mark>;
  footnotes: Array<Footnote>;
  sentences: Array<Span>;
};
export type TextEdit = {
  kind: EditKind;
  /** Where, in the earlier text; empty, where the words came in, when inserted. */
  old: Span;
  /** Where, in the later text; empty, where the words were, when deleted. */
  new: Span;
};
export type Candidate = { spans: Array<Span>; words: string };
export type Effect = {
  claim: ClaimId;
  number: number;
  /** What became of it. */
  outcome: CarryOutcome;
  why: AnchorWhy;
  /** What happened to the sentence around words that are the same. */
  context: AnchorContext;
  /** Who says the words now and who did, where that changed since it was decided. */
  speakers?: Speakers;
  /** Where it was in the earlier text; empty when it was waiting. */
  from: Array<Span>;
  /** Where it is in the later text; empty when it waits. */
  to: Array<Span>;
  /** Its words in the earlier text. */
  from_words: string;
  /** Its words in the later text. */
  to_words: string;
  /** Places in the later text that a person may want to choose from, best first, when it waits. */
  candidates: Array<Candidate>;
  /**
   * Whether a person has yet to decide: it waits, or was decided on other words. Never for a
   * later text that is not under check any more.
   */
  needs_decision: boolean;
};
export type Comparison = {
  from: DraftView;
  to: DraftView;
  /** What changed, by its place in `from`. */
  edits: Array<TextEdit>;
  /** What that did to the claims that are in either. */
  effects: Array<Effect>;
};
export type Waiting = {
  claim: ClaimId;
  number: number;
  /** Its words where it last stood. */
  last_words: string;
  /** The revision in which it last stood. */
  last_revision: RevisionId;
  /** Why it was not attached. */
  why: AnchorWhy;
  /** Places that a person may want to choose from, best first. */
  candidates: Array<Candidate>;
};
export type SourceText = {
  /** The revision it is the source of. */
  revision: RevisionId;
  /** The text, with line feeds only. */
  text: string;
  /** How it is written: Markdown or plain text. */
  format: Format;
  /** Whether it is the draft's very source; otherwise a rendering of it. */
  exact: boolean;
};
export type UndoState = {
  /** What undo would take back. */
  undo: Label | null;
  /** What redo would do again. */
  redo: Label | null;
};
export type Outcome = {
  /** The log entry that was made; `None` when there was nothing to do. */
  seq: number | null;
  /** Whether it was done, undone or done again. */
  course: Direction;
  label: Label;
  /** Articles as they are now. */
  articles: Array<ArticleSummary>;
  /** Articles that are gone. */
  removed_articles: Array<ArticleId>;
  /** Claims as they are now. */
  claims: Array<ClaimView>;
  /** Claims that are gone. */
  removed_claims: Array<ClaimId>;
  /** Sources as they are now. */
  sources: Array<SourceView>;
  /** Sources that are gone. */
  removed_sources: Array<SourceId>;
  /** Articles whose current revision is another now and must be opened again. */
  reopened: Array<ArticleId>;
  /** What undo and redo would do next. */
  undo: UndoState;
  /** What became of contact details that the change sealed; `None` when it sealed none. */
  sealed?: Sealed;
};
export type Sealed = {
  /**
   * Whether the ledger's files hold nothing of them any more. `false` when another program has
   * the ledger open or the disk is full; it is made good when the ledger is next opened.
   */
  scrubbed: boolean;
  /** The backups made before. */
  older_backups: number;
};
export type Move = {
  /** The field: `status`, `words`, `note`, `source`, `locator.page` ... */
  field: string;
  /** What it was; `None` when it was made. */
  from: string | null;
  /** What it is; `None` when it was removed. */
  to: string | null;
};
export type Step = {
  seq: number;
  at: Time;
  who: string;
  /** How it came about. */
  course: Direction;
  label: Label;
  /** Field by field, what from and what to. */
  moves: Array<Move>;
};
export type Examined = {
  names: number;
  /** Relations between figures, dates, names and quotations. */
  relations: number;
  /** Findings that nobody dismissed. */
  in_doubt: number;
};
export type Said = {
  /** Its id in the catalogue. */
  id: string;
  /** What fills it, by name: words of the draft, names of the desk, arithmetic. */
  with: { [key in string]: string };
};
export type SpellingView = {
  /** As written. */
  text: string;
  /** Where, in order. */
  mentions: Array<Span>;
  /** Whether a finding that nobody dismissed speaks of it. */
  in_doubt: boolean;
};
export type NameView = {
  /** What it names: `person`, `body`, `place`, `title` or `product`. */
  kind: string;
  /** The fullest spelling, as first written. */
  name: string;
  /** Its spellings, in the order of first mention. */
  spellings: Array<SpellingView>;
  /** By whom, when and where it was found to be spelled right; `None` while nobody did. */
  checked: CheckedName | null;
  /** The names it is kept apart from: another person's each. */
  apart: Array<string>;
  /** Which findings speak of it: places in the list of findings. */
  findings: Array<number>;
};
export type Inconsistency = {
  /** Which relation is broken, such as `sum`. */
  kind: string;
  /** Whether it follows from the words alone; otherwise it is probable, and a person decides. */
  error: boolean;
  /** Every place it speaks of, in order. */
  spans: Array<Span>;
  /** The words of these places. */
  words: Array<string>;
  /** What is said of it, arithmetic and all. */
  message: Said;
  dismissed: boolean;
  /** Whether it was dismissed on other words: it is told once more. */
  lapsed: boolean;
};
export type ConsistencyView = {
  /** The revision whose text the spans belong to. */
  revision: RevisionId;
  /** Every name of the draft, in the order of first mention. */
  names: Array<NameView>;
  /** Where it disagrees with itself, in the order of the first place; dismissed ones are among them. */
  findings: Array<Inconsistency>;
  /** How much was looked at. */
  examined: Examined;
  /** How many findings of each kind were dismissed, over all articles of the desk. */
  dismissals: { [key in string]: number };
};
export type Share = {
  source: SourceId;
  name: string;
  /** Who or what it is. */
  kind: SourceKind;
  /** Its claims, by status. */
  claims: Progress;
};
export type Origin = {
  source: SourceId;
  name: string;
  /** Who or what it is. */
  kind: SourceKind;
  /** The claims that go back to it, by status. */
  claims: Progress;
  /** The sources of this article that only carry it, by name. */
  carried_by: Array<SourceId>;
};
export type SourcingSummary = {
  /** Every claim, by status. */
  progress: Progress;
  /**
   * Claims by source, the source with most claims first. A claim with two
   * sources counts at both.
   */
  sources: Array<Share>;
  /** Claims by origin, the origin with most claims first. */
  origins: Array<Origin>;
  /**
   * Claims that no source bears out: none is tied to them, or only such as
   * contradict them or speak of them without settling it.
   */
  unsourced: Progress;
};
export type Rule =
  | 'nothing_claimed'
  | 'undecided'
  | 'correction_pending'
  | 'not_confirmed'
  | 'needs_recheck'
  | 'cut-pending'
  | 'no-source'
  | 'off-record-used'
  | 'sources-contradict'
  | 'unnamed-no-approver'
  | 'unnamed-no-reason'
  | 'no-locator'
  | 'consistency-error'
  | 'consistency-warning'
  | 'proposals-unread'
  | 'words-unclaimed'
  | 'words-unread';
export type Finding = {
  rule: Rule;
  /** The claim it speaks of; `None` when it speaks of the whole article. */
  claim: ClaimId | null;
  number: number | null;
  /** That claim's words, or those it had last; empty without a claim. */
  words: string;
  /** Where those words stood last; `None` where they are in the draft. */
  gone?: LastSeen;
  /** What happened around those words since it was decided, where that asks for a re-check. */
  caution?: ContextChange;
  /**
   * Where in the draft: the claim's words, or each place that a finding on the whole article
   * counts.
   */
  spans: Array<Span>;
  /** How many things it speaks of: one claim, or as many places as are counted. */
  count: number;
};
export type Gate = {
  /** Whether the article may be published. */
  open: boolean;
  /** What blocks it, in the order of the text. */
  findings: Array<Finding>;
  /** What it lets through, rule by rule, each in the order of the text. */
  warns: Array<Finding>;
  /** How many proposals nobody has accepted or rejected, whatever the desk's rules make of it. */
  proposals: number;
  /** How many checkable places are outside every claim, whatever the desk's rules make of it. */
  unclaimed: number;
  /**
   * How many paragraphs in languages that are not read are not all claimed, whatever the desk's
   * rules make of it.
   */
  not_read: number;
  /** What it would let through now and was not known when the article was last cleared. */
  since: Array<LetThrough>;
};
export type Basis =
  | 'verb_before'
  | 'verb_behind'
  | 'named_phrase'
  | 'noun'
  | 'label'
  | 'quotation_beside'
  | 'quotation_continued'
  | 'marks'
  | 'no_source'
  | 'rest';
export type Reference =
  'named' | 'short_form' | 'pronoun' | 'description' | 'antecedent' | 'unnamed' | 'open' | 'none';
export type WorthReason =
  | 'number'
  | 'amount'
  | 'date'
  | 'superlative'
  | 'comparison'
  | 'cause'
  | 'allegation'
  | 'event'
  | 'past'
  | 'name'
  | 'record'
  | 'opinion'
  | 'question'
  | 'prediction'
  | 'address'
  | 'scene';
export type DraftWhy = {
  /** What gave the claim away. */
  basis: Basis;
  /** The words that did, as they are in the text. */
  cue: string | null;
  /** The words that name the source, as they are in the text. */
  source: string | null;
  /** Who the source was taken to be, when its words do not say. */
  name: string | null;
  /** How the words of the source led to the name. */
  reference: Reference;
  /** What makes the claim worth checking, or not. */
  reasons: Array<WorthReason>;
};
export type Coverage = 'claimed' | 'proposed' | 'open' | 'not_checkable' | 'not_read';
export type Form = 'quote' | 'paraphrase' | 'statement';
export type ProposalWhy =
  | ({ origin: 'finder' } & DraftWhy)
  | {
      origin: 'comment';
      author: string;
      text: string;
      /** Whether somebody marked it as resolved. */
      resolved: boolean;
    }
  | {
      origin: 'footnote';
      /** Its number or sign. */
      label: string;
      text: string;
    };
export type ProposedAttribution = {
  /** What the source did. */
  role: Role;
  /** Its full name, as far as the draft gives it. */
  name: string;
  /** Its title or affiliation; may be empty. */
  title: string;
  /** Who or what it seems to be. */
  kind: SourceKind;
  /** The source of the directory that is meant; `None` when it would be entered. */
  known: SourceId | null;
  /** On what terms it speaks. */
  level: Level;
  /** What the draft tells about why it is not named. */
  anonymity: Anonymity | null;
  /** The words of the draft that name it. */
  naming: Array<Span>;
  /** Where in the source; empty unless a comment or footnote tells. */
  locator: Locator;
};
export type Remark = {
  claim: ClaimId;
  number: number;
  /** Who said it; empty where it was typed into a comment of Claimdesk's, of which nobody can tell. */
  author: string;
  /** When, as the file says. */
  date: string | null;
  /** What was said, a line a paragraph. */
  text: string;
  /** What it is as a line of the claim's note: who, when and what. */
  note: string;
};
export type Proposal = {
  /** Its words: one or more stretches. */
  spans: Array<Span>;
  /** The words themselves, stretches joined by an ellipsis. */
  words: string;
  /** How it is in the draft. */
  form: Form;
  /** What kind of statement it makes. */
  kind: ClaimKind;
  /** What it rests on, as far as the draft tells; empty when it names no source or leaves open who is meant. */
  ties: Array<ProposedAttribution>;
  /** What was decided about it before it came here. */
  status: Status | null;
  /** What was noted about it before it came here; may be empty. */
  note: string;
  /** How much it needs checking, from 0 to 1. */
  check_worthiness: number;
  /** Why it is proposed. */
  why: ProposalWhy;
};
export type SentenceCover = { span: Span; cover: Coverage };
export type Shade = { span: Span; cover: Coverage };
export type Unclaimed = {
  span: Span;
  /** Whether it is part of a proposal, or names the source of one. */
  proposed: boolean;
};
export type NoteMark = {
  /** How it is spelled, in small letters. */
  spelling: string;
  /** The status it sets; `None` where it means nothing at this desk. */
  status: Status | null;
  /** The status it sets unless the desk says otherwise; `None` for a spelling of the desk's own. */
  given: Status | null;
};
export type UnreadIn = {
  /** The language's code in BCP 47. */
  language: string;
  /** Its name in English. */
  name: string;
  /** How many paragraphs are in it: blocks of the draft. */
  paragraphs: number;
};
export type Unshown = {
  /** How many there are. */
  characters: number;
  /** The scripts they are of, in English. */
  scripts: Array<string>;
};
export type Proposals = {
  /** The revision whose text the spans belong to. */
  revision: RevisionId;
  /** The proposals in the order of the text. What a claim already covers and what was rejected is not among them. */
  proposals: Array<Proposal>;
  /** What covers each sentence, in the order of the text. */
  coverage: Array<SentenceCover>;
  /** What covers which words, in the order of the text; what nothing covers has no shade. */
  shades: Array<Shade>;
  /**
   * The numbers, names and dates outside every claim, in the order of the text. What was rejected is not among them,
   * nor are the words that name the source of a claim.
   */
  unclaimed: Array<Unclaimed>;
  /** How many different words were rejected in the article. */
  rejected: number;
  /** What colleagues said about claims in the document. */
  remarks: Array<Remark>;
  /** The languages that Claimdesk does not propose in and that paragraphs of the draft are in, the one of most first. */
  unread: Array<UnreadIn>;
  /** The characters of the draft that this machine has no font for; `None` where it has one for each. */
  unshown: Unshown | null;
};
export type VaultState = 'missing' | 'locked' | 'unlocked';
export type Boot = {
  version: string;
  /** Where the ledger stands, for the settings page. */
  desk: string;
  /** Whose name goes into the history. */
  who: string;
  /** Whether nobody has said yet who works here, so that it is worth asking. */
  ask_who: boolean;
  /** The state of the vault. */
  vault: VaultState;
  /** What undo and redo would do. */
  undo: UndoState;
  /** The desk's settings, by name. */
  settings: Record<string, unknown>;
  /** What was being typed when the app last stopped, by field. */
  typing: Record<string, string>;
  /** Whether the ledger is open for reading only: changes are refused with `desk_read_only`. */
  read_only: boolean;
};
export type Imported = {
  article: ArticleId;
  /** What changed; `None` when this very file was in already. */
  outcome: Outcome | null;
  /** What the reader left out. */
  skipped: Array<Skipped>;
  /**
   * The files of a research package that could not be read, or are too large: no source was made
   * of them.
   */
  unread: Array<string>;
};
export type Revised = {
  /** The revision under check now. */
  revision: RevisionId;
  /** What changed; its `seq` is null when there was nothing to do. */
  outcome: Outcome;
  /** What the reader left out. */
  skipped: Array<Skipped>;
};
export type TextSplice = {
  /** First UTF-16 code unit that was replaced. */
  start: number;
  /** One past the last; as `start` for an insertion. */
  end: number;
  /** How many code units were put in their place; 0 for a deletion. */
  length: number;
};
export type PaperSize = 'a4' | 'us-letter';
export type ReportFormat =
  | 'html'
  | 'pdf'
  | 'markdown'
  | 'csv'
  | 'json'
  | 'jsonld'
  | 'csl-json'
  | 'ninjs'
  | 'checking-copy'
  | 'checked-copy'
  | 'annotated-draft'
  | 'critic-markup'
  | 'report-docx'
  | 'xlsx';
export type Notice =
  | {
      notice: 'set_anew';
      /** Why that file could not be used. */
      why: SetAnew;
    }
  | {
      notice: 'no_font';
      /** How many. */
      characters: number;
      /** The scripts they are of, in English. */
      scripts: Array<string>;
    }
  | {
      notice: 'kept_back';
      /** Free texts that nobody looked at yet. */
      notes: number;
      /** Earlier versions of such texts. */
      earlier: number;
      /** Places where a name was taken out. */
      names: number;
    }
  | {
      notice: 'not_searched';
      /** What. */
      what: NotSearched;
    };
export type SetAnew = 'unreadable' | 'other_words' | 'read_as_original';
export type NotSearched = 'draft' | 'pictures' | 'word_file' | 'sealed';
export type KeptNote = {
  /** Its name in a list: other words have another. */
  id: string;
  /** The claim's number. */
  number: number;
  /** The claim's words. */
  claim_words: string;
  /** What a report shows once the text is let in. */
  shown: string;
  /** Whether it was let in. */
  let_in: boolean;
} & LookedAt;
export type ReportOptions = {
  /** Whether confidential sources keep their names and contact details; off by default. */
  reveal_confidential: boolean;
  /** The paper of formats that have pages. */
  paper: PaperSize;
  /** The language of formats that people read; programs are written to in English. */
  language: Language;
};
export type ReportText = {
  /** The name to save it under. */
  file_name: string;
  /** Its size in bytes. */
  bytes: number;
  /** The text; `None` when the format is a document of another program. */
  text: string | null;
  /** What is to be told of it. */
  notices: Array<Notice>;
};
export type SheetConflictKind =
  | 'words_changed'
  | 'status_changed'
  | 'correction_changed'
  | 'note_changed'
  | 'not_whole'
  | 'correction_missing'
  | 'correction_unused'
  | 'correction_same'
  | 'no_such_status'
  | 'no_such_claim'
  | 'twice'
  | 'formula';
export type SheetConflict = {
  /** The row, counted from 1, the heads being 1. */
  row: number;
  /** The claim's number, where the row says which. */
  number: number | null;
  /** The claim's words now; empty where it is not known. */
  words: string;
  /** Why it is not taken over. */
  kind: SheetConflictKind;
  /** What the sheet says. */
  sheet: string;
  /** What the ledger says. */
  desk: string;
};
export type SheetChange = {
  /** The claim's number. */
  number: number;
  /** Its words. */
  words: string;
  /** Field by field, what from and what to. */
  moves: Array<Move>;
  /** The change itself. */
  update: ClaimUpdate;
};
export type SheetReturn = {
  /** What would change, in the order of the rows. */
  changes: Array<SheetChange>;
  /** What cannot be taken over, in the order of the rows. */
  conflicts: Array<SheetConflict>;
  /** How many rows say what the ledger says. */
  same: number;
};
export type SheetOffer = {
  /** The article that the sheet is about. */
  article: ArticleId;
  /** Its title. */
  title: string;
  /** The sheet's file name without its folder. */
  file_name: string;
  /** What would change, and what cannot be taken over. */
  found: SheetReturn;
};
export type DateField = 'done' | 'due';
export type DateRead = {
  /** The day; `None` for a moment, and where nothing was typed. */
  day: string | null;
  /** The moment; `None` for a day, and where nothing was typed. */
  at: Time | null;
  /** Whether it lies where its field has no use for it: a deadline that has passed, a day still to come. */
  odd: boolean;
};
export type BackupFile = {
  name: string;
  /** When it was made. */
  at: Time;
  /** Its size in bytes. */
  bytes: number;
  /** Whether it can be read as a ledger. */
  good: boolean;
};
export type Check = 'integrity' | 'references' | 'anchors' | 'log' | 'search';
export type Problem = {
  /** What was checked. */
  check: Check;
  /** What is wrong. */
  message: string;
};
export type ErrorCode =
  | 'not_found'
  | 'conflict'
  | 'invalid'
  | 'nothing_to_undo'
  | 'gate_blocked'
  | 'no_name'
  | 'source_in_use'
  | 'draft_unreadable'
  | 'vault_locked'
  | 'vault_missing'
  | 'vault_exists'
  | 'wrong_passphrase'
  | 'weak_passphrase'
  | 'desk_busy'
  | 'desk_damaged'
  | 'desk_newer'
  | 'desk_foreign'
  | 'desk_read_only'
  | 'disk_full'
  | 'cancelled'
  | 'io'
  | 'internal';
export type CallError = {
  code: ErrorCode;
  /** The same in words: what happened to what. */
  message: string;
  /** What to do next; may be empty. */
  hint: string;
  /** The message as the catalogue has it, where it takes arguments: the window says it in its language. */
  said?: Message;
};
export type Message = {
  /** The message's id in the catalogue. */
  id: string;
  /** What it is told, by name. */
  args: { [key in string]: Argument };
};
export type Argument = number | string;
export type Call =
  | { call: 'boot' }
  | { call: 'library' }
  | {
      call: 'search';
      /** What was typed so far. */
      query: string;
    }
  | { call: 'open_article'; article: ArticleId }
  | { call: 'note_marks' }
  | { call: 'revisions'; article: ArticleId }
  | { call: 'draft_of'; revision: RevisionId }
  | { call: 'compare'; article: ArticleId; from: RevisionId; to: RevisionId }
  | { call: 'effects'; article: ArticleId; from: RevisionId; to: RevisionId }
  | { call: 'waiting'; article: ArticleId }
  | { call: 'source_text'; article: ArticleId }
  | {
      call: 'save_text';
      article: ArticleId;
      /** The revision whose source was edited; another under check by now is a conflict. */
      base: RevisionId;
      /** What was done to it, ascending, in places of the source before the edit. */
      splices: Array<TextSplice>;
      /** What it is now. */
      text: string;
    }
  | { call: 'perform'; intent: Intent }
  | { call: 'undo' }
  | { call: 'redo' }
  | { call: 'article_history'; article: ArticleId }
  | { call: 'claim_history'; claim: ClaimId }
  | { call: 'source_history'; source: SourceId }
  | { call: 'sources' }
  | { call: 'consistency'; article: ArticleId }
  | { call: 'alike'; article: ArticleId }
  | { call: 'source_claims'; source: SourceId }
  | { call: 'standing'; article: ArticleId }
  | {
      call: 'kept_notes';
      article: ArticleId;
      /** In which what takes the place of names is. */
      language: Language;
    }
  | { call: 'apply_sheet' }
  | { call: 'contact'; source: SourceId }
  | {
      call: 'set_contact';
      source: SourceId;
      /** As they shall be; all empty removes them. */
      details: ContactDetails;
    }
  | {
      call: 'create_vault';
      /** At least eight characters. */
      passphrase: string;
    }
  | { call: 'unlock_vault'; passphrase: string }
  | { call: 'lock_vault' }
  | { call: 'change_passphrase'; old: string; new: string }
  | {
      call: 'read_date';
      text: string;
      /** What the field holds. */
      field: DateField;
    }
  | {
      call: 'keep_typing';
      /** Names the field: the window's own affair. */
      key: string;
      /** What is in it. */
      text: string;
    }
  | { call: 'back_up' }
  | { call: 'remove_older_backups' }
  | { call: 'backups' }
  | { call: 'verify' }
  | { call: 'proposals'; article: ArticleId }
  | {
      call: 'import_text';
      /** The text, Markdown or HTML pasted. */
      text: string;
      /** What it is; left open, it is recognised. */
      format: Format | null;
    }
  | {
      call: 'revise_text';
      article: ArticleId;
      /** The text, Markdown or HTML pasted. */
      text: string;
      /** What it is; left open, it is recognised. */
      format: Format | null;
    }
  | {
      call: 'preview_text';
      article: ArticleId;
      /** The text, Markdown or HTML pasted. */
      text: string;
      /** What it is; left open, it is recognised. */
      format: Format | null;
    }
  | {
      call: 'read_as';
      article: ArticleId;
      /** How to read them. */
      changes: Changes;
    }
  | {
      call: 'sign_off';
      article: ArticleId;
      /** What to note; may be empty. */
      note: string;
    }
  | { call: 'gate'; article: ArticleId }
  | { call: 'report'; article: ArticleId; format: ReportFormat; options: ReportOptions };
export type Answers = {
  boot: Boot;
  library: Array<ArticleSummary>;
  search: Array<Hit>;
  open_article: ArticleView;
  note_marks: Array<NoteMark>;
  revisions: Array<RevisionView>;
  draft_of: DraftView;
  compare: Comparison;
  effects: Array<Effect>;
  waiting: Array<Waiting>;
  source_text: SourceText;
  save_text: Revised;
  perform: Outcome;
  undo: Outcome;
  redo: Outcome;
  article_history: Array<Step>;
  claim_history: Array<Step>;
  source_history: Array<Step>;
  sources: Array<SourceView>;
  consistency: ConsistencyView;
  alike: Array<Alike>;
  source_claims: Array<SourceClaim>;
  standing: SourcingSummary;
  kept_notes: Array<KeptNote>;
  apply_sheet: Outcome;
  contact: ContactDetails;
  set_contact: Outcome;
  create_vault: VaultState;
  unlock_vault: VaultState;
  lock_vault: VaultState;
  change_passphrase: Sealed;
  read_date: DateRead;
  keep_typing: null;
  back_up: BackupFile;
  remove_older_backups: number;
  backups: Array<BackupFile>;
  verify: Array<Problem>;
  proposals: Proposals;
  import_text: Imported;
  revise_text: Revised;
  preview_text: RevisionPreview;
  read_as: Revised;
  sign_off: Outcome;
  gate: Gate;
  report: ReportText;
};
export type RevisionOffer = {
  /** The article it is a revision of. */
  article: ArticleId;
  /** The file's name, without its folder. */
  file_name: string;
  /** What importing it would do. */
  preview: RevisionPreview;
};
export type OfferedFrom = 'picked' | 'watched';
export type Trouble = {
  /** The file. */
  path: string;
  /** When it was written to last; `null` where there is none. */
  changed: Time | null;
  /** The good backups, the latest first. */
  backups: Array<BackupFile>;
  /** Whether it can be opened for reading. */
  readable: boolean;
  /** What the database says, in its own words; may be empty. */
  details: string;
};
export type Restored = {
  /** When it was made. */
  at: Time;
  /** The name under which what was there is kept; `null` when nothing was there. */
  kept: string | null;
  /** Of how many sources that were confidential it holds contact details in the clear. */
  in_clear: number;
};
export type MenuSpec = {
  /** What it is called. */
  label: string;
  /** Its items; `null` draws a line. */
  items: Array<MenuItemSpec | null>;
};
export type MenuItemSpec = {
  /** The command's id in the page's table. */
  id: string;
  /** What it is called. */
  label: string;
  /**
   * The keys the menu itself catches, such as `CmdOrCtrl+O`; those a text field needs are left to
   * the page.
   */
  keys: string | null;
};
export type Command =
  | {
      command: 'call_off';
      /** The number of the event. */
      id: number;
    }
  | { command: 'pick_draft' }
  | { command: 'pick_package' }
  | { command: 'pick_sheet' }
  | {
      command: 'pick_revision';
      /** The article it is a revision of. */
      article: ArticleId;
    }
  | {
      command: 'reread_revision';
      /** The article it is a revision of. */
      article: ArticleId;
      /** Which file. */
      from: OfferedFrom;
      /** How to read them. */
      changes: Changes;
    }
  | {
      command: 'accept_revision';
      /** The article it is a revision of. */
      article: ArticleId;
      /** How to read its tracked changes. */
      changes: Changes;
    }
  | {
      command: 'accept_draft_change';
      /** The article it is a revision of. */
      article: ArticleId;
      /** How to read its tracked changes. */
      changes: Changes;
    }
  | {
      command: 'watch_draft';
      /** The article. */
      article: ArticleId;
      /** Whether to watch it. */
      on: boolean;
    }
  | {
      command: 'save_report';
      /** The article it reports on. */
      article: ArticleId;
      /** The kind of file. */
      format: ReportFormat;
      /** What is in it. */
      options: ReportOptions;
    }
  | { command: 'trouble' }
  | {
      command: 'restore_backup';
      /** The backup's name, as it is listed. */
      name: string;
    }
  | { command: 'open_read_only' }
  | { command: 'reopen' }
  | { command: 'choose_ledger' }
  | { command: 'show_in_folder' }
  | {
      command: 'open_link';
      /** The address: http, https or mailto. */
      url: string;
    }
  | {
      command: 'speak';
      /** The language. */
      language: Language;
    }
  | {
      command: 'set_menu';
      /** The menus, from left to right. */
      menus: Array<MenuSpec>;
    };
export type CommandAnswers = {
  call_off: null;
  pick_draft: Imported | null;
  pick_package: Imported | null;
  pick_sheet: SheetOffer | null;
  pick_revision: RevisionOffer | null;
  reread_revision: RevisionOffer;
  accept_revision: Revised;
  accept_draft_change: Revised;
  watch_draft: boolean;
  save_report: string | null;
  trouble: Trouble;
  restore_backup: Restored;
  open_read_only: null;
  reopen: null;
  choose_ledger: boolean;
  show_in_folder: null;
  open_link: null;
  speak: null;
  set_menu: null;
};
export type ImportFailed = {
  /** The file's name, without its folder. */
  file: string;
  /** What went wrong. */
  error: CallError;
};
export type Aside = { does: 'read'; name: string } | { does: 'search'; name: string };
export type AsideNews = {
  /** The number by which it is cancelled. */
  id: number;
  /** What it is; `null` when it has ended. */
  what: Aside | null;
};
export type Drag = 'over' | 'left';
export type Events = {
  /** Another program changed the ledger: everything shown may be stale. */
  changed: null;
  /** A file was dropped on the window, or given by a second start, and imported, or was in already. */
  imported: Imported;
  /** A file that was dropped or given could not be imported. */
  import_failed: ImportFailed;
  /** Another program changed the file that a draft came from. */
  draft_changed: RevisionOffer;
  /** An edited sheet was dropped on the window: what it would change. */
  sheet: SheetOffer;
  /** Something that takes its time began or ended. */
  aside: AsideNews;
  /** A menu item was chosen: its command's id in the page's table. */
  menu: string;
  /** Files are being dragged about. */
  drag: Drag;
};
