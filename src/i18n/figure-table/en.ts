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
    change: 'Change since the count before',
    source: 'Source',
  },
  figureIn: (unit) => `Figure (${unit})`,
  refused: {
    first: 'first count',
    target: '',
    'counted-otherwise': 'counted in another way',
    'not-comparable': 'not comparable',
    inexact: 'not exact enough',
  },
  described: 'Described, but not counted',
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
      : `The map shows ties of ${family} that are described, not counted: ${ties.join('; ')}.`,
};
