/**
 * Composes `geodata/zones/<zone>/boundary.geojson` from the hand-drawn `envelope.geojson` beside it and the land of the
 * base map, so that an outline that follows the shore coincides with the shore that is drawn.
 *
 * An envelope is a FeatureCollection (WGS 84, longitude before latitude) whose features say in `role` what they are:
 * - `outline`: the limit of the zone. With `clipToLand` only the land inside it belongs to the zone, and it may run a
 *   little off the shore; without, waters belong to the zone as well. `source` and `licence` hold for the parts too.
 * - `waters`: where water inside a clipped outline belongs to the zone all the same.
 * - `hole`: what lies inside the outline without belonging to the zone.
 * - `part`: a mask of the part named in `part`. It may reach beyond the zone, and over parts that come before it in the
 *   file: the part is what the zone and those before leave of it, or with `clipToLand` the land of that. With `within`
 *   it lies inside the part so named.
 * - `line`: the stretch of the zone's limit from its first point to its last, running through the points between.
 *
 * `roundingM` (metres, 150 unless given) is how far from a drawn corner the curve that replaces it begins.
 *
 * Run: npx tsx geodata/zones/tools/compose-outlines.ts [zone …]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as turf from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon, Position } from 'geojson';

type Area = Feature<Polygon | MultiPolygon>;

interface EnvelopeProperties {
  role: 'outline' | 'waters' | 'hole' | 'part' | 'line';
  part?: string;
  within?: string;
  clipToLand?: boolean;
  roundingM?: number;
  areaKm2Official?: number;
  source?: string;
  licence?: string;
  method?: string;
}
type EnvelopeFeature = Feature<Polygon | LineString, EnvelopeProperties>;

const ZONES_FOLDER = new URL('..', import.meta.url);
const LAND_FILE = new URL('../basemap/land-detail.geojson', ZONES_FOLDER);
const ZONES = ['qianhai', 'hengqin', 'nansha', 'northern-metropolis'];

const ROUNDING_M = 150;
/** What a curve adds to a corner shows at the closest zoom of the base map from about here, in metres. */
const VISIBLE_M = 5;
/** Islets and lakes below this would be specks at the closest zoom of the base map. */
const SMALLEST_PIECE_KM2 = 0.02;
const SMALLEST_HOLE_KM2 = 0.3;
const DECIMALS = 5;
/** Points nearer to each other than this differ by the rounding of coordinates alone. */
const CLOSEST_POINTS_M = 3;

const squareKilometres = (shape: Area | Feature<Polygon>): number => turf.area(shape) / 1e6;

function readJson<T>(file: URL): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

/** The corner-rounded form of a drawn line or closed ring; edges between corners stay where they were drawn. */
function roundCorners(drawn: Position[], closed: boolean, radiusM: number): Position[] {
  const points = closed ? drawn.slice(0, -1) : drawn;
  const count = points.length;
  const at = (index: number): Position => points[(index + count) % count] as Position;
  const rounded: Position[] = [];
  points.forEach((corner, index) => {
    if (!closed && (index === 0 || index === count - 1)) {
      rounded.push(corner);
      return;
    }
    const toward = (neighbour: Position): Position => {
      const lengthM = turf.distance(corner, neighbour, { units: 'meters' });
      const share = Math.min(0.5, radiusM / Math.max(lengthM, 1));
      return corner.map((value, axis) => value + ((neighbour[axis] as number) - value) * share);
    };
    const start = toward(at(index - 1));
    const end = toward(at(index + 1));
    const middle = turf.midpoint(start, end).geometry.coordinates;
    const offM = turf.distance(corner, middle, { units: 'meters' }) / 2;
    if (offM < VISIBLE_M) {
      rounded.push(corner);
      return;
    }
    const curvePoints = offM < 4 * VISIBLE_M ? 3 : 5;
    for (let step = 0; step < curvePoints; step++) {
      const t = step / (curvePoints - 1);
      rounded.push(
        corner.map(
          (value, axis) =>
            (1 - t) ** 2 * (start[axis] as number) + 2 * t * (1 - t) * value + t ** 2 * (end[axis] as number),
        ),
      );
    }
  });
  if (closed) rounded.push(rounded[0] as Position);
  return rounded;
}

function rounded(feature: EnvelopeFeature): Feature<Polygon> {
  if (feature.geometry.type !== 'Polygon') throw new Error(`${feature.properties.role} must be a polygon`);
  const radiusM = feature.properties.roundingM ?? ROUNDING_M;
  return turf.polygon(feature.geometry.coordinates.map((ring) => roundCorners(ring, true, radiusM)));
}

function common(one: Area, other: Area): Area {
  const result = turf.intersect(turf.featureCollection<Polygon | MultiPolygon>([one, other]));
  if (!result) throw new Error('two shapes that should overlap do not');
  return result;
}

function without(one: Area, other: Area): Area {
  const result = turf.difference(turf.featureCollection<Polygon | MultiPolygon>([one, other]));
  if (!result) throw new Error('nothing is left of a shape');
  return result;
}

function together(shapes: Area[]): Area {
  if (shapes.length === 1) return shapes[0] as Area;
  const result = turf.union(turf.featureCollection<Polygon | MultiPolygon>(shapes));
  if (!result) throw new Error('shapes cannot be joined');
  return result;
}

/** A closed ring without the doubled points and hair-thin spikes that cutting and rounding leave. */
function withoutSpikes(ring: Position[]): Position[] {
  const points = ring.slice(0, -1);
  for (let index = 0; index < points.length && points.length > 3;) {
    const before = points[(index + points.length - 1) % points.length] as Position;
    const here = points[index] as Position;
    const after = points[(index + 1) % points.length] as Position;
    const doubled = turf.distance(before, here, { units: 'meters' }) < CLOSEST_POINTS_M;
    const spike =
      turf.distance(before, after, { units: 'meters' }) < CLOSEST_POINTS_M ||
      turf.pointToLineDistance(after, turf.lineString([before, here]), { units: 'meters' }) < 0.5;
    if (doubled || spike) {
      points.splice(index, 1);
      index = Math.max(0, index - 1);
    } else index++;
  }
  return [...points, points[0] as Position];
}

/** Polygons without rings that touch or cross themselves: those are cut apart where they do. */
function untangled(rings: Position[][]): Position[][][] {
  const crosses = rings.some((ring) => turf.kinks(turf.polygon([ring])).features.length > 0);
  return crosses
    ? turf.unkinkPolygon(turf.polygon(rings)).features.map((piece) => piece.geometry.coordinates)
    : [rings];
}

/** Drops specks and pinholes, rounds coordinates and winds rings as RFC 7946 asks. */
function tidy(shape: Area): Area {
  const polygons = shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates] : shape.geometry.coordinates;
  const kept = polygons
    .map((rings) =>
      rings.filter((ring, index) => index === 0 || squareKilometres(turf.polygon([ring])) >= SMALLEST_HOLE_KM2),
    )
    .map((rings) => turf.truncate(turf.polygon(rings.map(withoutSpikes)), { precision: DECIMALS }).geometry.coordinates)
    .flatMap(untangled)
    .filter((rings) => squareKilometres(turf.polygon(rings)) >= SMALLEST_PIECE_KM2);
  const rounded = turf.truncate(turf.multiPolygon(kept), { precision: DECIMALS });
  const wound = turf.rewind(rounded, { reverse: false }) as Feature<MultiPolygon>;
  const only = wound.geometry.coordinates[0];
  return wound.geometry.coordinates.length === 1 && only ? turf.polygon(only) : wound;
}

/** The land of the base map near an outline, as one shape. */
function landNear(outline: Feature<Polygon>): Area {
  const land = readJson<FeatureCollection<Polygon | MultiPolygon>>(LAND_FILE);
  const box = turf.bboxPolygon(turf.bbox(outline));
  const near = land.features.flatMap((feature) => {
    const inside = turf.intersect(turf.featureCollection<Polygon | MultiPolygon>([feature, box]));
    return inside ? [inside] : [];
  });
  return together(near);
}

/** The stretch of a closed ring between the points nearest to the ends of `guide`, on the side where `guide` runs. */
function stretch(ring: Position[], guide: Position[]): Position[] {
  const open = ring.slice(0, -1);
  const nearest = (target: Position): number => {
    const distances = open.map((point) => turf.distance(point, target));
    return distances.indexOf(Math.min(...distances));
  };
  const from = nearest(guide[0] as Position);
  const to = nearest(guide[guide.length - 1] as Position);
  const walk = (step: 1 | -1): Position[] => {
    const points: Position[] = [];
    for (let index = from; ; index = (index + step + open.length) % open.length) {
      points.push(open[index] as Position);
      if (index === to) return points;
    }
  };
  const strays = (line: Position[]): number =>
    Math.max(...guide.map((point) => turf.pointToLineDistance(point, turf.lineString(line))));
  const [forward, backward] = [walk(1), walk(-1)];
  return strays(forward) <= strays(backward) ? forward : backward;
}

/** The features of `boundary.geojson` for one zone. Throws if the envelope has no outline or a shape vanishes. */
function compose(zone: string, envelope: FeatureCollection): FeatureCollection {
  const drawn = envelope.features as EnvelopeFeature[];
  const ofRole = (role: EnvelopeProperties['role']): EnvelopeFeature[] =>
    drawn.filter((feature) => feature.properties.role === role);
  const [outline] = ofRole('outline');
  if (!outline) throw new Error(`${zone}: the envelope has no outline`);

  let whole: Area = rounded(outline);
  if (outline.properties.clipToLand) {
    whole = common(whole, together([landNear(rounded(outline)), ...ofRole('waters').map(rounded)]));
  }
  for (const hole of ofRole('hole')) whole = without(whole, rounded(hole));
  whole = tidy(whole);

  const { source, licence } = outline.properties;
  const describe = (feature: EnvelopeFeature, kind?: 'area' | 'line') => ({
    zone,
    ...(feature.properties.part ? { part: feature.properties.part, kind } : {}),
    ...(feature.properties.within ? { within: feature.properties.within } : {}),
    indicative: true,
    source: feature.properties.source ?? source,
    licence: feature.properties.licence ?? licence,
    method: feature.properties.method,
    ...(feature.properties.areaKm2Official ? { areaKm2Official: feature.properties.areaKm2Official } : {}),
  });

  const features: Feature[] = [{ ...whole, properties: describe(outline) }];
  const composed = new Map<string, Area>();
  let taken: Area | undefined;
  for (const mask of ofRole('part')) {
    const { part, within } = mask.properties;
    if (!part) throw new Error(`${zone}: a part has no id`);
    const host = within ? composed.get(within) : whole;
    if (!host) throw new Error(`${zone}: ${part} lies within ${within ?? ''}, which must come before it`);
    let area = common(host, rounded(mask));
    if (mask.properties.clipToLand) area = common(area, landNear(rounded(mask)));
    if (!within) {
      if (taken) area = without(area, taken);
      taken = taken ? together([taken, area]) : area;
    }
    const shape = tidy(area);
    composed.set(part, shape);
    features.push({ ...shape, properties: describe(mask, 'area') });
  }
  const outer = whole.geometry.type === 'Polygon' ? whole.geometry.coordinates[0] : whole.geometry.coordinates[0]?.[0];
  for (const line of ofRole('line')) {
    if (line.geometry.type !== 'LineString' || !outer) throw new Error(`${zone}: a line must be a LineString`);
    const along = turf.lineString(stretch(outer, line.geometry.coordinates));
    features.push({ ...along, properties: describe(line, 'line') });
  }
  return { type: 'FeatureCollection', features };
}

for (const zone of process.argv.length > 2 ? process.argv.slice(2) : ZONES) {
  const envelope = new URL(`${zone}/envelope.geojson`, ZONES_FOLDER);
  if (!existsSync(envelope)) throw new Error(`${zone} has no envelope.geojson`);
  const boundary = compose(zone, readJson<FeatureCollection>(envelope));
  writeFileSync(
    new URL(`${zone}/boundary.geojson`, ZONES_FOLDER),
    `{ "type": "FeatureCollection", "features": [\n${boundary.features.map((feature) => JSON.stringify(feature)).join(',\n')}\n] }\n`,
  );
  for (const feature of boundary.features) {
    const { part, areaKm2Official } = feature.properties as { part?: string; areaKm2Official?: number };
    if (feature.geometry.type === 'LineString') continue;
    const drawnKm2 = squareKilometres(feature as Area);
    const share = areaKm2Official ? `${((drawnKm2 / areaKm2Official - 1) * 100).toFixed(1)} %` : '';
    console.log(
      `${(part ?? zone).padEnd(36)}${drawnKm2.toFixed(2).padStart(8)} km²  ${areaKm2Official ?? ''}  ${share}`,
    );
  }
}
