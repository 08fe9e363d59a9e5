/**
 * Flows as shapes: what is drawn, where, how wide and how strong. Figures were turned into widths in `domain/flows.ts`;
 * here is no arithmetic on figures, only on pixels. Both the live map and the still picture draw these shapes.
 *
 *     origin ░░▒▒▒▓▓▓██████▶ destination        solid: the latest count, faint at its origin, full at its head
 *            ────────────────▷                   hollow, beside it: what is aimed at for this time
 *            ╌ ╌ ╌ ╌ ╌ ╌ ╌ ╌ ▶                   dashed, one width: described without a figure
 *            ◀████████████████▶                  evenly strong: both directions counted together
 */
import type { Point } from '../contract/atlas';
import type { LngLat } from '../contract/values';
import { rangeOf } from '../domain/figures';
import { DESCRIBED_FLOW_PX, flowWidthPx, type DrawnFlow } from '../domain/flows';
import { flowCurve, fromMercator, toMercator } from '../domain/geometry';

/** `more` and `fewer` are changes against another period: drawn like a count and like a target. */
export type FlowKind = 'actual' | 'target' | 'described' | 'more' | 'fewer';

/** A line whose strength changes along it. */
export interface FadingPath {
  path: LngLat[];
  /** Opacity at each point of the path, from 0 to 1. */
  opacities: number[];
}

/** One arrow. */
export interface FlowShape {
  flow: string;
  kind: FlowKind;
  widthPx: number;
  /** From the origin to the base of the head; for a described flow one piece for each dash. */
  shaft: FadingPath[];
  /** The head, a closed ring. */
  head: LngLat[];
  /** A second head at the origin, where the figure counts both directions together. */
  tail?: LngLat[];
  /** Shaft and head as one closed ring: the outline of a hollow arrow. */
  outline: LngLat[];
  /** The middle line from origin to tip, for pointing at it and for keeping labels clear of it. */
  middle: LngLat[];
}

/** Room on the map that a name must not take: along a line, or around a point, which is then given twice. */
export type FlowRoom = Pick<FlowShape, 'middle' | 'widthPx'>;

export interface FlowScale {
  /** Pixels for the whole world's width at the zoom shown: 512 × 2^zoom in MapLibre. */
  worldPx: number;
  /** The figure that the widest arrow stands for. Left out where only described ties are drawn. */
  end?: number | undefined;
}

export type Pixel = [x: number, y: number];

/** Between the heads of arrows that lie side by side. */
const BESIDE_GAP_PX = 2;
const DASH_PX = 8;
const DASH_GAP_PX = 6;
const FAINTEST = 0.1;
const FAINTEST_DASH = 0.45;
/** A short flow keeps at least this share of its length for the shaft; its head then reaches past the destination. */
const LEAST_SHAFT = 0.5;
/** The same for one with a head at each end: a third for each. */
const LEAST_SHAFT_OF_TWO_HEADS = 2 / 3;
const LEAST_HEAD_PX = 8;
/** How far a head reaches beyond its shaft on each side. */
const LEAST_BARB_PX = 2.5;
const SEGMENTS = 48;

/** Length and half the breadth of a head, large enough to be read on the thinnest line. */
export function headSizePx(widthPx: number): { length: number; half: number } {
  return { length: 8 + widthPx * 1.25, half: 4 + widthPx * 0.75 };
}

/** The head of a short arrow is smaller, so that the way stays longer than it, and never so small that it is no head. */
function fittedHeadPx(widthPx: number, mostPx: number): { length: number; half: number } {
  const whole = headSizePx(widthPx);
  const share = Math.min(1, Math.max(mostPx, LEAST_HEAD_PX) / whole.length);
  return { length: whole.length * share, half: Math.max(whole.half * share, widthPx / 2 + LEAST_BARB_PX) };
}

/**
 * The arrows for what is in view. Those between the same two places lie side by side, as far apart as their heads need:
 * the first on the curve, its aim to the left of it, further flows to the right and to the left in turn.
 */
export function flowShapes(drawn: readonly DrawnFlow[], scale: FlowScale): FlowShape[] {
  const bundles = new Map<string, { left: number; right: number; count: number }>();
  const width = (point: Point) => flowWidthPx(rangeOf(point)[1], scale.end ?? 0);
  return drawn.flatMap((each) => {
    const ends = `${each.flow.from}>${each.flow.to}`;
    const bundle = bundles.get(ends) ?? { left: 0, right: 0, count: 0 };
    bundles.set(ends, bundle);
    /** Takes room for one arrow and says how far to the left of the curve its middle stands. */
    const room = (widthPx: number, side: 'left' | 'right'): number => {
      const { half } = headSizePx(widthPx);
      if (bundle.count++ === 0) {
        bundle.left = half;
        bundle.right = half;
        return 0;
      }
      const middle = bundle[side] + BESIDE_GAP_PX + half;
      bundle[side] = middle + half;
      return side === 'left' ? middle : -middle;
    };
    const side = bundle.left <= bundle.right ? 'left' : 'right';
    if (each.flow.grade === 'described') {
      return [shape(each, 'described', DESCRIBED_FLOW_PX, room(DESCRIBED_FLOW_PX, side), scale)];
    }
    const shapes: FlowShape[] = [];
    const solid = each.actual && width(each.actual);
    const hollow = each.target && width(each.target);
    if (solid !== undefined) shapes.push(shape(each, 'actual', solid, room(solid, side), scale));
    if (hollow !== undefined) shapes.push(shape(each, 'target', hollow, room(hollow, 'left'), scale));
    return shapes;
  });
}

/** @param aside how far the arrow stands to the left of the flow's curve, in pixels */
function shape(
  { flow, from, to }: DrawnFlow,
  kind: FlowKind,
  widthPx: number,
  aside: number,
  { worldPx }: FlowScale,
): FlowShape {
  const curve = flowCurve(from, to, SEGMENTS).map((point): Pixel => {
    const [x, y] = toMercator(point);
    return [x * worldPx, y * worldPx];
  });
  const middle = moved(curve, aside);
  const total = lengths(middle).at(-1) ?? 0;
  const bothWays = flow.bothWays === true;
  const leastShaft = bothWays ? LEAST_SHAFT_OF_TWO_HEADS : LEAST_SHAFT;
  const size = fittedHeadPx(widthPx, total * (1 - leastShaft));
  const base = Math.max(total - size.length, total * leastShaft);
  const shaft = cut(middle, bothWays ? total - base : 0, base);
  const headBase = shaft.at(-1) ?? [0, 0];
  // The head points to where the curve ends; where it would not fit, straight on from the shaft's end.
  const ahead = total - base >= size.length ? (middle.at(-1) ?? headBase) : onwards(shaft);
  const head = headAt(headBase, ahead, size.length, size.half);
  const tailBase = shaft[0] ?? [0, 0];
  const behind = total - base >= size.length ? (middle[0] ?? tailBase) : onwards([...shaft].reverse());
  const tail = bothWays ? headAt(tailBase, behind, size.length, size.half) : undefined;
  const lngLat = ([x, y]: Pixel): LngLat => fromMercator([x / worldPx, y / worldPx]);
  const half = widthPx / 2;
  const left = moved(shaft, half);
  const right = moved(shaft, -half).reverse();
  const [headLeft, tip, headRight] = head as [Pixel, Pixel, Pixel];
  const outline: Pixel[] = [...left, headLeft, tip, headRight, ...right];
  const faintest = kind === 'described' ? FAINTEST_DASH : FAINTEST;
  const pieces = kind === 'described' ? dashes(shaft) : [{ path: shaft, from: 0, to: 1 }];
  return {
    flow: flow.id,
    kind,
    widthPx,
    shaft: pieces.map((piece) => ({
      path: piece.path.map(lngLat),
      // Who counts both ways names no origin, so neither end is the faint one.
      opacities: along(piece.path, piece.from, piece.to).map((t) => (bothWays ? 1 : faintest + (1 - faintest) * t)),
    })),
    head: closed(head).map(lngLat),
    ...(tail && { tail: closed(tail).map(lngLat) }),
    outline: closed(outline).map(lngLat),
    middle: [...shaft, tip].map(lngLat),
  };
}

function closed(ring: Pixel[]): Pixel[] {
  const [first] = ring;
  return first ? [...ring, first] : [];
}

/** Distance from the start to each point of a line. */
export function lengths(line: readonly Pixel[]): number[] {
  let total = 0;
  return line.map(([x, y], index) => {
    const [beforeX, beforeY] = line[index - 1] ?? [x, y];
    total += Math.hypot(x - beforeX, y - beforeY);
    return total;
  });
}

/** For each point of a piece how far along the whole shaft it stands, where the piece runs `from`…`to` of it. */
function along(piece: readonly Pixel[], from: number, to: number): number[] {
  const at = lengths(piece);
  const total = at.at(-1) ?? 0;
  return at.map((length) => from + (total === 0 ? 0 : (length / total) * (to - from)));
}

/** The line moved sideways, to the left of its direction as seen on the map (north up, y runs south). */
export function moved(line: readonly Pixel[], distance: number): Pixel[] {
  return line.map(([x, y], index): Pixel => {
    const before = line[index - 1] ?? [x, y];
    const after = line[index + 1] ?? [x, y];
    const dx = after[0] - before[0];
    const dy = after[1] - before[1];
    const length = Math.hypot(dx, dy) || 1;
    return [x + (dy / length) * distance, y - (dx / length) * distance];
  });
}

/** The piece of a line between two distances from its start. */
export function cut(line: readonly Pixel[], start: number, end: number): Pixel[] {
  const at = lengths(line);
  const pointAt = (distance: number): Pixel => {
    const next = at.findIndex((length) => length >= distance);
    if (next <= 0) return line[next === 0 ? 0 : line.length - 1] ?? [0, 0];
    const [x0, y0] = line[next - 1] ?? [0, 0];
    const [x1, y1] = line[next] ?? [0, 0];
    const before = at[next - 1] ?? 0;
    const step = (at[next] ?? 0) - before;
    const t = step === 0 ? 0 : (distance - before) / step;
    return [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t];
  };
  const between = line.filter((_, index) => (at[index] ?? 0) > start && (at[index] ?? 0) < end);
  return [pointAt(start), ...between, pointAt(end)];
}

/** A line cut into dashes; the last one ends at the head. */
function dashes(line: readonly Pixel[]): { path: Pixel[]; from: number; to: number }[] {
  const total = lengths(line).at(-1) ?? 0;
  const pieces: { path: Pixel[]; from: number; to: number }[] = [];
  for (let end = total; end > 0; end -= DASH_PX + DASH_GAP_PX) {
    const start = Math.max(0, end - DASH_PX);
    pieces.unshift({ path: cut(line, start, end), from: start / total, to: end / total });
  }
  return pieces;
}

/** A point ahead of a line's end, in its last direction. */
function onwards(line: readonly Pixel[]): Pixel {
  const [x1, y1] = line.at(-1) ?? [0, 0];
  const [x0, y0] = line.at(-2) ?? [x1 - 1, y1];
  return [x1 + (x1 - x0), y1 + (y1 - y0)];
}

function headAt([x, y]: Pixel, [towardsX, towardsY]: Pixel, length: number, half: number): Pixel[] {
  const distance = Math.hypot(towardsX - x, towardsY - y) || 1;
  const dx = (towardsX - x) / distance;
  const dy = (towardsY - y) / distance;
  return [
    [x + dy * half, y - dx * half],
    [x + dx * length, y + dy * length],
    [x - dy * half, y + dx * half],
  ];
}

/** Distance in pixels from a point to a line on the screen. */
export function distanceToLine(
  [x, y]: readonly [number, number],
  line: readonly (readonly [number, number])[],
): number {
  let least = Infinity;
  line.forEach(([x1, y1], index) => {
    const [x0, y0] = line[index - 1] ?? [x1, y1];
    const square = (x1 - x0) ** 2 + (y1 - y0) ** 2;
    const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / square));
    least = Math.min(least, Math.hypot(x - x0 - t * (x1 - x0), y - y0 - t * (y1 - y0)));
  });
  return least;
}
