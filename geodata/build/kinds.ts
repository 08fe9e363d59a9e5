/** Which records stand in which file, and the schema that each must answer to. */
import type { z } from 'zod';
import { briefing } from '../../src/contract/briefing';
import * as passengers from '../../src/contract/passengers';
import * as records from '../../src/contract/records';
import * as rules from '../../src/contract/rules';

/** Kinds of records, by the name used in messages, in file names and for the schemas that editors read. */
export const SCHEMAS = {
  atlas: records.atlasFacts,
  source: records.source,
  'glossary term': records.glossaryTerm,
  'everyday words': records.everydayWords,
  plan: records.plan,
  zone: records.zone,
  measure: records.measure,
  indicator: records.indicator,
  series: records.series,
  place: records.place,
  flow: records.flow,
  event: records.event,
  statement: records.statement,
  'shared action': records.sharedAction,
  'like figures': records.likeFigures,
  'check point': records.checkPoint,
  'base layer': records.baseLayer,
  change: records.change,
  briefing,
  'control point': passengers.controlPoint,
  'passenger table': passengers.passengerTable,
  want: rules.want,
  background: rules.background,
  coverage: rules.coverage,
  reach: rules.reach,
  condition: rules.condition,
} as const;

export type Kind = keyof typeof SCHEMAS;
export type RecordOf<K extends Kind> = z.infer<(typeof SCHEMAS)[K]>;

export interface FileKind {
  kind: Kind;
  /** A list of records, or one record alone. */
  holds: 'list' | 'one';
  /** Whether a folder without this file is a mistake. */
  needed: boolean;
  /** Name of the schema in `geodata/schemas/` that gives editors completion. */
  schema: string;
}

/** Files that stand at a fixed path below the content folder. */
export const FIXED_FILES: Readonly<Record<string, FileKind>> = {
  'atlas.yaml': { kind: 'atlas', holds: 'one', needed: true, schema: 'atlas' },
  'sources.yaml': { kind: 'source', holds: 'list', needed: true, schema: 'sources' },
  'glossary.yaml': { kind: 'glossary term', holds: 'list', needed: true, schema: 'glossary' },
  'words.yaml': { kind: 'everyday words', holds: 'list', needed: false, schema: 'words' },
  'region/zone.yaml': { kind: 'zone', holds: 'one', needed: true, schema: 'zone' },
  'region/plans.yaml': { kind: 'plan', holds: 'list', needed: true, schema: 'plans' },
  'region/measures.yaml': { kind: 'measure', holds: 'list', needed: true, schema: 'measures' },
  'region/indicators.yaml': { kind: 'indicator', holds: 'list', needed: false, schema: 'indicators' },
  'region/events.yaml': { kind: 'event', holds: 'list', needed: false, schema: 'events' },
  'region/statements.yaml': { kind: 'statement', holds: 'list', needed: false, schema: 'statements' },
  'region/shared-actions.yaml': { kind: 'shared action', holds: 'list', needed: false, schema: 'shared-actions' },
  'region/like-figures.yaml': { kind: 'like figures', holds: 'list', needed: false, schema: 'like-figures' },
  'zones/checks.yaml': { kind: 'check point', holds: 'list', needed: false, schema: 'checks' },
  'flows/series.yaml': { kind: 'series', holds: 'list', needed: false, schema: 'series' },
  'flows/places.yaml': { kind: 'place', holds: 'list', needed: false, schema: 'places' },
  'flows/flows.yaml': { kind: 'flow', holds: 'list', needed: false, schema: 'flows' },
  'flows/passengers/control-points.yaml': {
    kind: 'control point',
    holds: 'list',
    needed: false,
    schema: 'control-points',
  },
  'flows/passengers/monthly.yaml': { kind: 'passenger table', holds: 'one', needed: false, schema: 'passenger-table' },
  'flows/passengers/daily.yaml': { kind: 'passenger table', holds: 'one', needed: false, schema: 'passenger-table' },
  'flows/passengers/yearly-2019.yaml': {
    kind: 'passenger table',
    holds: 'one',
    needed: false,
    schema: 'passenger-table',
  },
  'rules/wants.yaml': { kind: 'want', holds: 'list', needed: false, schema: 'wants' },
  'rules/background.yaml': { kind: 'background', holds: 'list', needed: false, schema: 'background' },
  'rules/coverage.yaml': { kind: 'coverage', holds: 'list', needed: false, schema: 'coverage' },
  'rules/reach.yaml': { kind: 'reach', holds: 'list', needed: false, schema: 'reach' },
  'rules/conditions.yaml': { kind: 'condition', holds: 'list', needed: false, schema: 'conditions' },
  'basemap/layers.yaml': { kind: 'base layer', holds: 'list', needed: false, schema: 'layers' },
};

/** Every YAML file in the folder `changes/`: one for each year, say. */
export const CHANGE_FILES: FileKind = { kind: 'change', holds: 'list', needed: false, schema: 'changes' };

/** Every YAML file in the folder `briefings/`: one briefing each. */
export const BRIEFING_FILES: FileKind = { kind: 'briefing', holds: 'one', needed: false, schema: 'briefing' };

/** Files of each folder below `zones/`. A zone is a folder: these files are all it takes. */
export const ZONE_FILES: Readonly<Record<string, FileKind>> = {
  'zone.yaml': { kind: 'zone', holds: 'one', needed: true, schema: 'zone' },
  'measures.yaml': { kind: 'measure', holds: 'list', needed: false, schema: 'measures' },
  'indicators.yaml': { kind: 'indicator', holds: 'list', needed: false, schema: 'indicators' },
};

/** The outlines of a zone and its parts, beside its `zone.yaml`. */
export const BOUNDARY_FILE = 'boundary.geojson';

/** What a `boundary.geojson` is composed from, where it is not drawn directly. The build does not read it. */
export const ENVELOPE_FILE = 'envelope.geojson';
