/**
 * The pieces of `data/page/` that the page loads, in the order it needs them. Everything in them is also in
 * `data/atlas.json` and `data/zones.geojson`; they only arrive sooner and smaller. Types and file names only: the build makes them
 * from records it has already checked, and the page trusts what was built.
 */
import type { Feature, FeatureCollection, Geometry, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type {
  Atlas,
  AtlasEvent,
  EverydayWords,
  Flow,
  Indicator,
  Limit,
  Measure,
  MeasureId,
  Place,
  Plan,
  Series,
  Source,
  Statement,
  Zone,
  ZoneId,
} from './atlas';
import type { Theme } from './vocabulary';
import type { LngLat, Text, When } from './values';

/** Names of the files in `data/page/`, relative to `data/`. */
export const PIECES = {
  overview: 'page/overview.json',
  measures: 'page/measures.json',
  reading: 'page/reading.json',
  zones: 'page/zones.json',
  still: 'page/still.json',
  changes: 'page/changes.json',
  briefings: 'page/briefings.json',
  passengers: 'page/passengers-monthly.json',
  passengersDaily: 'page/passengers-daily.json',
  comparisons: 'page/comparisons.json',
  rules: 'page/rules.json',
} as const;

/** West, south, east, north in degrees, WGS 84. */
export type Bounds = [west: number, south: number, east: number, north: number];

/** Id of a zone or of a part of a zone: both are drawn, and both can be framed. */
export type OutlineId = string;

/** One line of the short list of a zone's measures that a popup shows. */
export interface LeadingMeasure {
  id: MeasureId;
  title: Text;
  theme: Theme;
  /** A figure worth showing large, with what it is. */
  figure?: { value: Text; label: Text };
}

/** Who made what is drawn on the map, and under which licence. */
export interface Attribution {
  /** Id of the source, or of the base map's layer where it names no source. */
  id: string;
  /** The credit as its owner asks for it. */
  text: Text;
  licence: string;
  url?: string;
}

/** A layer of the base map: its file is `page/base/<id>.json`. */
export interface BaseLayer {
  id: string;
  /** Path of the file, relative to `data/`. */
  path: string;
  geometry: 'polygon' | 'line' | 'point';
  /** True where the first view cannot do without it; the others may arrive later. */
  first: boolean;
}

/** `page/reading.json`: what is read once a sheet or a citation is open. */
export interface Reading {
  sources: Source[];
  statements: Statement[];
  everydayWords: EverydayWords[];
  /** Limits that remain, by the id of a flow and by that of a series: long words that only an open card shows. */
  limits: { flows: Record<string, Limit[]>; series: Record<string, Limit[]> };
}

/** `page/comparisons.json`: what may be held side by side. Asked for by the pages that compare. */
export type Comparisons = Pick<Atlas, 'sharedActions' | 'likeFigures'>;

/** `page/overview.json`: enough for the list, the map, the ladders and the flows. What the first view needs, no more. */
export type FirstView = Omit<Overview, keyof Reading>;

/** Everything but the measures: the first view and, once it has arrived, what is read. */
export interface Overview extends Reading {
  version: 1;
  /** Date of the newest fact. */
  asOf: When;
  /** Day the content was last gone through. */
  checkedOn: When;
  plans: Plan[];
  /** The whole Bay Area first, then in the order of `order`. */
  zones: Zone[];
  places: Place[];
  /** Without their limits, which are part of what is read. */
  series: Omit<Series, 'limits'>[];
  indicators: Indicator[];
  flows: Omit<Flow, 'limits'>[];
  events: AtlasEvent[];
  /** How many measures name the zone. Those of the whole Bay Area are counted under it alone. */
  measureCounts: Record<ZoneId, number>;
  /** Where each measure holds, so that a link to one can be followed before the measures have arrived. */
  measureZones: Record<MeasureId, ZoneId[]>;
  /** At most five for each zone: those its headline names, then the first of each theme. */
  leadingMeasures: Record<ZoneId, LeadingMeasure[]>;
  /** In full, the measures that any zone's `headline` names. */
  headlineMeasures: Measure[];
  /**
   * Box around each drawn zone and part, around all zones under the id of the whole Bay Area, and around the control points
   * whose passengers are counted under the id of that series.
   */
  bounds: Record<OutlineId, Bounds>;
  /** Ids of the control points whose passengers are counted, in the order of their table. */
  controlPoints: string[];
  attributions: Attribution[];
  baseLayers: BaseLayer[];
}

/** `page/measures.json`: all measures, in the order of the zones and, within a zone, of its file. */
export type Measures = Atlas['measures'];

/** What an outline on the map knows about itself. */
export interface OutlineProperties {
  zone: ZoneId;
  /** Id of the part; left out for the outline of the zone itself. */
  part?: string;
  /** Of a part: a surface, or a line such as a customs line. */
  kind?: 'area' | 'line';
  /** Id of the part inside which this part lies. */
  within?: string;
  /** True where no official line was published and ours only shows roughly where it runs. */
  indicative: boolean;
}

export type OutlineGeometry = Polygon | MultiPolygon | LineString | MultiLineString;

/** `page/zones.json`: `zones.geojson` with five decimals (about a metre) and only what drawing needs. */
export type Outlines = FeatureCollection<OutlineGeometry, OutlineProperties>;
export type Outline = Feature<OutlineGeometry, OutlineProperties>;

/** The same outline in `data/zones.geojson`, with what someone else needs to use it. */
export interface PublishedOutlineProperties extends OutlineProperties {
  /** Id of the source, or a sentence naming what the line was drawn from. */
  source: string;
  licence: string;
  /** How the line was made. */
  method: string;
  /** Official area in square kilometres, where one is published. */
  areaKm2Official?: number;
}

/**
 * `page/base/<layer>.json`: one layer of the base map. A name stands in the properties `zh-Hant`, `zh-Hans` and `en`,
 * because MapLibre cannot look inside a property.
 */
export type BaseLayerFile = FeatureCollection<Geometry, Record<string, string | number | boolean | null>>;

/** A closed ring of longitude and latitude in degrees; the first point is repeated at the end. */
export type Ring = LngLat[];

/**
 * `page/still.json`: shapes for a still picture of the map, drawn before the map is there or where there is no WebGL.
 * Simplified to about 200 m. Holes are left out, except in the land, where they are rings like any other: fill
 * it by the even-odd rule.
 */
export interface StillPicture {
  /** West, south, east, north of what is shown. */
  bounds: Bounds;
  land: Ring[];
  /** For each zone, its outer rings. */
  zones: Record<ZoneId, Ring[]>;
}

/** One difference between two states of the content. */
export interface Change {
  /** Day it was published. */
  at: When;
  kind: 'added' | 'changed' | 'expired' | 'removed';
  record: 'measure' | 'indicator' | 'flow' | 'event' | 'statement' | 'plan' | 'zone' | 'source';
  id: string;
  /** What changed, in words. */
  text: Text;
}

/** `page/changes.json`: newest first. */
export type Changes = Change[];

/** Into Hong Kong, or out of it. */
export type PassengerDirection = 'arrival' | 'departure';

/** Whom the Immigration Department counts apart. */
export type PassengerPopulation = NonNullable<Flow['population']>;

/** A control point and its other side. Arrivals run from `across` to `controlPoint`, departures the other way. */
export interface PassengerPair {
  /** Id of a place. */
  controlPoint: string;
  /** Id of a place; one of kind `elsewhere` where the other side is not one place. */
  across: string;
  /** What a reader must know before reading the figures. */
  note?: Text;
  /** Why it stands for a zone, where the mapper chose to say so. */
  tie?: Text;
  /** Measures that let people cross here, or build on it. */
  measures?: MeasureId[];
}

/** `page/passengers-monthly.json`: passengers by control point, the columns of the monthly table. */
export interface PassengerCounts {
  version: 1;
  /** Id of the series; name, unit, definition, caveat and who counts are its own. */
  series: string;
  /** Id of the source of the monthly figures. */
  source: string;
  licence: string;
  /** Day the figures were fetched. */
  retrieved: When;
  /** `2021-01` and every month after it, without a gap. */
  months: When[];
  pairs: PassengerPair[];
  directions: PassengerDirection[];
  populations: PassengerPopulation[];
  /**
   * `counts[pair][direction][population][month]`: persons, in the order of the four lists above. `null` where the
   * statistics do not list the control point, which is not the same as zero.
   */
  counts: (number | null)[][][][];
  base: PassengerBase;
}

/**
 * `page/passengers-daily.json`: the same passengers day by day, from the day on which the daily table begins. Asked for by who
 * looks at days.
 */
export interface DailyPassengers {
  version: 1;
  /** Id of the source of the daily figures. */
  source: string;
  /** Day the figures were fetched. */
  retrieved: When;
  /** The first day and every day after it, without a gap. */
  days: When[];
  /** Ids of places, in the order of `PassengerCounts.pairs`. */
  controlPoints: string[];
  directions: PassengerDirection[];
  populations: PassengerPopulation[];
  /** `counts[controlPoint][direction][population][day]`, as in `PassengerCounts`. */
  counts: (number | null)[][][][];
}

/** The year before the pandemic, as the Department's report has it: both directions and all travellers in one figure. */
export interface PassengerBase {
  year: When;
  source: string;
  /** How these figures differ from the monthly ones. */
  notes: Text[];
  /** In the order of `PassengerCounts.pairs`; `null` where the report gives no figure. */
  pairs: (PassengerBaseFigure | null)[];
}

export interface PassengerBaseFigure {
  /** In the whole year. */
  persons: number;
  /** True where vehicles cross: the figure holds their drivers, the monthly ones do not. */
  includesDrivers: boolean;
}
