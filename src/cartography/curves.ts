/**
 * Names written along a line, letter by letter, as atlases name waters: spread over what is seen of the water, and where
 * nothing else stands. Everything here is in pixels from the top left of the map.
 */
import type { Box, Pixel } from './boxes';

/** One letter: where its baseline begins, how far it is turned clockwise, and the upright box around it. */
export interface Letter {
  at: Pixel;
  degrees: number;
  box: Box;
}

export interface Writing {
  /** Width of each letter, spaces included. */
  advances: readonly number[];
  /** Size of the type. */
  letterPx: number;
  /** Letters of this script stand upright below each other where the line is steep, as Chinese does. */
  stacks: boolean;
  /** Where the middle of the name stood before, so that it need not jump. */
  before?: Pixel | undefined;
}

/** Steeper than this, letters that may do so stand upright. In degrees. */
const STEEP = 35;
/** Least and most room between letters, as shares of the size of the type. */
const SPACING = { stacking: [0.18, 2.2], running: [0.02, 0.6] } as const;
/** Of what is seen of the line, this much the name takes where it can. */
const SPREAD = 0.6;
/** Distance between the places that are tried, in pixels. */
const STEP_PX = 12;
const MOST_PLACES = 60;
/** From the middle of a letter down to its baseline, as a share of the size of the type. */
const BASELINE = 0.36;

/** The same line with its corners cut off, twice (Chaikin 1974). */
export function smoothed(line: readonly Pixel[]): Pixel[] {
  const between = (a: Pixel, b: Pixel, share: number): Pixel => [
    a[0] + (b[0] - a[0]) * share,
    a[1] + (b[1] - a[1]) * share,
  ];
  let path = [...line];
  for (let round = 0; round < 2; round++) {
    const [first, last] = [path[0], path.at(-1)];
    if (!first || !last) return path;
    const cut = path.slice(1).flatMap((point, index) => {
      const before = path[index] ?? point;
      return [between(before, point, 0.25), between(before, point, 0.75)];
    });
    path = [first, ...cut, last];
  }
  return path;
}

/** A line as a way along which one can go. */
class Way {
  readonly #points: readonly Pixel[];
  readonly #lengths: number[] = [0];

  constructor(points: readonly Pixel[]) {
    this.#points = points;
    points.slice(1).forEach((point, index) => {
      const before = points[index] ?? point;
      this.#lengths.push((this.#lengths[index] ?? 0) + Math.hypot(point[0] - before[0], point[1] - before[1]));
    });
  }

  get length(): number {
    return this.#lengths.at(-1) ?? 0;
  }

  at(along: number): Pixel {
    const index = Math.max(
      1,
      this.#lengths.findIndex((length) => length >= along),
    );
    const [from, to] = [this.#points[index - 1] ?? [0, 0], this.#points[index] ?? this.#points[index - 1] ?? [0, 0]];
    const [start, end] = [this.#lengths[index - 1] ?? 0, this.#lengths[index] ?? 0];
    const share = end > start ? (along - start) / (end - start) : 0;
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  }

  /** The direction around a place, over the width of a letter, clockwise from the right. */
  degreesAt(along: number, reach: number): number {
    const [a, b] = [this.at(Math.max(0, along - reach)), this.at(Math.min(this.length, along + reach))];
    return (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI;
  }

  nearest([x, y]: Pixel): number {
    let best = { along: 0, away: Infinity };
    this.#points.forEach((point, index) => {
      const away = Math.hypot(point[0] - x, point[1] - y);
      if (away < best.away) best = { along: this.#lengths[index] ?? 0, away };
    });
    return best.along;
  }

  /** From where to where along it points lie in a box; nowhere where none does. */
  within([left, top, right, bottom]: Box): [number, number] | undefined {
    const inside = this.#lengths.filter((_, index) => {
      const [x, y] = this.#points[index] ?? [NaN, NaN];
      return x >= left && x <= right && y >= top && y <= bottom;
    });
    const [first, last] = [inside[0], inside.at(-1)];
    return first === undefined || last === undefined ? undefined : [first, last];
  }
}

/**
 * The letters of a name along a line, as widely spaced as there is room; none where it would be cramped or something stands
 * in the way everywhere.
 * @param isClear whether nothing else stands in a letter's box
 */
export function lettersAlong(
  line: readonly Pixel[],
  { advances, letterPx, stacks, before }: Writing,
  frame: Box,
  isClear: (box: Box) => boolean,
): Letter[] | undefined {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 2) return undefined;
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const isSteep = stacks && (Math.abs(Math.atan2(dy, Math.abs(dx))) * 180) / Math.PI > STEEP;
  // Read from the left, or from above where letters stand below each other.
  const isBackward = isSteep ? dy < 0 : dx < 0;
  const way = new Way(smoothed(isBackward ? line.toReversed() : line));
  const seen = way.within(frame);
  if (!seen) return undefined;

  // Below each other letters need their height, beside each other their width.
  const sizes = isSteep ? advances.map((advance) => Math.max(advance, letterPx)) : advances;
  const bare = sizes.reduce((sum, size) => sum + size, 0);
  const gaps = Math.max(1, sizes.length - 1);
  const [least, most] = SPACING[stacks ? 'stacking' : 'running'].map((share) => share * letterPx) as [number, number];
  const wide = Math.min(most, Math.max(least, ((seen[1] - seen[0]) * SPREAD - bare) / gaps));

  const middle = (seen[0] + seen[1]) / 2;
  const stood = before && way.nearest(before);
  const places = [
    ...(stood === undefined ? [] : [stood]),
    ...Array.from(
      { length: MOST_PLACES },
      (_, index) => middle + Math.ceil(index / 2) * STEP_PX * (index % 2 ? 1 : -1),
    ),
  ];
  for (const share of [1, 0.5, 0]) {
    const spacing = least + (wide - least) * share;
    const length = bare + gaps * spacing;
    for (const place of places) {
      if (place - length / 2 < 0 || place + length / 2 > way.length) continue;
      const letters = write(place - length / 2, spacing);
      if (letters.every(({ box }) => isInFrame(box) && isClear(box))) return letters;
    }
  }
  return undefined;

  function isInFrame([left, top, right, bottom]: Box): boolean {
    return left >= frame[0] && top >= frame[1] && right <= frame[2] && bottom <= frame[3];
  }

  function write(from: number, spacing: number): Letter[] {
    let along = from;
    return sizes.map((size, index) => {
      const [x, y] = way.at(along + size / 2);
      const degrees = isSteep ? 0 : way.degreesAt(along + size / 2, letterPx);
      along += size + spacing;
      const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
      const advance = advances[index] ?? 0;
      const [across, down] = [-advance / 2, BASELINE * letterPx];
      const halfWidth = (Math.abs(cos) * advance + Math.abs(sin) * letterPx) / 2;
      const halfHeight = (Math.abs(sin) * advance + Math.abs(cos) * letterPx) / 2;
      return {
        at: [x + cos * across - sin * down, y + sin * across + cos * down],
        degrees,
        box: [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight],
      };
    });
  }
}
