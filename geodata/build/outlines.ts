/** Outlines of zones and their parts, read from the `boundary.geojson` beside each `zone.yaml`. */
import { bbox } from '@turf/turf';
import type { Feature, FeatureCollection } from 'geojson';
import * as schemas from '../../src/contract/records';
import type { Bounds, OutlineGeometry, PublishedOutlineProperties } from '../../src/contract/pieces';
import { WHOLE_BAY_AREA } from '../../src/contract/atlas';
import type { ReadFile } from './files';
import type { Mistakes, Step } from './mistakes';
import { didYouMean } from './nearest';
import type { Content } from './read-content';
import { checkShape, featureListOf } from './shapes';
import { show, validate, valueAt } from './validate';

export type PublishedOutline = Feature<OutlineGeometry, PublishedOutlineProperties>;

/** An outline with the place where it stands. */
export interface KeptOutline {
  feature: PublishedOutline;
  file: ReadFile;
  path: readonly Step[];
}

/** The outlines that can be drawn, in the order of their folders. Reports what is wrong with the others. */
export function readOutlines(content: Content, mistakes: Mistakes): KeptOutline[] {
  return content.folders.flatMap((folder) =>
    folder.boundary === undefined ? [] : featuresOf(folder.boundary, folder.zone, content, mistakes),
  );
}

/** Id under which an outline is drawn and framed: of its part, or of its zone. */
export function outlineId(properties: { zone: string; part?: string | undefined }): string {
  return properties.part ?? properties.zone;
}

function featuresOf(file: ReadFile, zone: string | undefined, content: Content, mistakes: Mistakes): KeptOutline[] {
  const features = featureListOf(file, mistakes);
  return features.flatMap((_, index) => {
    const path = ['features', index];
    const properties = validate(schemas.outlineProperties, file, [...path, 'properties'], mistakes);
    const sound = checkShape(file, path, OUTLINE_SHAPES, mistakes);
    if (properties === undefined || !sound) return [];
    if (zone !== undefined && properties.zone !== zone) {
      mistakes.at(
        file,
        [...path, 'properties', 'zone'],
        `zone: ${show(properties.zone)} is not the zone of this folder; expected "${zone}"`,
      );
      return [];
    }
    const record = content.records.zone.find((other) => other.value.id === properties.zone)?.value;
    const parts = record?.parts.map((part) => part.id) ?? [];
    if (record !== undefined && properties.part !== undefined && !parts.includes(properties.part)) {
      mistakes.at(
        file,
        [...path, 'properties', 'part'],
        `part: ${show(properties.part)} is not a part of "${properties.zone}"${didYouMean(properties.part, parts) || `; expected one of ${parts.join(', ')}`}`,
      );
      return [];
    }
    const geometry = valueAt(file.value, [...path, 'geometry']) as OutlineGeometry;
    return [
      { feature: { type: 'Feature', properties: properties as PublishedOutlineProperties, geometry }, file, path },
    ];
  });
}

const OUTLINE_SHAPES = ['Polygon', 'MultiPolygon', 'LineString', 'MultiLineString'];

/** `zones.geojson`: in the order of the zones, each before its parts. */
export function outlineCollection(
  outlines: readonly KeptOutline[],
  zoneOrder: readonly string[],
): FeatureCollection<OutlineGeometry, PublishedOutlineProperties> {
  const rank = ({ zone, part }: PublishedOutlineProperties) =>
    zoneOrder.indexOf(zone) * 2 + (part === undefined ? 0 : 1);
  const features = outlines.map((outline) => outline.feature).sort((a, b) => rank(a.properties) - rank(b.properties));
  return { type: 'FeatureCollection', features };
}

/**
 * Box around each outline. The whole Bay Area's is that of its own outline, where it has one, or else of all zones: a box
 * around all eleven cities would leave the zones too small to see.
 */
export function boundsOf(outlines: readonly PublishedOutline[]): Record<string, Bounds> {
  const bounds: Record<string, Bounds> = {};
  for (const outline of outlines) bounds[outlineId(outline.properties)] = boxAround([outline]);
  if (outlines.length > 0) bounds[WHOLE_BAY_AREA] ??= boxAround(outlines);
  return bounds;
}

function boxAround(features: readonly PublishedOutline[]): Bounds {
  const [west, south, east, north] = bbox({ type: 'FeatureCollection', features: [...features] });
  return [west, south, east, north].map((degrees) => Number(degrees.toFixed(5))) as Bounds;
}
