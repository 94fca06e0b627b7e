// What the mouse picks on a draft's page.
import { article } from '../state/article.svelte';
import type { Span } from '../wire';
import type { Sheet } from './stage.svelte';
import { sentenceAt } from './motion';

/** How far beside its words a click still meets them, in CSS pixels. */
const SLACK = 6;

/** How far the mouse moves before a press is a drag, in CSS pixels. */
export const DRAG = 4;

/** Returns the offset at a point of the window, or `null` where there are no words. */
export function offsetAt(sheet: Sheet, x: number, y: number): number | null {
  const place = caretAt(x, y);
  return place && sheet.map.toOffset(place.node, place.offset);
}

/** Returns the offset of the character under a point of the window, or `null` when the point is off the words. */
export function characterAt(sheet: Sheet, x: number, y: number): number | null {
  const offset = offsetAt(sheet, x, y);
  if (offset === null) return null;
  for (const start of [offset, offset - 1]) {
    const range = start >= 0 && sheet.map.toRange({ start, end: start + 1 });
    const over = range && [...range.getClientRects()].some((rect) => within(rect, x, y));
    if (over) return start;
  }
  return null;
}

function within(rect: DOMRect, x: number, y: number): boolean {
  return (
    x >= rect.left - SLACK &&
    x <= rect.right + SLACK &&
    y >= rect.top - SLACK &&
    y <= rect.bottom + SLACK
  );
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  // WebKit has the older of the two only.
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

/** Returns the words the native selection covers, whole words at both ends, or `null` for none. */
export function selectedWords(sheet: Sheet): Span | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(sheet.page)) return null;
  const start = sheet.map.nearest(range.startContainer, range.startOffset, 'start');
  const end = sheet.map.nearest(range.endContainer, range.endOffset, 'end');
  if (start === null || end === null || start >= end) return null;
  const span = sheet.words.whole({ start, end });
  return span.start < span.end ? span : null;
}

/** Returns what a double (2) or triple (3) click at an offset picks: a word, a sentence. */
export function clickedWords(sheet: Sheet, offset: number, clicks: number): Span | null {
  if (clicks === 2) return sheet.words.at(offset);
  const sentence = article.sentences[sentenceAt(article.sentences, offset)];
  return sentence ? { ...sentence } : null;
}

/** Shows a pick as the webview's own selection too, so that it can be copied and is read out. */
export function showSelection(sheet: Sheet, span: Span | null): void {
  const selection = getSelection();
  if (!selection) return;
  const start = span && sheet.map.toPlace(span.start, 'start');
  const end = span && sheet.map.toPlace(span.end, 'end');
  if (start && end) selection.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
  else if (selection.rangeCount > 0 && sheet.page.contains(selection.anchorNode)) {
    selection.removeAllRanges();
  }
}
