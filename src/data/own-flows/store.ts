/** Keeps the reader's own data in the browser, on this machine and nowhere else. */
import { createStore, delMany, entries, get, setMany, type UseStore } from 'idb-keyval';
import { fromFirstLayout, isFirstLayout, type FirstLayout } from '../../domain/own-flows/first-layout';
import type { FlowIndex } from '../../domain/own-flows/flow-index';
import type { KeepFailure } from '../../domain/own-flows/keeping';

/** What is said about a set of data without opening it. */
export interface OwnSeries {
  /** Of the shape of what is stored; data of another version are left alone. */
  version: 1 | 2;
  id: string;
  name: string;
  unit: string;
  /** `YYYY-MM-DD`. */
  addedOn: string;
  rows: number;
  /** Rows of the files that are not part of it, because something was wrong with them. */
  leftOut: number;
}

let opened: UseStore | undefined;
const store = (): UseStore => (opened ??= createStore('atlas-own-flows', 'series'));

const SERIES = 'series ';
const INDEX = 'index ';

/** All that is kept, the oldest first. */
export async function keptSeries(): Promise<OwnSeries[]> {
  const all = await entries<string, unknown>(store());
  return all
    .filter(([key]) => key.startsWith(SERIES))
    .map(([, value]) => value as OwnSeries)
    .filter(({ version }) => [1, 2].includes(version))
    .sort((a, b) => a.id.localeCompare(b.id));
}

export async function keptIndex(id: string): Promise<FlowIndex | undefined> {
  const kept = await get<FlowIndex | FirstLayout>(INDEX + id, store());
  return kept && isFirstLayout(kept) ? fromFirstLayout(kept) : kept;
}

/** Keeps both parts of a set, or neither. @returns why it could not */
export async function keep(series: OwnSeries, index: FlowIndex): Promise<KeepFailure | undefined> {
  try {
    await setMany(
      [
        [SERIES + series.id, series],
        [INDEX + series.id, index],
      ],
      store(),
    );
    return undefined;
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'unavailable';
  }
}

export const forget = (id: string): Promise<void> => delMany([SERIES + id, INDEX + id], store());
