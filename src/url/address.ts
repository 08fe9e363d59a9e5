/**
 * View ⇄ address. An address is a stranger's text: it is read field by field, each with a fallback and a notice that
 * names the parameter. Nothing in it can stop the page.
 *
 *     ?lang=en&zone=hengqin&tab=targets&series=macao-enterprises-in-hengqin&at=2024#map=11.2/22.13/113.53/0/0
 */
import {
  DOCUMENT_LOCATORS,
  ELEMENTS,
  LANGUAGES,
  WHOLE_BAY_AREA,
  type Element,
  type Language,
} from '../contract/vocabulary';
import type { ZoneId } from '../contract/atlas';
import { filtersOf } from '../domain/filters';
import { COMPARISON_KINDS, ENVIRONMENTS, INDUSTRIES, PACE_ORDERS, type Comparison } from '../domain/comparison';
import { isBlank } from '../domain/firm-profile';
import { PASSENGER_DIRECTIONS, PASSENGER_POPULATIONS, PASSENGER_SERIES } from '../domain/passenger-names';
import {
  INITIAL_VIEW,
  PAGES,
  SHEET_TABS,
  THEMES_OF_PAGE,
  type Camera,
  type PageTheme,
  type PassengerView,
  type Selection,
  type SheetTab,
  type View,
} from '../domain/view';
import { readProfile, writeProfile } from './firm-text';
import { readChoices, writeChoices } from './filter-text';
import { readRange, TIME, writeRange } from './time-text';

/** What an address may name: asked of the loaded data, so that a link to something gone still opens. */
export interface KnownRecords {
  isZone(id: string): boolean;
  /** The zone a part belongs to. */
  zoneOfPart(id: string): ZoneId | undefined;
  /** The zone an indicator belongs to. */
  zoneOfIndicator(id: string): ZoneId | undefined;
  /** The zones where a measure holds; none where there is no such measure. */
  zonesOfMeasure(id: string): readonly ZoneId[];
  /** Where a flow is drawn: its family and, unless it is only described, its series; none where there is no such flow. */
  drawnWith(flow: string): { family: Element; series?: string } | undefined;
  isPlan(id: string): boolean;
  /** The control points whose passengers are counted, in the order of the atlas. */
  controlPoints: readonly string[];
  /** The family a series belongs to. */
  familyOfSeries(id: string): Element | undefined;
  /** The series drawn first when only a family is named, beside the words of a zone or of none. */
  firstSeriesOf(family: Element, zone?: ZoneId): string | undefined;
}

/** Something in an address that could not be followed. The page says so and shows the nearest sensible view. */
export interface AddressNotice {
  parameter: string;
  /** What stood there, cut to a readable length. */
  value: string;
  because: 'unknown-parameter' | 'unknown-value' | 'out-of-range' | 'not-of-this-zone' | 'not-of-this-series';
}

const PARAMETERS = [
  'lang',
  'theme',
  'zone',
  'part',
  'tab',
  'indicator',
  'card',
  'measure',
  'flow',
  'family',
  'series',
  'own',
  'at',
  'filter',
  'step',
  'from',
  'travellers',
  'direction',
  'point',
  'against',
  'since',
  'outline',
  'record',
  'page',
  'compare',
  'row',
  'zones',
  'order',
  'firm',
  'briefing',
  'scene',
  'presenter',
  'streets',
  'embed',
] as const;
type Parameter = (typeof PARAMETERS)[number];

/** Those that narrow the passengers by control point. */
const PASSENGER_PARAMETERS = ['step', 'from', 'travellers', 'direction', 'point', 'against'] as const;

const ID = /^[a-z0-9-]{1,80}$/;
/** No briefing is longer. Whether it has so many scenes is known when the briefing is there. */
const SCENE_NUMBER = /^[1-9]\d{0,2}$/;
const LONGEST_VALUE_SHOWN = 40;

/** Where the camera may stand; further out there is nothing to see. */
export const CAMERA_LIMITS = {
  zoom: [6, 18],
  lng: [111.5, 116],
  lat: [21, 24.5],
  bearing: [-180, 180],
  pitch: [0, 60],
} as const satisfies Record<keyof Camera, readonly [number, number]>;

/** Decimals kept in an address: 5 of a degree are about a metre. */
const CAMERA_DECIMALS = { zoom: 2, lat: 5, lng: 5, bearing: 1, pitch: 1 } as const;
const CAMERA_ORDER = ['zoom', 'lat', 'lng', 'bearing', 'pitch'] as const;

/** Rounded as the address keeps it, so that a view read back equals the view written. */
export function roundedCamera(camera: Camera): Camera {
  const rounded = { ...camera };
  for (const key of CAMERA_ORDER) rounded[key] = Number(camera[key].toFixed(CAMERA_DECIMALS[key])) + 0;
  return rounded;
}

function oneOf<Value extends string>(allowed: readonly Value[], text: string): Value | undefined {
  return allowed.find((value) => value === text);
}

/**
 * Reads a view from the two parts of an address, `?…` and `#…`, with or without their first character.
 * @param fallback what holds where the address is silent: language and theme chosen before
 */
export function readAddress(
  search: string,
  hash: string,
  known: KnownRecords,
  fallback: View = INITIAL_VIEW,
): { view: View; notices: AddressNotice[] } {
  const notices: AddressNotice[] = [];
  const note = (parameter: string, value: string, because: AddressNotice['because']) =>
    notices.push({ parameter, value: value.slice(0, LONGEST_VALUE_SHOWN), because });

  const given = new Map<Parameter, string>();
  for (const [name, value] of new URLSearchParams(search)) {
    const parameter = oneOf(PARAMETERS, name);
    if (!parameter) note(name.slice(0, LONGEST_VALUE_SHOWN), value, 'unknown-parameter');
    else if (value !== '' && !given.has(parameter)) given.set(parameter, value);
  }
  /** The field's value where it is sensible; else a notice and the fallback. */
  function field<Value>(parameter: Parameter, read: (text: string) => Value | undefined): Value | undefined {
    const text = given.get(parameter);
    if (text === undefined) return undefined;
    const value = read(text);
    if (value === undefined) note(parameter, text, 'unknown-value');
    return value;
  }

  const language: Language = field('lang', (text) => oneOf(LANGUAGES, text)) ?? fallback.language;
  const theme: PageTheme = field('theme', (text) => oneOf(THEMES_OF_PAGE, text)) ?? fallback.theme;
  const embedded = field('embed', (text) => (text === '1' ? true : undefined)) ?? false;
  const at = field('at', (text) => (TIME.test(text) ? text : undefined));

  const namedSeries = field('series', (text) => (known.familyOfSeries(text) ? text : undefined));
  const namedFamily = field('family', (text) => oneOf(ELEMENTS, text));
  const familyOfSeries = namedSeries === undefined ? undefined : known.familyOfSeries(namedSeries);
  const selection = readSelection();
  // A flow that is named is seen, unless the address asks for others to be drawn.
  const family = familyOfSeries ?? namedFamily ?? ownOf(selection, known)?.family ?? fallback.family;
  const series = namedSeries ?? usualSeries(family, selection, known);

  const own = field('own', (text) => (ID.test(text) ? text : undefined));

  const locator = field('outline', (text) => DOCUMENT_LOCATORS.find((each) => each === text));
  const record = field('record', (text) => (ID.test(text) ? text : undefined));

  const compared = field('compare', (text) => oneOf(COMPARISON_KINDS, text));
  // Whoever names what to compare wants the page for it.
  const page = field('page', (text) => oneOf(PAGES, text)) ?? (compared && 'compare');
  const comparison = page === 'compare' ? readComparison(compared ?? 'plans') : undefined;

  const told = readProfile(given.get('firm') ?? '', known);
  for (const answer of told.refused) note('firm', answer, 'unknown-value');

  const briefing = field('briefing', (text) => (ID.test(text) ? text : undefined));
  const scene = field('scene', (text) => (SCENE_NUMBER.test(text) ? Number(text) : undefined)) ?? 1;
  const presenter = field('presenter', (text) => (text === '1' ? (true as const) : undefined));

  const streets = field('streets', (text) => (text === '1' ? true : undefined));

  const since = field('since', (text) => (TIME.test(text) ? text : undefined));
  const choices = readChoices(given.get('filter') ?? '', known);
  for (const choice of choices.refused) note('filter', choice, 'unknown-value');
  const filters = filtersOf(choices.read);

  const camera = readCamera(hash, note);
  const passengers = readPassengers();
  const view: View = {
    language,
    theme,
    selection,
    family,
    embedded,
    ...(series !== undefined && { series }),
    ...(own !== undefined && { own }),
    ...(at !== undefined && { at }),
    ...(passengers && { passengers }),
    ...(camera && { camera }),
    ...(locator !== undefined && { outline: { locator, ...(record !== undefined && { record }) } }),
    ...(page !== undefined && { page }),
    ...(comparison && { comparison }),
    ...(!isBlank(told.profile) && { firm: told.profile }),
    ...(briefing !== undefined && { stage: { briefing, scene, ...(presenter && { presenter }) } }),
    ...(filters && { filters }),
    ...(streets && { streets }),
    ...(since !== undefined && { since }),
  };
  return { view, notices };

  function readComparison(kind: Comparison['kind']): Comparison | undefined {
    if (kind === 'targets') return { kind, order: field('order', (text) => oneOf(PACE_ORDERS, text)) ?? 'zone' };
    if (kind === 'zones') {
      const named = given.get('zones')?.split('.') ?? [];
      const zones = named.filter(
        (id, index) => named.indexOf(id) === index && id !== WHOLE_BAY_AREA && known.isZone(id),
      );
      for (const id of named) if (!zones.includes(id)) note('zones', id, 'unknown-value');
      return { kind, ...(zones.length > 0 && { zones }) };
    }
    if (kind === 'plans') {
      const row = field('row', (text) => oneOf(ENVIRONMENTS, text));
      return row && { kind, row };
    }
    const row = field('row', (text) => oneOf(INDUSTRIES, text));
    return { kind, ...(row && { row }) };
  }

  function readPassengers(): PassengerView | undefined {
    if (series !== PASSENGER_SERIES) {
      for (const parameter of PASSENGER_PARAMETERS) {
        const text = given.get(parameter);
        if (text !== undefined) note(parameter, text, 'not-of-this-series');
      }
      return undefined;
    }
    const step = field('step', (text) => oneOf(['day'] as const, text));
    const from = field('from', (text) => (TIME.test(text) ? text : undefined));
    const populations = listed('travellers', PASSENGER_POPULATIONS);
    const direction = field('direction', (text) => oneOf(PASSENGER_DIRECTIONS, text));
    const controlPoints = listed('point', known.controlPoints);
    const against = field('against', readRange);
    const read: PassengerView = {
      ...(step && { step }),
      ...(from !== undefined && at !== undefined && from < at && { from }),
      ...(populations && { populations }),
      ...(direction && { direction }),
      ...(controlPoints && { controlPoints }),
      ...(against && { against }),
    };
    return Object.keys(read).length > 0 ? read : undefined;
  }

  /** Names parted by commas, each once and in the order of the list; nothing where none is known or none is left out. */
  function listed<Value extends string>(parameter: Parameter, allowed: readonly Value[]): Value[] | undefined {
    const names = (given.get(parameter) ?? '').split(',').filter((name) => name !== '');
    for (const name of names) if (!oneOf(allowed, name)) note(parameter, name, 'unknown-value');
    const found = allowed.filter((each) => names.includes(each));
    return found.length > 0 && found.length < allowed.length ? found : undefined;
  }

  function readSelection(): Selection {
    const zone = field('zone', (text) => (known.isZone(text) ? text : undefined));
    const measure = field('measure', (text) => (known.zonesOfMeasure(text).length > 0 ? text : undefined));
    const flow = field('flow', (text) => (known.drawnWith(text) ? text : undefined));
    const part = field('part', (text) => (known.zoneOfPart(text) ? text : undefined));
    const tab: SheetTab = field('tab', (text) => oneOf(SHEET_TABS, text)) ?? 'measures';
    const card = field('card', (text) => oneOf(['0', '1'], text));
    if (measure !== undefined) {
      const zones = known.zonesOfMeasure(measure);
      if (zone !== undefined && !zones.includes(zone)) note('zone', zone, 'not-of-this-zone');
      const shownIn = zone !== undefined && zones.includes(zone) ? zone : zones[0];
      if (shownIn !== undefined) return { kind: 'measure', zone: shownIn, measure };
    }
    if (flow !== undefined) return { kind: 'flow', flow, ...(zone !== undefined && { zone }) };
    const zoneOfPart = part === undefined ? undefined : known.zoneOfPart(part);
    if (part !== undefined && zone !== undefined && zoneOfPart !== zone) note('part', part, 'not-of-this-zone');
    const indicator = field('indicator', (text) => (known.zoneOfIndicator(text) ? text : undefined));
    const zoneOfIndicator = indicator === undefined ? undefined : known.zoneOfIndicator(indicator);
    if (indicator !== undefined && zoneOfIndicator !== undefined && part === undefined) {
      if (zone !== undefined && zone !== zoneOfIndicator) note('zone', zone, 'not-of-this-zone');
      return { kind: 'zone', zone: zoneOfIndicator, tab: 'targets', popup: card === '1', indicator };
    }
    const shown = zone ?? zoneOfPart;
    if (shown === undefined) return { kind: 'list' };
    return {
      kind: 'zone',
      zone: shown,
      tab,
      popup: card === undefined ? opensCard(shown, tab, part) : card === '1',
      ...(part !== undefined && zoneOfPart === shown && { part }),
    };
  }
}

/** What a view can be written with: which series an address means that names none. */
export type KnownSeries = Pick<KnownRecords, 'firstSeriesOf' | 'drawnWith'>;

const ownOf = (selection: Selection, known: KnownSeries) =>
  selection.kind === 'flow' ? known.drawnWith(selection.flow) : undefined;

/** The series of a family where none is named: that of the flow whose card is open, or else the first. */
function usualSeries(family: Element, selection: Selection, known: KnownSeries): string | undefined {
  const own = ownOf(selection, known);
  return (own?.family === family ? own.series : undefined) ?? known.firstSeriesOf(family, zoneIn(selection));
}

const zoneIn = (selection: Selection): ZoneId | undefined => (selection.kind === 'list' ? undefined : selection.zone);

/** Whether the card at the place stands open where the address does not say. */
function opensCard(zone: ZoneId, tab: SheetTab, part: string | undefined): boolean {
  return zone !== WHOLE_BAY_AREA && tab === 'measures' && part === undefined;
}

function readCamera(
  hash: string,
  note: (parameter: string, value: string, because: AddressNotice['because']) => void,
): Camera | undefined {
  const text = hash.replace(/^#/, '');
  if (text === '') return undefined;
  const numbers = /^map=([-\d.]+(?:\/[-\d.]+){2,4})$/.exec(text)?.[1]?.split('/').map(Number);
  if (!numbers || numbers.some((number) => !Number.isFinite(number))) {
    note('map', text, 'unknown-value');
    return undefined;
  }
  const camera: Camera = { zoom: 0, lat: 0, lng: 0, bearing: 0, pitch: 0 };
  let inRange = true;
  CAMERA_ORDER.forEach((key, index) => {
    const value = numbers[index] ?? 0;
    const [least, most] = CAMERA_LIMITS[key];
    camera[key] = Math.min(most, Math.max(least, value));
    if (camera[key] !== value) inRange = false;
  });
  if (!inRange) note('map', text, 'out-of-range');
  return roundedCamera(camera);
}

/** Writes a view as the two parts of an address. What is as it would be anyway is left out, to keep links short. */
export function writeAddress(view: View, known: KnownSeries): { search: string; hash: string } {
  const parameters = new URLSearchParams();
  const put = (name: Parameter, value: string | undefined, unless?: string) => {
    if (value !== undefined && value !== unless) parameters.set(name, value);
  };
  put('lang', view.language);
  put('theme', view.theme, INITIAL_VIEW.theme);
  const { selection } = view;
  if (selection.kind !== 'list') put('zone', selection.zone);
  if (selection.kind === 'zone') {
    put('part', selection.part);
    put('tab', selection.tab, selection.indicator === undefined ? 'measures' : 'targets');
    put('indicator', selection.indicator);
    const asUsual = opensCard(selection.zone, selection.tab, selection.part);
    put('card', selection.popup === asUsual ? undefined : selection.popup ? '1' : '0');
  }
  if (selection.kind === 'measure') put('measure', selection.measure);
  if (selection.kind === 'flow') put('flow', selection.flow);
  if (view.series !== undefined && view.series !== usualSeries(view.family, selection, known))
    put('series', view.series);
  else put('family', view.family, ownOf(selection, known)?.family ?? INITIAL_VIEW.family);
  put('own', view.own);
  put('at', view.at);
  put('filter', writeChoices(view.filters));
  put('step', view.passengers?.step);
  put('from', view.passengers?.from);
  put('travellers', view.passengers?.populations?.join());
  put('direction', view.passengers?.direction);
  put('point', view.passengers?.controlPoints?.join());
  put('against', view.passengers?.against && writeRange(view.passengers.against));
  put('since', view.since);
  put('outline', view.outline?.locator);
  put('record', view.outline?.record);
  put('page', view.page);
  const { comparison } = view;
  put('compare', comparison?.kind, 'plans');
  if (comparison?.kind === 'plans' || comparison?.kind === 'industries') put('row', comparison.row);
  if (comparison?.kind === 'zones') put('zones', comparison.zones?.join('.'));
  if (comparison?.kind === 'targets') put('order', comparison.order, 'zone');
  put('firm', writeProfile(view.firm));
  put('briefing', view.stage?.briefing);
  put('scene', view.stage && String(view.stage.scene));
  put('presenter', view.stage?.presenter && '1');
  put('streets', view.streets ? '1' : undefined);
  put('embed', view.embedded ? '1' : undefined);
  const camera = view.camera && roundedCamera(view.camera);
  return {
    search: `?${parameters}`,
    hash: camera ? `#map=${CAMERA_ORDER.map((key) => camera[key]).join('/')}` : '',
  };
}
