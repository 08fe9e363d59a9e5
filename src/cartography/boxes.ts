/** Boxes, lines and rings on the screen, as far as names need them. Everything is in pixels from the top left of the map. */

export type Pixel = readonly [x: number, y: number];
/** Left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Rings of an area; they need not repeat their first point. */
export type Rings = readonly (readonly Pixel[])[];

/** The box of a size around its middle. */
export const around = ([x, y]: Pixel, width: number, height: number): Box => [
  x - width / 2,
  y - height / 2,
  x + width / 2,
  y + height / 2,
];

/** The box so much larger on every side. */
export const grown = ([left, top, right, bottom]: Box, by: number): Box => [
  left - by,
  top - by,
  right + by,
  bottom + by,
];

/** The point of a box that a line from outside leads to. @param inset kept from its left and right side */
export const nearestOn = ([left, top, right, bottom]: Box, [x, y]: Pixel, inset = 0): Pixel => [
  Math.min(Math.max(x, left + inset), right - inset),
  Math.min(Math.max(y, top), bottom),
];

export function overlaps(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** Is a point inside a ring? The ring need not repeat its first point. */
export function isInside([x, y]: Pixel, ring: readonly Pixel[]): boolean {
  let inside = false;
  ring.forEach(([x1, y1], index) => {
    const [x0, y0] = ring.at(index - 1) ?? [x1, y1];
    if (y1 > y !== y0 > y && x < ((x0 - x1) * (y - y1)) / (y0 - y1) + x1) inside = !inside;
  });
  return inside;
}

/** Does a straight line between two points pass through a box? */
function crosses([x0, y0]: Pixel, [x1, y1]: Pixel, [left, top, right, bottom]: Box): boolean {
  if (Math.max(x0, x1) < left || Math.min(x0, x1) > right) return false;
  if (Math.max(y0, y1) < top || Math.min(y0, y1) > bottom) return false;
  // The part of the line between the box's sides, narrowed side by side (Liang and Barsky).
  let from = 0;
  let to = 1;
  for (const [p, q] of [
    [x0 - x1, x0 - left],
    [x1 - x0, right - x0],
    [y0 - y1, y0 - top],
    [y1 - y0, bottom - y0],
  ] as const) {
    if (p === 0) {
      if (q < 0) return false;
    } else if (p < 0) from = Math.max(from, q / p);
    else to = Math.min(to, q / p);
    if (from > to) return false;
  }
  return true;
}

/** Does a line of many points pass through a box? */
export function passesThrough(line: readonly Pixel[], box: Box): boolean {
  return line.some((point, index) => {
    const before = line[index - 1];
    return before !== undefined && crosses(before, point, box);
  });
}

/** Does the straight way between two points lead over a line of many? */
export function leadsOver(from: Pixel, to: Pixel, line: readonly Pixel[]): boolean {
  /** On which side of the straight line through a and b a point lies: its sign. */
  const side = (a: Pixel, b: Pixel, [x, y]: Pixel) =>
    Math.sign((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]));
  return line.some((point, index) => {
    const before = line[index - 1];
    return (
      before !== undefined &&
      side(from, to, before) !== side(from, to, point) &&
      side(before, point, from) !== side(before, point, to)
    );
  });
}

const edgePasses = (ring: readonly Pixel[], box: Box) =>
  passesThrough(ring, box) || crosses(ring.at(-1) ?? [0, 0], ring[0] ?? [0, 0], box);

/** How a box lies to an area: wholly in it, wholly out of it, or across its edge. */
export function lies(box: Box, rings: Rings): 'in' | 'out' | 'across' {
  if (rings.some((ring) => edgePasses(ring, box))) return 'across';
  const middle: Pixel = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  return rings.some((ring) => isInside(middle, ring)) ? 'in' : 'out';
}

/**
 * How far the rings reach on one axis (0: x, 1: y) within a band on the other, edges that pass through counted: leftmost
 * and rightmost between two heights, or topmost and lowest between two sides.
 */
export function reachWithin(rings: Rings, axis: 0 | 1, from: number, to: number): [number, number] | undefined {
  const across = axis === 0 ? 1 : 0;
  let least = Infinity;
  let most = -Infinity;
  for (const ring of rings) {
    ring.forEach((point, index) => {
      const before = ring.at(index - 1) ?? point;
      const [low, high] = [Math.min(before[across], point[across]), Math.max(before[across], point[across])];
      if (high < from || low > to) return;
      for (const at of [before[across], point[across], from, to]) {
        if (at < from || at > to || at < low || at > high) continue;
        const share = high === low ? 0 : (at - before[across]) / (point[across] - before[across]);
        const reached = before[axis] + (point[axis] - before[axis]) * share;
        least = Math.min(least, reached);
        most = Math.max(most, reached);
      }
    });
  }
  return least <= most ? [least, most] : undefined;
}
