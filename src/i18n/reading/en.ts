import type { ReadingMessages } from './messages';

export const en: ReadingMessages = {
  help: {
    title: 'Keys and gestures',
    keys: [
      ['1 – 4', 'go to Qianhai, Hengqin, Nansha, the Northern Metropolis'],
      ['0', 'the whole Bay Area'],
      ['[ ]', 'previous and next view'],
      ['+ −', 'zoom'],
      ['← ↑ → ↓', 'move the map (once it has the focus)'],
      ['N', 'north up'],
      ['P', 'start a briefing'],
      ['/ · Ctrl K', 'search'],
      ['Esc', 'close what is on top'],
      ['?', 'this help'],
    ],
    shortcuts: 'Use single-key shortcuts',
  },
  source: {
    grade: {
      A: "Grade A: the issuing body's own page",
      B: 'Grade B: an outlet naming that body',
      C: 'Grade C: a copy; the original can be cited',
    },
    openSource: 'Open the source',
    term: (term) => `Look for “${term}” in the original`,
    searchNote: 'Search note',
  },
  outline: {
    title: 'Outline of the document',
    intro:
      'Our records, section by section and row by row of the original. The words are ours; this is the way back to the print.',
    empty: 'No records here.',
  },
};
