/**
 * What `data/atlas.json` holds: the whole dataset in one documented file. The page loads smaller pieces of it.
 * Types are inferred from the schemas, so the two cannot part.
 */
import type { z } from 'zod';
import type * as records from './records';
import type { AuthoredText, Text, When } from './values';

/** An authored value with each of its texts in three languages. */
export type Published<T> = T extends AuthoredText
  ? Text
  : T extends readonly [number, number]
    ? T
    : T extends readonly (infer Item)[]
      ? Published<Item>[]
      : T extends object
        ? { [Key in keyof T]: Published<T[Key]> }
        : T;

type Of<Schema extends z.ZodType> = Published<z.infer<Schema>>;

export type Source = Of<typeof records.source>;
export type Plan = Of<typeof records.plan>;
export type Part = Of<typeof records.part>;
export type Zone = Of<typeof records.zone>;
export type Place = Of<typeof records.place>;
export type StatusChange = Of<typeof records.statusChange>;
export type Measure = Of<typeof records.measure>;
export type Series = Of<typeof records.series>;
export type Point = Of<typeof records.point>;
export type Indicator = Of<typeof records.indicator>;
export type Limit = Of<typeof records.limit>;
export type Flow = Of<typeof records.flow>;
export type AtlasEvent = Of<typeof records.event>;
export type Statement = Of<typeof records.statement>;
export type EverydayWords = Of<typeof records.everydayWords>;
export type SharedAction = Of<typeof records.sharedAction>;
export type LikeFigures = Of<typeof records.likeFigures>;

export { WHOLE_BAY_AREA } from './vocabulary';

export type ZoneId = string;
export type MeasureId = string;

export interface Atlas {
  version: 1;
  /** Date of the newest fact. */
  asOf: When;
  /** Day the content was last gone through. */
  checkedOn: When;
  sources: Source[];
  plans: Plan[];
  /** In the order of `order`; the whole Bay Area first. */
  zones: Zone[];
  places: Place[];
  measures: Measure[];
  series: Series[];
  indicators: Indicator[];
  flows: Flow[];
  events: AtlasEvent[];
  statements: Statement[];
  /** What people say for what records call otherwise. */
  everydayWords: EverydayWords[];
  /** Actions that several plans or zones take up. */
  sharedActions: SharedAction[];
  /** Indicators that may share an axis. */
  likeFigures: LikeFigures[];
}
