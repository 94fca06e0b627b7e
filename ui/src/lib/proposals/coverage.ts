// What covers each sentence, marked in the draft's left margin: a sign on the line on
// which the sentence begins. The colours in the draft are those of the words, not of the sentence.
import type { BlockNodes } from '../draft/prose';
import type { Sheet } from '../draft/stage.svelte';
import type { Coverage, SentenceCover } from '../wire';

/** What can cover a sentence, in the order in which the legend explains it. */
export const covers: readonly Coverage[] = [
  'open',
  'proposed',
  'claimed',
  'not_checkable',
  'not_read',
];

/** The sign of each. */
export const signs: Readonly<Record<Coverage, string>> = {
  open: '▲',
  proposed: '◇',
  claimed: '●',
  not_checkable: '–',
  not_read: '▨',
};

/** A sentence's cover and the top of its first line within its block, in CSS pixels. */
export interface Marked {
  cover: Coverage;
  top: number;
}

/** Returns the sentences that begin in each block. */
export function byBlock(
  sentences: readonly SentenceCover[],
  sheet: Pick<Sheet, 'map'> | null,
): Map<number, SentenceCover[]> {
  const found = new Map<number, SentenceCover[]>();
  for (const sentence of sheet ? sentences : []) {
    const block = sheet!.map.blockAt(sentence.span.start);
    const there = found.get(block);
    if (there) there.push(sentence);
    else found.set(block, [sentence]);
  }
  return found;
}

/** Where the marks of each block are drawn. */
const margins = new WeakMap<BlockNodes, HTMLElement>();

/** Draws the marks of one block anew. */
export function markCovers(block: BlockNodes, marked: readonly Marked[]): void {
  // What is not read is whole paragraphs: a hatch lies beneath them, which no highlight can draw.
  block.words.classList.toggle(
    'not-read',
    marked.some(({ cover }) => cover === 'not_read'),
  );
  let margin = margins.get(block);
  if (!margin) {
    if (marked.length === 0) return;
    margin = document.createElement('div');
    margin.className = 'covers';
    margin.setAttribute('aria-hidden', 'true');
    block.frame.append(margin);
    margins.set(block, margin);
  }
  const lines = new Map<number, HTMLElement>();
  for (const { cover, top } of marked) {
    let line = lines.get(Math.round(top));
    if (!line) {
      line = document.createElement('div');
      line.className = 'cover-line';
      line.style.setProperty('top', `${top}px`);
      lines.set(Math.round(top), line);
    }
    const sign = document.createElement('span');
    sign.dataset.cover = cover;
    sign.textContent = signs[cover];
    line.append(sign);
  }
  margin.replaceChildren(...lines.values());
}
