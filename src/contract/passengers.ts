/** Schemas of what stands in `geodata/flows/passengers/` beside the tables. */
import { z } from 'zod';
import { id, text, when } from './values';

/** One entry of `control-points.yaml`. */
export const controlPoint = z.strictObject({
  /** Id of the place, which names its other side as `across`. */
  place: id,
  /** Names that the published files give it, in any language; a file with another name is not taken over. */
  names: z.array(z.string().min(1)).min(1),
  /** What a reader must know before reading its figures. */
  note: text.optional(),
  /** Why it stands for a zone, where the mapper chose to say so. */
  tie: text.optional(),
  /** Ids of measures that let people cross here, or build on it. */
  measures: z.array(id).min(1).optional(),
});

/** What a table is: `monthly.yaml` beside `monthly.csv`, and so on. */
export const passengerTable = z.strictObject({
  period: z.enum(['month', 'day', 'year']),
  /** Id of the source. */
  source: id,
  countedBy: text,
  unit: text,
  licence: z.string().min(1),
  licenceUrl: z.url({ protocol: /^https?$/, error: 'an address begins with http:// or https://' }).optional(),
  /** Day the figures were fetched. */
  retrieved: when,
  /** Where a copy was read in place of the original. */
  copy: z.string().min(1).optional(),
  description: text,
  /** What must be known before the figures are used. */
  notes: z.array(text),
});
