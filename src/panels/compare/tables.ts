/** The comparison of zones and the target ladders as tables for a spreadsheet, in the reader's language. */
import type { Indicator, Point } from '../../contract/atlas';
import type { Language } from '../../contract/vocabulary';
import type { Cite } from '../../contract/values';
import { WHOLE_BAY_AREA } from '../../contract/vocabulary';
import { rangeOf } from '../../domain/figures';
import { isReached, type Amount, type Answer, type Pace } from '../../domain/pace';
import { latestStage } from '../../domain/measures';
import type { TopicRow } from '../../domain/side-by-side';
import { citationLabel, formatPoint, formatShortWhen, messagesFor } from '../../i18n';
import { compareMessages } from '../../i18n/compare';
import { formatAmount } from '../../i18n/compare/amounts';
import type { AtlasState } from '../../state/atlas-state.svelte';

type Row = (string | number)[];

function sourcesOf(atlas: AtlasState, cites: readonly Cite[], language: Language): string {
  const messages = messagesFor(language);
  const labels = cites.map((cite) => citationLabel(cite, atlas.index.sources.get(cite.source), language, messages));
  return [...new Set(labels)].join('; ');
}

/** One line for each measure in each cell, under a line of headings. */
export function measureTable(atlas: AtlasState, rows: readonly TopicRow[], language: Language): Row[] {
  const messages = messagesFor(language);
  const { zones: words } = compareMessages(language);
  const { topic, zone, measure, summary, state, at, validTo, plan, sources } = words.columns;
  const lines = rows.flatMap((row) => {
    const everywhere = { zone: WHOLE_BAY_AREA, measures: row.everywhere };
    const cells = row.cells.some((cell) => cell.zone === WHOLE_BAY_AREA) ? row.cells : [...row.cells, everywhere];
    return cells.flatMap((cell) =>
      cell.measures.map((each): Row => {
        const status = latestStage(each);
        return [
          words.topics[row.topic],
          atlas.index.zones.get(cell.zone)?.name[language] ?? cell.zone,
          each.title[language],
          each.summary[language],
          status ? messages.states[status.state] : '',
          status?.at ?? '',
          each.valid?.to ?? '',
          atlas.index.plans.get(each.plan)?.shortName[language] ?? each.plan,
          sourcesOf(atlas, each.cites, language),
        ];
      }),
    );
  });
  return [[topic, zone, measure, summary, state, at, validTo, plan, sources], ...lines];
}

/** One line for each figure, under a line of headings. */
export function figureTable(atlas: AtlasState, indicators: readonly Indicator[], language: Language): Row[] {
  const messages = messagesFor(language);
  const { zones: words } = compareMessages(language);
  const { zone, indicator, unit, kind, at, period, figure, low, high, comparable, sources } = words.columns;
  const lines = indicators.flatMap((each) =>
    each.points.map((point): Row => {
      const [lowest, highest] = rangeOf(point);
      return [
        atlas.index.zones.get(each.zone)?.name[language] ?? each.zone,
        each.name[language],
        each.unit[language],
        messages.targets.kinds[point.kind],
        point.at === 'undated' ? messages.targets.undated : point.at,
        point.period && point.period !== 'at' ? messages.targets.periods[point.period] : '',
        formatPoint(point, each.unit, language, messages).figure,
        lowest,
        highest,
        each.comparable ? words.yes : words.no,
        sourcesOf(atlas, point.cites, language),
      ];
    }),
  );
  return [[zone, indicator, unit, kind, at, period, figure, low, high, comparable, sources], ...lines];
}

/** One line for each target, under a line of headings. What cannot be said is told by its reason. */
export function paceTable(atlas: AtlasState, paces: readonly Pace[], language: Language): Row[] {
  const messages = messagesFor(language);
  const words = compareMessages(language);
  const { zone, indicator, unit, sources } = words.zones.columns;
  const { target, latest, gap, yearsLeft, needed, achieved } = words.targets.csv;
  const say = (answer: Answer<Amount>, of: Indicator) =>
    answer.known
      ? (isReached(answer.value) ? '−' : '') + formatAmount(answer.value, of.unit, language, messages)
      : words.targets.refusals[answer.because];
  const figure = (point: Point, of: Indicator) =>
    `${formatShortWhen(point.at, messages)}: ${formatPoint(point, of.unit, language, messages).figure}`;
  const lines = paces.map((pace): Row => [
    atlas.index.zones.get(pace.indicator.zone)?.name[language] ?? pace.indicator.zone,
    pace.indicator.name[language],
    pace.indicator.unit[language],
    pace.target ? figure(pace.target, pace.indicator) : words.targets.refusals['no-target'],
    pace.latest ? figure(pace.latest, pace.indicator) : '',
    say(pace.gap, pace.indicator),
    pace.yearsLeft.known ? Number(pace.yearsLeft.value.toFixed(1)) : words.targets.refusals[pace.yearsLeft.because],
    say(pace.needed, pace.indicator),
    say(pace.achieved, pace.indicator),
    sourcesOf(atlas, [...(pace.target?.cites ?? []), ...(pace.latest?.cites ?? [])], language),
  ]);
  return [[zone, indicator, unit, target, latest, gap, yearsLeft, needed, achieved, sources], ...lines];
}
