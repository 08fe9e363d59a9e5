/**
 * The small values that records are made of. Schemas describe what a researcher writes in `geodata/`;
 * the types beside them describe what the build publishes, where they differ.
 */
import { z } from 'zod';
import type { Language } from './vocabulary';

export * from './vocabulary';

/** A text in the three languages of the page, as published. */
export type Text = Record<Language, string>;

/**
 * A text as it is written: Traditional Chinese (Hong Kong usage) and English by a person. Simplified Chinese is
 * converted by the build with `geodata/glossary.yaml`, unless it is given here because the official wording differs.
 */
export const text = z.strictObject({
  'zh-Hant': z.string().min(1, 'the Traditional Chinese text is empty'),
  en: z.string().min(1, 'the English text is empty'),
  'zh-Hans': z.string().min(1).optional(),
});
export type AuthoredText = z.infer<typeof text>;

/** Lower-case words joined by hyphens: `hong-kong-enterprises`. Ids are promises: links and briefings hold them. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case letters, digits and single hyphens');

/**
 * A point in time as exact as its source: year `2029`, month `2024-10`, day `2024-10-31`, or `undated`.
 * Write it in quotation marks in YAML, or a year becomes a number.
 */
export const when = z
  .string('a date is text: write it in quotation marks, "2029"')
  .regex(
    /^(undated|\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)$/,
    'a date is "2029", "2024-10", "2024-10-31" or "undated"',
  );
export type When = z.infer<typeof when>;

/** West, south, east, north in degrees, WGS 84: the Greater Bay Area and its surroundings. */
export const BAY_AREA = { west: 111.3, south: 21.5, east: 115.5, north: 24.5 } as const;

/** Longitude, latitude in degrees, WGS 84, within `BAY_AREA`. */
export const lngLat = z.tuple([
  z
    .number()
    .min(BAY_AREA.west, 'longitude lies west of the Bay Area')
    .max(BAY_AREA.east, 'longitude lies east of the Bay Area'),
  z
    .number()
    .min(BAY_AREA.south, 'latitude lies south of the Bay Area')
    .max(BAY_AREA.north, 'latitude lies north of the Bay Area'),
]);
export type LngLat = z.infer<typeof lngLat>;

/** Where a statement or figure stands. */
export const cite = z.strictObject({
  /** Id of an entry of `sources.yaml`. */
  source: id,
  /** Section, schedule row or page inside the source. For the main document one of `DOCUMENT_LOCATORS`. */
  at: z.string().min(1).optional(),
  /** Which statement of that section, counted from 1. */
  item: z.int().min(1).optional(),
  /** Up to twenty characters to look for there, in the source's own language. */
  term: z.string().min(1).max(20, 'a term to look for has at most 20 characters').optional(),
  /** A: the issuing body's own page. B: an established outlet naming that body. C: a copy; the original can be cited. */
  grade: z.enum(['A', 'B', 'C']).optional(),
});
export type Cite = z.infer<typeof cite>;

export const cites = z.array(cite).min(1, 'at least one citation is needed');
