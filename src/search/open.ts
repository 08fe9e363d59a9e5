/** What choosing a find does to the view. */
import type { ZoneId } from '../contract/atlas';
import { WHOLE_BAY_AREA, type Element } from '../contract/vocabulary';
import type { Cite } from '../contract/values';
import { PASSENGER_SERIES, passengerTotalId } from '../domain/passenger-names';
import {
  withCamera,
  withFamily,
  withFilters,
  withFlow,
  withIndicator,
  withList,
  withMeasure,
  withoutPopup,
  withPage,
  withPart,
  withTab,
  withTime,
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
  /** `cite` is read beside it. */
  | { kind: 'view'; change: (view: View) => View; cite?: Cite }
  | { kind: 'source'; cite: Cite }
  | { kind: 'command'; command: string };

const TAB_OF = { event: 'timeline', statement: 'positioning' } as const satisfies Record<string, SheetTab>;

/** Of the zones where a record holds, the one that is open already, or else the first. */
function zoneFor(view: View, zones: readonly ZoneId[]): ZoneId {
  const open = zoneOf(view);
  return open !== undefined && zones.includes(open) ? open : (zones[0] ?? WHOLE_BAY_AREA);
}

/** A series drawn on the whole map, with nothing before it. */
const onMap = (view: View, family: Element, series: string): View =>
  withFamily(withList(withPage(view, undefined)), family, series);

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
    case 'plan': {
      const { zones, plan, cite } = target;
      const sheet = (view: View) => withTab(withZone(view, zoneFor(view, zones)), 'measures');
      if (cite) return { kind: 'view', change: sheet, cite };
      return { kind: 'view', change: (view) => withFilters(sheet(view), { plan: [plan] }) };
    }
    case 'event':
    case 'statement': {
      const seen = target.kind === 'event' ? target.seen : undefined;
      return {
        kind: 'view',
        change: (view) =>
          seen
            ? withTime(onMap(view, seen.family, seen.series), seen.at)
            : withTab(withZone(view, zoneFor(view, target.zones)), TAB_OF[target.kind]),
      };
    }
    case 'series':
      return { kind: 'view', change: (view) => onMap(view, target.family, target.series) };
    case 'place': {
      const { controlPoint } = target;
      const [lng, lat] = target.lngLat;
      const camera = { zoom: ZOOM_AT_A_PLACE, lng, lat, bearing: 0, pitch: 0 };
      return {
        kind: 'view',
        change: (view) => {
          const clear = withPage(withoutPopup(view), undefined);
          if (controlPoint === undefined) return withCamera(clear, camera);
          const counting = clear.series === PASSENGER_SERIES ? clear : withFamily(clear, 'people', PASSENGER_SERIES);
          return withCamera(withFlow(counting, passengerTotalId(controlPoint)), camera);
        },
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
