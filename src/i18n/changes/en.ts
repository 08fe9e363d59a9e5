import type { ChangesMessages } from './messages';

export const en: ChangesMessages = {
  title: 'What changed',
  sum: (count, date) => (count === 1 ? `1 change since ${date}` : `${count} changes since ${date}`),
  nothing: (date) => `No change is recorded since ${date}.`,
  since: 'Since when',
  lastVisit: (date) => `Your last visit, ${date}`,
  lastBriefing: (date) => `The last briefing, ${date}`,
  document: 'The source paper',
  twelveMonths: 'Twelve months ago',
  chosenDate: 'A date of your choice',
  documentNote: (year) => `The paper is dated ${year} without a day, so all of ${year} is listed.`,
  kinds: {
    added: 'New measures and plans',
    amended: 'Measures that went on',
    expired: 'Ended',
    figure: 'New actual figures',
    event: 'Events',
    content: 'Changes to this atlas',
  },
  termOver: 'Its term has run out',
  planIssued: 'Issued',
  leave: 'Back to the zones',
};
