/**
 * What a speaker should know before going on: red would embarrass in front of the room, amber wants a look. Each finding
 * leads to its scene.
 */
import type { Briefing, Scene } from '../../contract/briefing';
import type { Measures, Overview } from '../../contract/pieces';
import { SCENE_LIMITS } from '../../contract/scene-rules';
import type { Text, When } from '../../contract/values';
import { LANGUAGES, type Language } from '../../contract/vocabulary';
import { latestStage, validityOf } from '../../domain/measures';
import { isPast, lastDayOf, UNDATED } from '../../domain/time';
import { zoneOf, type View } from '../../domain/view';
import type { KnownRecords } from '../../url/address';
import { figuresOf, measuresOf, sceneView } from '../scenes';

export type Severity = 'red' | 'amber';

/** What is wrong. `what` is an id, a date or a language, to be worded by whoever shows it. */
export type Trouble =
  | { kind: 'missing-language'; field: 'title' | 'line' | 'notes' | 'briefing-title'; language: WrittenLanguage }
  /** So many texts of the briefing wait for the build to make their Simplified words of the Traditional ones. */
  | { kind: 'unconverted'; texts: number }
  /** The scene names what the atlas does not hold. */
  | { kind: 'gone'; what: string }
  | { kind: 'no-source' }
  | { kind: 'lapsed-measure'; measure: string; to: When | undefined }
  | { kind: 'ends-soon'; measure: string; to: When | undefined }
  | { kind: 'stale-figure'; indicator: string; at: When }
  | { kind: 'passed-target'; indicator: string; at: When }
  /** A figure of an indicator that has no target at all. */
  | { kind: 'no-target'; indicator: string }
  | { kind: 'long-words'; field: 'title' | 'line'; language: Language; length: number; most: number }
  | { kind: 'indicative-outline'; zone: string }
  /** The scene asks for street detail that this host does not have, or that cannot be had at the moment. */
  | { kind: 'no-streets'; because: 'none' | 'unreachable' }
  /** The camera is nearer than the base map has detail. */
  | { kind: 'too-near'; zoom: number };

/** Simplified Chinese need not be written: the build converts it. */
type WrittenLanguage = Exclude<Language, 'zh-Hans'>;

export interface Finding {
  severity: Severity;
  /** Which scene, counted from 0; left out where the whole briefing is meant. */
  scene?: number;
  trouble: Trouble;
}

export interface WhatIsKnown {
  overview: Pick<Overview, 'indicators' | 'headlineMeasures' | 'measureZones' | 'sources'>;
  /** Undefined while they are on their way: then no measure is judged by its dates. */
  measures: Measures | undefined;
  known: KnownRecords;
  base: View;
  /** The reader's date, `YYYY-MM-DD`. */
  today: string;
  /** Counted figures of before this day are called old, `YYYY-MM-DD`. */
  staleBefore: string;
  /** Whether the host has street detail, and answers for it; undefined while it is being asked. */
  streetDetail?: 'none' | 'unreachable' | 'reachable' | undefined;
  /** Zones whose outline no one has published. */
  indicativeZones: ReadonlySet<string>;
}

/** The base map has shores, railways and roads; streets are a file of their own that a host may have. */
const NEAREST_ZOOM_WITH_DETAIL = 15;

const WRITTEN = ['zh-Hant', 'en'] as const;

/** All findings, red before amber, in the order of the scenes. */
export function readinessOf(briefing: Briefing, what: WhatIsKnown): Finding[] {
  const unconverted = textsOf(briefing).filter((text) => isEmpty(text, 'zh-Hans') && !isEmpty(text, 'zh-Hant')).length;
  const ofBriefing = [
    ...languagesMissing(briefing.title, 'briefing-title'),
    ...(unconverted > 0 ? [{ kind: 'unconverted', texts: unconverted } as const] : []),
  ].map((trouble): Finding => ({ severity: severityOf(trouble), trouble }));
  const ofScenes = briefing.scenes.flatMap((scene, index) =>
    troublesOf(scene, what).map((trouble): Finding => ({ severity: severityOf(trouble), scene: index, trouble })),
  );
  const all = [...ofBriefing, ...ofScenes];
  return [...all.filter(({ severity }) => severity === 'red'), ...all.filter(({ severity }) => severity === 'amber')];
}

/** One trouble and all the scenes that share it. */
export interface SharedFinding {
  severity: Severity;
  /** Which scenes, counted from 0; none where the whole briefing is meant. */
  scenes: readonly number[];
  trouble: Trouble;
}

/** Each trouble once, where it is found first, with every scene that has it: a list that repeats itself is not read. */
export function sharedFindings(findings: readonly Finding[]): SharedFinding[] {
  const shared = new Map<string, { severity: Severity; scenes: number[]; trouble: Trouble }>();
  for (const { severity, scene, trouble } of findings) {
    const key = JSON.stringify([trouble, scene === undefined]);
    const known = shared.get(key);
    if (known && scene !== undefined) known.scenes.push(scene);
    else if (!known) shared.set(key, { severity, scenes: scene === undefined ? [] : [scene], trouble });
  }
  return [...shared.values()];
}

function severityOf(trouble: Trouble): Severity {
  switch (trouble.kind) {
    case 'gone':
    case 'no-source':
    case 'lapsed-measure':
    case 'long-words':
    case 'no-streets':
    case 'missing-language':
      return 'red';
    default:
      return 'amber';
  }
}

const isEmpty = (text: Text, language: Language) => text[language].trim() === '';

const textsOf = ({ title, scenes }: Briefing): Text[] => [
  title,
  ...scenes.flatMap((scene) => [scene.title, ...scene.lines, scene.notes]),
];

function languagesMissing(text: Text, field: 'title' | 'line' | 'notes' | 'briefing-title'): Trouble[] {
  return WRITTEN.filter((language) => isEmpty(text, language)).map((language) => ({
    kind: 'missing-language',
    field,
    language,
  }));
}

function tooLong(text: Text, field: 'title' | 'line'): Trouble[] {
  return LANGUAGES.flatMap((language): Trouble[] => {
    const most = SCENE_LIMITS[field][language === 'en' ? 'en' : 'zh-Hant'];
    const { length } = [...text[language]];
    return length > most ? [{ kind: 'long-words', field, language, length, most }] : [];
  });
}

function troublesOf(scene: Scene, what: WhatIsKnown): Trouble[] {
  const { overview, measures, today } = what;
  const { view, missing: ofView } = sceneView(scene, what.known, what.base);
  const { figures, missing: ofFigures } = figuresOf(scene, overview, measures);
  const { measures: listed, missing: ofMeasures } = measuresOf(scene, overview, measures);
  const sources = new Set(overview.sources.map(({ id }) => id));
  const ofSources = sources.size === 0 ? [] : scene.cites.filter(({ source }) => !sources.has(source));
  const gone = new Set(
    [...ofView, ...ofFigures, ...ofMeasures].map(({ id }) => id).concat(ofSources.map(({ source }) => source)),
  );

  const shownMeasures = new Map(listed.map((measure) => [measure.id, measure]));
  for (const figure of figures) if (figure.kind === 'measure') shownMeasures.set(figure.measure.id, figure.measure);
  const ofDates = [...shownMeasures.values()].flatMap((measure): Trouble[] => {
    const validity = validityOf(measure, today);
    const to = measure.valid?.to;
    if (validity === 'lapsed' || latestStage(measure)?.state === 'expired')
      return [{ kind: 'lapsed-measure', measure: measure.id, to }];
    return validity === 'check-renewal' ? [{ kind: 'ends-soon', measure: measure.id, to }] : [];
  });

  const ofPoints = figures.flatMap((figure): Trouble[] => {
    if (figure.kind !== 'point') return [];
    const { indicator, point } = figure;
    const found: Trouble[] = [];
    if (point.kind === 'actual' && lastDayOf(point.at) < what.staleBefore)
      found.push({ kind: 'stale-figure', indicator: indicator.id, at: point.at });
    if (point.kind === 'target' && point.at !== UNDATED && isPast(point.at, today))
      found.push({ kind: 'passed-target', indicator: indicator.id, at: point.at });
    if (!indicator.points.some(({ kind }) => kind === 'target'))
      found.push({ kind: 'no-target', indicator: indicator.id });
    return found;
  });

  const zone = zoneOf(view);
  return [
    ...languagesMissing(scene.title, 'title'),
    ...scene.lines.flatMap((line) => languagesMissing(line, 'line')),
    ...languagesMissing(scene.notes, 'notes'),
    ...[...gone].map((id): Trouble => ({ kind: 'gone', what: id })),
    ...(scene.cites.length === 0 ? [{ kind: 'no-source' } as const] : []),
    ...ofDates,
    ...unlike(ofPoints),
    ...tooLong(scene.title, 'title'),
    ...scene.lines.flatMap((line) => tooLong(line, 'line')),
    ...(view.streets && (what.streetDetail === 'none' || what.streetDetail === 'unreachable')
      ? [{ kind: 'no-streets', because: what.streetDetail } as const]
      : []),
    ...(view.camera && !view.streets && view.camera.zoom > NEAREST_ZOOM_WITH_DETAIL
      ? [{ kind: 'too-near', zoom: view.camera.zoom } as const]
      : []),
    ...(zone !== undefined && what.indicativeZones.has(zone) ? [{ kind: 'indicative-outline', zone } as const] : []),
  ];
}

/** Each trouble once, where two figures of one indicator share it. */
function unlike(troubles: readonly Trouble[]): Trouble[] {
  const keys = troubles.map((trouble) => JSON.stringify(trouble));
  return troubles.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
