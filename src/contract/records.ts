/** Schemas of the records in `geodata/`, one per kind. `atlas.ts` gathers what the build publishes from them. */
import { z } from 'zod';
import { AUDIENCES, COUNTERPARTS, ELEMENTS, HONG_KONG_ROLES, INKS, STATES, THEMES } from './vocabulary';
import { cite, cites, id, lngLat, text, when } from './values';

export const source = z.strictObject({
  id,
  kind: z.enum(['document', 'statistics', 'news', 'map', 'search-note']),
  title: text,
  /** The title in the source's own language, where that differs from ours. */
  originalTitle: z.string().optional(),
  /** Document number, such as 國發〔2022〕13號. */
  number: z.string().optional(),
  publisher: text,
  date: when,
  retrieved: when.optional(),
  url: z.url({ protocol: /^https?$/, error: 'an address begins with http:// or https://' }).optional(),
  licence: z.string().optional(),
  /** Of a search-note: where was looked, and with which words. */
  note: text.optional(),
});

export const plan = z.strictObject({
  id,
  name: text,
  /** The name used on chips, a few characters: 前海規劃. */
  shortName: text,
  issued: when,
  /** The last year the plan looks to. */
  horizon: when.optional(),
  places: z.array(id).min(1),
  cites,
});

export const part = z.strictObject({
  id,
  name: text,
  kind: z.enum(['area', 'line', 'passage']),
  areaKm2: z.number().positive().optional(),
  /** How far our outline's area may be from `areaKm2`, in per cent. Left out: 10. */
  areaTolerancePercent: z.number().positive().max(50).optional(),
  position: z.enum(['official', 'indicative', 'unknown']),
  cites,
});

export const zone = z.strictObject({
  id,
  /** Place in every list, and the key that flies to it: 1 to 9; the whole Bay Area is 0. */
  order: z.int().min(0).max(9),
  ink: z.enum(INKS),
  name: text,
  /** What the zone is officially called, or what kind of zone it is, beside the name. */
  fullName: text,
  /** One line. */
  summary: text,
  /** Ids of the indicators or measures whose figures lead the zone's entry, the most telling first. */
  headline: z.array(id),
  areaKm2: z.number().positive().optional(),
  /** What the official area counts, where that is not the land one sees. */
  areaNote: text.optional(),
  /** How far our outline's area may be from `areaKm2`, in per cent. Left out: 10. */
  areaTolerancePercent: z.number().positive().max(50).optional(),
  anchor: lngLat,
  parts: z.array(part).default([]),
  cites,
});

export const place = z.strictObject({
  id,
  name: text,
  kind: z.enum(['city', 'control-point', 'port', 'airport', 'station', 'zone', 'elsewhere']),
  lngLat: lngLat.optional(),
  /** Id of the place on the other side of the boundary. */
  across: id.optional(),
  /** Where the coordinate comes from and how exact it is. */
  positionSource: z.string().optional(),
});

export const statusChange = z.strictObject({ at: when, state: z.enum(STATES), note: text, cites });

export const measure = z.strictObject({
  id,
  zones: z.array(id).min(1),
  /** Ids of the parts of the zone to which the measure is limited. Left out: it holds in the whole zone. */
  parts: z.array(id).min(1).optional(),
  plan: id,
  theme: z.enum(THEMES),
  title: text,
  summary: text,
  counterparts: z.array(z.enum(COUNTERPARTS)),
  audiences: z.array(z.enum(AUDIENCES)).min(1),
  /** What Hong Kong does in it, as we read the source. Said for every measure of schedule 2 that names Hong Kong. */
  hongKongRole: z.enum(HONG_KONG_ROLES).optional(),
  carries: z.array(z.enum(ELEMENTS)),
  /** A figure in the measure worth showing large (`15%`, `23 km²`), as a short text with what it is. */
  figure: z.strictObject({ value: text, label: text }).optional(),
  status: z.array(statusChange).min(1, 'a measure has at least one status, with its source'),
  valid: z.strictObject({ from: when.optional(), to: when.optional() }).optional(),
  cites,
});

/** A limit on what may cross that a source says is still there. */
export const limit = z.strictObject({
  text,
  cites: z.array(cite).min(1, 'a limit is named only where a source names it; expected at least one citation'),
});

export const series = z.strictObject({
  id,
  element: z.enum(ELEMENTS),
  name: text,
  unit: text,
  /** stock: how many there are at a date. passage: how many crossed in a period. amount: how much in a period. */
  nature: z.enum(['stock', 'passage', 'amount']),
  definition: text,
  countedBy: text.optional(),
  caveat: text.optional(),
  /** Limits that remain for all of it. */
  limits: z.array(limit).min(1).optional(),
  cites,
});

export const point = z.strictObject({
  at: when,
  kind: z.enum(['baseline', 'actual', 'target']),
  /** How the figure relates to `at`. Left out: at that date. */
  period: z.enum(['at', 'during', 'cumulative', 'annual-average']).optional(),
  /** In the indicator's unit. A range is [low, high]. */
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  qualifier: z.enum(['about', 'below', 'above', 'at-least']).optional(),
  /** True where the way of counting changed: this point must not be joined to the one before. */
  breakBefore: z.boolean().optional(),
  cites,
});

export const indicator = z.strictObject({
  id,
  zone: id,
  series: id.optional(),
  name: text,
  unit: text,
  definition: text,
  caveat: text.optional(),
  /** May gap, share and pace be computed? Where false, `caveat` says why not. */
  comparable: z.boolean(),
  carries: z.enum(ELEMENTS).optional(),
  /** Id of the place the people, firms or money come from. */
  from: id.optional(),
  points: z.array(point),
  /** Said where no baseline exists, so that a forgotten one is still a mistake. */
  baseline: z.literal('none').optional(),
});

export const flow = z.strictObject({
  id,
  series: id.optional(),
  element: z.enum(ELEMENTS),
  name: text.optional(),
  from: id,
  to: id,
  population: z.enum(['hk-residents', 'mainland-visitors', 'other-visitors']).optional(),
  /** The figure counts both directions together, so neither end is where it comes from. */
  bothWays: z.literal(true).optional(),
  /** counted: figures exist. target: only aims do. described: the document tells of it without a figure. */
  grade: z.enum(['counted', 'target', 'described']),
  /** Id of the indicator whose points are this flow's figures. */
  indicator: id.optional(),
  /** Why it is drawn to this zone, if the mapper chose. */
  tie: text.optional(),
  /** Limits that remain for it, beside those of its series. */
  limits: z.array(limit).min(1).optional(),
  measures: z.array(id),
  cites,
});

export const event = z.strictObject({
  id,
  at: when,
  zones: z.array(id).min(1),
  title: text,
  /** Id of the series in whose figures it is seen: its chart marks the month. */
  series: id.optional(),
  cites,
});

export const statement = z.strictObject({
  id,
  kind: z.enum(['positioning', 'implication']),
  zones: z.array(id).min(1),
  title: text,
  text,
  /** For a repositioning: the wording before and after. */
  from: text.optional(),
  to: text.optional(),
  cites,
});

/** One action that several plans or zones take up, so that a reader finds the other when looking at one. */
export const sharedAction = z.strictObject({
  id,
  title: text,
  /** same: they name one and the same action. akin: they pursue the same aim by means of their own. */
  likeness: z.enum(['same', 'akin']),
  /** What is alike and what differs, in a sentence or two. */
  note: text,
  measures: z.array(id).min(2, 'an action is shared by at least two measures'),
});

/** Indicators of different zones that count the same kind of thing in the same way, and so may share an axis. */
export const likeFigures = z.strictObject({
  id,
  title: text,
  /** What a reader must still keep in mind: whose residents, whose firms. */
  note: text.optional(),
  indicators: z.array(id).min(2, 'figures are alike when there are at least two'),
});

/** `atlas.yaml`: what holds for the content as a whole. */
export const atlasFacts = z.strictObject({
  /** Day the content was last gone through. */
  checkedOn: when,
  /** Who else is credited on the map, besides the makers of its layers: whose points and outlines stand on it. */
  credits: z
    .array(
      z.strictObject({
        id,
        /** The credit as the owner asks for it. */
        attribution: text,
        licence: z.string().min(1),
        url: z.url({ protocol: /^https?$/, error: 'an address begins with http:// or https://' }).optional(),
      }),
    )
    .default([]),
});

/** One term of `glossary.yaml`. */
export const glossaryTerm = z.strictObject({
  /** In Traditional Chinese, as Hong Kong writes it. */
  term: z.string().min(1),
  /** Wordings found in print that mean the same and are not used in the atlas: 專案 for 項目. */
  variants: z.array(z.string().min(1)).optional(),
  /** Official or usual English. */
  en: z.string().min(1),
  /** Simplified Chinese, as the Mainland writes it. */
  'zh-Hans': z.string().min(1),
  /** Id of the source the English or the Simplified wording was taken from. */
  source: id.optional(),
  note: z.string().optional(),
});

/** One entry of `words.yaml`: what people say for what records call otherwise, so that the search finds them by it. */
export const everydayWords = z.strictObject({
  id,
  /** Words and short phrases, with commas between them. */
  words: text,
  /** Ids of measures, indicators, series and events. */
  records: z.array(id).min(1),
});

/** One line of `zones/checks.yaml`: a known point and the outline inside or outside which it must lie. */
export const checkPoint = z
  .strictObject({
    name: z.string().min(1),
    lngLat,
    /** Id of the zone or part that must hold the point. */
    inside: id.optional(),
    /** Id of the zone or part that must not hold it. */
    outside: id.optional(),
    /** Where the coordinate was taken from. */
    source: z.string().optional(),
  })
  .refine((check) => (check.inside === undefined) !== (check.outside === undefined), {
    error: 'a point is either inside or outside: write one of the two, with the id of a zone or part',
  });

/** What a feature of a `boundary.geojson` says of itself. */
export const outlineProperties = z.strictObject({
  zone: id,
  /** Id of a part of the zone; left out for the outline of the zone itself. */
  part: id.optional(),
  /** Of a part: a surface, or a line such as a customs line. */
  kind: z.enum(['area', 'line']).optional(),
  /** Id of the part inside which this part lies. */
  within: id.optional(),
  /** True where no official line was published and ours only shows roughly where it runs. */
  indicative: z.boolean(),
  source: z.string().min(1),
  licence: z.string().min(1),
  /** How the line was made. */
  method: z.string().min(1),
  areaKm2Official: z.number().positive().optional(),
});

/** One layer of `basemap/layers.yaml`. Its shapes are in `basemap/<id>.geojson`. */
export const baseLayer = z.strictObject({
  id,
  name: text.optional(),
  geometry: z.enum(['polygon', 'line', 'point']),
  /** True where the first view cannot do without it; the others arrive later. */
  first: z.boolean().default(false),
  /** The credit as the owner asks for it. */
  attribution: text,
  licence: z.string().min(1),
  url: z.url({ protocol: /^https?$/, error: 'an address begins with http:// or https://' }).optional(),
  /** What the shapes were drawn from and how. */
  method: z.string().min(1),
  /** Names of the properties the page needs, besides `name`, which it always gets; the others stay behind. */
  properties: z.array(z.string()).default([]),
});

/** One line of a file in `changes/`: what a reader who comes back should be told. */
export const change = z.strictObject({
  /** Day it was published. */
  at: when,
  kind: z.enum(['added', 'changed', 'expired', 'removed']),
  record: z.enum(['measure', 'indicator', 'flow', 'event', 'statement', 'plan', 'zone', 'source']),
  /** Id of the record. */
  id,
  /** What changed, in words. */
  text,
});
