/** What choosing a find does to the view. */
import type { ZoneId } from '../contract/atlas';
import { WHOLE_BAY_AREA } from '../contract/vocabulary';
import type { Cite } from '../contract/values';
import {
  withCamera,
  withIndicator,
  withMeasure,
  withoutPopup,
  withPage,
  withPart,
  withTab,
  withZone,
  zoneOf,
  type SheetTab,
  type View,
} from '../domain/view';
import type { Target } from './records';

/** Close enough to see a control point between its neighbours. */
const ZOOM_AT_A_PLACE = 13;

/** What choosing a find comes to: another view, a source to be read, or something the page does. */
export type Opened =
  | { kind: 'view'; change: (view: View) => View }
  | { kind: 'source'; cite: Cite }
  | { kind: 'command'; command: string };

const TAB_OF = { plan: 'measures', event: 'timeline', statement: 'positioning' } as const satisfies Record<
  string,
  SheetTab
>;

/** Of the zones where a record holds, the one that is open already, or else the first. */
function zoneFor(view: View, zones: readonly ZoneId[]): ZoneId {
  const open = zoneOf(view);
  return open !== undefined && zones.includes(open) ? open : (zones[0] ?? WHOLE_BAY_AREA);
}

/** Flies to a find and opens it. */
export function opened(target: Target): Opened {
  switch (target.kind) {
    case 'zone':
      return { kind: 'view', change: (view) => withZone(view, target.zone) };
    case 'part':
      return { kind: 'view', change: (view) => withPart(view, target.zone, target.part) };
    case 'measure':
      return {
        kind: 'view',
        change: (view) => {
          const zone = zoneFor(view, target.zones);
          // `withMeasure` alone leaves the map where it is, which may be elsewhere.
          return withMeasure(withZone(view, zone), zone, target.measure);
        },
      };
    case 'indicator':
      return { kind: 'view', change: (view) => withIndicator(view, target.zone, target.indicator) };
    case 'plan':
    case 'event':
    case 'statement':
      return {
        kind: 'view',
        change: (view) => withTab(withZone(view, zoneFor(view, target.zones)), TAB_OF[target.kind]),
      };
    case 'place': {
      const [lng, lat] = target.lngLat;
      return {
        kind: 'view',
        change: (view) =>
          withCamera(withPage(withoutPopup(view), undefined), {
            zoom: ZOOM_AT_A_PLACE,
            lng,
            lat,
            bearing: 0,
            pitch: 0,
          }),
      };
    }
    case 'source':
      return { kind: 'source', cite: { source: target.source } };
    case 'command':
      return { kind: 'command', command: target.command };
  }
}

/** Id of the outline on the map that a find is about, if it is about one. */
export function outlineOf(target: Target): string | undefined {
  switch (target.kind) {
    case 'zone':
    case 'indicator':
      return target.zone;
    case 'part':
      return target.part;
    case 'measure':
    case 'plan':
    case 'event':
    case 'statement':
      return target.zones[0];
    default:
      return undefined;
  }
}
