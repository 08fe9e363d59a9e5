/**
 * Where each name could stand: around a point, on a place, along a line, in an area or beside it; the usual places cost
 * least. Which of them is taken is chosen in `labels.ts`. Pixels from the top left of the map.
 */
import { around, lies, nearestOn, reachWithin, type Box, type Pixel, type Rings } from './boxes';

export interface LabelRequest {
  id: string;
  width: number;
  height: number;
  anchor: Pixel;
  /** The outer rings of what is named; empty for a point or a line. */
  rings: Rings;
  /** What the name stands beside, or on: a point that flows end in, a sign of so many pixels' radius, a wide place. */
  stands: 'around' | 'at-sign' | 'on';
  /** Half the sign's size. */
  signPx?: number;
  /** A line that is named, from whose middle the name may move along. */
  along?: readonly Pixel[] | undefined;
  /** An area within another: the edges of such are no bar to names. */
  isPart?: boolean;
  /** Left out where no place is clear, instead of taking the least bad one. */
  optional?: boolean;
  /** Of those that may be left out, the ones that are missed: others move for them. */
  isMissed?: boolean;
  /** Areas of its own kind, on which it would be taken for their name. */
  among?: readonly Rings[];
  /** The side of its point that a name belongs to, where on the other one it would seem to name the neighbour. */
  side?: 'left' | 'right' | 'above' | 'below';
  /** Its size without the second language, which is left out where the whole name finds no clear place. */
  short?: { width: number; height: number } | undefined;
}

/** A place where a name could stand, and what it costs there before anyone looks at what else stands around. */
export interface Candidate {
  name: string;
  box: Box;
  cost: number;
  /** So far from its point that a line leads there. */
  leader?: Leader;
}
/** From a point to its name. */
export type Leader = readonly [from: Pixel, to: Pixel];

/** Half the dot that marks a city. */
export const DOT_PX = 3.5;
/** Between a line or an edge and the name along it. */
const GAP_PX = 7;
/** Between a dot or a sign and its name, which has a margin of its own. */
const SIGN_GAP_PX = { dot: 4.5, sign: 4 };
/** Between the edge of an area and its name beside it, which has a margin of its own. */
const EDGE_GAP_PX = 4;
/** A zone that is large enough has its name inside; a part may have it beside as well. */
const BESIDE_COST = { whole: 24, part: 18 };
/** Of one across the edge of its area, which hides much of a small one. */
const HIDING_COST = 15;
/** How much farther from its point a name may stand with a line that leads to it, and what that costs. */
const FARTHER = [
  { px: 16, cost: 12 },
  { px: 34, cost: 18 },
  { px: 56, cost: 24 },
];
/** Of one on the side where a name does not belong: so much that farther off it is not clear. */
const OTHER_SIDE_COST = 16;
const OPPOSITE = { left: 'right', right: 'left', above: 'below', below: 'above' } as const;

/** Eight places around a point, the usual first, and some farther off. */
function aroundPoint({
  anchor,
  width,
  height,
  stands,
  signPx = DOT_PX,
  side: own,
  isMissed,
}: LabelRequest): Candidate[] {
  const [x, y] = anchor;
  const isSign = stands === 'at-sign';
  const gap = signPx + SIGN_GAP_PX[isSign ? 'sign' : 'dot'];
  const side = width / 2 + gap;
  const away = height / 2 + gap;
  const at = (name: string, dx: number, dy: number, cost: number): Candidate => ({
    name,
    box: around([x + dx, y + dy], width, height),
    cost: cost + (own && name.includes(OPPOSITE[own]) ? OTHER_SIDE_COST : 0),
  });
  const [below, right] = isSign ? [2, 0] : [1, 0];
  const nearby: Candidate[] = [
    at('right', side, 0, right),
    at('below', 0, away, below),
    at('left', -side, 0, right + 1),
    at('above', 0, -away, below + 1),
    at('below-right', side * 0.8, away * 0.8, 4),
    at('below-left', -side * 0.8, away * 0.8, 4),
    at('above-right', side * 0.8, -away * 0.8, 5),
    at('above-left', -side * 0.8, -away * 0.8, 5),
  ];
  // A line leads to few names, or the map would be all lines.
  if (!isSign && !(isMissed && own)) return nearby;
  const farther = FARTHER.flatMap(({ px, cost: more }) =>
    nearby
      .filter(({ name }) => isSign || (own && name.includes(own)))
      .map(({ name, box, cost }): Candidate => {
        const [dx, dy] = [Math.sign((box[0] + box[2]) / 2 - x) * px, Math.sign((box[1] + box[3]) / 2 - y) * px];
        const moved: Box = [box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy];
        // To a corner, the words would seem to stand aside: they are written in the middle of their box.
        const inset = dx !== 0 && dy !== 0 ? width * 0.2 : 0;
        const leader: Leader = [anchor, nearestOn(moved, anchor, inset)];
        return { name: `${String(px)}-${name}`, box: moved, cost: cost + more, leader };
      }),
  );
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

/** The point at a share of a line's length, and the line's direction there, one long; to the right where it is upright. */
function onLine(line: readonly Pixel[], share: number): { at: Pixel; direction: Pixel } | undefined {
  const lengths = line.map(([x, y], index) => {
    const [beforeX, beforeY] = line[index - 1] ?? [x, y];
    return Math.hypot(x - beforeX, y - beforeY);
  });
  let left = share * lengths.reduce((sum, each) => sum + each, 0);
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [line[index - 1], line[index]];
    if (from && to && length > 0 && left <= length) {
      const [dx, dy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
      return { at: [from[0] + dx * left, from[1] + dy * left], direction: dx < 0 ? [-dx, -dy] : [dx, dy] };
    }
    left -= length;
  }
  return undefined;
}

/** On either side of a line, near its middle before its ends; of one that is missed also farther off. */
function alongLine({ along = [], width, height, isMissed }: LabelRequest): Candidate[] {
  return LINE_SHARES.flatMap((share, index) => {
    const place = onLine(along, share);
    if (!place) return [];
    const { at, direction } = place;
    const [dx, dy] = direction;
    // So far that the straight line would just clear the box.
    const clear = (Math.abs(dy) * width + dx * height) / 2 + GAP_PX;
    const beside = (side: number, px: number): Box =>
      around([at[0] - dy * (clear + px) * side, at[1] + dx * (clear + px) * side], width, height);
    return [1, -1].flatMap((side): Candidate[] => {
      const name = `along-${String(share)}-${String(side)}`;
      const cost = index * 2 + (side < 0 ? 1 : 0);
      const near = { name, box: beside(side, 0), cost };
      if (!isMissed || index >= SHARES.length) return [near];
      const farther = FARTHER.map(({ px, cost: more }): Candidate => {
        const box = beside(side, px);
        return { name: `${String(px)}-${name}`, box, cost: index + more, leader: [at, nearestOn(box, at)] };
      });
      return [near, ...farther];
    });
  });
}

const GRID = 9;
const SHARES = [0.5, 0.36, 0.64, 0.22, 0.78];
const LINE_SHARES = [...SHARES, 0.29, 0.71, 0.12, 0.88];

/** The box around what is named, as far as it lies in the frame; none where it lies outside. */
function inSight(rings: Rings, frame: Box): Box | undefined {
  const points = rings.flat();
  const box: Box = [
    Math.max(frame[0], Math.min(...points.map(([x]) => x))),
    Math.max(frame[1], Math.min(...points.map(([, y]) => y))),
    Math.min(frame[2], Math.max(...points.map(([x]) => x))),
    Math.min(frame[3], Math.max(...points.map(([, y]) => y))),
  ];
  return box[0] < box[2] && box[1] < box[3] ? box : undefined;
}

/** Without the side that a panel covers for most of its height: names find more places in what is left. */
function opened([left, top, right, bottom]: Box, panels: readonly Box[]): Box {
  for (const [from, above, to, below] of panels) {
    if (Math.min(bottom, below) - Math.max(top, above) < (bottom - top) * 0.6) continue;
    if (from > left && from < right && to >= right) right = from;
    else if (to > left && to < right && from <= left) left = to;
  }
  return [left, top, right, bottom];
}

/** Inside an area, near its anchor before elsewhere; else beside its edge. */
function inAndBesideArea(
  { anchor, rings, width, height, isPart }: LabelRequest,
  frame: Box,
  panels: readonly Box[],
): Candidate[] {
  const seen = inSight(rings, frame);
  if (!seen) return [];
  const [left, top, right, bottom] = opened(seen, panels);
  const found: Candidate[] = [{ name: 'inside', box: around(anchor, width, height), cost: 0 }];
  const size = Math.hypot(right - left, bottom - top) || 1;
  for (let row = 1; row < GRID; row++) {
    for (let column = 1; column < GRID; column++) {
      const at: Pixel = [left + ((right - left) * column) / GRID, top + ((bottom - top) * row) / GRID];
      const box = around(at, width, height);
      const how = lies(box, rings);
      // Across its own edge the name of a zone is still taken for that zone's: where all else is worse.
      if (how === 'out' || (how === 'across' && isPart)) continue;
      const away = Math.hypot(at[0] - anchor[0], at[1] - anchor[1]) / size;
      const cost = (how === 'across' ? HIDING_COST : 1) + away * 12;
      found.push({ name: `inside-${String(column)}-${String(row)}`, box, cost });
    }
  }
  /** Moved along the edge it stands beside until it lies in the frame: what is seen of an area may be a strip. */
  const inFrame = ([x, y]: Pixel, axis: 0 | 1): Box => {
    const half = (axis === 0 ? width : height) / 2;
    const moved = Math.max(frame[axis] + half, Math.min(frame[axis === 0 ? 2 : 3] - half, axis === 0 ? x : y));
    return around(axis === 0 ? [moved, y] : [x, moved], width, height);
  };
  SHARES.forEach((share, index) => {
    const beside = BESIDE_COST[isPart ? 'part' : 'whole'] + index;
    const y = top + (bottom - top) * share;
    const across = reachWithin(rings, 0, y - height / 2, y + height / 2);
    if (across) {
      const [west, east] = across;
      found.push(
        { name: `right-${String(share)}`, box: inFrame([east + EDGE_GAP_PX + width / 2, y], 1), cost: beside },
        {
          name: `left-${String(share)}`,
          box: inFrame([west - EDGE_GAP_PX - width / 2, y], 1),
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
          box: inFrame([x, south + EDGE_GAP_PX + height / 2], 0),
          cost: beside + 1,
        },
        {
          name: `above-${String(share)}`,
          box: inFrame([x, north - EDGE_GAP_PX - height / 2], 0),
          cost: beside + 2,
        },
      );
    }
  });
  return found;
}

/** Every place where a name could stand. @param panels what lies over the map */
export function candidates(request: LabelRequest, frame: Box, panels: readonly Box[] = []): Candidate[] {
  if (request.rings.length > 0) return inAndBesideArea(request, frame, panels);
  if (request.along) return alongLine(request);
  return request.stands === 'on' ? onPoint(request) : aroundPoint(request);
}
