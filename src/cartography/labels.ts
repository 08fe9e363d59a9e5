/**
 * Where names stand on the screen: inside a zone where it is large enough, else beside it, and clear of panels, flows,
 * other zones, signs and each other. Everything here is in pixels from the top left of the map.
 *
 * Names are placed one by one in the order given, each where it costs least; the first have the choice. Names that must
 * be there take the least bad place, unless what they name lies out of the frame; but none lies below a panel or on another
 * name, where neither could be read. The others are left out where no place is clear.
 */

export type Pixel = readonly [x: number, y: number];
/** Left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

export interface LabelRequest {
  id: string;
  width: number;
  height: number;
  anchor: Pixel;
  /** The outer rings of what is named; empty for a point or a line. */
  rings: readonly (readonly Pixel[])[];
  /** What the name stands beside, or on: a point that flows end in, a sign of so many pixels' radius, a wide place. */
  stands: 'around' | 'at-sign' | 'on' | 'inside';
  /** Half the sign's size. */
  signPx?: number;
  /** A line that is named, from whose middle the name may move along. */
  along?: readonly Pixel[];
  /** Left out where no place is clear, instead of taking the least bad one. */
  optional?: boolean;
}

export interface Surroundings {
  /** What may be written on. */
  frame: Box;
  /**
   * Middle lines of flows, with half their width, and of links: the names of zones and cities may better cross a faint one.
   * A name may touch the line of the same id.
   */
  lines: readonly { line: readonly Pixel[]; half: number; id?: string; faint?: boolean }[];
  /** Boxes that are taken: controls, legend, card. */
  boxes: readonly Box[];
  /** Boxes of signs, by the id of the name that may touch its own. */
  signs?: readonly { id: string; box: Box }[];
}

const GAP_PX = 7;
const SIGN_GAP_PX = 4;
/** How near another zone's edge a name may come before it seems to belong there. */
const NEIGHBOUR_PX = 12;
/** How near a name may come to the next: beside it farther off than below it, or two would read as one. */
const APART_PX = { across: 8, down: 4 };
/** A label that stays where it was spares the eye a jump. */
const STAY = 6;

const COST = {
  outOfFrame: 400,
  box: 300,
  label: 300,
  line: 90,
  faintLine: 12,
  sign: 45,
  otherZone: 80,
  nearOtherZone: 30,
  acrossOwnEdge: 26,
  beside: 24,
};
/** From here on a place is not clear. What costs less only tells good from better. */
const NOT_CLEAR = 30;
/** From here on a place cannot be read. */
const NOT_READABLE = 270;

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

const grown = ([left, top, right, bottom]: Box, by: number): Box => [left - by, top - by, right + by, bottom + by];

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

export function passesThrough(line: readonly Pixel[], box: Box): boolean {
  return line.some((point, index) => {
    const before = line[index - 1];
    return before !== undefined && crosses(before, point, box);
  });
}

const edgePasses = (ring: readonly Pixel[], box: Box) =>
  passesThrough(ring, box) || crosses(ring.at(-1) ?? [0, 0], ring[0] ?? [0, 0], box);

/** How a box lies to an area: wholly in it, wholly out of it, or across its edge. */
function lies(box: Box, rings: LabelRequest['rings']): 'in' | 'out' | 'across' {
  if (rings.some((ring) => edgePasses(ring, box))) return 'across';
  const middle: Pixel = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  return rings.some((ring) => isInside(middle, ring)) ? 'in' : 'out';
}

/**
 * How far the rings reach on one axis (0: x, 1: y) within a band on the other, edges that pass through counted: leftmost
 * and rightmost between two heights, or topmost and lowest between two sides.
 */
function reachWithin(
  rings: LabelRequest['rings'],
  axis: 0 | 1,
  from: number,
  to: number,
): [number, number] | undefined {
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

/** Eight places around a point, the usual first. */
function aroundPoint({ anchor: [x, y], width, height, stands, signPx = 0 }: LabelRequest): Candidate[] {
  const gap = stands === 'at-sign' ? signPx + SIGN_GAP_PX : GAP_PX;
  const side = width / 2 + gap + (stands === 'at-sign' ? 0 : 3);
  const away = height / 2 + gap;
  const at = (name: string, dx: number, dy: number, cost: number): Candidate => ({
    name,
    box: around([x + dx, y + dy], width, height),
    cost,
  });
  const [below, right] = stands === 'at-sign' ? [2, 0] : [0, 1];
  const nearby = [
    at('below', 0, away, below),
    at('right', side, 0, right),
    at('left', -side, 0, right + 1),
    at('above', 0, -away, below + 3),
    at('below-right', side * 0.8, away * 0.8, 4),
    at('below-left', -side * 0.8, away * 0.8, 4),
    at('above-right', side * 0.8, -away * 0.8, 5),
    at('above-left', -side * 0.8, -away * 0.8, 5),
  ];
  // A city is found from farther off as well; a sign's name would be taken for another's.
  if (stands === 'at-sign') return nearby;
  const farther = nearby.map(({ name, box, cost }): Candidate => {
    const [dx, dy] = [(box[0] + box[2]) / 2 - x, (box[1] + box[3]) / 2 - y];
    return { name: `far-${name}`, box: around([x + dx * 1.7, y + dy * 1.7], width, height), cost: cost + 14 };
  });
  return [...nearby, ...farther];
}

/** On the place itself, or a little off it: what is named is wide. */
function onPoint({ anchor: [x, y], width, height }: LabelRequest): Candidate[] {
  const steps = [0, -1, 1, -2, 2];
  return steps.flatMap((down) =>
    steps.slice(0, 3).map((across) => ({
      name: `on${String(across)}${String(down)}`,
      box: around([x + across * width * 0.35, y + down * height * 0.7], width, height),
      cost: Math.abs(down) * 3 + Math.abs(across) * 4,
    })),
  );
}

/** Above or below a line, near its middle before its ends. */
function alongLine({ along = [], width, height }: LabelRequest): Candidate[] {
  return [0.5, 0.38, 0.62, 0.26, 0.74].flatMap((share, index) => {
    const at = along[Math.round((along.length - 1) * share)];
    if (!at) return [];
    return [1, -1].map((side) => ({
      name: `along-${String(share)}-${String(side)}`,
      box: around([at[0], at[1] + side * (height / 2 + GAP_PX)], width, height),
      cost: index * 2 + (side < 0 ? 1 : 0),
    }));
  });
}

const GRID = 9;
const SHARES = [0.5, 0.36, 0.64, 0.22, 0.78];

/** The box around what is named, as far as it lies in the frame; none where it lies outside. */
function inSight(rings: LabelRequest['rings'], frame: Box): Box | undefined {
  const points = rings.flat();
  const box: Box = [
    Math.max(frame[0], Math.min(...points.map(([x]) => x))),
    Math.max(frame[1], Math.min(...points.map(([, y]) => y))),
    Math.min(frame[2], Math.max(...points.map(([x]) => x))),
    Math.min(frame[3], Math.max(...points.map(([, y]) => y))),
  ];
  return box[0] < box[2] && box[1] < box[3] ? box : undefined;
}

/** Inside an area, near its anchor before elsewhere; else beside its edge. */
function inAndBesideArea({ anchor, rings, width, height, stands }: LabelRequest, frame: Box): Candidate[] {
  const seen = inSight(rings, frame);
  if (!seen) return [];
  const [left, top, right, bottom] = seen;
  const found: Candidate[] = [{ name: 'inside', box: around(anchor, width, height), cost: 0 }];
  const size = Math.hypot(right - left, bottom - top) || 1;
  for (let row = 1; row < GRID; row++) {
    for (let column = 1; column < GRID; column++) {
      const at: Pixel = [left + ((right - left) * column) / GRID, top + ((bottom - top) * row) / GRID];
      const box = around(at, width, height);
      if (lies(box, rings) !== 'in') continue;
      const away = Math.hypot(at[0] - anchor[0], at[1] - anchor[1]) / size;
      found.push({ name: `inside-${String(column)}-${String(row)}`, box, cost: 1 + away * 12 });
    }
  }
  if (stands === 'inside') return found;
  /** Moved along the edge it stands beside until it lies in the frame: what is seen of an area may be a strip. */
  const inFrame = ([x, y]: Pixel, axis: 0 | 1): Box => {
    const half = (axis === 0 ? width : height) / 2;
    const moved = Math.max(frame[axis] + half, Math.min(frame[axis === 0 ? 2 : 3] - half, axis === 0 ? x : y));
    return around(axis === 0 ? [moved, y] : [x, moved], width, height);
  };
  SHARES.forEach((share, index) => {
    const beside = COST.beside + index;
    const y = top + (bottom - top) * share;
    const across = reachWithin(rings, 0, y - height / 2, y + height / 2);
    if (across) {
      const [west, east] = across;
      found.push(
        { name: `right-${String(share)}`, box: inFrame([east + GAP_PX + width / 2, y], 1), cost: beside },
        {
          name: `left-${String(share)}`,
          box: inFrame([west - GAP_PX - width / 2, y], 1),
          cost: beside + 0.5,
        },
      );
    }
    const x = left + (right - left) * share;
    const down = reachWithin(rings, 1, x - width / 2, x + width / 2);
    if (down) {
      const [north, south] = down;
      found.push(
        {
          name: `below-${String(share)}`,
          box: inFrame([x, south + GAP_PX + height / 2], 0),
          cost: beside + 1,
        },
        {
          name: `above-${String(share)}`,
          box: inFrame([x, north - GAP_PX - height / 2], 0),
          cost: beside + 2,
        },
      );
    }
  });
  return found;
}

function candidates(request: LabelRequest, frame: Box): Candidate[] {
  if (request.rings.length > 0) return inAndBesideArea(request, frame);
  if (request.along) return alongLine(request);
  return request.stands === 'on' ? onPoint(request) : aroundPoint(request);
}

/** Where a label was put: its middle, and the name of the choice, to be preferred next time. */
export interface PlacedLabel {
  centre: Pixel;
  choice: string;
}

/**
 * Chooses a place for each label, in the order given. Optional ones for which no place is clear are not in the answer.
 * @param before what was chosen last time
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  surroundings: Surroundings,
  before: ReadonlyMap<string, Pick<PlacedLabel, 'choice'>> = new Map(),
): Map<string, PlacedLabel> {
  const placed = new Map<string, PlacedLabel>();
  const taken: Box[] = [];
  const { frame, lines, boxes, signs = [] } = surroundings;
  /** Zones, whose edges no name of anything else may cross. Parts lie inside zones and have no say. */
  const areas = requests.filter(({ rings, optional }) => rings.length > 0 && optional !== true);

  for (const request of requests) {
    const isOptional = request.optional === true;
    const costOf = ({ name, box, cost }: Candidate): number => {
      let sum = cost - (before.get(request.id)?.choice === name ? STAY : 0);
      const enough = () => isOptional && sum >= NOT_CLEAR;
      if (box[0] < frame[0] || box[1] < frame[1] || box[2] > frame[2] || box[3] > frame[3]) sum += COST.outOfFrame;
      if (enough()) return sum;
      sum += boxes.filter((each) => overlaps(box, each)).length * COST.box;
      const roomy: Box = [
        box[0] - APART_PX.across,
        box[1] - APART_PX.down,
        box[2] + APART_PX.across,
        box[3] + APART_PX.down,
      ];
      sum += taken.filter((each) => overlaps(roomy, each)).length * COST.label;
      if (enough()) return sum;
      sum += signs.filter((each) => each.id !== request.id && overlaps(box, each.box)).length * COST.sign;
      if (enough()) return sum;
      for (const { line, half, id, faint } of lines) {
        if (id === request.id || !passesThrough(line, grown(box, half + 2))) continue;
        sum += faint && (!isOptional || request.stands === 'around') ? COST.faintLine : COST.line + Math.min(half, 30);
      }
      if (enough()) return sum;
      for (const other of areas) {
        const how = lies(box, other.rings);
        if (other.id === request.id) {
          if (how === 'across') sum += COST.acrossOwnEdge;
        } else if (isOptional) {
          if (how === 'across') sum += COST.otherZone;
        } else if (how !== 'out') sum += COST.otherZone;
        else if (request.rings.length > 0 && lies(grown(box, NEIGHBOUR_PX), other.rings) !== 'out') {
          sum += COST.nearOtherZone;
        }
      }
      return sum;
    };
    let best: { candidate: Candidate; cost: number } | undefined;
    for (const candidate of candidates(request, frame)) {
      const cost = costOf(candidate);
      if (!best || cost < best.cost) best = { candidate, cost };
    }
    if (!best || best.cost >= (isOptional ? NOT_CLEAR : NOT_READABLE)) continue;
    const { box, name } = best.candidate;
    taken.push(box);
    placed.set(request.id, { centre: [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2], choice: name });
  }
  return placed;
}
