/** The texts of the filters; loaded with them. */
import type { Facet } from '../../domain/filters';

export interface FilterMessages {
  /** Name of the panel. */
  choose: string;
  facets: Record<Facet | 'on', string>;
  /** Of a chip: takes the choice back. */
  remove: (choice: string) => string;
  clearAll: string;
  /** On a chip: in force on 31 Jan 2025. */
  inForceOn: (date: string) => string;
  today: string;
  anyDate: string;
  /** What a date cannot tell: so many measures were announced and no record says that they began. */
  unknownStart: (count: number) => string;
  matching: (count: number, total: number) => string;
  inThisZone: (count: number, total: number) => string;
  inAllZones: (count: number) => string;
  groupBy: string;
  byZone: string;
  byTheme: string;
  results: string;
  nothing: string;
  /** Without one facet there would be so many. */
  without: (facet: string, count: number) => string;
  drop: (facet: string) => string;
  dropNone: string;
}
