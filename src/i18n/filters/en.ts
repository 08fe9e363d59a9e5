import type { FilterMessages } from './messages';

export const en: FilterMessages = {
  choose: 'Filter measures',
  facets: {
    zone: 'Zone',
    part: 'Part of a zone',
    plan: 'Plan',
    theme: 'Theme',
    audience: 'For whom',
    counterpart: 'With whom',
    carries: 'What it carries',
    state: 'Status',
    on: 'In force on a date',
  },
  remove: (choice) => `Remove the filter: ${choice}`,
  clearAll: 'Clear all',
  inForceOn: (date) => `In force on ${date}`,
  today: 'Today',
  anyDate: 'Any date',
  unknownStart: (count) =>
    count === 1
      ? 'One more was announced; no source found says that it has begun.'
      : `${count} more were announced; no source found says that they have begun.`,
  matching: (count, total) => `${count} of ${total} measures`,
  inThisZone: (count, total) => `${count} of ${total} measures here`,
  inAllZones: (count) => (count === 1 ? '1 in all zones' : `${count} in all zones`),
  groupBy: 'Group by',
  byZone: 'By zone',
  byTheme: 'By theme',
  results: 'Measures found',
  nothing: 'No measure meets all of these filters.',
  without: (facet, count) =>
    count === 1 ? `Without the filter ${facet} there is 1.` : `Without the filter ${facet} there are ${count}.`,
  drop: (facet) => `Drop the filter ${facet}`,
  dropNone: 'Dropping one alone brings nothing back.',
};
