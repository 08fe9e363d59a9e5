/**
 * Street detail from an archive that a deployment puts beside the page: roads, buildings and greens in our own look,
 * between the land and everything that the atlas says. The archive's layers are those of the Protomaps basemap
 * (version 4): `landuse`, `water`, `roads`, `buildings`, told apart by `kind`.
 */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { PageTheme } from '../domain/view';
import type { MapLayerId } from './layer-order';
import { PALETTES, mixed } from './palette';

export const STREETS_SOURCE = 'streets';
/** Street detail lies below this layer, and so below rail, zones and flows. */
export const STREETS_BELOW: MapLayerId = 'boundaries';

const kindIn = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];
const width = (...stops: [zoom: number, px: number][]): ExpressionSpecification =>
  ['interpolate', ['exponential', 1.5], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification;

/** From the ground up. */
export function streetLayers(theme: PageTheme): LayerSpecification[] {
  const palette = PALETTES[theme];
  const road = mixed(palette.land, palette.structure, 0.75);
  const line = (id: string, minzoom: number, kinds: string[], colour: string, px: ExpressionSpecification) =>
    ({
      id,
      type: 'line',
      source: STREETS_SOURCE,
      'source-layer': 'roads',
      minzoom,
      filter: kindIn(...kinds),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': colour, 'line-width': px },
    }) satisfies LayerSpecification;
  return [
    {
      id: 'streets-green',
      type: 'fill',
      source: STREETS_SOURCE,
      'source-layer': 'landuse',
      minzoom: 11,
      filter: kindIn('park', 'nature_reserve', 'national_park', 'forest', 'wood', 'grass', 'cemetery', 'golf_course'),
      paint: { 'fill-color': mixed(palette.land, palette.inks.green, 0.1) },
    },
    {
      id: 'streets-water',
      type: 'fill',
      source: STREETS_SOURCE,
      'source-layer': 'water',
      minzoom: 11,
      // The sea is ours; lakes and rivers that we leave out are the archive's.
      filter: ['all', ['==', ['geometry-type'], 'Polygon'], ['!', kindIn('ocean', 'sea')]],
      paint: { 'fill-color': palette.water },
    },
    {
      id: 'streets-buildings',
      type: 'fill',
      source: STREETS_SOURCE,
      'source-layer': 'buildings',
      minzoom: 13.5,
      paint: { 'fill-color': mixed(palette.land, palette.structure, 0.45) },
    },
    line('streets-paths', 14, ['path', 'other'], road, width([14, 0.4], [18, 2])),
    line('streets-minor', 12, ['minor_road'], road, width([12, 0.4], [15, 2], [18, 9])),
    line('streets-major', 9, ['major_road'], road, width([9, 0.4], [12, 1.2], [15, 3.4], [18, 13])),
    line('streets-highways', 7, ['highway'], palette.structure, width([7, 0.5], [10, 1.1], [13, 2.4], [18, 16])),
  ];
}
