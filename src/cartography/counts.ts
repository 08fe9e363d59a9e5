/**
 * Passengers by control point as shapes: two half arrows for each control point with one other side, and a circle for
 * the total at each place. Widths and radii were figures once; here is only arithmetic on pixels.
 *
 *        ▲ │        departures on the left of the way out, arrivals on the left of the way in, as traffic keeps in
 *        ┃ ┃        Hong Kong; each arrow has one barb, so that the two lie close and never on top of each other
 *        │ ▼
 *        ◑          in the filled half who arrives, in the open half who leaves; areas are the figures
 *
 * Seen from afar the control points of the land boundary lie closer together than their arrows need. Then the arrows
 * point straight north, have a length that can be read, and move apart; from nearby each lies where it is.
 */
import type { LngLat } from '../contract/values';
import { flowCurve, fromMercator, toMercator } from '../domain/geometry';
import { cut, lengths, moved, type FlowKind, type FlowShape, type Pixel } from './flows';

/** What is to be drawn at one control point, in persons of an average month or as a change of them. */
export interface CountedPlace {
  controlPoint: string;
  at: LngLat;
  /** Position of the other side, where it is one place. */
  across?: LngLat;
  /** Ids of what is pointed at. */
  ids: { arrivals: string; departures: string; total: string };
  /** Left out: not drawn. A change may be negative: then the arrow is hollow. */
  arrivals?: number;
  departures?: number;
  /** Of both directions where they cannot be told apart: one circle. */
  both?: number;
  /** The largest figure of one direction in any month: keeps its place through time. */
  peak: number;
}

export interface CountScale {
  /** Pixels for the whole world's width at the zoom shown. */
  worldPx: number;
  /** The figure that the widest arrow and the largest half circle stand for. */
  largest: number;
  /** Whether figures are changes: more is solid, fewer hollow. */
  changes: boolean;
}

/** Half of a circle, or a whole one, at a place. */
export interface CircleShape {
  id: string;
  ring: LngLat[];
  /** Filled, tinted, or only an outline. */
  fill: 'solid' | 'tint';
}

/** Where a name may stand: beside the circle and the arrows of a place. */
export interface CountAnchor {
  controlPoint: string;
  /** Id of its total. */
  id: string;
  /** The circle's middle. */
  at: LngLat;
  radiusPx: number;
  /** The far end of the arrows; the circle's middle where there are none. */
  end: LngLat;
  /** Half the breadth of the arrows. */
  halfPx: number;
}

export interface CountPicture {
  arrows: FlowShape[];
  circles: CircleShape[];
  anchors: CountAnchor[];
}

export const WIDEST_COUNT_PX = 13;
export const NARROWEST_COUNT_PX = 1.5;
export const LARGEST_RADIUS_PX = 17;
export const SMALLEST_RADIUS_PX = 2.5;
const LEAST_LENGTH_PX = 62;
const GAP_PX = 2;
const CIRCLE_GAP_PX = 4;
/** Between the arrows of two control points. */
const APART_PX = 7;
const SEGMENTS = 40;
const STRAIGHT_SEGMENTS = 10;
const FAINTEST = 0.25;

export function countWidthPx(persons: number, largest: number): number {
  if (largest <= 0) return NARROWEST_COUNT_PX;
  return Math.max(NARROWEST_COUNT_PX, (Math.abs(persons) / largest) * WIDEST_COUNT_PX);
}

/** Areas are figures: a radius grows with the root. */
export function countRadiusPx(persons: number, largest: number): number {
  if (largest <= 0) return SMALLEST_RADIUS_PX;
  return Math.max(SMALLEST_RADIUS_PX, Math.sqrt(Math.abs(persons) / largest) * LARGEST_RADIUS_PX);
}

/** How far the single barb reaches beyond its shaft, and how long the head is. */
export function barbPx(widthPx: number): { out: number; length: number } {
  return { out: 3.5 + widthPx * 0.55, length: 8 + widthPx * 1.15 };
}

export function countPicture(places: readonly CountedPlace[], scale: CountScale): CountPicture {
  const toPixel = (at: LngLat): Pixel => {
    const [x, y] = toMercator(at);
    return [x * scale.worldPx, y * scale.worldPx];
  };
  const toLngLat = ([x, y]: Pixel): LngLat => fromMercator([x / scale.worldPx, y / scale.worldPx]);
  const standing = standApart(places, scale, toPixel);
  const picture: CountPicture = { arrows: [], circles: [], anchors: [] };
  for (const place of places) {
    const stand = standing.get(place.controlPoint);
    const base = stand?.base ?? toPixel(place.at);
    const radius = circlesOf(place, base, scale, toLngLat, picture);
    const axis = stand ? pathOf(place, stand, scale.worldPx) : [];
    let half = 0;
    for (const [persons, id, isArrival] of [
      [place.departures, place.ids.departures, false],
      [place.arrivals, place.ids.arrivals, true],
    ] as const) {
      if (persons === undefined || axis.length === 0 || persons === 0) continue;
      const width = countWidthPx(persons, scale.largest);
      half = Math.max(half, GAP_PX / 2 + width + barbPx(width).out);
      const clear = cut(axis, radius === 0 ? 0 : radius + CIRCLE_GAP_PX, lengthOf(axis));
      const kind: FlowKind = !scale.changes ? 'actual' : persons > 0 ? 'more' : 'fewer';
      picture.arrows.push(halfArrow(id, kind, isArrival ? clear.toReversed() : clear, width, toLngLat));
    }
    picture.anchors.push({
      controlPoint: place.controlPoint,
      id: place.ids.total,
      at: toLngLat(base),
      radiusPx: radius,
      end: toLngLat(half > 0 ? (axis.at(-1) ?? base) : base),
      halfPx: half,
    });
  }
  return picture;
}

/** Where the arrows of a place begin and end, once they have moved apart. */
interface Stand {
  base: Pixel;
  end: Pixel;
  /** Half the breadth its arrows ever need. */
  half: number;
  /** Long enough to lie on its own curve, which does not move. */
  isCurve: boolean;
}

/** What two neighbours share: a breadth around a middle, and heights between which they would meet. */
interface Lane {
  middle: number;
  half: number;
  top: number;
  bottom: number;
  /** Left out: it stays where it is. */
  stand?: Stand;
}

function standApart(
  places: readonly CountedPlace[],
  { worldPx, largest }: CountScale,
  toPixel: (at: LngLat) => Pixel,
): Map<string, Stand> {
  const standing = new Map<string, Stand>();
  for (const { controlPoint, at, across, peak } of places) {
    if (!across) continue;
    const [base, other] = [toPixel(at), toPixel(across)];
    const [dx, dy] = [other[0] - base[0], other[1] - base[1]];
    const distance = Math.hypot(dx, dy);
    const width = countWidthPx(Math.min(peak, largest), largest);
    const half = GAP_PX / 2 + width + barbPx(width).out;
    const radius = countRadiusPx(Math.min(peak, largest), largest);
    const least = LEAST_LENGTH_PX + radius;
    if (distance >= least * 2) {
      standing.set(controlPoint, { base, end: other, half, isCurve: true });
      continue;
    }
    // Between half the least length and all of it, from due north to the true direction.
    const trueness = Math.min(1, Math.max(0, distance / least - 0.5) * 2);
    const direction: Pixel = [(dx / (distance || 1)) * trueness, (dy / (distance || 1)) * trueness - (1 - trueness)];
    const size = Math.hypot(...direction) || 1;
    const length = Math.max(least, distance);
    const middle: Pixel = [base[0] + dx / 2, base[1] + dy / 2];
    const reach: Pixel = [((direction[0] / size) * length) / 2, ((direction[1] / size) * length) / 2];
    standing.set(controlPoint, {
      base: [middle[0] - reach[0], middle[1] - reach[1]],
      end: [middle[0] + reach[0], middle[1] + reach[1]],
      half: Math.max(half, radius),
      isCurve: false,
    });
  }
  const lanes = places.flatMap((place): Lane[] => {
    const stand = standing.get(place.controlPoint);
    if (!stand) return [];
    const { base, end, half } = stand;
    if (stand.isCurve) return [laneOfEnd(pathOf(place, stand, worldPx), half)];
    const middle = (base[0] + end[0]) / 2;
    return [{ middle, half, top: Math.min(base[1], end[1]), bottom: Math.max(base[1], end[1]) + half, stand }];
  });
  pushApart(lanes);
  return standing;
}

/** The last stretch of a curve, along which others stand. */
function laneOfEnd(line: readonly Pixel[], half: number): Lane {
  const total = lengthOf(line);
  const stretch = cut(line, Math.max(0, total - LEAST_LENGTH_PX * 1.6), total);
  const xs = stretch.map(([x]) => x);
  const ys = stretch.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  return {
    middle: (left + right) / 2,
    half: half + (right - left) / 2,
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

/** Moves what lies over each other apart, to the west and the east; what may not move makes the other give way. */
function pushApart(lanes: Lane[]): void {
  const order = lanes.toSorted((a, b) => a.middle - b.middle);
  for (let round = 0; round < 40; round++) {
    let moved = false;
    for (const [index, west] of order.entries()) {
      for (const east of order.slice(index + 1)) {
        if (west.bottom < east.top || east.bottom < west.top || (!west.stand && !east.stand)) continue;
        const missing = west.half + east.half + APART_PX - (east.middle - west.middle);
        if (missing <= 0.1) continue;
        moved = true;
        move(west, west.stand && east.stand ? -missing / 2 : -missing);
        move(east, west.stand && east.stand ? missing / 2 : missing);
      }
    }
    if (!moved) return;
  }
}

function move(lane: Lane, by: number): void {
  const { stand } = lane;
  if (!stand) return;
  lane.middle += by;
  stand.base = [stand.base[0] + by, stand.base[1]];
  stand.end = [stand.end[0] + by, stand.end[1]];
}

/** The line from the circle's middle to the other side. */
function pathOf({ at, across }: CountedPlace, { base, end, isCurve }: Stand, worldPx: number): Pixel[] {
  // In several pieces, because each piece of a shaft has one strength: of a single one the shaft would be faint up to its head.
  if (!isCurve || !across)
    return Array.from({ length: STRAIGHT_SEGMENTS + 1 }, (_, at): Pixel => {
      const share = at / STRAIGHT_SEGMENTS;
      return [base[0] + (end[0] - base[0]) * share, base[1] + (end[1] - base[1]) * share];
    });
  return flowCurve(at, across, SEGMENTS).map((point): Pixel => {
    const [x, y] = toMercator(point);
    return [x * worldPx, y * worldPx];
  });
}

/** @returns the radius of what was drawn */
function circlesOf(
  place: CountedPlace,
  [x, y]: Pixel,
  { largest, changes }: CountScale,
  toLngLat: (at: Pixel) => LngLat,
  { circles }: CountPicture,
): number {
  const arc = (radius: number, from: number, to: number): LngLat[] => {
    const points = Array.from({ length: 25 }, (_, index): Pixel => {
      const angle = from + ((to - from) * index) / 24;
      return [x + Math.sin(angle) * radius, y - Math.cos(angle) * radius];
    });
    return [...points, points[0] ?? [x, y]].map(toLngLat);
  };
  if (place.both !== undefined) {
    if (place.both === 0) return 0;
    // Both directions together: half of them fills each half.
    const radius = countRadiusPx(place.both / 2, largest);
    circles.push({
      id: place.ids.total,
      ring: arc(radius, 0, 2 * Math.PI),
      fill: changes && place.both < 0 ? 'tint' : 'solid',
    });
    return radius;
  }
  let outermost = 0;
  for (const [persons, from, to, fill] of [
    [place.departures, Math.PI, 2 * Math.PI, 'tint'],
    [place.arrivals, 0, Math.PI, 'solid'],
  ] as const) {
    if (persons === undefined || persons === 0 || changes) continue;
    const radius = countRadiusPx(persons, largest);
    outermost = Math.max(outermost, radius);
    circles.push({ id: place.ids.total, ring: arc(radius, from, to), fill });
  }
  return outermost;
}

/** An arrow along the left of a line, as seen in its direction, with one barb on the outer side. */
function halfArrow(
  id: string,
  kind: FlowKind,
  line: readonly Pixel[],
  widthPx: number,
  toLngLat: (at: Pixel) => LngLat,
): FlowShape {
  const { out, length } = barbPx(widthPx);
  const total = lengthOf(line);
  const headLength = Math.min(length, total * 0.6);
  const shaftLine = cut(line, 0, total - headLength);
  const inner = moved(shaftLine, GAP_PX / 2);
  const outer = moved(shaftLine, GAP_PX / 2 + widthPx);
  const middle = moved(shaftLine, GAP_PX / 2 + widthPx / 2);
  const tip = moved(line, GAP_PX / 2).at(-1) ?? [0, 0];
  const barb = moved(shaftLine, GAP_PX / 2 + widthPx + out).at(-1) ?? tip;
  const innerEnd = inner.at(-1) ?? tip;
  const head: Pixel[] = [innerEnd, tip, barb, innerEnd];
  const outline: Pixel[] = [...inner, tip, barb, ...outer.toReversed(), inner[0] ?? tip];
  const steps = middle.length - 1;
  return {
    flow: id,
    kind,
    widthPx,
    shaft: [
      {
        path: middle.map(toLngLat),
        opacities: middle.map((_, index) => FAINTEST + (1 - FAINTEST) * (steps === 0 ? 1 : index / steps)),
      },
    ],
    head: head.map(toLngLat),
    outline: outline.map(toLngLat),
    middle: [...middle, tip].map(toLngLat),
  };
}

const lengthOf = (line: readonly Pixel[]): number => lengths(line).at(-1) ?? 0;
