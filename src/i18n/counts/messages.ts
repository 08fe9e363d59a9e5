/** The words of the passengers by control point; they arrive with that series. */
import type { PassengerDirection, PassengerPopulation } from '../../contract/pieces';
import type { PassengerStep, Ratio } from '../../domain/passengers';

/** Words of one length of time. */
export interface StepWords {
  /** On the button that chooses it. */
  word: string;
  /** Of one month, or day, on average, in a window longer than one. */
  average: (figure: string) => string;
  name: string;
  chart: string;
  chartHelp: string;
  previous: string;
  next: string;
  first: string;
  last: string;
  start: string;
  end: string;
  /** How long a window is. */
  together: (count: number) => string;
  /** The base year as something to compare with. */
  base: (year: string) => string;
  averages: string;
  noFigures: (period: string) => string;
  baseIsYear: string;
  arrows: string;
  changes: string;
  now: string;
  then: string;
  downloadAll: string;
  overTime: string;
  baseAverage: (figure: string) => string;
  baseWithDrivers: string;
}

export interface CountsMessages {
  loading: string;
  unavailable: string;
  /** A figure with its unit. */
  persons: (figure: string) => string;
  arrivals: string;
  departures: string;
  net: string;
  total: string;
  directions: Record<PassengerDirection, string>;
  populations: Record<PassengerPopulation, string>;
  closed: string;
  notListed: string;
  /** What stands in a name of a place and is left out on the map. */
  inShort: (name: string) => string;
  /** What reads otherwise of months than of days. */
  steps: Record<PassengerStep, StepWords>;
  time: {
    speed: string;
    times: (factor: number) => string;
    /** Names the choice between months and days. */
    step: string;
    /** A month of the year, as short as it goes. */
    month: (month: number) => string;
    loadingDays: string;
    daysUnavailable: string;
    again: string;
    busiest: string;
  };
  reopened: {
    mark: string;
    /** In the month shown, the control points that carried passengers again. */
    cameBack: (month: string) => string;
    /** At one control point: in which month, after how many in a row without passengers. */
    after: (month: string, months: number) => string;
    order: string;
    go: (month: string) => string;
  };
  filters: {
    travellers: string;
    everybody: string;
    direction: string;
    bothDirections: string;
    some: (count: number) => string;
    clear: string;
  };
  compare: {
    label: string;
    none: string;
    closedYear: (year: string) => string;
    reopening: (month: string) => string;
    yearBefore: (period: string) => string;
    weekBefore: (period: string) => string;
    latest: (month: string) => string;
    custom: (period: string) => string;
    thisWindow: string;
    against: (now: string, then: string) => string;
    refused: Record<Extract<Ratio, { known: false }>['because'], string>;
    more: string;
    fewer: string;
    times: (ratio: string) => string;
  };
  legend: {
    halves: string;
  };
  list: { name: string };
  table: {
    onTheMap: string;
    title: string;
    controlPoint: string;
    otherSide: string;
    change: string;
    ratio: string;
    download: string;
    sum: string;
    fileName: string;
  };
  card: {
    noBase: (year: string) => string;
    monthOfChart: (month: string, figure: string) => string;
  };
  /** The whole picture in a sentence, for who does not see it. */
  sentence: (parts: {
    period: string;
    total: string;
    arrivals?: string;
    departures?: string;
    largest?: string;
    largestFigure?: string;
    reopened: string[];
    narrowed?: string;
    against?: string;
  }) => string;
  listed: (names: readonly string[]) => string;
}
