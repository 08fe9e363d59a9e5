/** The passengers by control point as they are looked at: loaded and indexed once the series is chosen. */
import type { PassengerCounts } from '../contract/pieces';
import type { LngLat, When } from '../contract/values';
import {
  allIn,
  comparedInView,
  crossingsIn,
  filterInView,
  legendCounts,
  peaksOf,
  reopeningMonths,
  windowInView,
} from '../domain/crossings';
import { passengerSelectionOf, type PassengerSelection } from '../domain/passenger-names';
import { indexPassengers, passengersByMonth, type PassengerIndex } from '../domain/passengers';
import type { AtlasState } from './atlas-state.svelte';

export class CountsState {
  readonly index: PassengerIndex;
  readonly counts: PassengerCounts;
  readonly #atlas: AtlasState;

  readonly window = $derived.by(() => windowInView(this.index, this.#atlas.view));
  readonly filter = $derived.by(() => filterInView(this.#atlas.view.passengers));
  readonly compared = $derived.by(() => comparedInView(this.index, this.#atlas.view.passengers));
  readonly crossings = $derived.by(() => crossingsIn(this.index, this.window, this.filter, this.compared));
  /** All persons of the window. */
  readonly total = $derived.by(() => allIn(this.index, this.window, this.filter));
  /** Persons of each month over all control points that are shown. */
  readonly byMonth = $derived.by(() => passengersByMonth(this.index, this.filter));
  readonly reopenings = $derived.by(() => reopeningMonths(this.index, this.filter));
  readonly legend = $derived.by(() => legendCounts(this.index, this.filter));
  readonly peaks = $derived.by(() => peaksOf(this.index, this.filter));
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
    this.index = indexPassengers(counts);
  }

  /** First and last month of the window. */
  get months(): { from: When; to: When } {
    const { first, last } = this.window;
    return { from: this.index.months[first] ?? '', to: this.index.months[last] ?? '' };
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
