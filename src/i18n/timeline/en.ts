import type { TimelineMessages } from './messages';

export const en: TimelineMessages = {
  title: 'Timeline 2009–2035',
  lead: 'Plans, events, changes of status and target years of each zone. What is known only by its year stands in the middle of it.',
  zones: 'Zones shown',
  chart: 'Timeline of the zones',
  kinds: { plan: 'plan and its horizon', event: 'event', status: 'change of status', target: 'target year' },
  reached: (count, state) => `${count} measures: ${state}`,
  ended: 'Term ends',
  endedTogether: (count) => `The terms of ${count} measures end`,
  target: 'Target',
  targets: (count) => `${count} targets`,
  from: 'from',
  zoomIn: 'More space for each year',
  zoomOut: 'Less space for each year',
  today: 'Today',
  inForceOn: 'In force on this date',
  inForce: (date, count) =>
    count === 1 ? `1 measure in force at the end of ${date}` : `${count} measures in force at the end of ${date}`,
  inForceHere: (count) => `${count} in force`,
  clearDate: 'No date',
  moveDate: 'Move the date to see what was in force',
  unknownStart: (count) => `Not counted: ${count} announced without a known start.`,
  narrowed: (count, total) =>
    `Changes of status are those of the ${count} of ${total} measures that the filters leave.`,
  clearFilters: 'Show all',
  members: (what, date) => `${what}, ${date}`,
};
