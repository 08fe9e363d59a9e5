/**
 * The signs of control points, ferry piers, airports and stations: one drawing each, from which the map's images, the
 * still picture and the key are made. And from which zoom on each place shows its sign, so that none lies on another.
 */
import type { Place } from '../contract/atlas';
import type { LngLat } from '../contract/values';
import { toMercator } from '../domain/geometry';
import type { PageTheme } from '../domain/view';
import { IMAGE_PIXEL_RATIO, type Pixels } from './hatch';
import type { Pixel } from './boxes';
import { rgba, type MapPalette, type Rgba } from './palette';

export const SIGN_KINDS = ['control-point', 'airport', 'port', 'station'] as const;
export type SignKind = (typeof SIGN_KINDS)[number];

export const isSignKind = (kind: string): kind is SignKind => SIGN_KINDS.some((each) => each === kind);

/** A sign in a box sixteen units wide, y downwards. */
interface Sign {
  rings: readonly (readonly Pixel[])[];
  /** Only its edge is inked. */
  hollow: boolean;
  /** Width of the box on the map, in pixels. */
  widthPx: number;
}

/** Units of the box in which signs are drawn. */
export const SIGN_BOX = 16;

export const SIGNS: Readonly<Record<SignKind, Sign>> = {
  'control-point': {
    rings: [
      [
        [8, 1],
        [15, 8],
        [8, 15],
        [1, 8],
      ],
    ],
    hollow: true,
    widthPx: 11,
  },
  // An aeroplane seen from above.
  airport: {
    rings: [
      [
        [8, 0.8],
        [9.1, 2.4],
        [9.1, 6],
        [15.2, 9.8],
        [15.2, 11.4],
        [9.1, 9.6],
        [9.1, 12.6],
        [11.2, 14.2],
        [11.2, 15.4],
        [8, 14.5],
        [4.8, 15.4],
        [4.8, 14.2],
        [6.9, 12.6],
        [6.9, 9.6],
        [0.8, 11.4],
        [0.8, 9.8],
        [6.9, 6],
        [6.9, 2.4],
      ],
    ],
    hollow: false,
    widthPx: 15,
  },
  // A ferry from the side: hull and deckhouse.
  port: {
    rings: [
      [
        [0.8, 9.4],
        [15.2, 9.4],
        [12.8, 14],
        [3.2, 14],
      ],
      [
        [4, 5.2],
        [10.4, 5.2],
        [12.4, 8.2],
        [4, 8.2],
      ],
      [
        [6, 2],
        [8, 2],
        [8, 4.4],
        [6, 4.4],
      ],
    ],
    hollow: false,
    widthPx: 13,
  },
  station: {
    rings: [
      [
        [2.5, 2.5],
        [13.5, 2.5],
        [13.5, 13.5],
        [2.5, 13.5],
      ],
    ],
    hollow: true,
    widthPx: 8,
  },
};

/** Thickness of a hollow sign's edge and of the paper around every sign, in pixels. */
export const SIGN_EDGE_PX = 1.3;
export const SIGN_HALO_PX = 1.4;

/** The rings of a sign as one path for SVG, in the units of its box. */
export const signPath = (kind: SignKind): string =>
  SIGNS[kind].rings.map((ring) => `M${ring.map(([x, y]) => `${String(x)} ${String(y)}`).join('L')}Z`).join('');

/** How deep a point lies inside the rings; negative outside. In the units of the rings. */
function depthIn(x: number, y: number, rings: Sign['rings']): number {
  let nearest = Infinity;
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([x1, y1], index) => {
      const [x0, y0] = ring.at(index - 1) ?? [x1, y1];
      const square = (x1 - x0) ** 2 + (y1 - y0) ** 2;
      const t = Math.min(1, Math.max(0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / square));
      nearest = Math.min(nearest, Math.hypot(x - x0 - t * (x1 - x0), y - y0 - t * (y1 - y0)));
      if (y1 > y !== y0 > y && x < ((x0 - x1) * (y - y1)) / (y0 - y1) + x1) inside = !inside;
    });
  }
  return inside ? nearest : -nearest;
}

/** The sign as pixels, with paper around it so that lines do not run into it. */
export function signImage(kind: SignKind, ink: Rgba, paper: Rgba): Pixels {
  const { rings, hollow, widthPx } = SIGNS[kind];
  const scale = (widthPx * IMAGE_PIXEL_RATIO) / SIGN_BOX;
  const margin = Math.ceil(SIGN_HALO_PX * IMAGE_PIXEL_RATIO) + 1;
  const size = Math.ceil(widthPx * IMAGE_PIXEL_RATIO) + 2 * margin;
  const data = new Uint8ClampedArray(size * size * 4);
  const share = (depth: number) => Math.min(1, Math.max(0, depth + 0.5));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const depth = depthIn((x + 0.5 - margin) / scale, (y + 0.5 - margin) / scale, rings) * scale;
      const inked = share(depth) * (hollow ? 1 - share(depth - SIGN_EDGE_PX * IMAGE_PIXEL_RATIO) : 1);
      const cover = share(depth + SIGN_HALO_PX * IMAGE_PIXEL_RATIO);
      const mixed = [0, 1, 2].map((channel) => (ink[channel] ?? 0) * inked + (paper[channel] ?? 0) * (1 - inked));
      data.set([...mixed, 255 * cover], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}

export const signId = (theme: PageTheme, kind: SignKind) => `sign-${theme}-${kind}`;

/** Every sign by the name of its image, for one appearance of the page. */
export function signImages(theme: PageTheme, palette: MapPalette): [string, Pixels][] {
  return SIGN_KINDS.map((kind) => [signId(theme, kind), signImage(kind, rgba(palette.text), rgba(palette.paper))]);
}

/** Zooms at which signs may first be seen, a step apart: the style can only ask for steps. */
export const SIGN_ZOOM_STEP = 0.5;
const FIRST_ZOOM: Readonly<Record<SignKind, number>> = { 'control-point': 8, airport: 8, port: 10, station: 10.5 };
const LAST_ZOOM = 15;
/** Zoom from which a sign may carry its name; before that, the pointer asks for it. */
export const SIGN_NAMES_ZOOM = 11;

/**
 * From which zoom on each place shows its sign: when it stands clear of all that come before it. Airports come first,
 * then control points, of a pair the side of the special administrative region before the Mainland's, then piers.
 */
export function signZooms(places: readonly Pick<Place, 'id' | 'kind' | 'lngLat'>[]): ReadonlyMap<string, number> {
  const order: readonly SignKind[] = ['airport', 'control-point', 'port', 'station'];
  const signs = places.flatMap(({ id, kind, lngLat }) => (lngLat && isSignKind(kind) ? [{ id, kind, lngLat }] : []));
  const ranked = order.flatMap((kind) => signs.filter((sign) => sign.kind === kind));
  const zooms = new Map<string, number>();
  ranked.forEach(({ id, kind, lngLat }, index) => {
    const [x, y] = toMercator(lngLat);
    const clear = ranked.slice(0, index).reduce((most, other) => {
      const [otherX, otherY] = toMercator(other.lngLat);
      // Signs are squares to the eye: they lie clear once they do on one axis.
      const apart = Math.max(Math.abs(x - otherX), Math.abs(y - otherY)) || 1e-9;
      const needed = (SIGNS[kind].widthPx + SIGNS[other.kind].widthPx) / 2 + 1;
      const zoom = Math.max(Math.log2(needed / (512 * apart)), 0);
      return Math.max(most, zoom);
    }, FIRST_ZOOM[kind]);
    zooms.set(id, Math.min(LAST_ZOOM, Math.ceil(clear / SIGN_ZOOM_STEP) * SIGN_ZOOM_STEP));
  });
  return zooms;
}

/** A place on the map with its sign. */
export interface SignPlace {
  id: string;
  kind: SignKind;
  lngLat: LngLat;
  /** Shown from this zoom on. */
  fromZoom: number;
}

export function signPlaces(places: readonly Pick<Place, 'id' | 'kind' | 'lngLat'>[]): SignPlace[] {
  const zooms = signZooms(places);
  return places.flatMap(({ id, kind, lngLat }) => {
    const fromZoom = zooms.get(id);
    return lngLat && fromZoom !== undefined && isSignKind(kind) ? [{ id, kind, lngLat, fromZoom }] : [];
  });
}

/** Whether a sign is drawn at a zoom: the map steps as well. */
export const isSignShown = ({ fromZoom }: Pick<SignPlace, 'fromZoom'>, zoom: number): boolean =>
  Math.floor(zoom / SIGN_ZOOM_STEP) * SIGN_ZOOM_STEP >= fromZoom;
