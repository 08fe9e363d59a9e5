/** The main document as an outline: which of our records stand under which of its sections and schedule rows. */
import type { Measure } from '../contract/atlas';
import type { Overview } from '../contract/pieces';
import { DOCUMENT_LOCATORS, MAIN_DOCUMENT } from '../contract/vocabulary';
import type { Cite, Text } from '../contract/values';

export interface OutlineEntry {
  id: string;
  kind: 'measure' | 'indicator' | 'event' | 'statement' | 'plan';
  title: Text;
  /** Which statement of the section it is, where the record says. */
  item?: number;
  term?: string;
  zones: readonly string[];
}

export interface OutlineSection {
  locator: string;
  entries: OutlineEntry[];
}

/** The records under each locator, in the order of the print. */
export function outlineOf(overview: Overview, measures: readonly Measure[]): OutlineSection[] {
  const sections = new Map(DOCUMENT_LOCATORS.map((locator) => [locator, [] as OutlineEntry[]]));
  const add = (cites: readonly Cite[], entry: Omit<OutlineEntry, 'item' | 'term'>) => {
    for (const { source, at, item, term } of cites) {
      if (source !== MAIN_DOCUMENT || at === undefined) continue;
      const entries = sections.get(at);
      if (!entries || entries.some((each) => each.id === entry.id && each.kind === entry.kind)) continue;
      entries.push({ ...entry, ...(item !== undefined && { item }), ...(term !== undefined && { term }) });
    }
  };
  for (const { id, title, zones, cites } of measures) add(cites, { id, kind: 'measure', title, zones });
  for (const { id, name, zone, points } of overview.indicators) {
    add(
      points.flatMap((point) => point.cites),
      { id, kind: 'indicator', title: name, zones: [zone] },
    );
  }
  for (const { id, title, zones, cites } of overview.statements) add(cites, { id, kind: 'statement', title, zones });
  for (const { id, title, zones, cites } of overview.events) add(cites, { id, kind: 'event', title, zones });
  for (const { id, name, places, cites } of overview.plans)
    add(cites, { id, kind: 'plan', title: name, zones: places });
  return [...sections].map(([locator, entries]) => ({
    locator,
    entries: entries.sort((a, b) => (a.item ?? Infinity) - (b.item ?? Infinity)),
  }));
}
