/**
 * What the reader looks at, as one plain value. The address is its text, a bookmark is that text, a scene is a view
 * plus words. Every change is a function from view to view; nothing else changes one.
 */
import { WHOLE_BAY_AREA, type Element, type Language } from '../contract/vocabulary';
import type { Comparison } from './comparison';
import type { MeasureId, ZoneId } from '../contract/atlas';
import type { PassengerDirection, PassengerPopulation } from '../contract/pieces';
import type { When } from '../contract/values';
import { isBlank, type FirmProfile } from './firm-profile';
import type { Filters } from './filters';
import { PASSENGER_SERIES } from './passenger-names';

export const THEMES_OF_PAGE = ['light', 'dark', 'print'] as const;
export type PageTheme = (typeof THEMES_OF_PAGE)[number];

export const SHEET_TABS = ['measures', 'targets', 'positioning', 'timeline'] as const;
/** The pages of a zone's sheet. */
export type SheetTab = (typeof SHEET_TABS)[number];

/** Pages that take the place of the map, for what needs its width. The words beside it stay. */
export const PAGES = ['firm', 'compare', 'timeline', 'passengers', 'figures', 'own-data', 'data'] as const;
export type PageId = (typeof PAGES)[number];

/** What the reader has open. Each variant carries exactly what it needs, so an impossible screen cannot be written down. */
export type Selection =
  /** The list of zones. */
  | { kind: 'list' }
  /** A zone's sheet; `popup` tells whether the short card at the place is open too, `indicator` which target is asked for. */
  | { kind: 'zone'; zone: ZoneId; part?: string; tab: SheetTab; popup: boolean; indicator?: string }
  /** One measure, opened in the sheet of a zone where it holds. */
  | { kind: 'measure'; zone: ZoneId; measure: MeasureId }
  /** A flow's popup; the sheet of `zone` stays open beside it. */
  | { kind: 'flow'; flow: string; zone?: ZoneId };

/** Centre in degrees (WGS 84), MapLibre zoom, bearing in degrees clockwise from north, pitch in degrees from above. */
export interface Camera {
  zoom: number;
  lng: number;
  lat: number;
  bearing: number;
  pitch: number;
}

/** A row of the document's outline that is open for reading, and the record to point at in it. */
export interface OpenOutline {
  locator: string;
  record?: string;
}

/** A place in a briefing that stands on stage. */
export interface OnStage {
  /** Id of the briefing. */
  briefing: string;
  /** Which scene, counted from 1 as it is shown. */
  scene: number;
  /** Set in the presenter's own window, which shows notes and no map. */
  presenter?: true;
}

/** Months from and to, both part of it; years will do, and days where days are shown. */
export interface MonthRange {
  from: When;
  to: When;
}

/** What of the passengers by control point is shown, where it is less than everything in one month. */
export interface PassengerView {
  /** Days are shown. Left out: months. */
  step?: 'day';
  /** First month, or day, of the window. Left out: the window is the stop `at` alone, a month or a year or a day. */
  from?: When;
  /** Whom to count, in the order of `PASSENGER_POPULATIONS`. Left out: everybody. */
  populations?: readonly PassengerPopulation[];
  /** Left out: both. */
  direction?: PassengerDirection;
  /** Ids of places, in the order of the atlas. Left out: all. */
  controlPoints?: readonly string[];
  /** The period that the window is held against. Left out: nothing is compared. */
  against?: MonthRange;
}

export interface View {
  language: Language;
  theme: PageTheme;
  selection: Selection;
  /** The family of flows that is drawn. */
  family: Element;
  /** The one series of that family that is drawn with its figures; none where the family only has described ties. */
  series?: string;
  /** Id of the reader's own data that are drawn in place of a family. They are on one machine only. */
  own?: string;
  /** Stop of the time control. Left out: the latest stop that is not in the future. */
  at?: When;
  /** Only while the series of passengers by control point is drawn. */
  passengers?: PassengerView;
  /** Where the reader has moved the map. Left out: what is selected is framed beside the words. */
  camera?: Camera;
  outline?: OpenOutline;
  /** Which measures are wanted, in the list, on the map and in every count. Left out: all. */
  filters?: Filters;
  /** What changed after this date is told in place of the list. */
  since?: When;
  /** The page that lies over the map. */
  page?: PageId;
  /** What the page of comparisons shows, while it is open. Left out: the plans. */
  comparison?: Comparison;
  /** What was told of a firm on its page, unless that is nothing. It stays while other things are looked at. */
  firm?: FirmProfile;
  /** The scene on stage. What else the view holds may differ from the scene's: the presenter has left the script. */
  stage?: OnStage;
  /** Street detail is wanted, where the deployment has it. Left out: no. */
  streets?: true;
  /** True inside another site's frame: only the map and what is open on it. */
  embedded: boolean;
}

export const INITIAL_VIEW: View = {
  language: 'zh-Hant',
  theme: 'light',
  selection: { kind: 'list' },
  family: 'people',
  embedded: false,
};

/** The zone whose words are open, if any. */
export function zoneOf(view: View): ZoneId | undefined {
  return view.selection.kind === 'list' ? undefined : view.selection.zone;
}

/** Is the series of passengers by control point what the map draws? */
export function countsDrawn(view: Pick<View, 'series' | 'own'>): boolean {
  return view.series === PASSENGER_SERIES && view.own === undefined;
}

/** What the camera frames: the selected part or zone, or else the control points while they are counted, or the whole Bay Area. */
export function framedBy(view: View): string {
  const { selection } = view;
  if (selection.kind === 'zone') return selection.part ?? selection.zone;
  if (selection.kind === 'measure') return selection.zone;
  return zoneOf(view) ?? (countsDrawn(view) ? PASSENGER_SERIES : WHOLE_BAY_AREA);
}

/** Where the map goes somewhere else, its camera is free and no page hides it. */
function withMapInSight(view: View): View {
  const { camera: _camera, page: _page, comparison: _comparison, ...rest } = view;
  return rest;
}

/** The same view, looking at one zone: its sheet opens, its card stands at the place, the camera frames it. */
export function withZone(view: View, zone: ZoneId, tab: SheetTab = 'measures'): View {
  return { ...withMapInSight(view), selection: { kind: 'zone', zone, tab, popup: zone !== WHOLE_BAY_AREA } };
}

/** The same view with another page of the sheet; the card at the place makes room. */
export function withTab(view: View, tab: SheetTab): View {
  const zone = zoneOf(view);
  if (zone === undefined) return view;
  return { ...view, selection: { kind: 'zone', zone, tab, popup: false } };
}

/** The same view with a zone's words open beside whatever takes the map's place; nothing else moves. */
export function withSheet(view: View, zone: ZoneId, tab: SheetTab): View {
  return { ...view, selection: { kind: 'zone', zone, tab, popup: false } };
}

/** The same view with one indicator shown among a zone's targets. */
export function withIndicator(view: View, zone: ZoneId, indicator: string): View {
  return { ...withMapInSight(view), selection: { kind: 'zone', zone, tab: 'targets', popup: false, indicator } };
}

/** The same view looking at one part of a zone. */
export function withPart(view: View, zone: ZoneId, part: string): View {
  return { ...withMapInSight(view), selection: { kind: 'zone', zone, part, tab: 'measures', popup: false } };
}

/** The same view with one measure opened in a zone's sheet. The map stays where it is. */
export function withMeasure(view: View, zone: ZoneId, measure: MeasureId): View {
  return { ...view, selection: { kind: 'measure', zone, measure } };
}

/** The same view with a flow's card open; a sheet that was open stays. */
export function withFlow(view: View, flow: string): View {
  const zone = zoneOf(view);
  return { ...view, selection: { kind: 'flow', flow, ...(zone === undefined ? {} : { zone }) } };
}

/** The same view with street detail on the map, or without. */
export function withStreets(view: View, wanted: boolean): View {
  const { streets: _streets, ...rest } = view;
  return wanted ? { ...rest, streets: true } : rest;
}

/** The same view with the card on the map closed. The words beside it stay. */
export function withoutPopup(view: View): View {
  const { selection } = view;
  if (selection.kind === 'zone') return { ...view, selection: { ...selection, popup: false } };
  if (selection.kind !== 'flow') return view;
  if (selection.zone === undefined) return { ...view, selection: { kind: 'list' } };
  return { ...view, selection: { kind: 'zone', zone: selection.zone, tab: 'measures', popup: false } };
}

/** Back to the list of zones and the whole Bay Area on the map. */
export function withList(view: View): View {
  return { ...withMapInSight(view), selection: { kind: 'list' } };
}

/** The same view drawing another family's flows; its first series where none is named. */
export function withFamily(view: View, family: Element, series: string | undefined): View {
  const { series: _series, at: _at, passengers: _passengers, own: _own, ...rest } = view;
  const { selection } = rest;
  // A flow's card belongs to the family that was drawn, so it closes with it.
  const kept = selection.kind === 'flow' ? withoutPopup(view).selection : selection;
  const next = { ...rest, selection: kept, family, ...(series === undefined ? {} : { series }) };
  // Control points lie close together: with nothing selected the map goes to them, and back to the whole afterwards.
  return countsDrawn(next) !== countsDrawn(view) ? withMapInSight(next) : next;
}

/** The same view with other passengers shown. What is set to `undefined` is no longer narrowed. */
export function withPassengers(
  view: View,
  change: { [Key in keyof PassengerView]: PassengerView[Key] | undefined },
): View {
  const kept = Object.entries({ ...view.passengers, ...change }).filter(([, value]) => value !== undefined);
  const { passengers: _passengers, ...rest } = view;
  return kept.length === 0 ? rest : { ...rest, passengers: Object.fromEntries(kept) };
}

/** The same view of the passengers in a window of months. */
export function withMonths(view: View, { from, to }: MonthRange): View {
  return { ...withPassengers(view, { step: undefined, from: from === to ? undefined : from }), at: to };
}

/** The same view of the passengers in a window of days. */
export function withDays(view: View, { from, to }: MonthRange): View {
  return { ...withPassengers(view, { step: 'day', from: from === to ? undefined : from }), at: to };
}

/** The same view at the latest day, or the latest month. */
export function withLatest(view: View, step: 'day' | undefined): View {
  const { at: _at, ...rest } = withPassengers(view, { step, from: undefined });
  return rest;
}

/** The same view drawing the reader's own data, on the map, which goes to them. */
export function withOwn(view: View, own: string): View {
  const rest = withMapInSight(view);
  const { selection } = rest;
  return { ...rest, selection: selection.kind === 'flow' ? withoutPopup(view).selection : selection, own };
}

/** The same view drawing the family that was drawn before. */
export function withoutOwn(view: View): View {
  const { own: _own, ...rest } = view;
  return rest;
}

export function withTime(view: View, at: When): View {
  return { ...view, at };
}

export function withLanguage(view: View, language: Language): View {
  return { ...view, language };
}

export function withTheme(view: View, theme: PageTheme): View {
  return { ...view, theme };
}

/** The same view where the reader has moved the map. */
export function withCamera(view: View, camera: Camera): View {
  return { ...view, camera };
}

/** The same view with a page over the map, or with the map where none is named. What is open beside it stays. */
export function withPage(view: View, page: PageId | undefined): View {
  const { page: _page, comparison: _comparison, ...rest } = view;
  return page === undefined ? rest : { ...withoutPopup(rest), page };
}

/** The same view with other answers about a firm. */
export function withFirm(view: View, profile: FirmProfile): View {
  const { firm: _firm, ...rest } = view;
  return isBlank(profile) ? rest : { ...rest, firm: profile };
}

export function withOutline(view: View, outline: OpenOutline | undefined): View {
  const { outline: _outline, ...rest } = view;
  return outline === undefined ? rest : { ...rest, outline };
}

/** The same view showing other measures; the place and what is open stay. One question at a time: what changed is left. */
export function withFilters(view: View, filters: Filters | undefined): View {
  const { filters: _filters, since: _since, ...rest } = view;
  return filters === undefined ? rest : { ...rest, filters };
}

/** What changed after a date, in place of the list of zones and of what filters leave; or the list again. */
export function withSince(view: View, since: When | undefined): View {
  const { since: _since, ...rest } = view;
  if (since === undefined) return rest;
  const { filters: _filters, ...unfiltered } = withList(rest);
  return { ...unfiltered, since };
}
