import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ACTIVITIES,
  DOCUMENT_LOCATORS,
  ELEMENTS,
  type Element,
  LANGUAGES,
  REGISTRATIONS,
  STATES,
  THEMES,
  WANTS,
} from '../../src/contract/vocabulary';
import { filtersOf, type Choice } from '../../src/domain/filters';
import { ENVIRONMENTS, INDUSTRIES, PACE_ORDERS, type Comparison } from '../../src/domain/comparison';
import { BLANK_PROFILE, isBlank } from '../../src/domain/firm-profile';
import {
  INITIAL_VIEW,
  PAGES,
  SHEET_TABS,
  THEMES_OF_PAGE,
  withFirm,
  withPage,
  type Selection,
  type View,
} from '../../src/domain/view';
import { PASSENGER_DIRECTIONS, PASSENGER_POPULATIONS, PASSENGER_SERIES } from '../../src/domain/passenger-names';
import { CAMERA_LIMITS, readAddress, roundedCamera, writeAddress, type KnownRecords } from '../../src/url/address';

/** Thousands of addresses take a second, and more on a machine that is busy with other tests. */
const SLOW_MACHINE_MILLISECONDS = 30_000;

const SERIES = {
  people: ['living', 'working', PASSENGER_SERIES],
  enterprises: ['firms'],
  capital: ['used', 'added'],
} as const;
const FLOWS: ReadonlyMap<string, { family: Element; series?: string }> = new Map([
  ['macao-living', { family: 'people', series: 'living' }],
  ['macao-added', { family: 'capital', series: 'added' }],
  ['goods', { family: 'goods' }],
  ['river-arrivals', { family: 'people', series: PASSENGER_SERIES }],
]);
const known: KnownRecords = {
  isZone: (id) => ['gba', 'qianhai', 'hengqin'].includes(id),
  zoneOfIndicator: (id) => ({ firms: 'hengqin' })[id],
  zoneOfPart: (id) => ({ 'first-line': 'hengqin', core: 'qianhai' })[id],
  zonesOfMeasure: (id) => ({ tax: ['qianhai'], pact: ['qianhai', 'hengqin'] })[id] ?? [],
  isPlan: (id) => ['qianhai-plan', 'hengqin-plan'].includes(id),
  drawnWith: (id) => FLOWS.get(id),
  controlPoints: ['river', 'harbour', 'old-station'],
  familyOfSeries: (id) =>
    ELEMENTS.find((family) => (SERIES as Record<string, readonly string[]>)[family]?.includes(id)),
  firstSeriesOf: (family, zone) => {
    // People are counted in Hengqin alone, firms and capital in every zone.
    if (family === 'people' && zone === 'qianhai') return undefined;
    return (SERIES as Record<string, readonly string[]>)[family]?.[0];
  },
};
const read = (address: string) => {
  const url = new URL(address, 'http://atlas.test/');
  return readAddress(url.search, url.hash, known);
};

const selection: fc.Arbitrary<Selection> = fc.oneof(
  fc.constant<Selection>({ kind: 'list' }),
  fc.record({
    kind: fc.constant('zone' as const),
    zone: fc.constantFrom('gba', 'qianhai', 'hengqin'),
    tab: fc.constantFrom(...SHEET_TABS),
    popup: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('zone' as const),
    zone: fc.constant('hengqin'),
    part: fc.constant('first-line'),
    tab: fc.constantFrom(...SHEET_TABS),
    popup: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('zone' as const),
    zone: fc.constant('hengqin'),
    tab: fc.constant('targets' as const),
    popup: fc.boolean(),
    indicator: fc.constant('firms'),
  }),
  fc.record({
    kind: fc.constant('measure' as const),
    zone: fc.constantFrom('qianhai', 'hengqin'),
    measure: fc.constant('pact'),
  }),
  fc.record(
    {
      kind: fc.constant('flow' as const),
      flow: fc.constantFrom('macao-living', 'macao-added', 'goods', 'river-arrivals'),
      zone: fc.constantFrom('qianhai', 'gba'),
    },
    { requiredKeys: ['kind', 'flow'] },
  ),
);
const between = ([min, max]: readonly [number, number]) => fc.double({ min, max, noNaN: true });
const camera = fc
  .record({
    zoom: between(CAMERA_LIMITS.zoom),
    lng: between(CAMERA_LIMITS.lng),
    lat: between(CAMERA_LIMITS.lat),
    bearing: between(CAMERA_LIMITS.bearing),
    pitch: between(CAMERA_LIMITS.pitch),
  })
  .map(roundedCamera);
/** A family with one of its series, or with none where it has none. */
const drawn = fc.constantFrom(...ELEMENTS).chain((family) => {
  const series = (SERIES as Record<string, readonly string[]>)[family];
  return series
    ? fc.record({ family: fc.constant(family), series: fc.constantFrom(...series) })
    : fc.constant({ family });
});
const outline = fc.record(
  { locator: fc.constantFrom(...DOCUMENT_LOCATORS), record: fc.constantFrom('tax', 'living') },
  { requiredKeys: ['locator'] },
);
const stage = fc.record(
  {
    briefing: fc.constantFrom('five-minutes', 'two-plans'),
    scene: fc.integer({ min: 1, max: 999 }),
    presenter: fc.constant(true as const),
  },
  { requiredKeys: ['briefing', 'scene'] },
);
const choice: fc.Arbitrary<Choice> = fc.oneof(
  fc.record({ facet: fc.constant('zone' as const), value: fc.constantFrom('gba', 'qianhai', 'hengqin') }),
  fc.record({ facet: fc.constant('part' as const), value: fc.constantFrom('first-line', 'core') }),
  fc.record({ facet: fc.constant('plan' as const), value: fc.constantFrom('qianhai-plan', 'hengqin-plan') }),
  fc.record({ facet: fc.constant('theme' as const), value: fc.constantFrom(...THEMES) }),
  fc.record({ facet: fc.constant('state' as const), value: fc.constantFrom(...STATES) }),
  fc.record({ facet: fc.constant('on' as const), value: fc.constantFrom('2029', '2024-10', '2024-10-31') }),
);
const filters = fc
  .array(choice, { minLength: 1, maxLength: 8 })
  .map((choices) => filtersOf(choices) ?? { theme: ['tax'] });
const comparison: fc.Arbitrary<Comparison> = fc.oneof(
  fc.record({ kind: fc.constant('plans' as const), row: fc.constantFrom(...ENVIRONMENTS) }),
  fc.record(
    { kind: fc.constant('industries' as const), row: fc.constantFrom(...INDUSTRIES) },
    { requiredKeys: ['kind'] },
  ),
  fc.record(
    { kind: fc.constant('zones' as const), zones: fc.shuffledSubarray(['qianhai', 'hengqin'], { minLength: 1 }) },
    { requiredKeys: ['kind'] },
  ),
  fc.record({ kind: fc.constant('targets' as const), order: fc.constantFrom(...PACE_ORDERS) }),
);
const firm = fc
  .record(
    {
      does: fc.subarray([...ACTIVITIES]),
      wants: fc.subarray([...WANTS]),
      registered: fc.constantFrom(...REGISTRATIONS),
      zones: fc.subarray(['qianhai', 'hengqin']),
    },
    { requiredKeys: ['does', 'wants', 'zones'] },
  )
  .filter((profile) => !isBlank(profile));
/** Some of a list, in its order, but neither none nor all of it: that is what leaving the field out says. */
const some = <Value>(all: readonly Value[]) => fc.subarray([...all], { minLength: 1, maxLength: all.length - 1 });
const passengers = fc
  .record(
    {
      step: fc.constant('day' as const),
      from: fc.constantFrom('2021-01', '2023'),
      populations: some(PASSENGER_POPULATIONS),
      direction: fc.constantFrom(...PASSENGER_DIRECTIONS),
      controlPoints: some(known.controlPoints),
      against: fc.constantFrom(
        { from: '2019', to: '2019' },
        { from: '2023-02', to: '2023-02' },
        { from: '2021-01', to: '2021-12' },
        { from: '2025-01-29', to: '2025-02-04' },
      ),
    },
    { requiredKeys: [] },
  )
  .filter((each) => Object.keys(each).length > 0);
const anyView: fc.Arbitrary<View> = fc
  .tuple(
    drawn,
    fc.record(
      {
        language: fc.constantFrom(...LANGUAGES),
        theme: fc.constantFrom(...THEMES_OF_PAGE),
        selection,
        embedded: fc.boolean(),
        own: fc.constantFrom('own-1', 'own-mf3k2'),
        at: fc.constantFrom('2029', '2024-10', '2024-10-31'),
        camera,
        outline,
        page: fc.constantFrom(...PAGES),
        comparison,
        streets: fc.constant(true as const),
        stage,
        filters,
        firm,
        passengers,
        since: fc.constantFrom('2024', '2025-11', '2025-11-25'),
      },
      { requiredKeys: ['language', 'theme', 'selection', 'embedded'] },
    ),
  )
  .map(([series, { comparison, passengers: narrowed, ...rest }]) => {
    // What is compared belongs to the page that compares.
    const view = { ...rest, ...series, ...(rest.page === 'compare' && comparison && { comparison }) };
    if (!narrowed || !('series' in series) || series.series !== PASSENGER_SERIES) return view;
    const { from, ...others } = narrowed;
    // A window needs both ends, and begins before it ends.
    const kept = from !== undefined && rest.at !== undefined ? { from, ...others } : others;
    return Object.keys(kept).length === 0 ? view : { ...view, passengers: kept };
  });

test(
  'every view written as an address is read back the same, without a notice',
  () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { search, hash } = writeAddress(view, known);
        expect(readAddress(search, hash, known)).toEqual({ view, notices: [] });
      }),
      { numRuns: 1000 },
    );
  },
  SLOW_MACHINE_MILLISECONDS,
);

test(
  'no text whatever stops an address from giving a view',
  () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (search, hash) => {
        const { view } = readAddress(search, hash, known);
        expect(readAddress(...(Object.values(writeAddress(view, known)) as [string, string]), known).notices).toEqual(
          [],
        );
      }),
      { numRuns: 1000 },
    );
    const parameters = fc.constantFrom(
      'lang',
      'zone',
      'part',
      'measure',
      'flow',
      'series',
      'at',
      'filter',
      'firm',
      'since',
      '__proto__',
      'constructor',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(parameters, fc.string())), (pairs) => {
        const { view } = readAddress(String(new URLSearchParams(pairs)), '', known);
        expect(LANGUAGES).toContain(view.language);
      }),
    );
  },
  SLOW_MACHINE_MILLISECONDS,
);

test('an empty address is the beginning: the list, no notice', () => {
  expect(read('/')).toEqual({ view: { ...INITIAL_VIEW, series: 'living' }, notices: [] });
});

describe('a flow that is named alone is seen with what it is drawn with', () => {
  const drawnFor = (address: string) => {
    const { view, notices } = read(address);
    return { family: view.family, series: view.series, flow: 'flow' in view.selection && view.selection.flow, notices };
  };

  test('its own series, where the first of its family is another', () => {
    expect(drawnFor('/?flow=macao-added')).toEqual({
      family: 'capital',
      series: 'added',
      flow: 'macao-added',
      notices: [],
    });
    expect(drawnFor('/?zone=gba&family=capital&flow=macao-added')).toMatchObject({ series: 'added' });
  });

  test('the passengers by control point, which can be narrowed then', () => {
    const { view, notices } = read('/?flow=river-arrivals&direction=arrival');
    expect(view).toMatchObject({ series: PASSENGER_SERIES, passengers: { direction: 'arrival' } });
    expect(notices).toEqual([]);
  });

  test('its family alone, where it is only described', () => {
    expect(drawnFor('/?flow=goods')).toMatchObject({ family: 'goods', series: undefined });
  });

  test('what the address asks for comes first', () => {
    expect(drawnFor('/?series=used&flow=macao-added')).toMatchObject({ family: 'capital', series: 'used' });
    expect(drawnFor('/?family=enterprises&flow=macao-added')).toMatchObject({ family: 'enterprises', series: 'firms' });
  });

  test('and its link does not say again what the flow says', () => {
    const { view } = read('/?lang=en&series=added&flow=macao-added');
    expect(writeAddress(view, known).search).toBe('?lang=en&flow=macao-added');
  });
});

describe('what cannot be followed is named and replaced by the nearest sensible view', () => {
  test('an unknown zone gives the list', () => {
    const { view, notices } = read('/?zone=atlantis');
    expect(view.selection).toEqual({ kind: 'list' });
    expect(notices).toEqual([{ parameter: 'zone', value: 'atlantis', because: 'unknown-value' }]);
  });

  test('a measure opens where it holds, whatever zone the address says', () => {
    const { view, notices } = read('/?zone=hengqin&measure=tax');
    expect(view.selection).toEqual({ kind: 'measure', zone: 'qianhai', measure: 'tax' });
    expect(notices).toEqual([{ parameter: 'zone', value: 'hengqin', because: 'not-of-this-zone' }]);
  });

  test('an indicator opens among the targets of its zone, whatever zone and page the address says', () => {
    const { view, notices } = read('/?zone=qianhai&tab=timeline&indicator=firms');
    expect(view.selection).toEqual({ kind: 'zone', zone: 'hengqin', tab: 'targets', popup: false, indicator: 'firms' });
    expect(notices).toEqual([{ parameter: 'zone', value: 'qianhai', because: 'not-of-this-zone' }]);
  });

  test('a parameter nobody knows is ignored, and said', () => {
    const { view, notices } = read('/?zone=hengqin&utm_source=mail');
    expect(view.selection).toMatchObject({ kind: 'zone', zone: 'hengqin' });
    expect(notices).toEqual([{ parameter: 'utm_source', value: 'mail', because: 'unknown-parameter' }]);
  });

  test('a camera over another ocean is brought back to the edge', () => {
    const { view, notices } = read('/#map=3/0/0');
    expect(view.camera).toEqual({ zoom: 6, lat: 21, lng: 111.5, bearing: 0, pitch: 0 });
    expect(notices).toEqual([{ parameter: 'map', value: 'map=3/0/0', because: 'out-of-range' }]);
  });

  test('a camera that is no camera is left out', () => {
    expect(read('/#map=here')).toMatchObject({ notices: [{ parameter: 'map', because: 'unknown-value' }] });
    expect(read('/#map=here').view.camera).toBeUndefined();
  });

  test('a time that is no time is left out', () => {
    expect(read('/?at=2024-13')).toMatchObject({ notices: [{ parameter: 'at', value: '2024-13' }] });
  });
});

test('beside the words of a zone its own figures are drawn first, or none where the family has none of it', () => {
  expect(read('/?zone=hengqin').view.series).toBe('living');
  expect(read('/?zone=gba').view.series).toBe('living');
  expect(read('/?zone=qianhai').view).toMatchObject({ family: 'people' });
  expect(read('/?zone=qianhai').view.series).toBeUndefined();
  expect(read('/?zone=qianhai&series=living').view.series).toBe('living');
  expect(read('/?zone=qianhai&family=enterprises').view.series).toBe('firms');
});

test('a series brings its family with it', () => {
  expect(read('/?series=added').view).toMatchObject({ family: 'capital', series: 'added' });
  expect(read('/?family=goods').view).toMatchObject({ family: 'goods' });
  expect(read('/?family=goods').view.series).toBeUndefined();
});

describe('filters in an address', () => {
  test('are facets with their values, and a date', () => {
    expect(read('/?filter=theme.tax_theme.market_counterpart.macao_on.2025-02')).toMatchObject({
      view: { filters: { theme: ['tax', 'market'], counterpart: ['macao'], on: '2025-02' } },
      notices: [],
    });
  });

  test('that are not known are named one by one; the others hold', () => {
    const { view, notices } = read('/?filter=theme.tax_theme.taxes_colour.blue_plan.gone_zone.hengqin_on.someday_x');
    expect(view.filters).toEqual({ zone: ['hengqin'], theme: ['tax'] });
    expect(notices.map(({ value }) => value)).toEqual(['theme.taxes', 'colour.blue', 'plan.gone', 'on.someday', 'x']);
  });

  test('that would never end are read as far as anyone would choose', () => {
    const { view, notices } = read(`/?filter=theme.tax_${'zone.atlantis_'.repeat(5000)}`);
    expect(view.filters).toEqual({ theme: ['tax'] });
    expect(notices.length).toBeLessThanOrEqual(1);
  });
});

describe('what was told of a firm, in an address', () => {
  test('is each answer after its question', () => {
    expect(
      read('/?page=firm&firm=does.manufacturer_does.start-up_wants.lower-tax_registered.macao_in.qianhai'),
    ).toMatchObject({
      view: {
        page: 'firm',
        firm: { does: ['manufacturer', 'start-up'], wants: ['lower-tax'], registered: 'macao', zones: ['qianhai'] },
      },
      notices: [],
    });
  });

  test('that is not known is named piece by piece; the rest holds', () => {
    const { view, notices } = read('/?firm=does.manufacture_wants.lower-tax_in.atlantis_registered.mars_x');
    expect(view.firm).toEqual({ does: [], wants: ['lower-tax'], zones: [] });
    expect(notices.map(({ value }) => value)).toEqual(['does.manufacture', 'in.atlantis', 'registered.mars', 'x']);
  });

  test('stays while something else is looked at, and goes with the last answer', () => {
    const { view } = read('/?page=firm&firm=wants.lower-tax');
    expect(withPage(view, undefined).firm).toEqual({ does: [], wants: ['lower-tax'], zones: [] });
    expect(writeAddress(withFirm(view, BLANK_PROFILE), known).search).toBe('?lang=zh-Hant&page=firm');
  });
});

describe('the passengers by control point', () => {
  const counted = '/?series=control-point-passengers';

  test('window, travellers, direction, control points and the other period stand in the address', () => {
    const { view, notices } = read(
      `${counted}&from=2023-01&at=2023-03&travellers=other-visitors,hk-residents&direction=arrival&point=harbour&against=2021-01..2021-12`,
    );
    expect(notices).toEqual([]);
    expect(view).toMatchObject({ series: PASSENGER_SERIES, at: '2023-03' });
    expect(view.passengers).toEqual({
      from: '2023-01',
      populations: ['hk-residents', 'other-visitors'],
      direction: 'arrival',
      controlPoints: ['harbour'],
      against: { from: '2021-01', to: '2021-12' },
    });
  });

  test('a control point nobody knows is named, the others stay', () => {
    const { view, notices } = read(`${counted}&point=river,atlantis`);
    expect(view.passengers?.controlPoints).toEqual(['river']);
    expect(notices).toEqual([{ parameter: 'point', value: 'atlantis', because: 'unknown-value' }]);
  });

  test('a period that ends before it begins is none', () => {
    const { view, notices } = read(`${counted}&against=2023-02..2022-02`);
    expect(view.passengers).toBeUndefined();
    expect(notices).toEqual([{ parameter: 'against', value: '2023-02..2022-02', because: 'unknown-value' }]);
  });

  test('with another series they are left out, and said', () => {
    const { view, notices } = read('/?series=living&travellers=hk-residents');
    expect(view.passengers).toBeUndefined();
    expect(notices).toEqual([{ parameter: 'travellers', value: 'hk-residents', because: 'not-of-this-series' }]);
  });
});

describe('a link into a briefing', () => {
  test('names the briefing and the scene', () => {
    expect(read('/?briefing=five-minutes&scene=3')).toMatchObject({
      view: { stage: { briefing: 'five-minutes', scene: 3 } },
      notices: [],
    });
  });

  test('without a scene begins at the first', () => {
    expect(read('/?briefing=five-minutes').view.stage).toEqual({ briefing: 'five-minutes', scene: 1 });
  });

  test('with a scene that is no number begins at the first, and says so', () => {
    expect(read('/?briefing=five-minutes&scene=last')).toMatchObject({
      view: { stage: { briefing: 'five-minutes', scene: 1 } },
      notices: [{ parameter: 'scene', value: 'last', because: 'unknown-value' }],
    });
  });

  test('with a name that is none stays off the stage, and says so', () => {
    const { view, notices } = read('/?briefing=../secret');
    expect(view.stage).toBeUndefined();
    expect(notices).toMatchObject([{ parameter: 'briefing', because: 'unknown-value' }]);
  });
});

describe('an address that compares', () => {
  test('opens the page for it, whether or not it names the page', () => {
    const targets = { kind: 'targets', order: 'gap' };
    expect(read('/?compare=targets&order=gap').view).toMatchObject({ page: 'compare', comparison: targets });
    expect(read('/?page=compare').view).toMatchObject({ page: 'compare' });
  });

  test('keeps the zones that are known, each once, and names the others', () => {
    const { view, notices } = read('/?compare=zones&zones=hengqin.atlantis.qianhai.hengqin.gba');
    expect(view.comparison).toEqual({ kind: 'zones', zones: ['hengqin', 'qianhai'] });
    expect(notices.map(({ parameter, value }) => [parameter, value])).toEqual([
      ['zones', 'atlantis'],
      ['zones', 'gba'],
    ]);
  });

  test('opens no row that the table does not have, and says so', () => {
    const { view, notices } = read('/?compare=plans&row=finance');
    expect(view.page).toBe('compare');
    expect(view.comparison).toBeUndefined();
    expect(notices).toMatchObject([{ parameter: 'row', value: 'finance', because: 'unknown-value' }]);
  });
});
