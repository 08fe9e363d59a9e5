/** GeoJSON as the atlas reads it: whether a file, a feature and its rings can be drawn, and lie where they may. */
import { booleanClockwise } from '@turf/turf';
import type { Position } from 'geojson';
import { BAY_AREA } from '../../src/contract/values';
import type { ReadFile } from './files';
import type { Mistakes, Step } from './mistakes';
import { didYouMean } from './nearest';
import { show, valueAt } from './validate';

/** The features of a FeatureCollection, or none and a mistake. */
export function featureListOf(file: ReadFile, mistakes: Mistakes): unknown[] {
  const features = valueAt(file.value, ['features']);
  if (valueAt(file.value, ['type']) === 'FeatureCollection' && Array.isArray(features)) return features;
  mistakes.at(
    file,
    [],
    'this is not GeoJSON as the atlas reads it; expected { "type": "FeatureCollection", "features": [ … ] }',
  );
  return [];
}

/** Whether the geometry of a feature can be drawn. Reports what stands in the way. */
export function checkShape(
  file: ReadFile,
  path: readonly Step[],
  allowed: readonly string[],
  mistakes: Mistakes,
): boolean {
  const geometry = [...path, 'geometry'];
  const type = valueAt(file.value, [...geometry, 'type']);
  const coordinates = valueAt(file.value, [...geometry, 'coordinates']);
  if (typeof type !== 'string' || !allowed.includes(type)) {
    const hint = typeof type === 'string' ? didYouMean(type, allowed) : '';
    mistakes.at(
      file,
      [...geometry, 'type'],
      `geometry: ${show(type)} is not a shape drawn here${hint}; expected ${allowed.join(', ')}`,
    );
    return false;
  }
  const depth = DEPTH_OF[type] ?? 0;
  const at = [...geometry, 'coordinates'];
  const wrong = firstWrongPosition(coordinates, depth, []);
  if (wrong !== undefined) {
    mistakes.at(file, [...at, ...wrong.path], `coordinates: ${wrong.why}`);
    return false;
  }
  if (type === 'Polygon') return checkRings(coordinates as Position[][], file, at, mistakes);
  if (type === 'MultiPolygon')
    return (coordinates as Position[][][])
      .map((rings, index) => checkRings(rings, file, [...at, index], mistakes))
      .every(Boolean);
  return true;
}

/** How many lists stand around a position in each shape. */
const DEPTH_OF: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

function firstWrongPosition(value: unknown, depth: number, path: Step[]): { path: Step[]; why: string } | undefined {
  if (!Array.isArray(value)) return { path, why: `${show(value)} is not a list` };
  if (depth > 0) {
    if (value.length === 0) return { path, why: 'an empty list; expected positions' };
    for (const [index, inner] of value.entries()) {
      const wrong = firstWrongPosition(inner, depth - 1, [...path, index]);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  }
  const [longitude, latitude] = value as unknown[];
  if (typeof longitude !== 'number' || typeof latitude !== 'number')
    return { path, why: `${show(value)} is not a position; expected [longitude, latitude]` };
  if (isInBayArea(longitude, latitude)) return undefined;
  const swapped = isInBayArea(latitude, longitude) ? '; longitude comes first, then latitude' : '';
  return {
    path,
    why: `${show(value)} lies outside the Bay Area${swapped} (expected longitude ${String(BAY_AREA.west)} to ${String(BAY_AREA.east)}, latitude ${String(BAY_AREA.south)} to ${String(BAY_AREA.north)})`,
  };
}

function isInBayArea(longitude: number, latitude: number): boolean {
  return (
    longitude >= BAY_AREA.west && longitude <= BAY_AREA.east && latitude >= BAY_AREA.south && latitude <= BAY_AREA.north
  );
}

function checkRings(rings: Position[][], file: ReadFile, path: readonly Step[], mistakes: Mistakes): boolean {
  let sound = true;
  for (const [index, ring] of rings.entries()) {
    const at = [...path, index];
    const [first, last] = [ring[0], ring.at(-1)];
    if (ring.length < 4 || first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
      mistakes.at(
        file,
        at,
        `coordinates: this ring is not closed; expected at least four positions, the last the same as the first`,
      );
      sound = false;
    } else if (booleanClockwise(ring) === (index === 0)) {
      mistakes.at(
        file,
        at,
        index === 0
          ? 'coordinates: this outer ring runs clockwise; expected counter-clockwise'
          : 'coordinates: this hole runs counter-clockwise; expected clockwise',
      );
      sound = false;
    }
  }
  return sound;
}
