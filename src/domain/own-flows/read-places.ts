/** Reads the table of places: where each id stands. */
import type { LngLat } from '../../contract/values';
import type { Header } from './headers';
import type { Problem, Problems } from './problems';
import { plain, readCoordinates } from './values';

export interface OwnPlace {
  id: string;
  name: string;
  lngLat: LngLat;
}

/** Places are numbered in two bytes; more could not be told apart on a map anyway. */
export const MOST_PLACES = 20_000;

/** A frame in degrees: west, south, east, north. */
export type Frame = readonly [west: number, south: number, east: number, north: number];

/** Places by what rows may call them. Ids win over names, and a name that two places share means neither. */
export class Places {
  readonly list: OwnPlace[] = [];
  readonly #byId = new Map<string, number>();
  readonly #byName = new Map<string, number | undefined>();
  readonly #lineOf = new Map<string, string>();

  get size(): number {
    return this.list.length;
  }

  /** @returns where a place of that id was met before, if it was */
  add(place: OwnPlace, metAt: string, otherNames: readonly string[] = []): string | undefined {
    const before = this.#lineOf.get(place.id);
    if (before !== undefined) return before;
    const index = this.list.length;
    this.list.push(place);
    this.#byId.set(place.id, index);
    this.#lineOf.set(place.id, metAt);
    for (const name of new Set([place.name, ...otherNames])) {
      this.#byName.set(name, this.#byName.has(name) ? undefined : index);
    }
    return undefined;
  }

  /** The number of the place that a row means, or `undefined`. */
  find(called: string): number | undefined {
    return this.#byId.get(called) ?? this.#byName.get(called);
  }
}

/** Reads rows of a table of places; what cannot be used is told and left out. */
export class PlacesReader {
  readonly #header: Header;
  readonly #file: string;
  readonly #places: Places;
  readonly #problems: Problems;
  readonly #map: Frame;

  constructor(header: Header, file: string, places: Places, problems: Problems, map: Frame) {
    this.#header = header;
    this.#file = file;
    this.#places = places;
    this.#problems = problems;
    this.#map = map;
  }

  read(cells: readonly string[], line: number): void {
    const { columns, written } = this.#header;
    const at = (column: 'id' | 'name' | 'lon' | 'lat') => columns.get(column) ?? -1;
    const cell = (column: 'id' | 'name' | 'lon' | 'lat') => cells[at(column)] ?? '';
    const tell = (problem: Omit<Problem, 'file' | 'line'>) => {
      this.#problems.add({ file: this.#file, line, ...problem });
    };
    const id = plain(cell('id'));
    if (id === '') {
      tell({ code: 'missing-id', column: written[at('id')] ?? 'id' });
      return;
    }
    const read = readCoordinates(cell('lon'), cell('lat'));
    if ('wrong' in read) {
      const isLatitude =
        read.wrong === 'latitude-out-of-range' ||
        (read.wrong === 'not-a-coordinate' && read.found === cell('lat').trim());
      tell({ code: read.wrong, column: written[at(isLatitude ? 'lat' : 'lon')] ?? '', found: read.found });
      return;
    }
    if (this.#places.size >= MOST_PLACES) {
      tell({ code: 'too-many-places', expected: String(MOST_PLACES) });
      return;
    }
    const before = this.#places.add({ id, name: plain(cell('name')) || id, lngLat: read.lngLat }, String(line));
    if (before !== undefined) {
      tell({ code: 'duplicate-place', column: written[at('id')] ?? 'id', found: id, expected: before });
      return;
    }
    const [lng, lat] = read.lngLat;
    const [west, south, east, north] = this.#map;
    if (lng < west || lng > east || lat < south || lat > north) tell({ code: 'place-off-the-map', found: id });
  }
}
