/**
 * Everything we draw, from the ground up: one list says what lies over what. A new layer has to choose its place in it.
 *
 * The base map and the zones are one MapLibre canvas; flows are a second canvas above it (overlaid, so that they can
 * be brought back after a lost WebGL context); what must stay readable above flows is HTML.
 */

/** Layers of the MapLibre style. */
export const MAP_LAYERS = [
  'water',
  // Water-lining lies under the land, so that only its outer half is seen.
  'water-lining-4',
  'water-lining-3',
  'water-lining-2',
  'water-lining-1',
  'land',
  'boundaries',
  'metro',
  'rail',
  'rail-sleepers',
  'planned-rail',
  'shore',
  // What lies beyond the Bay Area steps back, all of the base map alike.
  'veil',
  'zones-fill',
  'zones-hatch',
  'bridges-casing',
  'bridges',
  'tunnels',
  'parts-fill',
  'zones-outline',
  'parts-outline',
  'parts-line',
  'pointed-outline',
  'selected-casing',
  'selected-outline',
  'signs',
] as const;
export type MapLayerId = (typeof MAP_LAYERS)[number];

/** The reader's own flows, on the flows' canvas; they take the place of those below. */
export const OWN_FLOW_LAYERS = ['own-places', 'own-flows'] as const;
export type OwnFlowLayerId = (typeof OWN_FLOW_LAYERS)[number];

/** Layers of the flows' canvas. */
export const FLOW_LAYERS = [
  'totals',
  'totals-outline',
  'flows-casing',
  'flows-described',
  'flows-described-heads',
  'flows-described-heads-edges',
  'flows-target-tint',
  'flows-target',
  'flows-shafts',
  'flows-heads',
  'flows-heads-edges',
] as const;
export type FlowLayerId = (typeof FLOW_LAYERS)[number];

/** HTML above both canvases. */
export const HTML_LAYERS = ['names', 'zone-names', 'tip', 'controls', 'card'] as const;

export const LAYER_ORDER = [...MAP_LAYERS, ...OWN_FLOW_LAYERS, ...FLOW_LAYERS, ...HTML_LAYERS] as const;
export type LayerId = (typeof LAYER_ORDER)[number];

/** Is `upper` drawn above `lower`? */
export function liesOver(upper: LayerId, lower: LayerId): boolean {
  return LAYER_ORDER.indexOf(upper) > LAYER_ORDER.indexOf(lower);
}
