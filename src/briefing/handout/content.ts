/** A scene as it is handed out: its words, figures and sources in one language, for slides and for paper alike. */
import type { Indicator, Measure, Point } from '../../contract/atlas';
import type { Briefing } from '../../contract/briefing';
import type { Measures, Overview } from '../../contract/pieces';
import type { Cite } from '../../contract/values';
import { MAIN_DOCUMENT, type Language } from '../../contract/vocabulary';
import { UNDATED, isPast } from '../../domain/time';
import { citationLabel, formatKindAt, formatPoint, formatShortWhen, type Messages } from '../../i18n';
import { citesOf, figuresOf, measuresOf, sceneAt, type SceneFigure } from '../scenes';

export interface HandoutFigure {
  figure: string;
  /** Empty where it is part of the figure. */
  unit: string;
  /** When it was counted or aimed at, or where it holds. */
  when: string;
  /** What was counted. */
  what: string;
}

/** Figures of one indicator, which may stand side by side as bars. */
export interface HandoutChart {
  name: string;
  unit: string;
  labels: string[];
  values: number[];
  /** Which of them are aimed at, and so are drawn lighter than what was counted. */
  aims: boolean[];
}

export interface HandoutScene {
  /** Counted from 1. */
  number: number;
  total: number;
  briefing: string;
  title: string;
  lines: string[];
  figures: HandoutFigure[];
  chart: HandoutChart | undefined;
  measures: string[];
  /** Each source in full, once. */
  citations: string[];
  /** What must be known before the figures are read. */
  caveats: string[];
  /** What the speaker means to say. */
  notes: string;
  /** Ids that the scene names and the atlas no longer has. */
  missing: string[];
}

/** What of the loaded atlas a handout is made from. */
export interface HandoutRecords {
  overview: Overview;
  measures: Measures | undefined;
  /** The reader's date. */
  today: string;
}

/**
 * @param index counted from 0
 */
export function handoutScene(
  briefing: Briefing,
  index: number,
  { overview, measures, today }: HandoutRecords,
  language: Language,
  messages: Messages,
): HandoutScene {
  const { scene } = sceneAt(briefing, index);
  const shown = figuresOf(scene, overview, measures);
  const listed = measuresOf(scene, overview, measures);
  const caveats = shown.figures.flatMap((figure) =>
    figure.kind === 'point' && figure.indicator.caveat ? [figure.indicator.caveat[language]] : [],
  );
  const cites = citesOf(scene, shown.figures);
  return {
    number: index + 1,
    total: briefing.scenes.length,
    briefing: briefing.title[language],
    title: scene.title[language],
    lines: scene.lines.map((line) => line[language]),
    figures: shown.figures.map((figure) => figureInWords(figure)),
    chart: chartOf(shown.figures),
    measures: listed.measures.map((measure) => measure.title[language]),
    citations: [...new Set(cites.map((cite) => sourceInFull(cite, overview, language, messages)))],
    caveats: [...new Set(caveats)],
    notes: scene.notes[language],
    missing: [...new Set([...shown.missing, ...listed.missing].map(({ id }) => id))],
  };

  function whenOf(point: Point): string {
    const isPassed = point.kind === 'target' && isPast(point.at, today);
    const kind = isPassed ? messages.targets.passedTarget : messages.targets.kinds[point.kind];
    return formatKindAt(kind, point.at, messages);
  }

  function figureInWords(shownFigure: SceneFigure): HandoutFigure {
    if (shownFigure.kind === 'measure') {
      const { figure, measure } = shownFigure;
      return { figure: figure.value[language], unit: '', when: placesOf(measure), what: figure.label[language] };
    }
    const { indicator, point } = shownFigure;
    const { figure, unit } = formatPoint(point, indicator.unit, language, messages);
    return { figure, unit, when: whenOf(point), what: indicator.name[language] };
  }

  function placesOf({ zones }: Measure): string {
    return zones.map((id) => overview.zones.find((zone) => zone.id === id)?.name[language] ?? id).join(' · ');
  }

  function chartOf(figures: readonly SceneFigure[]): HandoutChart | undefined {
    const points = figures.flatMap((figure) => (figure.kind === 'point' ? [figure] : []));
    const [first] = points;
    if (!first || points.length < 2 || points.length !== figures.length) return undefined;
    const plain = points.map(({ indicator, point }) =>
      isPlain(indicator, first.indicator, point) ? Number(point.value) : undefined,
    );
    if (plain.some((value) => value === undefined)) return undefined;
    return {
      name: first.indicator.name[language],
      unit: first.indicator.unit[language],
      labels: points.map(({ point }) => whenOf(point)),
      values: plain.filter((value) => value !== undefined),
      aims: points.map(({ point }) => point.kind === 'target'),
    };
  }
}

/** Bars side by side say "compare us": only plain figures of one indicator that may be compared are drawn so. */
function isPlain(indicator: Indicator, first: Indicator, { value, qualifier, breakBefore }: Point): boolean {
  return indicator === first && indicator.comparable && typeof value === 'number' && !qualifier && !breakBefore;
}

/** A source as a reader without the atlas needs it: title, who published it and when, and where in it. */
export function sourceInFull(
  cite: Cite,
  overview: Pick<Overview, 'sources'>,
  language: Language,
  messages: Messages,
): string {
  const source = overview.sources.find(({ id }) => id === cite.source);
  if (!source) return citationLabel(cite, source, language, messages);
  const place =
    cite.source === MAIN_DOCUMENT && cite.at !== undefined ? citationLabel(cite, source, language, messages) : '';
  const separator = language === 'en' ? ', ' : '，';
  const date = source.date === UNDATED ? '' : formatShortWhen(source.date, messages);
  return [source.title[language], source.publisher[language], date, place]
    .filter((part) => part !== '')
    .join(separator);
}
