/** What can be searched: one entry for each record of the atlas and each command, with the words it is found by. */
import type {
  AtlasEvent,
  Indicator,
  Measure,
  Part,
  Place,
  Plan,
  Series,
  Source,
  Statement,
  Zone,
  ZoneId,
} from '../contract/atlas';
import type { Measures, Overview } from '../contract/pieces';
import type { Cite, LngLat, Text, When } from '../contract/values';
import { LANGUAGES, MAIN_DOCUMENT, type Element, type Language } from '../contract/vocabulary';
import { isStage } from '../domain/measures';
import { formatWithUnit, messagesFor, type Messages } from '../i18n';

/** In the order in which equally good finds are shown. */
export const KINDS = [
  'zone',
  'part',
  'measure',
  'indicator',
  'series',
  'place',
  'plan',
  'event',
  'statement',
  'command',
  'source',
] as const;
export type Kind = (typeof KINDS)[number];

/** Something the page can do, offered among the finds. */
export interface SearchCommand {
  id: string;
  title: Text;
  /** Other words it is found by: 投影 for "present". */
  words?: readonly Text[];
  /** More of them, whatever the language. */
  also?: readonly string[];
}

/** Where a find leads. Each variant carries exactly what opening it needs. */
export type Target =
  | { kind: 'zone'; zone: ZoneId }
  | { kind: 'part'; zone: ZoneId; part: string }
  | { kind: 'measure'; zones: readonly ZoneId[]; measure: string }
  | { kind: 'indicator'; zone: ZoneId; indicator: string }
  /** `cite` is where the plan itself is told of, for one that no measure is recorded under. */
  | { kind: 'plan'; zones: readonly ZoneId[]; plan: string; cite?: Cite }
  | { kind: 'statement'; zones: readonly ZoneId[] }
  /** `seen` is the series in whose figures it can be seen on the map, at the event's month. */
  | { kind: 'event'; zones: readonly ZoneId[]; seen?: { family: Element; series: string; at: When } }
  | { kind: 'series'; family: Element; series: string }
  /** `controlPoint` is the id of one whose passengers are counted. */
  | { kind: 'place'; lngLat: LngLat; controlPoint?: string }
  | { kind: 'source'; source: string }
  | { kind: 'command'; command: string };

/** One thing that can be found. Words in a title weigh more than words about it, and those more than its surroundings. */
export interface SearchRecord {
  /** Unlike that of every other record: its kind and id. */
  key: string;
  title: Text;
  about: readonly Text[];
  /** What people say for it, in lists of words, though the record itself does not say it. Weighs as much as what is about it. */
  sayings?: readonly Text[];
  /** What it stands in: its zone, plan and theme. "Hengqin tax" finds the tax measures of Hengqin by it. */
  context: readonly Text[];
  /** Words in no language of the page's: numbers, original titles, terms of the print. */
  terms: readonly string[];
  /** When it happened, shown beside its title. */
  when?: When;
  /** Where on the map it lies. */
  zones: readonly ZoneId[];
  target: Target;
}

function inEachLanguage(words: (messages: Messages, language: Language) => string): Text {
  const [traditional, simplified, english] = LANGUAGES.map((language) => words(messagesFor(language), language));
  return { 'zh-Hant': traditional ?? '', 'zh-Hans': simplified ?? '', en: english ?? '' };
}

const MONTH = 'yyyy-mm';

/** As people say it, in full: February 2023, 2023年2月. */
function monthInWords(month: string): Text {
  const day = new Date(`${month}-01T00:00:00Z`);
  return inEachLanguage((_, language) =>
    new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(day),
  );
}

const present = <Item>(items: readonly (Item | undefined)[]): Item[] => items.filter((item) => item !== undefined);

/** The official terms that citations of the main document name: a reader may hold the print and look for its wording. */
const printedTerms = (cites: readonly Cite[]): string[] =>
  present(cites.map((cite) => (cite.source === MAIN_DOCUMENT ? cite.term : undefined)));

/** Makes the searchable records of one atlas. */
class Maker {
  readonly #overview: Overview;
  readonly #zones: ReadonlyMap<ZoneId, Zone>;
  readonly #parts: ReadonlyMap<string, Part>;
  readonly #plans: ReadonlyMap<string, Plan>;
  /** What people say for a record, by its id. */
  readonly #everydayWords = new Map<string, Text[]>();

  constructor(overview: Overview) {
    this.#overview = overview;
    this.#zones = new Map(overview.zones.map((zone) => [zone.id, zone]));
    this.#parts = new Map(overview.zones.flatMap(({ parts }) => parts.map((part) => [part.id, part])));
    this.#plans = new Map(overview.plans.map((plan) => [plan.id, plan]));
    for (const { words, records } of overview.everydayWords)
      for (const id of records) this.#everydayWords.set(id, [...(this.#everydayWords.get(id) ?? []), words]);
  }

  #names(zones: readonly ZoneId[]): Text[] {
    return present(zones.map((id) => this.#zones.get(id)?.name));
  }

  zone(zone: Zone): SearchRecord {
    return {
      key: `zone/${zone.id}`,
      title: zone.name,
      about: present([zone.fullName, zone.summary, zone.areaNote]),
      context: [],
      terms: printedTerms(zone.cites),
      zones: [zone.id],
      target: { kind: 'zone', zone: zone.id },
    };
  }

  part(part: Part, zone: Zone): SearchRecord {
    return {
      key: `part/${part.id}`,
      title: part.name,
      about: [],
      context: [zone.name],
      terms: printedTerms(part.cites),
      zones: [zone.id],
      target: { kind: 'part', zone: zone.id, part: part.id },
    };
  }

  measure(measure: Measure): SearchRecord {
    const plan = this.#plans.get(measure.plan);
    return {
      key: `measure/${measure.id}`,
      title: measure.title,
      about: present([
        measure.summary,
        measure.figure?.value,
        measure.figure?.label,
        // That nothing later was found is said alike of many, and is nothing to find one by.
        ...measure.status.filter(({ state }) => isStage(state)).map((change) => change.note),
      ]),
      sayings: this.#everydayWords.get(measure.id) ?? [],
      context: present([
        ...this.#names(measure.zones),
        ...(measure.parts ?? []).map((part) => this.#parts.get(part)?.name),
        plan?.shortName,
        inEachLanguage((messages) => messages.themes[measure.theme]),
        ...measure.counterparts.map((counterpart) => inEachLanguage((messages) => messages.counterparts[counterpart])),
        ...measure.audiences.map((audience) => inEachLanguage((messages) => messages.audiences[audience])),
      ]),
      terms: printedTerms(measure.cites),
      zones: measure.zones,
      target: { kind: 'measure', zones: measure.zones, measure: measure.id },
    };
  }

  indicator(indicator: Indicator): SearchRecord {
    const figures = indicator.points.flatMap((point) => [
      inEachLanguage((messages, language) => formatWithUnit(point, indicator.unit, language, messages)),
    ]);
    // The print says 6萬 where the page writes 60,000.
    const tenThousands = indicator.points
      .flatMap(({ value }) => value)
      .filter((value) => value >= 10_000 && value % 1000 === 0)
      .map((value) => `${value / 10_000}萬`);
    return {
      key: `indicator/${indicator.id}`,
      title: indicator.name,
      about: present([indicator.definition, indicator.caveat, ...figures]),
      sayings: this.#everydayWords.get(indicator.id) ?? [],
      context: [...this.#names([indicator.zone]), inEachLanguage((messages) => messages.tabs.targets)],
      terms: [...tenThousands, ...indicator.points.flatMap(({ at, cites }) => [at, ...printedTerms(cites)])],
      zones: [indicator.zone],
      target: { kind: 'indicator', zone: indicator.zone, indicator: indicator.id },
    };
  }

  series(series: Omit<Series, 'limits'>): SearchRecord {
    return {
      key: `series/${series.id}`,
      title: series.name,
      about: present([series.definition, series.countedBy]),
      sayings: this.#everydayWords.get(series.id) ?? [],
      context: [inEachLanguage((messages) => messages.elements[series.element]), series.unit],
      terms: [],
      zones: [],
      target: { kind: 'series', family: series.element, series: series.id },
    };
  }

  place(place: Place, lngLat: LngLat): SearchRecord {
    const across = this.#overview.places.find((each) => each.id === place.across);
    return {
      key: `place/${place.id}`,
      title: place.name,
      about: [],
      context: present([across?.name, inEachLanguage((messages) => messages.search.kinds.place)]),
      terms: [],
      zones: [],
      target: {
        kind: 'place',
        lngLat,
        ...(this.#overview.controlPoints.includes(place.id) && { controlPoint: place.id }),
      },
    };
  }

  /** @param hasMeasures whether measures are recorded under it */
  plan(plan: Plan, hasMeasures: boolean): SearchRecord {
    // Its own text says more of it than the main document does.
    const cite = plan.cites.find(({ source }) => source !== MAIN_DOCUMENT) ?? plan.cites[0];
    return {
      key: `plan/${plan.id}`,
      title: plan.name,
      about: [plan.shortName],
      context: [...this.#names(plan.places), inEachLanguage((messages) => messages.plan)],
      terms: present([plan.issued, plan.horizon, ...printedTerms(plan.cites)]),
      zones: plan.places,
      target: { kind: 'plan', zones: plan.places, plan: plan.id, ...(!hasMeasures && cite && { cite }) },
    };
  }

  event(event: AtlasEvent): SearchRecord {
    const series = this.#overview.series.find(({ id }) => id === event.series);
    const month = event.at.length >= MONTH.length ? event.at.slice(0, MONTH.length) : undefined;
    return {
      key: `event/${event.id}`,
      title: event.title,
      about: month === undefined ? [] : [monthInWords(month)],
      sayings: this.#everydayWords.get(event.id) ?? [],
      context: this.#names(event.zones),
      terms: [event.at, ...printedTerms(event.cites)],
      when: event.at,
      zones: event.zones,
      target: {
        kind: 'event',
        zones: event.zones,
        ...(series && month !== undefined && { seen: { family: series.element, series: series.id, at: month } }),
      },
    };
  }

  statement(statement: Statement): SearchRecord {
    return {
      key: `statement/${statement.id}`,
      title: statement.title,
      about: present([statement.text, statement.from, statement.to]),
      context: this.#names(statement.zones),
      terms: printedTerms(statement.cites),
      zones: statement.zones,
      target: { kind: 'statement', zones: statement.zones },
    };
  }

  source(source: Source): SearchRecord {
    return {
      key: `source/${source.id}`,
      title: source.title,
      about: [],
      context: [source.publisher],
      terms: present([source.originalTitle, source.number, source.date]),
      zones: [],
      target: { kind: 'source', source: source.id },
    };
  }
}

function commandRecord(command: SearchCommand): SearchRecord {
  return {
    key: `command/${command.id}`,
    title: command.title,
    about: command.words ?? [],
    context: [],
    terms: command.also ?? [],
    zones: [],
    target: { kind: 'command', command: command.id },
  };
}

/**
 * Everything that can be found, in the order of `KINDS`.
 *
 * @param measures left out while they are on their way; the few that the overview holds stand in for them
 */
export function searchRecords(
  overview: Overview,
  measures: Measures | undefined,
  commands: readonly SearchCommand[],
): SearchRecord[] {
  const make = new Maker(overview);
  const plansOfMeasures = measures && new Set(measures.map(({ plan }) => plan));
  return [
    ...overview.zones.map((zone) => make.zone(zone)),
    ...overview.zones.flatMap((zone) => zone.parts.map((part) => make.part(part, zone))),
    ...(measures ?? overview.headlineMeasures).map((measure) => make.measure(measure)),
    ...overview.indicators.map((indicator) => make.indicator(indicator)),
    ...overview.series.map((series) => make.series(series)),
    // A zone among the places is the zone itself, and a place without a position has nothing to show.
    ...overview.places.flatMap((place) =>
      place.kind !== 'zone' && place.lngLat ? [make.place(place, place.lngLat)] : [],
    ),
    ...overview.plans.map((plan) => make.plan(plan, plansOfMeasures?.has(plan.id) ?? true)),
    ...overview.events.map((event) => make.event(event)),
    ...overview.statements.map((statement) => make.statement(statement)),
    ...commands.map(commandRecord),
    ...overview.sources.map((source) => make.source(source)),
  ];
}
