/** Where the camera may stand, and how it frames a place beside the words. */
import type { Bounds, Overview } from '../contract/pieces';
import { WHOLE_BAY_AREA } from '../contract/vocabulary';
import type { LngLat } from '../contract/values';
import { MAP_BOUNDS } from '../domain/geometry';
import { countsDrawn, type Camera, type View } from '../domain/view';
import type { Padding } from './projection';

export { MAP_BOUNDS };
/** From farther off there is nothing to see; the reader's own flows from all over the map fit on a phone from a step farther. */
export const LEAST_ZOOM = { usual: 7, toTheEdge: 6 };
export const MOST_ZOOM = 18;
export const MOST_PITCH = 60;

/** Framing goes no closer: a small part should be seen with what surrounds it. */
export const CLOSEST_FRAMING = 13.5;
export const FLIGHT_MILLISECONDS = 900;

/** Kept around what a picture of the map frames, in pixels. */
export const PICTURE_EDGES: Padding = { top: 36, right: 36, bottom: 36, left: 36 };

/** Kept free for the map itself however much covers it. */
const LEAST_OPENING_PX = 140;

/** From here on the right edge is covered by a panel, and the map's buttons stand beside it. */
const A_PANEL_PX = 200;

/** How much of the map's right edge a panel covers, in pixels: nothing where only a margin is kept. */
export const coveredBesidePx = ({ right }: Padding): number => (right > A_PANEL_PX ? right - 12 : 0);

/** Widths in pixels up to which the card lies along the bottom of the map instead of beside its place. */
export const NARROW_PX = 640;
/** From this width of open map on, framing leaves room beside the place for its card. */
const ROOM_FOR_CARD_PX = 760;
const CARD_PX = 364;
/** Of the map's height, what a card along its lower edge may take; `MapCard`'s style says the same. */
const DOCKED_CARD_SHARE = 0.46;
const CARD_MARGIN_PX = 16;

/**
 * The padding that can be had on a map of that size: opposite sides shrink together where they would leave no opening.
 * @param withCard a card will stand beside what is framed
 */
export function framingPadding(size: { width: number; height: number }, padding: Padding, withCard: boolean): Padding {
  const open = size.width - padding.left - padding.right;
  const isDocked = withCard && size.width < NARROW_PX;
  const below = isDocked ? Math.max(padding.bottom, size.height * DOCKED_CARD_SHARE + CARD_MARGIN_PX) : padding.bottom;
  const right = padding.right + (withCard && open >= ROOM_FOR_CARD_PX ? CARD_PX : 0);
  const shrink = (length: number, first: number, second: number): [number, number] => {
    const most = Math.max(0, length - Math.min(LEAST_OPENING_PX, length * 0.5));
    const factor = first + second > most ? most / (first + second) : 1;
    return [first * factor, second * factor];
  };
  const [left, rightFitting] = shrink(size.width, padding.left, right);
  const [top, bottom] = shrink(size.height, padding.top, below);
  return { top, right: rightFitting, bottom, left };
}

/** How much longer a framed box may become so that what flows to and from a place is seen from where it comes. */
const MOST_EXTENDED = 1.6;

/** Beyond a city that draws the frame wider, room for its name, as a share of the whole Bay Area's side. */
const ROOM_FOR_NAME = 0.1;

/**
 * The box to frame for a place: its own, and the cities nearby that its flows run to or from. A city too far off for that
 * stays out of the frame. The whole Bay Area is framed with all that the series runs between, however far.
 * @param series what is drawn; left out where no figures are
 */
export function framedBounds(
  { bounds, flows, places }: Pick<Overview, 'bounds' | 'flows' | 'places'>,
  framed: string,
  series?: string,
): Bounds | undefined {
  const own = bounds[framed] ?? bounds[WHOLE_BAY_AREA];
  const isPlace = framed !== WHOLE_BAY_AREA && bounds[framed] !== undefined;
  if (!own || (!isPlace && series === undefined)) return own;
  const ends = new Set(
    flows
      .filter((flow) => (isPlace ? flow.from === framed || flow.to === framed : flow.series === series))
      .flatMap(({ from, to }) => [from, to]),
  );
  const [aside, along] = isPlace ? [0, 0] : [(own[2] - own[0]) * ROOM_FOR_NAME, (own[3] - own[1]) * ROOM_FOR_NAME];
  return places.reduce((box, { id, kind, lngLat }) => {
    if (!lngLat || !ends.has(id) || (isPlace && kind !== 'city')) return box;
    const [lng, lat] = lngLat;
    const wider: Bounds = [
      lng < box[0] ? lng - aside : box[0],
      lat < box[1] ? lat - along : box[1],
      lng > box[2] ? lng + aside : box[2],
      lat > box[3] ? lat + along : box[3],
    ];
    const isNear = [0, 1].every(
      (axis) =>
        (wider[axis + 2] ?? 0) - (wider[axis] ?? 0) <= MOST_EXTENDED * ((own[axis + 2] ?? 0) - (own[axis] ?? 0)),
    );
    return isNear || !isPlace ? wider : box;
  }, own);
}

/** From this share of the map on, what covers a side of it is ground for words, and the edge of the map may lie under it. */
const GROUND_SHARE = 0.4;

/** How much longer a degree of latitude is on the map than one of longitude, at its middle. */
const LATITUDE_STRETCH = 1 / Math.cos(((MAP_BOUNDS[1] + MAP_BOUNDS[3]) / 2) * (Math.PI / 180));

/**
 * How far the map may be moved: to its edge; and where words stand on a side of it, as far beyond that the open part can
 * still show all of the map.
 * @param toTheEdge what is framed may lie at the map's very edge, and is to be seen beside whatever covers a side
 */
export function panLimits(size: { width: number; height: number }, padding: Padding, toTheEdge = false): Bounds {
  const [west, south, east, north] = MAP_BOUNDS;
  if (toTheEdge) {
    // As far as is seen when all of the map stands in the middle of what is open.
    const open = [size.width - padding.left - padding.right, size.height - padding.top - padding.bottom] as const;
    const [wide, high] = [east - west, (north - south) * LATITUDE_STRETCH];
    const pixels = Math.max(1, Math.min(open[0] / wide, open[1] / high));
    const [aside, along] = [(open[0] / pixels - wide) / 2, (open[1] / pixels - high) / 2];
    return [
      west - aside - padding.left / pixels,
      south - (along + padding.bottom / pixels) / LATITUDE_STRETCH,
      east + aside + padding.right / pixels,
      north + (along + padding.top / pixels) / LATITUDE_STRETCH,
    ];
  }
  const beyond = (covered: number, length: number, opposite: number, degrees: number) =>
    covered < length * GROUND_SHARE ? 0 : (degrees * covered) / Math.max(1, length - covered - opposite);
  return [
    west - beyond(padding.left, size.width, padding.right, east - west),
    south - beyond(padding.bottom, size.height, padding.top, north - south),
    east,
    north,
  ];
}

/**
 * Whether framing leaves room for the card that is open: a zone's stands beside the zone; one of a flow finds its own room,
 * but for a narrow map, where it lies along the bottom and would hide what it is about. The control points of the land
 * boundary lie at the top, and their arrows need the height.
 */
export function leavesRoomForCard(view: Pick<View, 'selection' | 'series' | 'own'>, widthPx: number): boolean {
  const { selection } = view;
  if (selection.kind === 'flow') return widthPx < NARROW_PX && !countsDrawn(view);
  return selection.kind === 'zone' && selection.popup;
}

/** The box around points; none around no points. */
export function boundsOf(points: readonly LngLat[]): Bounds | undefined {
  if (points.length === 0) return undefined;
  const lngs = points.map(([lng]) => lng);
  const lats = points.map(([, lat]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

/**
 * What the card on the map is about, the line of its arrow, and what else it should leave visible: the other zones.
 * @param arrows what is drawn of flows, of which one may be open
 */
export function cardSurroundings(
  overview: Pick<Overview, 'bounds' | 'flows' | 'zones'>,
  view: Pick<View, 'selection'>,
  framed: string,
  arrows: readonly { flow: string; outline: readonly LngLat[] }[],
): { about: Bounds | undefined; keep: Bounds[]; line: LngLat[] } {
  const { selection } = view;
  const open = selection.kind === 'flow' ? overview.flows.find(({ id }) => id === selection.flow) : undefined;
  const names = open ? [open.from, open.to] : [framed];
  const zones = overview.zones.filter(({ id }) => id !== WHOLE_BAY_AREA);
  const corners = names.flatMap((name): LngLat[] => {
    const bounds = name === WHOLE_BAY_AREA ? undefined : overview.bounds[name];
    return bounds
      ? [
          [bounds[0], bounds[1]],
          [bounds[2], bounds[3]],
        ]
      : [];
  });
  const keep = zones.flatMap(({ id }) => {
    const bounds = overview.bounds[id];
    return bounds && !names.includes(id) ? [bounds] : [];
  });
  const drawn = arrows.filter(({ flow }) => flow === open?.id).flatMap(({ outline }) => outline);
  return { about: boundsOf([...corners, ...drawn]), keep, line: drawn };
}

/** Whether two cameras show the same to the eye, and to the address, which keeps fewer decimals than the map. */
export function sameCamera(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.zoom - b.zoom) < 0.01 &&
    Math.abs(a.lng - b.lng) < 1e-5 &&
    Math.abs(a.lat - b.lat) < 1e-5 &&
    Math.abs(a.bearing - b.bearing) < 0.1 &&
    Math.abs(a.pitch - b.pitch) < 0.1
  );
}

const EQUATOR_METRES = 40_075_016.686;

/** Ground metres that one pixel covers at a latitude and zoom. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (EQUATOR_METRES * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);
}
