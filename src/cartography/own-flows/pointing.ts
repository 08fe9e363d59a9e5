/** What of a picture lies under the pointer, worked out from its shapes: reading pixels back would stall the graphics card. */
import type { LngLat } from '../../contract/values';
import type { FlowLevel } from '../../domain/own-flows/flow-index';
import type { FlowPicture } from '../../domain/own-flows/flow-picture';

/** How far the middle of an arrow stands off its straight line, as in `arrow-layer.ts`, on the screen with y running down. */
const BEND = 0.36;
const SEGMENTS = 10;

const positionOf = ({ positions }: FlowLevel, cluster: number): LngLat => [
  positions[cluster * 2] ?? 0,
  positions[cluster * 2 + 1] ?? 0,
];

type Project = (at: LngLat) => readonly [x: number, y: number];

/**
 * The number of the arrow nearest to a point of the screen, or −1.
 * @param reachPx how near it must be
 */
export function arrowAt(
  picture: FlowPicture,
  [x, y]: readonly [number, number],
  reachPx: number,
  project: Project,
): number {
  const { drawn, flows, looks, level } = picture;
  let nearest = -1;
  let least = reachPx;
  // The large ones lie on top, so they are asked first.
  for (let arrow = drawn - 1; arrow >= 0; arrow -= 1) {
    const flow = flows[arrow] ?? 0;
    const [x0, y0] = project(positionOf(level, level.origins[flow] ?? 0));
    const [x2, y2] = project(positionOf(level, level.destinations[flow] ?? 0));
    const x1 = (x0 + x2) / 2 + (y2 - y0) * BEND;
    const y1 = (y0 + y2) / 2 - (x2 - x0) * BEND;
    const halfPx = (looks[arrow * 2] ?? 0) / 2;
    const reach = least + halfPx;
    if (
      Math.min(x0, x1, x2) - reach > x ||
      Math.max(x0, x1, x2) + reach < x ||
      Math.min(y0, y1, y2) - reach > y ||
      Math.max(y0, y1, y2) + reach < y
    ) {
      continue;
    }
    let [beforeX, beforeY] = [x0, y0];
    for (let segment = 1; segment <= SEGMENTS; segment += 1) {
      const t = segment / SEGMENTS;
      const u = 1 - t;
      const atX = u * u * x0 + 2 * u * t * x1 + t * t * x2;
      const atY = u * u * y0 + 2 * u * t * y1 + t * t * y2;
      const distance = distanceToPiece(x, y, beforeX, beforeY, atX, atY) - halfPx;
      if (distance < least) {
        least = distance;
        nearest = arrow;
      }
      beforeX = atX;
      beforeY = atY;
    }
  }
  return nearest;
}

function distanceToPiece(x: number, y: number, x0: number, y0: number, x1: number, y1: number): number {
  const square = (x1 - x0) ** 2 + (y1 - y0) ** 2;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / square));
  return Math.hypot(x - x0 - t * (x1 - x0), y - y0 - t * (y1 - y0));
}

/** The number of the cluster whose circle holds a point of the screen, the smallest of them, or −1. */
export function circleAt(
  picture: FlowPicture,
  [x, y]: readonly [number, number],
  reachPx: number,
  project: Project,
): number {
  const { level, radiiPx } = picture;
  let found = -1;
  for (let cluster = 0; cluster < level.leaders.length; cluster += 1) {
    const radius = radiiPx[cluster] ?? 0;
    if (radius === 0) continue;
    const [atX, atY] = project(positionOf(level, cluster));
    if (Math.hypot(x - atX, y - atY) > Math.max(radius, reachPx)) continue;
    if (found === -1 || radius < (radiiPx[found] ?? 0)) found = cluster;
  }
  return found;
}
