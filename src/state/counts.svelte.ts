/** The passengers by control point as they are looked at: months loaded and indexed once the series is chosen, days once they are. */
import type { PassengerCounts } from '../contract/pieces';
import type { LngLat, When } from '../contract/values';
import { loadDailyPassengers } from '../data/load';
import {
  allIn,
  comparedInView,
  crossingsIn,
  drawnChange,
  filterInView,
  legendChanges,
  legendCounts,
  peaksOf,
  reopeningMonths,
  windowInView,
  type DrawnChange,
} from '../domain/crossings';
import { passengerSelectionOf, type PassengerSelection } from '../domain/passenger-names';
import {
  busiestTimes,
  indexDays,
  indexPassengers,
  passengersByTime,
  reopenings,
  type PassengerIndex,
  type PassengerStep,
} from '../domain/passengers';
import type { PassengerView } from '../domain/view';
import type { AtlasState } from './atlas-state.svelte';

/** How many of the busiest days are named. */
const MOST_BUSY = 5;

export class CountsState {
  readonly counts: PassengerCounts;
  /** The months, whatever is shown. */
  readonly monthly: PassengerIndex;
  readonly #atlas: AtlasState;
  #daily = $state.raw<PassengerIndex | 'loading' | 'unavailable' | undefined>();

  /** What is shown: days where they are wanted and have arrived, else months. */
  readonly index = $derived.by(() => (this.wantsDays && typeof this.#daily === 'object' ? this.#daily : this.monthly));

  /**
   * What is wanted besides the months shown, as text: it stays the same while months play, and with it all that depends
   * on nothing else.
   */
  readonly #narrowed = $derived.by(() => JSON.stringify({ ...this.#atlas.view.passengers, from: undefined }));
  readonly #passengers = $derived.by(() => JSON.parse(this.#narrowed) as PassengerView);
  readonly window = $derived.by(() => windowInView(this.index, this.#atlas.view));
  readonly filter = $derived.by(() => filterInView(this.#passengers));
  readonly compared = $derived.by(() => comparedInView(this.index, this.#passengers));
  readonly #reopenings = $derived.by(() => reopenings(this.index, this.filter));
  readonly crossings = $derived.by(() =>
    crossingsIn(this.index, this.window, this.filter, this.compared, this.#reopenings),
  );
  /** All persons of the window. */
  readonly total = $derived.by(() => allIn(this.index, this.window, this.filter));
  /** Persons of each month, or day, over all control points that are shown. */
  readonly byTime = $derived.by(() => passengersByTime(this.index, this.filter));
  /** The days on which most passed, or the months. */
  readonly busiest = $derived.by(() => busiestTimes(this.index, this.byTime, MOST_BUSY));
  readonly reopenings = $derived.by(() => reopeningMonths(this.index, this.filter, this.#reopenings));
  readonly legend = $derived.by(() => legendCounts(this.index, this.filter));
  readonly peaks = $derived.by(() => peaksOf(this.index, this.filter));
  readonly isCompared = $derived.by(() => this.compared !== undefined && this.compared.kind !== 'no-figures');
  /** By control point; none where nothing is compared, or where it stands nowhere. */
  readonly drawnChanges = $derived.by(
    (): ReadonlyMap<string, DrawnChange> =>
      new Map(
        this.crossings
          .filter(({ changes, controlPoint }) => changes && this.positionOf(controlPoint))
          .map((row) => [row.controlPoint, drawnChange(row, this.positionOf(row.across) !== undefined)]),
      ),
  );
  readonly changesLegend = $derived.by(() => legendChanges(this.drawnChanges));
  /** What the widest arrow and the largest half circle stand for: the largest figure ever, or the largest change. */
  readonly largest = $derived.by(() => {
    const changes = [...this.drawnChanges.values()].flatMap(({ arrivals = 0, departures = 0, both = 0 }) => [
      Math.abs(arrivals),
      Math.abs(departures),
      Math.abs(both / 2),
    ]);
    return Math.max(1, ...(this.isCompared ? changes : this.peaks));
  });
  /** What the open card is about. */
  readonly open = $derived.by((): PassengerSelection | undefined => {
    const { selection } = this.#atlas.view;
    if (selection.kind !== 'flow') return undefined;
    return passengerSelectionOf(selection.flow, (id) => this.#atlas.overview.controlPoints.includes(id));
  });

  /** Id of a flow or a total that a list points at: it stands out on the map. */
  pointedId = $state.raw<string | undefined>();

  /** @throws RangeError where the columns are not as long as the months */
  constructor(atlas: AtlasState, counts: PassengerCounts) {
    this.#atlas = atlas;
    this.counts = counts;
    this.monthly = indexPassengers(counts);
  }

  get wantsDays(): boolean {
    return this.#atlas.view.passengers?.step === 'day';
  }

  /** Whether months or days are shown. */
  get step(): PassengerStep {
    return this.index.step;
  }

  /** Whether the days are on their way, or could not be had. */
  get days(): 'loading' | 'unavailable' | 'there' | 'not-asked' {
    return typeof this.#daily === 'object' ? 'there' : (this.#daily ?? 'not-asked');
  }

  /** Asks for the days, once; again where they could not be had. */
  async loadDays(): Promise<void> {
    if (this.days === 'loading' || this.days === 'there') return;
    this.#daily = 'loading';
    try {
      this.#daily = indexDays(await loadDailyPassengers(), this.counts);
    } catch {
      this.#daily = 'unavailable';
    }
  }

  /** First and last month, or day, of the window. */
  get period(): { from: When; to: When } {
    const { first, last } = this.window;
    return { from: this.index.times[first] ?? '', to: this.index.times[last] ?? '' };
  }

  /** The control point that an id of a flow or a total belongs to. */
  controlPointOf(id: string): string | undefined {
    return passengerSelectionOf(id, (place) => this.#atlas.overview.controlPoints.includes(place))?.controlPoint;
  }

  /** Where a place stands; none where it is everywhere else. */
  positionOf(place: string): LngLat | undefined {
    return this.#atlas.index.places.get(place)?.lngLat;
  }
}
