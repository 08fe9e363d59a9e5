/** What the map shows of a series, in a sentence: for who listens, and above the table. */
import { formatEnds, formatShortWhen, formatWhen, formatWithUnit, messagesFor } from '../../i18n';
import { figuresMessages } from '../../i18n/figure-table';
import type { AtlasState } from '../../state/atlas-state.svelte';

/** A sentence is listened to once: of many flows the first are told. */
const MOST_TOLD = 6;

export function sentenceOf(atlas: AtlasState): string {
  const { view, stop } = atlas;
  const { language } = view;
  const messages = messagesFor(language);
  const words = figuresMessages(language);
  const nameOf = (place: string) => atlas.index.places.get(place)?.name[language] ?? place;
  const told = (all: readonly string[]) =>
    all.length <= MOST_TOLD ? all : [...all.slice(0, MOST_TOLD), words.andMore(all.length - MOST_TOLD)];
  const series = view.series === undefined ? undefined : atlas.index.series.get(view.series);
  if (!series || !stop) {
    const ties = atlas.flows.map(({ flow }) => flow.name?.[language] ?? formatEnds(flow, nameOf, messages));
    return words.onlyDescribed(messages.elements[view.family], told(ties));
  }
  const figures = atlas.flows.flatMap(({ flow, actual, target }) => {
    if (flow.series !== series.id) return [];
    const ends = formatEnds(flow, nameOf, messages);
    const counted = actual
      ? words.counted(
          ends,
          formatWithUnit(actual, series.unit, language, messages),
          formatWhen(actual.at, language, messages),
        )
      : ends;
    return [counted + (target ? words.aimed(formatWithUnit(target, series.unit, language, messages)) : '')];
  });
  return words.sentence(
    series.name[language],
    formatShortWhen(stop.at, messages),
    figures.length > 0 ? told(figures) : [messages.flows.noFigureYet],
  );
}
