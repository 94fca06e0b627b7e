// Which blocks of two revisions stand beside each other, and which of them may be folded away.
import { lastStarting } from '../draft/span';
import type { Block } from '../wire';
import type { Piece } from './align';

/** Half-open ranges of blocks that stand beside each other; either may be empty. */
export interface Row {
  readonly old: { readonly from: number; readonly to: number };
  readonly new: { readonly from: number; readonly to: number };
  /** Whether anything in it was edited. */
  readonly changed: boolean;
}

/** Rows that follow one another: shown, or folded away because nothing in them changed. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly folded: boolean;
}

/** Unchanged rows that stay in sight beside a change. */
const CONTEXT = 1;

/** Fewer rows than these are not worth folding. */
const LEAST = 3;

/** Returns the rows, in order; every block stands in exactly one. */
export function rows(
  old: readonly Block[],
  next: readonly Block[],
  pieces: readonly Piece[],
): Row[] {
  return new RowMaker(old, next, pieces).make();
}

class RowMaker {
  readonly #old: readonly Block[];
  readonly #new: readonly Block[];
  readonly #groups: Groups;
  readonly #changed = { old: new Set<number>(), new: new Set<number>() };

  constructor(old: readonly Block[], next: readonly Block[], pieces: readonly Piece[]) {
    this.#old = old;
    this.#new = next;
    this.#groups = new Groups(old.length, next.length);
    this.#joinTables('old', old);
    this.#joinTables('new', next);
    this.#joinPieces(pieces);
  }

  make(): Row[] {
    const made: Row[] = [];
    const at = { old: 0, new: 0 };
    while (at.old < this.#old.length || at.new < this.#new.length) {
      const to = this.#reach(at);
      made.push({
        old: { from: at.old, to: to.old },
        new: { from: at.new, to: to.new },
        changed: this.#isChanged(at, to),
      });
      at.old = to.old;
      at.new = to.new;
    }
    return made;
  }

  /** Returns where the row that starts here ends. */
  #reach(at: { old: number; new: number }): { old: number; new: number } {
    const groups = this.#groups;
    const to = { old: at.old, new: at.new };
    const aloneOld = at.old < this.#old.length && groups.of('old', at.old).new === 0;
    const aloneNew = at.new < this.#new.length && groups.of('new', at.new).old === 0;
    if (aloneOld) to.old = groups.of('old', at.old).oldEnd;
    else if (aloneNew) to.new = groups.of('new', at.new).newEnd;
    else {
      if (at.old < this.#old.length) to.old += 1;
      if (at.new < this.#new.length) to.new += 1;
    }
    // A row holds the groups of all its blocks whole.
    for (let i = at.old, j = at.new; i < to.old || j < to.new;) {
      const group = i < to.old ? groups.of('old', i++) : groups.of('new', j++);
      to.old = Math.max(to.old, group.oldEnd);
      to.new = Math.max(to.new, group.newEnd);
    }
    return to;
  }

  #isChanged(from: { old: number; new: number }, to: { old: number; new: number }): boolean {
    if (to.old - from.old !== to.new - from.new) return true;
    for (let i = from.old; i < to.old; i++) {
      if (this.#changed.old.has(i)) return true;
      if (!sameKind(this.#old[i]!, this.#new[from.new + i - from.old]!)) return true;
    }
    for (let j = from.new; j < to.new; j++) if (this.#changed.new.has(j)) return true;
    return false;
  }

  #joinTables(side: 'old' | 'new', blocks: readonly Block[]): void {
    for (let i = 1; i < blocks.length; i++) {
      const [before, here] = [blocks[i - 1]!.kind, blocks[i]!.kind];
      if (before.type === 'cell' && here.type === 'cell' && before.table === here.table) {
        this.#groups.join(side, i - 1, side, i);
      }
    }
  }

  #joinPieces(pieces: readonly Piece[]): void {
    const [oldSpans, newSpans] = [this.#old.map((b) => b.span), this.#new.map((b) => b.span)];
    let reached = { old: 0, new: 0 };
    pieces.forEach((piece, index) => {
      const old = Math.max(0, lastStarting(oldSpans, piece.old.start));
      const next = Math.max(0, lastStarting(newSpans, piece.new.start));
      // What stands between blocks changes neither of them.
      if (piece.kind === 'gone' && piece.old.start < (oldSpans[old]?.end ?? 0)) {
        this.#changed.old.add(old);
      }
      if (piece.kind === 'come' && piece.new.start < (newSpans[next]?.end ?? 0)) {
        this.#changed.new.add(next);
      }
      const before = pieces[index - 1];
      const replaced =
        piece.kind === 'come' && before?.kind === 'gone' && before.edit === piece.edit;
      const beside = piece.kind === 'same' ? hasRoom(piece) : replaced;
      // Rows go down both pages: what would cross stands by itself.
      if (!beside || old < reached.old || next < reached.new) return;
      if (this.#old.length === 0 || this.#new.length === 0) return;
      this.#groups.join('old', old, 'new', next);
      reached = { old, new: next };
    });
  }
}

/** A stray full stop puts no paragraphs beside each other. */
function hasRoom(piece: Piece): boolean {
  return Math.min(piece.old.end - piece.old.start, piece.new.end - piece.new.start) > 2;
}

function sameKind(a: Block, b: Block): boolean {
  const level = (block: Block): number => (block.kind.type === 'heading' ? block.kind.level : 0);
  return a.kind.type === b.kind.type && level(a) === level(b) && a.quote === b.quote;
}

interface Group {
  old: number;
  new: number;
  oldEnd: number;
  newEnd: number;
}

/** Blocks of both sides that belong together. */
class Groups {
  readonly #oldCount: number;
  readonly #parent: number[];
  readonly #group: Group[];

  constructor(old: number, next: number) {
    this.#oldCount = old;
    this.#parent = Array.from({ length: old + next }, (_, i) => i);
    this.#group = this.#parent.map((i) =>
      i < old
        ? { old: 1, new: 0, oldEnd: i + 1, newEnd: 0 }
        : { old: 0, new: 1, oldEnd: 0, newEnd: i - old + 1 },
    );
  }

  of(side: 'old' | 'new', index: number): Group {
    return this.#group[this.#root(this.#node(side, index))]!;
  }

  join(sideA: 'old' | 'new', a: number, sideB: 'old' | 'new', b: number): void {
    const [into, from] = [this.#root(this.#node(sideA, a)), this.#root(this.#node(sideB, b))];
    if (into === from) return;
    this.#parent[from] = into;
    const [kept, gone] = [this.#group[into]!, this.#group[from]!];
    kept.old += gone.old;
    kept.new += gone.new;
    kept.oldEnd = Math.max(kept.oldEnd, gone.oldEnd);
    kept.newEnd = Math.max(kept.newEnd, gone.newEnd);
  }

  #node(side: 'old' | 'new', index: number): number {
    return side === 'old' ? index : this.#oldCount + index;
  }

  #root(node: number): number {
    let root = node;
    while (this.#parent[root] !== root) root = this.#parent[root]!;
    while (this.#parent[node] !== root) [node, this.#parent[node]] = [this.#parent[node]!, root];
    return root;
  }
}

/** Returns the rows as stretches that are shown and stretches that can be folded away. */
export function stretches(all: readonly Row[]): Stretch[] {
  const kept = new Set<number>();
  all.forEach((row, i) => {
    if (!row.changed) return;
    for (let near = i - CONTEXT; near <= i + CONTEXT; near++) kept.add(near);
  });
  const found: Stretch[] = [];
  for (let from = 0; from < all.length;) {
    const shown = kept.has(from);
    let to = from + 1;
    while (to < all.length && kept.has(to) === shown) to++;
    found.push({ from, to, folded: !shown && to - from >= LEAST });
    from = to;
  }
  return found;
}
