/** Holds the outlines against the records, the official areas and points whose side is known. */
import { area, booleanPointInPolygon, kinks, point, polygon } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { PublishedOutlineProperties } from '../../src/contract/pieces';
import { WHOLE_BAY_AREA } from '../../src/contract/atlas';
import { Mistakes } from './mistakes';
import { outlineId } from './outlines';
import type { KeptOutline, PublishedOutline } from './outlines';
import type { Content } from './read-content';
import { checkShape, featureListOf } from './shapes';
import { show } from './validate';

/** How far an outline's area may be from the official one where its record does not say, in per cent. */
export const DEFAULT_TOLERANCE_PERCENT = 10;

/** Area of an outline beside the official one. Square kilometres. */
export interface AreaCheck {
  id: string;
  areaKm2: number;
  officialKm2: number;
  /** How far ours is from the official figure, in per cent; negative where it is smaller. */
  offPercent: number;
  tolerancePercent: number;
}

/** A known point and whether it lies where it should: on its side of an outline, and on land. */
export interface PointCheck {
  name: string;
  outline: string;
  expected: 'inside' | 'outside';
  onLand: boolean;
  right: boolean;
}

/** What a check of the outlines found, right or wrong. */
export interface OutlineChecks {
  areas: AreaCheck[];
  points: PointCheck[];
}

export function checkOutlines(outlines: readonly KeptOutline[], content: Content, mistakes: Mistakes): OutlineChecks {
  checkEachIsDrawnOnce(outlines, content, mistakes);
  return { areas: checkAreas(outlines, content, mistakes), points: checkPoints(outlines, content, mistakes) };
}

function checkEachIsDrawnOnce(outlines: readonly KeptOutline[], content: Content, mistakes: Mistakes): void {
  const seen = new Set<string>();
  for (const { feature, file, path } of outlines) {
    const id = outlineId(feature.properties);
    if (seen.has(id))
      mistakes.at(file, path, `"${id}" is drawn twice; expected one feature, of several polygons if need be`);
    seen.add(id);
    const crossing = isSurface(feature) ? firstCrossing(feature.geometry) : undefined;
    if (crossing !== undefined)
      mistakes.at(
        file,
        [...path, 'geometry', 'coordinates'],
        `coordinates: the outline of "${id}" crosses itself near ${show(crossing)}`,
      );
  }
  const drawnFolders = new Set(
    content.folders.filter((folder) => folder.boundary !== undefined).map((folder) => `${folder.path}/zone.yaml`),
  );
  for (const { value: zone, file, path } of content.records.zone) {
    if (!drawnFolders.has(file.name)) continue;
    if (zone.id !== WHOLE_BAY_AREA && !seen.has(zone.id))
      mistakes.at(
        file,
        [...path, 'id'],
        `the zone "${zone.id}" has no outline; expected a feature without "part" in boundary.geojson`,
      );
    for (const [index, part] of zone.parts.entries())
      if (part.kind !== 'passage' && part.position !== 'unknown' && !seen.has(part.id))
        mistakes.at(
          file,
          [...path, 'parts', index, 'position'],
          `the part "${part.id}" has no outline; expected a feature with part "${part.id}" in boundary.geojson, or position: unknown`,
        );
  }
}

/** Where a ring crosses itself. Ring by ring, because two polygons of one outline may touch. */
function firstCrossing(geometry: Polygon | MultiPolygon): Position | undefined {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  for (const ring of polygons.flat()) {
    const crossing = kinks(polygon([ring])).features[0]?.geometry.coordinates;
    if (crossing !== undefined) return crossing.map((degrees) => Number(degrees.toFixed(5)));
  }
  return undefined;
}

function checkAreas(outlines: readonly KeptOutline[], content: Content, mistakes: Mistakes): AreaCheck[] {
  const checks: AreaCheck[] = [];
  for (const { feature, file, path } of outlines) {
    const { zone: zoneId, part: partId, areaKm2Official } = feature.properties;
    const zone = content.records.zone.find((record) => record.value.id === zoneId)?.value;
    const record = partId === undefined ? zone : zone?.parts.find((part) => part.id === partId);
    const official = record?.areaKm2 ?? areaKm2Official;
    const at = [...path, 'properties', 'areaKm2Official'];
    if (record?.areaKm2 !== undefined && areaKm2Official !== undefined && record.areaKm2 !== areaKm2Official)
      mistakes.at(
        file,
        at,
        `areaKm2Official: ${String(areaKm2Official)} differs from areaKm2 in zone.yaml (${String(record.areaKm2)})`,
      );
    if (official === undefined || !isSurface(feature)) continue;
    const areaKm2 = area(feature) / 1e6;
    const offPercent = (areaKm2 / official - 1) * 100;
    const tolerancePercent = record?.areaTolerancePercent ?? DEFAULT_TOLERANCE_PERCENT;
    const id = outlineId(feature.properties);
    checks.push({ id, areaKm2, officialKm2: official, offPercent, tolerancePercent });
    if (Math.abs(offPercent) > tolerancePercent)
      mistakes.at(
        file,
        [...path, 'geometry'],
        `the outline of "${id}" covers ${areaKm2.toFixed(2)} km², ${Math.abs(offPercent).toFixed(1)} % ${offPercent > 0 ? 'more' : 'less'} than the official ${String(official)} km²; expected at most ${String(tolerancePercent)} %`,
      );
  }
  return checks;
}

function checkPoints(outlines: readonly KeptOutline[], content: Content, mistakes: Mistakes): PointCheck[] {
  const checks: PointCheck[] = [];
  const land = finestLand(content);
  for (const { value, file, path } of content.records['check point']) {
    const expected = value.inside === undefined ? 'outside' : 'inside';
    const outline = value.inside ?? value.outside ?? '';
    const feature = outlines.find((other) => outlineId(other.feature.properties) === outline)?.feature;
    if (feature === undefined || !isSurface(feature)) continue;
    const isInside = booleanPointInPolygon(point(value.lngLat), feature);
    const isOnSide = isInside === (expected === 'inside');
    const onLand = land === undefined || land.features.some((each) => booleanPointInPolygon(value.lngLat, each));
    checks.push({ name: value.name, outline, expected, onLand, right: isOnSide && onLand });
    if (!onLand)
      mistakes.at(
        file,
        [...path, 'lngLat'],
        `"${value.name}" lies in the water of ${land?.file ?? ''}; expected it on land: is longitude first?`,
      );
    if (!isOnSide)
      mistakes.at(
        file,
        [...path, expected],
        `"${value.name}" lies ${isInside ? 'inside' : 'outside'} the outline of "${outline}"; expected it ${expected}`,
      );
  }
  return checks;
}

/** The base map's finest land, the last of its layers of areas, as far as its shapes are what they should be. */
function finestLand(content: Content): { file: string; features: Feature<Polygon | MultiPolygon>[] } | undefined {
  const layer = content.records['base layer'].findLast(({ value }) => value.geometry === 'polygon')?.value;
  const file = layer && content.baseLayerFiles.get(layer.id);
  if (file === undefined) return undefined;
  // What is wrong with the file itself is told where layers are checked.
  const untold = new Mistakes();
  const features = featureListOf(file, untold).filter((_, index) =>
    checkShape(file, ['features', index], ['Polygon', 'MultiPolygon'], untold),
  ) as Feature<Polygon | MultiPolygon>[];
  return { file: file.name, features };
}

function isSurface(feature: PublishedOutline): feature is Feature<Polygon | MultiPolygon, PublishedOutlineProperties> {
  return feature.geometry.type === 'Polygon' || feature.geometry.type === 'MultiPolygon';
}
