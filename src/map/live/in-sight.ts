/** What is drawn in the part of the map that is seen: the key explains that and nothing else. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { PARTS_ZOOM } from '../../cartography/names';
import { isSignShown, type SignPlace } from '../../cartography/signs';
import type { Projection } from '../projection';

/** What the key calls that which a layer draws. */
const KEY_OF_LAYER: Readonly<Record<string, string>> = {
  'zones-fill': 'zone',
  'parts-outline': 'part',
  'parts-line': 'customs-line',
  bridges: 'bridge',
  tunnels: 'tunnel',
  rail: 'rail',
  'planned-rail': 'planned-rail',
  metro: 'metro',
  boundaries: 'boundary',
};

/** @param zone the zone that is open, whose parts are seen from any distance */
export function itemsInSight(
  map: MapLibreMap,
  projection: Projection,
  signs: readonly SignPlace[],
  zone: string | undefined,
): ReadonlySet<string> {
  const found = new Set<string>();
  const zoom = projection.zoom();
  for (const { layer, properties } of map.queryRenderedFeatures({ layers: Object.keys(KEY_OF_LAYER) })) {
    // Parts of other zones are there and not seen from afar.
    const isSeen = !layer.id.startsWith('parts-') || zoom >= PARTS_ZOOM || properties['zone'] === zone;
    const item = KEY_OF_LAYER[layer.id];
    if (item !== undefined && isSeen) found.add(item);
  }
  const { width, height } = projection.size();
  for (const sign of signs) {
    const [x, y] = projection.project(sign.lngLat);
    if (isSignShown(sign, zoom) && x > 0 && y > 0 && x < width && y < height) found.add(sign.kind);
  }
  return found;
}
