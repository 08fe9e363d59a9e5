/** The words of the table of figures, and of the sentence that tells what the map shows; they arrive after the first view. */
import type { FigureChange } from '../../domain/figure-rows';

export interface FiguresMessages {
  title: string;
  chooseSeries: string;
  columns: { ends: string; part: string; at: string; kind: string; figure: string; change: string; source: string };
  refused: Record<Extract<FigureChange, { known: false }>['because'], string>;
  /** Above the ties of the family that nobody counts. */
  described: string;
  noFigures: string;
  onTheMap: string;
  download: string;
  downloadAll: string;
  /** What stands beside a figure that the map draws. */
  drawn: string;
  /** What the map shows of a series: its name, the stop of time, and each of its flows. */
  sentence: (series: string, at: string, flows: readonly string[]) => string;
  /** The heading of the figures, with their unit. */
  figureIn: (unit: string) => string;
  counted: (ends: string, figure: string, at: string) => string;
  aimed: (figure: string) => string;
  andMore: (count: number) => string;
  /** A family of which nothing is counted. */
  onlyDescribed: (family: string, ties: readonly string[]) => string;
}
