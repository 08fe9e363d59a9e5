/**
 * Geometry shared by the base map's tools: reading and writing GeoJSON, generalising a shore, drawing channels.
 * All coordinates are longitude, latitude in degrees, WGS 84. Lengths are metres on a local plane, which is exact
 * enough (better than 1 %) between latitudes 21.4 and 24.1.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { area, difference, featureCollection, multiPolygon, polygon, union } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';

export type Land = Feature<Polygon | MultiPolygon>;
export type Ring = Position[];

/** The area that is drawn, somewhat larger than the area that is shown: west, south, east, north. */
export const FRAME = { west: 112.3, south: 21.4, east: 115.3, north: 24.1 } as const;

const METRES_PER_DEGREE_LATITUDE = 110_740;
const METRES_PER_DEGREE_LONGITUDE = 111_320 * Math.cos((22.6 * Math.PI) / 180);

/** Item of a list, counted from the end where the index is negative. @throws when there is none. */
export function item<T>(list: readonly T[], index: number): T {
  const found = list.at(index);
  if (found === undefined) throw new RangeError(`item ${index} of ${list.length}`);
  return found;
}
/** Item of a ring without its closing point, which begins again after the last. */
const around = <T>(ring: readonly T[], index: number): T => item(ring, index % ring.length);
/** Item of a line, or its first or last where the index lies beyond. */
const within = <T>(line: readonly T[], index: number): T => item(line, Math.max(0, Math.min(line.length - 1, index)));
/** Longitude and latitude of a position. */
export const lngLat = (position: Position): [longitude: number, latitude: number] => [
  item(position, 0),
  item(position, 1),
];

type Vector = readonly [east: number, north: number];
const toPlane = (position: Position): Vector => {
  const [longitude, latitude] = lngLat(position);
  return [longitude * METRES_PER_DEGREE_LONGITUDE, latitude * METRES_PER_DEGREE_LATITUDE];
};
const toDegrees = (vector: Vector): Position => [
  vector[0] / METRES_PER_DEGREE_LONGITUDE,
  vector[1] / METRES_PER_DEGREE_LATITUDE,
];
const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1]];
const along = (a: Vector, b: Vector, share: number): Vector => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];
const distance = (a: Vector, b: Vector): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/**
 * Reads a GeoJSON file as a feature collection. A geometry collection or a bare geometry is wrapped.
 * @throws when the file is missing or holds no GeoJSON.
 */
export function readFeatures(path: string): FeatureCollection {
  const value = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection | Feature | Geometry;
  if (value.type === 'FeatureCollection') return value;
  if (value.type === 'Feature') return { type: 'FeatureCollection', features: [value] };
  const geometries = value.type === 'GeometryCollection' ? value.geometries : [value];
  return {
    type: 'FeatureCollection',
    features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
  };
}

/** Writes features one a line, coordinates to five decimals (about one metre), so that a change shows in a diff. */
export function writeFeatures(path: string, name: string, features: readonly Feature[]): void {
  const lines = features.map((feature) =>
    JSON.stringify({
      type: 'Feature',
      properties: feature.properties,
      geometry: { ...feature.geometry, coordinates: rounded((feature.geometry as Polygon).coordinates) },
    }),
  );
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    `{"type":"FeatureCollection","name":${JSON.stringify(name)},"features":[\n${lines.join(',\n')}\n]}\n`,
  );
}

type Nested = number | Nested[];
function rounded(value: unknown): Nested {
  if (typeof value === 'number') return Math.round(value * 1e5) / 1e5;
  return (value as unknown[]).map(rounded);
}

/** The outer rings of all polygons of a collection; holes are left out. */
export function outerRings(collection: FeatureCollection): Ring[] {
  return collection.features.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return geometry.coordinates.slice(0, 1);
    if (geometry.type === 'MultiPolygon') return geometry.coordinates.flatMap((rings) => rings.slice(0, 1));
    return [];
  });
}

/** Outer rings and holes, each polygon by itself. */
export function polygonsOf(land: Land): Ring[][] {
  return land.geometry.type === 'Polygon' ? [land.geometry.coordinates] : land.geometry.coordinates;
}

const isPlaneRing = (ring: readonly Vector[]): boolean => ring.length >= 3;

function openPlane(ring: Ring): Vector[] {
  const plane = ring.map(toPlane);
  const open = plane.slice(0, -1);
  return open.filter((point, index) => distance(point, around(open, index + 1)) > 0.5);
}

function closed(open: readonly Vector[]): Ring {
  const ring = open.map(toDegrees);
  return [...ring, item(ring, 0)];
}

/** Cosine of the turn at b: 1 = the line comes straight back, -1 = it goes straight on. */
function sharpness(a: Vector, b: Vector, c: Vector): number {
  const u = minus(a, b);
  const v = minus(c, b);
  return (u[0] * v[0] + u[1] * v[1]) / (Math.hypot(...u) * Math.hypot(...v) || 1);
}

/** Removes needle points, sharper than the angle given: what is left of cut-off inlets and piers in coarse sources. */
export function withoutNeedles(ring: Ring, sharpestDegrees: number): Ring | undefined {
  const limit = Math.cos((sharpestDegrees * Math.PI) / 180);
  let open = openPlane(ring);
  for (let removed = true; removed && isPlaneRing(open);) {
    const kept = open.filter((point, index) => {
      const before = around(open, index - 1 + open.length);
      return sharpness(before, point, around(open, index + 1)) < limit;
    });
    removed = kept.length < open.length;
    open = kept;
  }
  return isPlaneRing(open) ? closed(open) : undefined;
}

/**
 * A natural shore through the vertices of a coarse ring: cubic curves whose tangents follow the neighbours. A tangent is
 * never longer than `reach` metres, so that long straight dykes stay straight and only their ends are rounded.
 */
export function roundedShore(ring: Ring, reach: number, step: number): Ring {
  const open = openPlane(ring);
  if (!isPlaneRing(open)) return ring;
  const size = open.length;
  const tangents = open.map((point, index): Vector => {
    const before = around(open, index - 1 + size);
    const after = around(open, index + 1);
    const chord = minus(after, before);
    const length = Math.hypot(...chord) || 1;
    // The sharper the corner, the shorter the tangent: capes stay capes instead of becoming loops.
    const ease = (1 - sharpness(before, point, after)) / 2;
    const span = Math.min(distance(before, point), distance(point, after), reach) * (0.35 + 0.65 * ease);
    return [(chord[0] / length) * span, (chord[1] / length) * span];
  });
  const curve = open.flatMap((start, index) => {
    const end = around(open, index + 1);
    const [from, to] = [item(tangents, index), around(tangents, index + 1)];
    const pieces = Math.max(1, Math.min(24, Math.round(distance(start, end) / step)));
    return Array.from({ length: pieces }, (_, piece): Vector => hermite(start, end, from, to, piece / pieces));
  });
  return closed(curve);
}

function hermite(start: Vector, end: Vector, from: Vector, to: Vector, t: number): Vector {
  const a = 2 * t ** 3 - 3 * t ** 2 + 1;
  const b = t ** 3 - 2 * t ** 2 + t;
  const c = -2 * t ** 3 + 3 * t ** 2;
  const d = t ** 3 - t ** 2;
  return [a * start[0] + b * from[0] + c * end[0] + d * to[0], a * start[1] + b * from[1] + c * end[1] + d * to[1]];
}

/** A smooth line through the vertices given, one point about every `step` metres. */
export function roundedPath(path: readonly Position[], step: number): Position[] {
  const line = path.map(toPlane);
  const curve = line.slice(0, -1).flatMap((start, index) => {
    const end = item(line, index + 1);
    const length = distance(start, end);
    const from = scaled(minus(end, within(line, index - 1)), length);
    const to = scaled(minus(within(line, index + 2), start), length);
    const pieces = Math.max(1, Math.round(length / step));
    return Array.from({ length: pieces }, (_, piece) => hermite(start, end, from, to, piece / pieces));
  });
  return [...curve, item(line, -1)].map(toDegrees);
}

/** Cuts every corner of a ring by at most `longest` metres, twice: quays and embankments with eased corners. */
export function easedCorners(ring: Ring, longest: number): Ring {
  let open = openPlane(ring);
  for (let pass = 0; pass < 2; pass += 1) {
    const reach = longest / (pass + 1);
    open = open.flatMap((start, index): Vector[] => {
      const end = around(open, index + 1);
      const share = Math.min(0.25, reach / (distance(start, end) || 1));
      return [along(start, end, share), along(start, end, 1 - share)];
    });
  }
  return closed(open);
}

/** A smooth islet in place of a few straight edges: corners cut by a quarter, then enlarged to the area it had. */
export function islet(ring: Ring): Ring {
  const smooth = openPlane(easedCorners(ring, Number.POSITIVE_INFINITY));
  const growth = Math.sqrt(squareMetres([ring]) / squareMetres([closed(smooth)]));
  const centre = middle(smooth);
  return closed(smooth.map((point) => along(centre, point, growth)));
}

function middle(points: readonly Vector[]): Vector {
  const total = points.reduce<Vector>((sum, point) => [sum[0] + point[0], sum[1] + point[1]], [0, 0]);
  return [total[0] / points.length, total[1] / points.length];
}

/** Ramer-Douglas-Peucker on a ring: no vertex dropped stands further than `tolerance` metres from the new line. */
export function simplifiedRing(ring: Ring, tolerance: number): Ring | undefined {
  const open = openPlane(ring);
  if (!isPlaneRing(open)) return undefined;
  // Split at the vertex furthest from the first, so that the start is no worse kept than any other place.
  const start = item(open, 0);
  const far = open.reduce(
    (best, point, at) => (distance(point, start) > distance(item(open, best), start) ? at : best),
    0,
  );
  const half = simplifiedLine(open.slice(0, far + 1), tolerance);
  const rest = simplifiedLine([...open.slice(far), start], tolerance);
  const result = [...half, ...rest.slice(1, -1)];
  return isPlaneRing(result) ? closed(result) : undefined;
}

/** Ramer-Douglas-Peucker on a line of longitude and latitude, tolerance in metres. */
export function simplifiedPath(path: Position[], tolerance: number): Position[] {
  return simplifiedLine(path.map(toPlane), tolerance).map(toDegrees);
}

function simplifiedLine(line: readonly Vector[], tolerance: number): Vector[] {
  if (line.length < 3) return [...line];
  const [first, last] = [item(line, 0), item(line, -1)];
  const length = distance(first, last) || 1e-9;
  let furthest = 0;
  let at = 0;
  for (let index = 1; index < line.length - 1; index += 1) {
    const point = item(line, index);
    const off = minus(point, first);
    const across = Math.abs((last[0] - first[0]) * off[1] - (last[1] - first[1]) * off[0]) / length;
    const away = length < 1 ? distance(point, first) : across;
    if (away > furthest) [furthest, at] = [away, index];
  }
  if (furthest < tolerance) return [first, last];
  return [...simplifiedLine(line.slice(0, at + 1), tolerance), ...simplifiedLine(line.slice(at), tolerance).slice(1)];
}

/**
 * A channel along a centre line with a width in metres at each vertex, as an area with round ends.
 * @throws when the number of widths differs from the number of vertices.
 */
export function channel(centre: readonly Position[], widthsMetres: readonly number[]): Land {
  if (centre.length !== widthsMetres.length) throw new Error('a channel needs one width for each vertex');
  const line = centre.map(toPlane);
  const samples: { point: Vector; radius: number }[] = [];
  for (let index = 0; index < line.length - 1; index += 1) {
    const [start, end] = [item(line, index), item(line, index + 1)];
    const before = within(line, index - 1);
    const after = within(line, index + 2);
    const length = distance(start, end);
    const from = scaled(minus(end, before), length);
    const to = scaled(minus(after, start), length);
    const [wide, next] = [item(widthsMetres, index), item(widthsMetres, index + 1)];
    const pieces = Math.max(2, Math.min(14, Math.round(length / 220)));
    for (let piece = 0; piece < pieces; piece += 1) {
      const t = piece / pieces;
      samples.push({ point: hermite(start, end, from, to, t), radius: (wide + (next - wide) * t) / 2 });
    }
  }
  samples.push({ point: item(line, -1), radius: item(widthsMetres, -1) / 2 });
  const directions = samples.map((_, index): Vector => {
    const a = within(samples, index - 1).point;
    const b = within(samples, index + 1).point;
    return scaled(minus(b, a), 1);
  });
  const bank = (index: number, side: 1 | -1): Vector => {
    const { point, radius } = item(samples, index);
    const direction = item(directions, index);
    return [point[0] - direction[1] * radius * side, point[1] + direction[0] * radius * side];
  };
  // Pieces of a few samples are joined, because the banks of one long outline may cross in a tight bend.
  const parts: Feature<Polygon>[] = [];
  for (let index = 0; index < samples.length - 1; index += 1) {
    const [left, right] = [bank(index, 1), bank(index, -1)];
    const [nextLeft, nextRight] = [bank(index + 1, 1), bank(index + 1, -1)];
    // In a bend tighter than the channel is wide, one bank runs backwards; the piece is then taken the other way round.
    const corners = banksCross(left, right, nextRight, nextLeft)
      ? [left, right, nextLeft, nextRight]
      : [left, right, nextRight, nextLeft];
    parts.push(polygon([closed(corners)]));
  }
  for (const [index, turn] of [
    [0, 1],
    [samples.length - 1, -1],
  ] as const)
    parts.push(roundEnd(item(samples, index), item(directions, index), turn));
  return joined(parts);
}

function banksCross(a: Vector, b: Vector, c: Vector, d: Vector): boolean {
  const side = (p: Vector, q: Vector, r: Vector): number =>
    (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return side(a, d, b) * side(a, d, c) < 0 && side(b, c, a) * side(b, c, d) < 0;
}

function scaled(vector: Vector, length: number): Vector {
  const own = Math.hypot(...vector) || 1;
  return [(vector[0] / own) * length, (vector[1] / own) * length];
}

function roundEnd(
  { point, radius }: { point: Vector; radius: number },
  direction: Vector,
  turn: 1 | -1,
): Feature<Polygon> {
  const back = Math.atan2(-direction[1] * turn, -direction[0] * turn);
  const arc = Array.from({ length: 13 }, (_, index): Vector => {
    const angle = back - Math.PI / 2 + (Math.PI * index) / 12;
    return [point[0] + Math.cos(angle) * radius, point[1] + Math.sin(angle) * radius];
  });
  const inside = [point[0] + direction[0] * turn * 2, point[1] + direction[1] * turn * 2] as const;
  return polygon([closed([...arc, inside])]);
}

/** Union of areas. @throws when nothing is given. */
export function joined(parts: readonly Land[]): Land {
  const first = parts[0];
  if (!first) throw new Error('nothing to join');
  if (parts.length === 1) return first;
  const result = union(featureCollection([...parts]));
  if (!result) throw new Error('the union is empty');
  return result;
}

/** What is left of `land` outside all of `cuts`. */
export function without(land: Land, cuts: readonly Land[]): Land {
  if (cuts.length === 0) return land;
  return difference(featureCollection([land, ...cuts])) ?? multiPolygon([]);
}

/** Area in square metres. */
export const squareMetres = (rings: Ring[]): number => area(polygon(rings));
