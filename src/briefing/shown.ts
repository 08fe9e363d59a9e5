/** Everything a scene puts before the room, looked up and worded: for the stage, its thumbnails and the presenter. */
import type { Measure, Point } from '../contract/atlas';
import type { Scene } from '../contract/briefing';
import type { Cite } from '../contract/values';
import type { Language } from '../contract/vocabulary';
import { isPast } from '../domain/time';
import { zoneOf } from '../domain/view';
import { formatKindAt, formatPoint, messagesFor, sourceInShort } from '../i18n';
import type { AtlasState } from '../state/atlas-state.svelte';
import { citesOf, figuresOf, measuresOf, sceneView } from './scenes';

/** A figure set large, in words. */
export interface FigureInWords {
  figure: string;
  unit: string;
  /** Its date and kind, or where it holds. */
  when: string;
  /** What it counts; left out where all figures of the scene count the same. */
  name?: string;
  /** A count may run up to its value; the text of a measure may not. */
  isCount: boolean;
}

export interface SceneInWords {
  figures: FigureInWords[];
  /** What all figures count, said once; undefined where they count different things. */
  sharedName: string | undefined;
  measures: readonly Measure[];
  /** Ids that the scene names and the atlas does not hold. */
  missing: string[];
  sources: string[];
  /** What must be known before a figure is compared with another. */
  caveats: string[];
}

const WITH_ITS_DATE = /^(?<publisher>.*\S) (?<date>\d{4}(?:\.\d{2}){0,2})$/u;

/** Each publisher once, with the dates of all that is cited of it: the foot of a scene has few lines. */
export function onceEach(sources: readonly string[], language: Language): string[] {
  const datesOf = new Map<string, string[]>();
  for (const source of sources) {
    const { publisher = source, date } = WITH_ITS_DATE.exec(source)?.groups ?? {};
    const dates = datesOf.get(publisher) ?? [];
    datesOf.set(publisher, date === undefined || dates.includes(date) ? dates : [...dates, date]);
  }
  return [...datesOf].map(([publisher, dates]) =>
    [publisher, dates.join(language === 'en' ? ', ' : '、')].filter((part) => part !== '').join(' '),
  );
}

type Known = Pick<AtlasState, 'index' | 'known' | 'measures' | 'overview' | 'today' | 'view'>;

/** The scene in words, from what the atlas holds now. */
export function sceneInWords(scene: Scene, atlas: Known, language: Language): SceneInWords {
  const messages = messagesFor(language);
  const { figures, missing } = figuresOf(scene, atlas.overview, atlas.measures);
  const listed = measuresOf(scene, atlas.overview, atlas.measures);
  const { view, missing: ofView } = sceneView(scene, atlas.known, atlas.view);
  const indicators = figures.map((each) => (each.kind === 'point' ? each.indicator : undefined));
  const isShared = indicators[0] !== undefined && indicators.every((each) => each === indicators[0]);

  const kindOf = (point: Point): string => {
    const hasPassed = point.kind === 'target' && isPast(point.at, atlas.today);
    return formatKindAt(
      hasPassed ? messages.targets.passedTarget : messages.targets.kinds[point.kind],
      point.at,
      messages,
    );
  };
  /** Where a measure holds, if not in the zone on the map: else its figure would be taken for that zone's. */
  const placeOf = ({ zones }: Measure): string =>
    zones.includes(zoneOf(view) ?? '')
      ? ''
      : zones.map((id) => atlas.index.zones.get(id)?.name[language] ?? id).join(' · ');

  /** Without the grade: on a wall there is no room to explain it. */
  const sourceInWords = ({ source: id, at }: Cite) =>
    sourceInShort({ source: id, ...(at && { at }) }, atlas.index.sources.get(id), language, messages);

  return {
    figures: figures.map((each): FigureInWords => {
      if (each.kind === 'measure') {
        const { value, label } = each.figure;
        return {
          figure: value[language],
          unit: '',
          when: placeOf(each.measure),
          name: label[language],
          isCount: false,
        };
      }
      const { point, indicator } = each;
      return {
        ...formatPoint(point, indicator.unit, language, messages),
        when: kindOf(point),
        ...(!isShared && { name: indicator.name[language] }),
        isCount: true,
      };
    }),
    sharedName: isShared ? indicators[0]?.name[language] : undefined,
    measures: listed.measures,
    missing: [...new Set([...ofView, ...missing, ...listed.missing].map(({ id }) => id))],
    sources: atlas.overview.sources.length === 0 ? [] : onceEach(citesOf(scene, figures).map(sourceInWords), language),
    caveats: [...new Set(indicators.flatMap((each) => each?.caveat?.[language] ?? []))],
  };
}
