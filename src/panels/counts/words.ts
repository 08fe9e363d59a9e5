/** Periods and places in words, for all that shows the passengers by control point. */
import type { Language } from '../../contract/vocabulary';
import type { When } from '../../contract/values';
import type { MonthRange } from '../../domain/view';
import { formatShortWhen, formatWhen, messagesFor, type Messages } from '../../i18n';
import { countsMessages, fullCount, weekdayOf } from '../../i18n/counts';
import type { AtlasState } from '../../state/atlas-state.svelte';
import type { CountsState } from '../../state/counts.svelte';
import type { BarTick } from '../../ui/BarBrush.svelte';

/** 2023 年 2 月; 2023.01–2023.03; a whole year is its number; a day is told with its day of the week. */
export function inWords({ from, to }: MonthRange, language: Language, messages: Messages): string {
  if (from === to) {
    const when = formatWhen(from, language, messages);
    const weekday = weekdayOf(from, language);
    return weekday === undefined ? when : `${when} ${weekday}`;
  }
  const isWholeYear = from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01') && to.endsWith('-12');
  if (isWholeYear && from.length === 7) return formatWhen(from.slice(0, 4), language, messages);
  return `${formatShortWhen(from, messages)}–${formatShortWhen(to, messages)}`;
}

/** Where years begin, and months where the times are days. */
export function ticksOf(times: readonly When[], language: Language): BarTick[] {
  return times.flatMap((time, at): BarTick[] => {
    const isDay = time.length === 10;
    if (at > 0 && !time.endsWith('-01')) return [];
    const month = time.slice(5, 7);
    const year = time.slice(0, 4);
    if (!isDay || month === '01' || at === 0) return [{ at, label: year, strong: true }];
    return [{ at, label: countsMessages(language).time.month(Number(month)) }];
  });
}

/** The name of a control point without the words that all of them share. */
export function shortName(atlas: AtlasState, place: string): string {
  const { language } = atlas.view;
  return countsMessages(language).inShort(atlas.index.places.get(place)?.name[language] ?? place);
}

/** What is shown, in one or two sentences: for who listens, and above the table. */
export function sentenceOf(atlas: AtlasState, counts: CountsState): string {
  const { language } = atlas.view;
  const messages = messagesFor(language);
  const words = countsMessages(language);
  const { populations, direction, controlPoints } = counts.filter;
  const sum = (which: 'arrivals' | 'departures') => counts.crossings.reduce((total, row) => total + row[which], 0);
  const largest = counts.crossings.toSorted((a, b) => b.total - a.total)[0];
  const narrowed = [
    ...(populations ?? []).map((each) => words.populations[each]),
    ...(direction ? [words.directions[direction]] : []),
    ...(controlPoints ? [words.filters.some(controlPoints.size)] : []),
  ];
  return words.sentence({
    period: inWords(counts.period, language, messages),
    total: fullCount(counts.total),
    ...(direction === undefined && { arrivals: fullCount(sum('arrivals')), departures: fullCount(sum('departures')) }),
    ...(largest &&
      largest.total > 0 && {
        largest: shortName(atlas, largest.controlPoint),
        largestFigure: fullCount(largest.total),
      }),
    reopened: counts.crossings
      .filter(({ reopened }) => reopened !== undefined)
      .map(({ controlPoint }) => shortName(atlas, controlPoint)),
    ...(narrowed.length > 0 && { narrowed: words.listed(narrowed) }),
    ...(counts.compared && { against: inWords(counts.compared.range, language, messages) }),
  });
}
