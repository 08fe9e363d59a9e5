/** The loaded data and the view of it, as the panels and the map see them. */
import type { Measure, ZoneId } from '../contract/atlas';
import type { FirstView, Measures, Overview, Reading } from '../contract/pieces';
import { WHOLE_BAY_AREA } from '../contract/vocabulary';
import {
  endOfScale,
  firstSeriesOf,
  flowsInView,
  indicatorsOfSeries,
  stopOf,
  timeStops,
  withSuitedSeries,
} from '../domain/flows';
import { countByZone, wantedMeasures } from '../domain/filters';
import { PASSENGER_SERIES, passengerSelectionOf } from '../domain/passenger-names';
import { measuresOfZone } from '../domain/measures';
import { today } from '../domain/time';
import type { Trouble } from '../domain/troubles';
import { INITIAL_VIEW, countsDrawn, zoneOf, type View } from '../domain/view';
import { indexOverview } from '../domain/zones';
import type { Cite } from '../contract/values';
import type { AddressNotice, KnownRecords } from '../url/address';
import type { CountsState } from './counts.svelte';
import type { OwnFlows } from './own-flows.svelte';
import type { MapPictures } from './map-pictures';

/** How a change of the view is remembered: a step that Back undoes, or a correction of the present one. */
export type Remembered = 'step' | 'same-step';

/** Until it has arrived. */
const NOTHING_READ: Reading = {
  sources: [],
  statements: [],
  everydayWords: [],
  limits: { flows: {}, series: {} },
};

export class AtlasState {
  #overview: Overview = $state.raw({} as Overview);
  readonly known: KnownRecords;
  /** The reader's date, `YYYY-MM-DD`; measures lapse and targets pass by it. */
  readonly today: string;

  #view = $state.raw<View>(INITIAL_VIEW);
  /** Arrive after the first view; until then the sheet says that they are on their way. */
  measures = $state.raw<Measures | undefined>();
  /** Arrive once the series of passengers by control point is chosen; `false` if they could not be had. */
  passengers = $state.raw<CountsState | false | undefined>();
  notices = $state.raw<readonly AddressNotice[]>([]);
  /** What goes wrong while the page goes on. */
  troubles = $state.raw<ReadonlySet<Trouble>>(new Set());
  /** A citation of another source than the main document, opened for reading. */
  openCite = $state.raw<Cite | undefined>();
  /** The event or statement that was asked for, as the search names it: `event/…`. Marked in the sheet until the next step. */
  sought = $state.raw<string | undefined>();
  /** A zone or part that something else points at, or several: outlined on the map. */
  pointedAt = $state.raw<string | readonly string[] | undefined>();

  /** How many of what is being looked for lie in each zone, while it is: a search's finds. */
  finds = $state.raw<ReadonlyMap<ZoneId, number> | undefined>();

  /** How much changed in each zone, while what changed is told. */
  changed = $state.raw<ReadonlyMap<ZoneId, number> | undefined>();

  /** Takes pictures of the map; there while one is drawn. */
  mapPictures: MapPictures | undefined;

  /** The reader's own data, once they are wanted: their module arrives then. */
  own = $state.raw<OwnFlows | undefined>();

  /** Told of every change of the view, so that the address can follow. */
  onchange: (view: View, remembered: Remembered) => void = () => undefined;

  // Of the view, so that what depends on these alone stays when the rest of it changes.
  readonly #series = $derived(this.#view.series);
  readonly #filters = $derived(this.#view.filters);
  readonly stops = $derived.by(() => timeStops(this.overview, this.#series, this.today));
  readonly stop = $derived.by(() => stopOf(this.stops, this.#view.at));
  /** Where the reader's own data are drawn, nothing else is. */
  readonly flows = $derived.by(() =>
    this.stop && this.#view.own === undefined ? flowsInView(this.overview, this.#view, this.stop.at) : [],
  );
  /** Whose points are the figures of the series that is drawn. */
  readonly seriesIndicators = $derived.by(() =>
    this.#series === undefined ? [] : indicatorsOfSeries(this.overview, this.#series),
  );

  /** The figure that the widest arrow stands for; undefined while nothing with figures is drawn. */
  readonly scaleEnd = $derived.by(() =>
    this.#series === undefined ? undefined : endOfScale(this.overview, this.#series),
  );

  /** The measures that the filters leave; undefined while they are on their way. */
  readonly wanted = $derived.by(() => this.measures && wantedMeasures(this.measures, this.#filters));
  /** What is counted beside the zones' names on the map: finds, or else changes, or else filtered measures. Undefined: nothing is. */
  readonly marks = $derived.by(() => {
    const { filters, since } = this.#view;
    if (this.finds) return this.finds;
    if (since !== undefined) return this.changed;
    return filters && this.wanted ? countByZone(this.wanted, filters.zone) : undefined;
  });
  /** The zones that step back because nothing of what is looked for lies in them, some lying in others. Never the open one. */
  readonly faded = $derived.by(() => {
    const { marks, zones } = this;
    const open = zoneOf(this.#view);
    if (!marks || !zones.some(({ id }) => marks.has(id))) return [];
    return zones.filter(({ id }) => !marks.has(id) && id !== open).map(({ id }) => id);
  });
  /** The zones and parts to be outlined: what is pointed at or, while nothing is, the parts where the open measure holds. */
  readonly pointed: readonly string[] = $derived.by(() => {
    if (this.pointedAt !== undefined) return [this.pointedAt].flat();
    const { selection } = this.#view;
    if (selection.kind !== 'measure') return [];
    return this.measures?.find(({ id }) => id === selection.measure)?.parts ?? [];
  });
  /** The passengers by control point, while they are what is drawn and have arrived. */
  get counts(): CountsState | undefined {
    return this.countsChosen && this.passengers ? this.passengers : undefined;
  }

  get countsChosen(): boolean {
    return countsDrawn(this.#view);
  }

  readonly index = $derived.by(() => indexOverview(this.#overview));

  /** @param firstView sources and statements may follow, with `addReading` */
  constructor(firstView: FirstView, view?: View, reader = today()) {
    this.#overview = { ...NOTHING_READ, ...firstView };
    this.known = knownRecords(this.#overview, this.index);
    this.today = reader;
    const series = this.known.firstSeriesOf(INITIAL_VIEW.family);
    this.#view = view ?? { ...INITIAL_VIEW, ...(series !== undefined && { series }) };
  }

  get overview(): Overview {
    return this.#overview;
  }

  /** Sources and statements have arrived. */
  addReading(reading: Reading): void {
    this.#overview = { ...this.#overview, ...reading };
  }

  get view(): View {
    return this.#view;
  }

  /** Changes the view and lets the address follow. */
  go(change: (view: View) => View, remembered: Remembered = 'step'): void {
    const changed = change(this.#view);
    const next = changed === this.#view ? changed : withSuitedSeries(this.#overview, this.#view, changed);
    this.sought = undefined;
    if (next === this.#view) return;
    this.#view = next;
    this.onchange(next, remembered);
  }

  /** Shows a view that the address already holds: on opening a link, on Back. */
  show(view: View, notices: readonly AddressNotice[] = []): void {
    this.sought = undefined;
    this.#view = view;
    this.notices = notices;
  }

  dismissNotices(): void {
    this.notices = [];
  }

  setTrouble(trouble: Trouble, present: boolean): void {
    if (this.troubles.has(trouble) === present) return;
    const next = new Set(this.troubles);
    if (present) next.add(trouble);
    else next.delete(trouble);
    this.troubles = next;
  }

  /** The measures of a zone that the filters leave, or undefined while they are on their way. */
  measuresOf(zone: ZoneId): Measure[] | undefined {
    return this.wanted && measuresOfZone(this.wanted, zone);
  }

  /** The zones one can fly to: all but the whole Bay Area, in order. */
  get zones() {
    return this.overview.zones.filter((zone) => zone.id !== WHOLE_BAY_AREA);
  }
}

function knownRecords(overview: Overview, index: ReturnType<typeof indexOverview>): KnownRecords {
  return {
    isZone: (id) => index.zones.has(id),
    zoneOfPart: (id) => index.parts.get(id)?.zone,
    zoneOfIndicator: (id) => index.indicators.get(id)?.zone,
    zonesOfMeasure: (id) => (Object.hasOwn(overview.measureZones, id) ? (overview.measureZones[id] ?? []) : []),
    isPlan: (id) => index.plans.has(id),
    drawnWith: (id) => {
      const flow = index.flows.get(id);
      if (flow) return { family: flow.element, ...(flow.series !== undefined && { series: flow.series }) };
      const isCounted = passengerSelectionOf(id, (place) => overview.controlPoints.includes(place)) !== undefined;
      return isCounted ? { family: 'people', series: PASSENGER_SERIES } : undefined;
    },
    controlPoints: overview.controlPoints,
    familyOfSeries: (id) => index.series.get(id)?.element,
    firstSeriesOf: (family, zone) => firstSeriesOf(overview, family, zone),
  };
}
