// Where a bar stands so that it never covers the words it is about.

/** A rectangle, in CSS pixels from the page's corner. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Between the bar and the words. */
const GAP = 8;

/**
 * Returns where a bar of `size` goes: above the first line where it is in
 * `view` and there is room, else below the last line, else beside the words.
 * `width` is that of the page, which the bar does not leave.
 */
export function barPlace(
  lines: readonly Box[],
  size: { width: number; height: number },
  view: Box,
  width: number,
): { left: number; top: number } | null {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return null;
  const within = (left: number): number => Math.max(0, Math.min(left, width - size.width));
  const above = first.top - GAP - size.height;
  if (above >= view.top) return { left: within(first.left), top: above };
  const below = last.bottom + GAP;
  if (below + size.height <= view.bottom)
    return { left: within(last.right - size.width), top: below };
  return {
    left: Math.max(...lines.map((line) => line.right)) + GAP,
    top: Math.max(first.top, view.top + GAP),
  };
}
