/** Every text of the interface. A text that is missing in a language does not compile. */
import type { Audience, Counterpart, Element, State, Theme } from '../contract/vocabulary';
import type { Point } from '../contract/atlas';
import type { PageId, SheetTab, PageTheme } from '../domain/view';
import type { Validity } from '../domain/measures';
import type { Progress } from '../domain/figures';
import type { AddressNotice } from '../url/address';
import type { Trouble } from '../domain/troubles';

export interface Messages {
  /** Value of `<html lang>`. */
  htmlLang: string;
  title: string;
  description: string;
  languageSwitch: string;
  zonesHeading: string;
  allZones: string;
  close: string;
  back: string;
  loading: string;
  print: string;
  /** Between two values of a range: 280–320. */
  rangeDash: string;
  areaKm2: (area: string) => string;
  measuresCount: (count: number) => string;
  allMeasures: (count: number) => string;
  headlineMeasures: string;
  tabs: Record<SheetTab, string>;
  sheetOf: (zone: string) => string;
  plan: string;
  forWhom: string;
  carries: string;
  counterparts: Record<Counterpart, string>;
  with: string;
  onlyInPart: (parts: string) => string;
  alsoHoldsIn: (zones: string) => string;
  status: string;
  states: Record<State, string>;
  /** What is known beyond the stage that a measure has reached, said after it. */
  beyond: Record<'not-yet-due' | 'no-later-word', (date: string) => string>;
  validity: Record<Exclude<Validity, 'open-ended'>, string>;
  validFromTo: (from: string | undefined, to: string | undefined) => string;
  themes: Record<Theme, string>;
  audiences: Record<Audience, string>;
  elements: Record<Element, string>;
  noMeasures: string;
  measuresLoading: string;
  measuresUnavailable: string;
  targets: {
    kinds: Record<Point['kind'], string>;
    passedTarget: string;
    noBaseline: string;
    qualifiers: Record<'about' | 'below' | 'above' | 'at-least', (figure: string) => string>;
    periods: Record<'during' | 'cumulative' | 'annual-average', string>;
    share: (percent: string, target: string, year: string) => string;
    reached: (percent: string, target: string, year: string) => string;
    refused: Record<Extract<Progress, { known: false }>['because'], string>;
    overdue: string;
    undated: string;
    undatedKind: (kind: string) => string;
    notJoined: string;
    unit: (unit: string) => string;
    definition: string;
    none: string;
  };
  positioning: { from: string; to: string; implications: string; none: string };
  timeline: { none: string };
  citation: {
    open: (label: string) => string;
    published: (date: string) => string;
    locators: Record<string, string>;
    sourceTitle: string;
  };
  map: {
    name: string;
    hint: string;
    zoomIn: string;
    zoomOut: string;
    motion: string;
    north: string;
    wholeBayArea: string;
    indicative: string;
    attribution: string;
    areaOf: (zone: string, area: string | undefined) => string;
    stillName: string;
    scale: string;
    kilometres: (count: string) => string;
    metres: (count: string) => string;
    key: string;
    credits: string;
  };
  flows: {
    families: string;
    series: string;
    furtherSeries: (count: number) => string;
    legend: string;
    none: string;
    described: string;
    noFigureYet: string;
    /** The family counts nothing in the zone whose words are open. */
    noFigureOfZone: (zone: string) => string;
    /** Of a legend whose widths hardly differ. */
    alike: string;
    notCompared: string;
    from: (from: string, to: string) => string;
    /** Where both directions are counted together. */
    between: (one: string, other: string) => string;
    countedBy: string;
    enabledBy: string;
    asTable: string;
    limits: string;
    tie: string;
    onlyDescribed: string;
    targetFor: (year: string, figure: string) => string;
  };
  time: {
    name: string;
    play: string;
    pause: string;
    stop: (date: string, what: string) => string;
    eventsCount: (count: number) => string;
    now: string;
    future: string;
  };
  theme: { name: string } & Record<PageTheme, string>;
  openHelp: string;
  notices: { title: string; because: Record<AddressNotice['because'], (parameter: string, value: string) => string> };
  troubles: Record<Trouble, string>;
  foot: {
    disclaimer: string;
    checkedOn: (date: string) => string;
    stale: string;
    indicative: string;
    report: string;
    downloads: string;
    mapApproval: (number: string) => string;
    version: (version: string) => string;
  };
  search: {
    label: string;
    placeholder: string;
    results: string;
    kinds: Record<
      | 'zone'
      | 'part'
      | 'measure'
      | 'indicator'
      | 'series'
      | 'place'
      | 'plan'
      | 'event'
      | 'statement'
      | 'command'
      | 'source',
      string
    >;
    preparing: string;
    unavailable: string;
    found: (count: number) => string;
    more: (count: number) => string;
    nothing: (typed: string) => string;
    advice: string;
    instead: (words: string) => string;
    /** Before words that people say for a find which does not say them itself. */
    saying: string;
    clear: string;
  };
  /** What leads to the briefings; their own words are in `briefing/`. */
  briefing: { open: string; choose: string; handout: string };
  /** The button that tells what changed; its other words come with it. */
  changes: string;
  /** The button that opens the filters; their other words come with them. */
  filter: { open: string; of: (count: number, total: number) => string; unavailable: string };
  /** Names of the pages that take the place of the map, as their buttons have them. */
  pages: Record<PageId, string> & { backToMap: string };
  /** The handle of the sheet on a phone. */
  sheet: { raise: string; lower: string };
}
