/** What a mark of the timeline says, and where it leads. */
import type { Measure, ZoneId } from '../../contract/atlas';
import type { Language } from '../../contract/vocabulary';
import { choicesOf, filtersOf } from '../../domain/filters';
import type { TimelineItem } from '../../domain/timeline';
import { withFilters, withMeasure, withSheet, type View } from '../../domain/view';
import { messagesFor } from '../../i18n';
import { timelineMessages } from '../../i18n/timeline';

/** The words of a mark, without its date. */
export function wordsOf(item: TimelineItem, language: Language): string {
  const texts = timelineMessages(language);
  const colon = language === 'en' ? ': ' : '：';
  switch (item.kind) {
    case 'plan':
      return item.plan.shortName[language];
    case 'event':
      return item.event.title[language];
    case 'status': {
      const state = messagesFor(language).states[item.state];
      const [first, ...others] = item.measures;
      if (first && others.length === 0) return state + colon + first.title[language];
      return texts.reached(item.measures.length, language === 'en' ? state.toLowerCase() : state);
    }
    case 'end': {
      const [first, ...others] = item.measures;
      if (first && others.length === 0) return texts.ended + colon + first.title[language];
      return texts.endedTogether(item.measures.length);
    }
    case 'target': {
      const [first, ...others] = item.indicators;
      if (first && others.length === 0) return texts.target + colon + first.name[language];
      return texts.targets(item.indicators.length);
    }
  }
}

/** The measures a mark gathers, where they are more than one: then they are listed before one goes to any. */
export function gatheredBy(item: TimelineItem): readonly Measure[] {
  return (item.kind === 'status' || item.kind === 'end') && item.measures.length > 1 ? item.measures : [];
}

/** Id of the record in the sheet that a mark is about, to be brought into sight there. */
export function recordOf(item: TimelineItem): string | undefined {
  return item.kind === 'event' ? `event-${item.event.id}` : undefined;
}

/**
 * Opens in the words beside the timeline what a mark is about: a measure, the zone's events or targets, or the measures of a
 * plan.
 */
export function goTo(item: TimelineItem, zone: ZoneId, measures: readonly Measure[]): (view: View) => View {
  switch (item.kind) {
    case 'plan': {
      const { id } = item.plan;
      if (!measures.some(({ plan }) => plan === id)) return (view) => withSheet(view, zone, 'timeline');
      return (view) => {
        const others = choicesOf(view.filters).filter(({ facet }) => facet !== 'plan');
        return withFilters(withSheet(view, zone, 'measures'), filtersOf([...others, { facet: 'plan', value: id }]));
      };
    }
    case 'event':
      return (view) => withSheet(view, zone, 'timeline');
    case 'target':
      return (view) => withSheet(view, zone, 'targets');
    case 'status':
    case 'end': {
      const [first] = item.measures;
      return (view) => (first ? withMeasure(view, zone, first.id) : view);
    }
  }
}
