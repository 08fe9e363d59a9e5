/** The words of the passengers by control point; they arrive with that series. */
import type { PassengerDirection, PassengerPopulation } from '../../contract/pieces';
import type { Ratio } from '../../domain/passengers';

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
  /** In one month on average, in a window longer than one. */
  perMonth: (figure: string) => string;
  closed: string;
  notListed: string;
  /** What stands in a name of a place and is left out on the map. */
  inShort: (name: string) => string;
  time: {
    name: string;
    chart: string;
    chartHelp: string;
    previous: string;
    next: string;
    first: string;
    last: string;
    speed: string;
    times: (factor: number) => string;
    start: string;
    end: string;
    /** How long a window is. */
    months: (count: number) => string;
    oneMonth: string;
    years: string;
  };
  reopened: {
    mark: string;
    /** In the month shown, the control points that carried passengers again. */
    cameBack: (month: string) => string;
    /** At one control point, after how many months in a row. */
    after: (months: number) => string;
    order: string;
    go: (month: string) => string;
  };
  filters: {
    open: string;
    travellers: string;
    everybody: string;
    direction: string;
    bothDirections: string;
    controlPoints: string;
    all: string;
    some: (count: number) => string;
    clear: string;
  };
  compare: {
    label: string;
    none: string;
    baseYear: (year: string) => string;
    closedYear: (year: string) => string;
    reopening: (month: string) => string;
    yearBefore: string;
    latest: (month: string) => string;
    custom: (period: string) => string;
    thisWindow: string;
    against: (now: string, then: string) => string;
    perMonth: string;
    noFigures: (period: string) => string;
    baseIsYear: string;
    refused: Record<Extract<Ratio, { known: false }>['because'], string>;
    more: string;
    fewer: string;
    times: (ratio: string) => string;
    unchanged: string;
  };
  legend: {
    arrows: string;
    circles: string;
    halves: string;
    changes: string;
    motion: string;
    rule: string;
  };
  list: { name: string; asTable: string };
  table: {
    onTheMap: string;
    title: string;
    about: (period: string) => string;
    controlPoint: string;
    otherSide: string;
    monthly: string;
    then: string;
    change: string;
    ratio: string;
    note: string;
    download: string;
    downloadAll: string;
    sortBy: (column: string) => string;
    sum: string;
    fileName: string;
    refusedWhy: string;
  };
  card: {
    byTravellers: string;
    overTime: string;
    base: (figure: string) => string;
    baseWithDrivers: string;
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
