/**
 * Where the names of zones and cities stand on the screen: inside a zone where it is large enough, else beside it, and
 * clear of flows, of other zones and of each other. Everything here is in pixels from the top left of the map.
 */
import { distanceToLine } from './flows';

export type Pixel = readonly [x: number, y: number];
/** Left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

export interface LabelRequest {
  id: string;
  width: number;
  height: number;
  anchor: Pixel;
  /** The outer rings of what is named; empty for a point. */
  rings: readonly (readonly Pixel[])[];
}

export interface Surroundings {
  /** What may be written on. */
  frame: Box;
  /** Middle lines of flows with half their width. */
  lines: readonly { line: readonly Pixel[]; half: number }[];
  /** Boxes that are taken: controls, legend, card. */
  boxes: readonly Box[];
}

const GAP_PX = 7;
/** A label that stays where it was spares the eye a jump. */
const STAY = 6;

const COST = { outOfFrame: 400, box: 160, label: 160, line: 70, otherZone: 26, acrossOwnEdge: 18, beside: 4, above: 8 };

interface Candidate {
  name: string;
  box: Box;
  cost: number;
}

const around = ([x, y]: Pixel, width: number, height: number): Box => [
  x - width / 2,
  y - height / 2,
  x + width / 2,
  y + height / 2,
];

function overlaps(a: Box, b: Box): boolean {
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

function samples([left, top, right, bottom]: Box): Pixel[] {
  const at = [0, 0.5, 1];
  return at.flatMap((u) => at.map((v): Pixel => [left + (right - left) * u, top + (bottom - top) * v]));
}

/** Leftmost and rightmost of the rings' points between two heights, edges that pass through counted. */
function extentBetween(rings: LabelRequest['rings'], top: number, bottom: number): [number, number] | undefined {
  let left = Infinity;
  let right = -Infinity;
  for (const ring of rings) {
    ring.forEach(([x1, y1], index) => {
      const [x0, y0] = ring.at(index - 1) ?? [x1, y1];
      if (Math.max(y0, y1) < top || Math.min(y0, y1) > bottom) return;
      for (const y of [y0, y1, top, bottom]) {
        if (y < top || y > bottom || y < Math.min(y0, y1) || y > Math.max(y0, y1)) continue;
        const x = y1 === y0 ? x1 : x0 + ((x1 - x0) * (y - y0)) / (y1 - y0);
        left = Math.min(left, x);
        right = Math.max(right, x);
      }
    });
  }
  return left <= right ? [left, right] : undefined;
}

function candidates({ anchor, rings, width, height }: LabelRequest): Candidate[] {
  const points = rings.flat();
  if (points.length === 0) {
    const [x, y] = anchor;
    const side = width / 2 + GAP_PX + 3;
    const away = height / 2 + GAP_PX;
    const at = (name: string, dx: number, dy: number, cost: number): Candidate => ({
      name,
      box: around([x + dx, y + dy], width, height),
      cost,
    });
    return [
      at('below', 0, away, 0),
      at('right', side, 0, 1),
      at('left', -side, 0, 2),
      at('above', 0, -away, 3),
      at('below-right', side * 0.8, away * 0.8, 3),
      at('below-left', -side * 0.8, away * 0.8, 3),
      at('above-right', side * 0.8, -away * 0.8, 4),
      at('above-left', -side * 0.8, -away * 0.8, 4),
    ];
  }
  const top = Math.min(...points.map(([, y]) => y));
  const bottom = Math.max(...points.map(([, y]) => y));
  const left = Math.min(...points.map(([x]) => x));
  const right = Math.max(...points.map(([x]) => x));
  const found: Candidate[] = [{ name: 'inside', box: around(anchor, width, height), cost: 0 }];
  for (const [index, share] of [0.5, 0.36, 0.64, 0.22, 0.78].entries()) {
    const y = top + (bottom - top) * share;
    const inner: Pixel = [anchor[0], y];
    found.push({ name: `inside-${share}`, box: around(inner, width, height), cost: 1 + index * 0.5 });
    const extent = extentBetween(rings, y - height / 2, y + height / 2);
    if (!extent) continue;
    const beside = COST.beside + index;
    found.push(
      { name: `right-${share}`, box: around([extent[1] + GAP_PX + width / 2, y], width, height), cost: beside },
      { name: `left-${share}`, box: around([extent[0] - GAP_PX - width / 2, y], width, height), cost: beside + 0.5 },
    );
  }
  const middle = (left + right) / 2;
  found.push(
    { name: 'above', box: around([middle, top - GAP_PX - height / 2], width, height), cost: COST.above },
    { name: 'below', box: around([middle, bottom + GAP_PX + height / 2], width, height), cost: COST.above + 1 },
  );
  return found;
}

/** Where a label was put: its middle, and the name of the choice, to be preferred next time. */
export interface PlacedLabel {
  centre: Pixel;
  choice: string;
}

/**
 * Chooses a place for each label, in the order given.
 * @param before what was chosen last time
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  surroundings: Surroundings,
  before: ReadonlyMap<string, Pick<PlacedLabel, 'choice'>> = new Map(),
): Map<string, PlacedLabel> {
  const placed = new Map<string, PlacedLabel>();
  const taken: Box[] = [];
  const { frame } = surroundings;
  for (const request of requests) {
    const costOf = ({ name, box, cost }: Candidate): number => {
      let sum = cost - (before.get(request.id)?.choice === name ? STAY : 0);
      if (box[0] < frame[0] || box[1] < frame[1] || box[2] > frame[2] || box[3] > frame[3]) sum += COST.outOfFrame;
      sum += surroundings.boxes.filter((each) => overlaps(box, each)).length * COST.box;
      sum += taken.filter((each) => overlaps(box, each)).length * COST.label;
      const points = samples(box);
      const reach = (box[3] - box[1]) / 2;
      for (const { line, half } of surroundings.lines) {
        const near = points.some((point) => distanceToLine(point, line) < half + 3);
        const through = line.some(([x, y]) => x > box[0] && x < box[2] && y > box[1] && y < box[3]);
        if (near || through) sum += COST.line + Math.min(half, reach);
      }
      for (const other of requests) {
        if (other.rings.length === 0) continue;
        const covered = points.filter((point) => other.rings.some((ring) => isInside(point, ring))).length;
        if (other.id === request.id) {
          if (covered > 0 && covered < points.length) sum += COST.acrossOwnEdge;
        } else if (covered > 0) sum += COST.otherZone;
      }
      return sum;
    };
    const best = candidates(request)
      .map((candidate) => ({ candidate, cost: costOf(candidate) }))
      .reduce((least, each) => (each.cost < least.cost ? each : least));
    const { box, name } = best.candidate;
    taken.push(box);
    placed.set(request.id, { centre: [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2], choice: name });
  }
  return placed;
}
