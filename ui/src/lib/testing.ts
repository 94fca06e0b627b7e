// Makes ledgers' answers for tests, and a back end that gives them.

import { useBackend } from './bridge';
import type {
  ArticleSummary,
  ArticleView,
  AttributionView,
  Block,
  Call,
  ClaimView,
  Comparison,
  DraftView,
  EditKind,
  Effect,
  Outcome,
  Progress,
  Proposal,
  ProposedAttribution,
  SourceView,
  Span,
} from './wire';

/** Makes a progress. */
export function progress(some: Partial<Progress> = {}): Progress {
  return {
    total: 0,
    open: 0,
    recheck: 0,
    unchecked: 0,
    in_progress: 0,
    confirmed: 0,
    correction_proposed: 0,
    cannot_confirm: 0,
    on_author: 0,
    opinion: 0,
    cut: 0,
    cut_pending: 0,
    ...some,
  };
}

/** Makes a line of the library. */
export function summary(some: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    id: 'article',
    revision: 'revision',
    revision_number: 1,
    created: 0,
    claims_made: 0,
    changed: 0,
    title: 'Belarus frees prisoners',
    byline: '',
    deadline: null,
    progress: progress(),
    ...some,
  };
}

/** Makes a claim on the first ten characters, unless told otherwise. */
export function claim(some: Partial<ClaimView> = {}): ClaimView {
  return {
    id: 'claim',
    article: 'article',
    number: 1,
    kind: 'fact',
    priority: 'normal',
    assignee: '',
    status: 'unchecked',
    review: null,
    correction: null,
    note: '',
    spans: [{ start: 0, end: 10 }],
    words: 'Fourteen were freed',
    needs_recheck: false,
    attributions: [],
    ...some,
  };
}

/** Makes an attribution. */
export function attribution(some: Partial<AttributionView> = {}): AttributionView {
  return {
    id: 'attribution',
    claim: 'claim',
    position: 0,
    source: 'source',
    role: 'speaker',
    level: 'on_the_record',
    stance: 'supports',
    locator: {
      url: '',
      page: '',
      paragraph: '',
      time_code: '',
      contact_date: null,
      contact_form: '',
    },
    accessed: null,
    words: '',
    note: '',
    anonymity: null,
    naming: [],
    ...some,
  };
}

/** Makes a source. */
export function source(some: Partial<SourceView> = {}): SourceView {
  return {
    id: 'source',
    bundled: false,
    has_contact: false,
    claims: 0,
    name: 'Press service',
    aliases: [],
    kind: 'government',
    country: 'Belarus',
    ownership: null,
    url: '',
    carries: null,
    article: null,
    confidential: false,
    note: '',
    ...some,
  };
}

/** Makes an article with claims. */
export function articleView(claims: ClaimView[], some: Partial<ArticleView> = {}): ArticleView {
  return {
    summary: summary(),
    revision: {
      id: 'revision',
      article: 'article',
      number: 1,
      sha256: '00',
      file_name: 'draft.md',
      format: 'markdown',
      changes: 'accepted',
      created: 0,
    },
    text: 'Fourteen were freed.',
    blocks: [],
    marks: [],
    footnotes: [],
    tracked: 0,
    skipped: [],
    sentences: [],
    claims,
    ...some,
  };
}

/** Makes the draft of a revision, a paragraph a line. */
export function draftView(text: string, number = 1): DraftView {
  let start = 0;
  const blocks = text.split('\n').map((line): Block => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return { span, kind: { type: 'paragraph' }, quote: 0, item: null };
  });
  const revision = { ...articleView([]).revision, id: `revision-${number}`, number };
  return { revision, text, blocks, marks: [], footnotes: [], sentences: [] };
}

/** Makes a comparison of two texts, with edits named by their words; where there are none, `at` says after which. */
export function comparison(
  from: string,
  to: string,
  edits: readonly (readonly [kind: EditKind, old: string, next: string, at?: string])[] = [],
  effects: Comparison['effects'] = [],
): Comparison {
  const find = (text: string, words: string, after: string): Span => {
    const start = words === '' ? text.indexOf(after) + after.length : text.indexOf(words);
    return { start, end: start + words.length };
  };
  return {
    from: draftView(from, 1),
    to: draftView(to, 2),
    edits: edits.map(([kind, old, next, at = '']) => ({
      kind,
      old: find(from, old, at),
      new: find(to, next, at),
    })),
    effects,
  };
}

/** Makes what a revision did to a claim: nothing, unless told otherwise. */
export function effect(some: Partial<Effect> = {}): Effect {
  return {
    claim: 'claim',
    number: 1,
    outcome: 'kept',
    why: 'same_words',
    context: 'same',
    from: [{ start: 0, end: 10 }],
    to: [{ start: 0, end: 10 }],
    from_words: 'Fourteen were freed',
    to_words: 'Fourteen were freed',
    candidates: [],
    needs_decision: false,
    ...some,
  };
}

/** Makes what a proposal rests on. */
export function tie(some: Partial<ProposedAttribution> = {}): ProposedAttribution {
  return {
    role: 'speaker',
    name: 'Ana Kova',
    title: '',
    kind: 'person',
    known: null,
    level: 'on_the_record',
    anonymity: null,
    naming: [],
    locator: attribution().locator,
    ...some,
  };
}

/** Makes a proposal. */
export function proposal(some: Partial<Proposal> = {}): Proposal {
  return {
    spans: [{ start: 0, end: 10 }],
    words: 'Fourteen were freed',
    form: 'paraphrase',
    kind: 'fact',
    ties: [],
    status: null,
    note: '',
    check_worthiness: 0.5,
    why: {
      origin: 'finder',
      basis: 'verb_behind',
      cue: 'said',
      source: 'Kova',
      name: 'Ana Kova',
      reference: 'named',
      reasons: [],
    },
    ...some,
  };
}

/** Makes an outcome. */
export function outcome(some: Partial<Outcome> = {}): Outcome {
  return {
    seq: 1,
    course: 'do',
    label: { act: 'claim_reviewed', claim: 12, count: 1, name: null, status: 'confirmed' },
    articles: [],
    removed_articles: [],
    claims: [],
    removed_claims: [],
    sources: [],
    removed_sources: [],
    reopened: [],
    undo: { undo: null, redo: null },
    ...some,
  };
}

/** Puts a back end behind the window that answers by the call's name; returns what it was asked. */
export function answering(
  answers: Partial<Record<Call['call'], (call: never) => unknown>>,
): Call[] {
  const asked: Call[] = [];
  useBackend({
    async call(call) {
      asked.push(call);
      const answer = answers[call.call] as ((call: Call) => unknown) | undefined;
      if (!answer) return null;
      return answer(call);
    },
    shell: () => Promise.resolve(null),
    listen: () => undefined,
  });
  return asked;
}
