/**
 * A briefing from a file or from storage: a stranger's text. What can be read is kept, and each thing that cannot is
 * told with its place. Only a value without a single scene is no briefing.
 */
import type { Briefing, FigureShown, Scene } from '../../contract/briefing';
import {
  DECIDED_ELSEWHERE,
  DWELL,
  MOST_FIGURES,
  MOST_LINES,
  MOST_MEASURES,
  MOST_MINUTES,
  SCENE_ID,
  SCENE_VIEW,
  type Objection,
} from '../../contract/scene-rules';
import type { Cite, Text } from '../../contract/values';
import { freeId } from './authoring';

export interface ReadingProblem {
  /** Where: `['scenes', 2, 'title', 'en']`; scenes are counted from 0. */
  path: readonly (string | number)[];
  because: Objection;
}

/** Nobody reads longer words from a screen, and nobody stores a book in a browser. */
const LONGEST_TEXT = 4000;
const MOST_SCENES = 100;
const WHEN = /^(undated|\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)$/;
const KINDS = ['baseline', 'actual', 'target'] as const;
const GRADES = ['A', 'B', 'C'] as const;

type Path = ReadingProblem['path'];
type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function readBriefing(value: unknown): { briefing: Briefing | undefined; problems: ReadingProblem[] } {
  const problems: ReadingProblem[] = [];
  const object = (because: Objection, ...path: Path) => void problems.push({ path, because });

  function fieldsOf(fields: Fields, known: readonly string[], path: Path): void {
    for (const name of Object.keys(fields)) if (!known.includes(name)) object('unknown-field', ...path, name);
  }

  function text(given: unknown, path: Path, isNeeded = true): Text {
    if (!isFields(given)) {
      if (given !== undefined || isNeeded) object(given === undefined ? 'missing' : 'not-text', ...path);
      return { 'zh-Hant': '', 'zh-Hans': '', en: '' };
    }
    fieldsOf(given, ['zh-Hant', 'zh-Hans', 'en'], path);
    const words = (language: 'zh-Hant' | 'zh-Hans' | 'en'): string => {
      const found = given[language];
      if (typeof found === 'string') return found.slice(0, LONGEST_TEXT).trim();
      if (found !== undefined) object('not-text', ...path, language);
      else if (language !== 'zh-Hans') object('missing', ...path, language);
      return '';
    };
    return { 'zh-Hant': words('zh-Hant'), 'zh-Hans': words('zh-Hans'), en: words('en') };
  }

  function list(given: unknown, most: number, path: Path): unknown[] {
    if (given === undefined) return [];
    if (!Array.isArray(given)) {
      object('not-a-list', ...path);
      return [];
    }
    if (given.length > most) object('too-many', ...path);
    return given.slice(0, most);
  }

  function number(given: unknown, least: number, most: number, otherwise: number, path: Path): number {
    if (typeof given !== 'number' || !Number.isFinite(given)) {
      object(given === undefined ? 'missing' : 'not-a-number', ...path);
      return otherwise;
    }
    const held = Math.min(most, Math.max(least, given));
    if (held !== given) object('out-of-range', ...path);
    return held;
  }

  function id(given: unknown, path: Path): string | undefined {
    if (typeof given === 'string' && given.length <= 80 && SCENE_ID.test(given)) return given;
    object(given === undefined ? 'missing' : 'not-an-id', ...path);
    return undefined;
  }

  function figure(given: unknown, path: Path): FigureShown[] {
    if (isFields(given)) {
      const { indicator, measure, kind } = given;
      // A year without quotes is a number to YAML, and a year all the same.
      const at = typeof given['at'] === 'number' ? String(given['at']) : given['at'];
      if (typeof measure === 'string' && SCENE_ID.test(measure)) return [{ measure }];
      const named = KINDS.find((each) => each === kind);
      if (typeof indicator === 'string' && SCENE_ID.test(indicator) && typeof at === 'string' && WHEN.test(at) && named)
        return [{ indicator, at, kind: named }];
    }
    object('not-a-figure', ...path);
    return [];
  }

  function cite(given: unknown, path: Path): Cite[] {
    if (!isFields(given) || typeof given['source'] !== 'string' || !SCENE_ID.test(given['source'])) {
      object('not-a-citation', ...path);
      return [];
    }
    const { source, at, item, term, grade } = given;
    const named = GRADES.find((each) => each === grade);
    return [
      {
        source,
        ...(typeof at === 'string' && at !== '' && { at: at.slice(0, 80) }),
        ...(typeof item === 'number' && Number.isInteger(item) && item >= 1 && { item }),
        ...(typeof term === 'string' && term !== '' && { term: [...term].slice(0, 20).join('') }),
        ...(named && { grade: named }),
      },
    ];
  }

  function view(given: unknown, path: Path): string {
    if (given === undefined || given === null || given === '') return '';
    const isView = typeof given === 'string' && given.length <= 500 && SCENE_VIEW.test(given);
    const names = isView ? [...new URLSearchParams(given.split('#')[0]).keys()] : [];
    if (isView && !names.some((name) => (DECIDED_ELSEWHERE as readonly string[]).includes(name))) return given;
    object('not-a-view', ...path);
    return '';
  }

  const taken: string[] = [];
  function scene(given: unknown, path: Path): Scene[] {
    if (!isFields(given)) {
      object('not-a-briefing', ...path);
      return [];
    }
    fieldsOf(given, ['id', 'view', 'title', 'lines', 'figures', 'measures', 'notes', 'dwellSeconds', 'cites'], path);
    const named = id(given['id'], [...path, 'id']);
    if (named !== undefined && taken.includes(named)) object('twice', ...path, 'id');
    const unlike = freeId(named ?? 'scene', taken);
    taken.push(unlike);
    const within = (name: string, most: number) =>
      list(given[name], most, [...path, name]).map((each, place) => [each, [...path, name, place]] as const);
    return [
      {
        id: unlike,
        view: view(given['view'], [...path, 'view']),
        title: text(given['title'], [...path, 'title']),
        lines: within('lines', MOST_LINES).map(([each, at]) => text(each, at)),
        figures: within('figures', MOST_FIGURES).flatMap(([each, at]) => figure(each, at)),
        measures: within('measures', MOST_MEASURES).flatMap(([each, at]) => id(each, at) ?? []),
        notes: text(given['notes'], [...path, 'notes']),
        dwellSeconds: Math.round(number(given['dwellSeconds'], DWELL.least, DWELL.most, 60, [...path, 'dwellSeconds'])),
        cites: within('cites', 20).flatMap(([each, at]) => cite(each, at)),
      },
    ];
  }

  if (!isFields(value)) {
    object('not-a-briefing');
    return { briefing: undefined, problems };
  }
  fieldsOf(value, ['id', 'title', 'minutes', 'loop', 'scenes'], []);
  const scenes = list(value['scenes'], MOST_SCENES, ['scenes']).flatMap((each, place) =>
    scene(each, ['scenes', place]),
  );
  if (scenes.length === 0) {
    if (value['scenes'] === undefined) object('missing', 'scenes');
    else object('not-a-briefing', 'scenes');
    return { briefing: undefined, problems };
  }
  const { loop } = value;
  if (typeof loop !== 'boolean') object(loop === undefined ? 'missing' : 'not-yes-or-no', 'loop');
  const briefing: Briefing = {
    id: id(value['id'], ['id']) ?? 'briefing',
    title: text(value['title'], ['title']),
    minutes: number(value['minutes'], 0.5, MOST_MINUTES, 5, ['minutes']),
    loop: loop === true,
    scenes,
  };
  return { briefing, problems };
}
