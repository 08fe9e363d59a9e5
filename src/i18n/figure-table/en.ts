import type { FiguresMessages } from './messages';

export const en: FiguresMessages = {
  title: 'Figures as a table',
  chooseSeries: 'Series',
  columns: {
    ends: 'From → to',
    part: 'Where',
    at: 'Date',
    kind: 'Kind',
    figure: 'Figure',
    change: 'Against the count before',
    source: 'Source',
  },
  refused: {
    first: 'the first count',
    target: '',
    'counted-otherwise': 'counted in another way',
    'not-comparable': 'not comparable',
    inexact: 'not exact enough',
  },
  described: 'Told of, but counted by nobody',
  noFigures: 'This family has no figures.',
  onTheMap: 'Show on the map',
  download: 'Download this table (CSV)',
  downloadAll: 'Download all figures (CSV)',
  drawn: 'on the map',
  sentence: (series, at, flows) => `The map shows ${series} at ${at}. ${flows.join('; ')}.`,
  counted: (ends, figure, at) => `${ends}: ${figure}, counted ${at}`,
  aimed: (figure) => `, with a target of ${figure}`,
  andMore: (count) => `and ${count} more`,
  onlyDescribed: (family, ties) =>
    ties.length === 0
      ? `The map shows no flows of ${family}.`
      : `The map shows ties of ${family} that nobody counts: ${ties.join('; ')}.`,
};
