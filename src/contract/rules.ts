/**
 * Which measure is for which firm, as rules that a researcher edits in `geodata/rules/`. The records say most of it themselves:
 * audiences, counterparts, parts, dates. A rule stands only where they do not suffice.
 */
import { z } from 'zod';
import type { Published } from './atlas';
import { id, text } from './values';
import { ACTIVITIES, AUDIENCES, ELEMENTS, REGISTRATIONS, THEMES, WANTS } from './vocabulary';

const measureIds = z.array(id).min(1, 'a rule names at least one measure');

/** One entry of `wants.yaml`: which measures serve what a firm wants. */
export const want = z.strictObject({
  id: z.enum(WANTS),
  /** Every measure of these themes serves it. */
  themes: z.array(z.enum(THEMES)).default([]),
  /** So does every measure that lets one of these cross. */
  carries: z.array(z.enum(ELEMENTS)).default([]),
  /** Ids of measures that serve it beside those. */
  also: z.array(id).default([]),
  /** Ids of measures that do not, though their theme or what they carry says so. */
  never: z.array(id).default([]),
});

/** One entry of `background.yaml`: measures that nobody can apply for or rely on. They are shown for information only. */
export const background = z.strictObject({ id, measures: measureIds, reason: text });

/**
 * One entry of `coverage.yaml`: who may use a measure, and where it holds. The `counterparts` of a record name whom a measure
 * connects with, which is not always who may use it.
 */
export const coverage = z
  .strictObject({
    id,
    measures: measureIds,
    /** Where the firm must be registered, or the person live. All four: open to everyone. */
    registered: z.array(z.enum(REGISTRATIONS)).min(1).optional(),
    /** Of a measure of the whole Bay Area: ids of the zones where it holds. */
    zones: z.array(id).min(1).optional(),
  })
  .refine((entry) => entry.registered !== undefined || entry.zones !== undefined, {
    error: 'this entry says nothing: write registered, zones, or both',
  });

/** Answers of the form. All that are given must fit, each by one of its words. */
export const answers = z.strictObject({
  does: z.array(z.enum(ACTIVITIES)).min(1).optional(),
  wants: z.array(z.enum(WANTS)).min(1).optional(),
  registered: z.array(z.enum(REGISTRATIONS)).min(1).optional(),
});

/** One entry of `reach.yaml`: a measure made for some reaches others through them, a firm through its staff. */
export const reach = z.strictObject({
  id,
  /** Whom it reaches. */
  does: z.array(z.enum(ACTIVITIES)).min(1),
  /** Only where one of these is wanted. */
  wants: z.array(z.enum(WANTS)).min(1),
  /** Audiences of the measures that reach them. */
  audiences: z.array(z.enum(AUDIENCES)).min(1),
  /** Only measures of these themes. */
  themes: z.array(z.enum(THEMES)).min(1),
});

/** One entry of `conditions.yaml`: what must be so for a measure to apply, beyond what the form asks. */
export const condition = z.strictObject({
  id,
  measures: measureIds,
  /** Ends the sentence "applies if …". */
  if: text,
  /** Answers that show it to be so already. Left out: no answer does. */
  met: answers.optional(),
});

type Of<Schema extends z.ZodType> = Published<z.infer<Schema>>;

export type WantRule = Of<typeof want>;
export type BackgroundRule = Of<typeof background>;
export type CoverageRule = Of<typeof coverage>;
export type ReachRule = Of<typeof reach>;
export type ConditionRule = Of<typeof condition>;
export type Answers = Of<typeof answers>;

/** `page/rules.json`: all rules, their texts in three languages. */
export interface Rules {
  wants: WantRule[];
  background: BackgroundRule[];
  coverage: CoverageRule[];
  reach: ReachRule[];
  conditions: ConditionRule[];
}
