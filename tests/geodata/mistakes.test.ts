/** Each kind of mistake a researcher can make is answered with the place, the value and what was expected. */
import { describe, expect, test } from 'vitest';
import { fingerprintOf, runsIn, copiedStretch } from '../../geodata/build/fingerprint';
import { buildGeodata } from '../../geodata/build';
import { smallContent } from './content';
import type { ContentFolder } from './content';

const MEASURES = 'zones/harbour/measures.yaml';
const INDICATORS = 'zones/harbour/indicators.yaml';
const ZONE = 'zones/harbour/zone.yaml';
const BOUNDARY = 'zones/harbour/boundary.geojson';

/** The one mistake of a folder. */
async function theMistakeIn(content: ContentFolder): Promise<string> {
  const mistakes = await content.mistakes();
  expect(mistakes).toHaveLength(1);
  return mistakes[0] ?? '';
}

test('content without mistakes has none', async () => {
  expect(await smallContent().mistakes()).toEqual([]);
});

test('all mistakes are told at once, in the order of files and lines', async () => {
  const mistakes = await smallContent()
    .change(MEASURES, 'theme: tax', 'theme: finnance')
    .change(MEASURES, "at: '2025-06'", 'at: 2025')
    .change(ZONE, 'ink: vermilion', 'ink: purple')
    .change('region/plans.yaml', 'places: [harbour]', 'places: [habour]')
    .mistakes();
  expect(mistakes.map((mistake) => mistake.split(' ')[0])).toEqual([
    'region/plans.yaml:6:12',
    'zones/harbour/measures.yaml:5:10',
    'zones/harbour/measures.yaml:19:11',
    'zones/harbour/zone.yaml:3:6',
  ]);
});

describe('the shape of a record', () => {
  test('a word that is not in the list is answered with the nearest that is', async () => {
    const mistake = await theMistakeIn(smallContent().change(MEASURES, 'theme: tax', 'theme: finnance'));
    expect(mistake).toMatch(/^zones\/harbour\/measures\.yaml:5:10 theme: "finnance" .* did you mean "finance"\?/);
    expect(mistake).toContain('expected market, government-services');
  });

  test('a name that does not belong is pointed at, with the one that was meant', async () => {
    const mistake = await theMistakeIn(smallContent().change(ZONE, 'areaKm2:', 'areaKm:'));
    expect(mistake).toBe(
      'zones/harbour/zone.yaml:8:1 "areaKm" is not a name that belongs here; did you mean "areaKm2"?',
    );
  });

  test('a number where a text is expected is told as such', async () => {
    const mistake = await theMistakeIn(
      smallContent().change('sources.yaml', 'kind: document', 'kind: document\n  number: 13'),
    );
    expect(mistake).toContain('sources.yaml:3:11 number: 13 is a number; expected a text');
  });

  test('a year without quotation marks is told how to be written', async () => {
    const mistake = await theMistakeIn(smallContent().change(INDICATORS, "at: '2022'", 'at: 2022'));
    expect(mistake).toContain('points, item 1, at: 2022 is not right: a date is text: write it in quotation marks');
  });

  test('a figure in words is answered with the two forms a figure may have', async () => {
    const mistake = await theMistakeIn(smallContent().change(INDICATORS, 'value: 9100', 'value: about 9100'));
    expect(mistake).toContain('value: "about 9100" is a text; expected a number or two numbers, [a, b]');
  });

  test('a date that is not in the calendar is a mistake', async () => {
    const mistake = await theMistakeIn(smallContent().change('region/events.yaml', '2023-12-21', '2023-02-30'));
    expect(mistake).toContain('"2023-02-30" is not a day of the calendar');
  });

  test('a missing language is a mistake', async () => {
    const mistake = await theMistakeIn(smallContent().change(MEASURES, ', en: Corporate tax cut to 15%', ''));
    expect(mistake).toBe('zones/harbour/measures.yaml:6:10 title, en: missing; expected a text');
  });

  test('a text in one language only is told that two are needed', async () => {
    const mistake = await theMistakeIn(
      smallContent().change(ZONE, '{ zh-Hant: 一個小區。, en: A small zone. }', 'A small zone.'),
    );
    expect(mistake).toContain('summary: "A small zone." is a text; expected a text in two languages');
  });

  test('a place outside the Bay Area is a mistake', async () => {
    const mistake = await theMistakeIn(
      smallContent().change('flows/places.yaml', '[114.168, 22.297]', '[22.297, 22.5]'),
    );
    expect(mistake).toContain('lngLat, item 1: 22.297 is not right: longitude lies west of the Bay Area');
  });

  test('a file that holds one record where a list is expected is told so', async () => {
    const mistake = await theMistakeIn(smallContent().write('region/events.yaml', 'id: plan-published\n'));
    expect(mistake).toContain('region/events.yaml:1:1 this file holds one record; expected a list');
  });
});

describe('files', () => {
  test('a slip in the YAML is told with its line', async () => {
    const mistakes = await smallContent().change(MEASURES, '  theme: tax', '   theme: tax').mistakes();
    expect(mistakes[0]).toMatch(/^zones\/harbour\/measures\.yaml:\d+:\d+ this is not valid YAML: /);
  });

  test('a name that stands twice in one record is a mistake', async () => {
    const mistakes = await smallContent().change(MEASURES, '  theme: tax', '  theme: tax\n  theme: tax').mistakes();
    expect(mistakes).toContain(
      'zones/harbour/measures.yaml:6:3 this is not valid YAML: the same name stands twice in one record',
    );
  });

  test('a slip in the GeoJSON is told with its line', async () => {
    const mistakes = await smallContent().change(BOUNDARY, '"kind": "area",', '"kind": "area"').mistakes();
    expect(mistakes[0]).toMatch(/^zones\/harbour\/boundary\.geojson:4:\d+ this is not valid JSON/);
  });

  test('a file that is missing is named', async () => {
    expect(await theMistakeIn(smallContent().remove('atlas.yaml'))).toBe('atlas.yaml:1:1 this file is missing');
  });

  test('a misspelt file name is answered with the right one, not passed over', async () => {
    const content = smallContent();
    content.write('zones/harbour/measure.yaml', content.read(MEASURES)).remove(MEASURES);
    const mistakes = await content.mistakes();
    expect(mistakes).toContain(
      'zones/harbour/measure.yaml:1:1 no file of this name is read; did you mean "measures.yaml"?',
    );
  });
});

describe('ids and what they name', () => {
  test('an id that stands twice is a mistake, in two files as in one', async () => {
    const content = smallContent();
    content.append(
      'region/measures.yaml',
      content.read('region/measures.yaml').replace('gba-one-counter', 'harbour-tax'),
    );
    expect(await theMistakeIn(content)).toContain(
      'zones/harbour/measures.yaml:1:7 the id "harbour-tax" is already taken by region/measures.yaml, line 16',
    );
  });

  test('a part may not bear the id of a zone', async () => {
    const mistakes = await smallContent().change(ZONE, '- id: harbour-core', '- id: gba').mistakes();
    expect(mistakes.join('\n')).toContain('the id "gba" is already taken by region/zone.yaml, line 1');
  });

  test.each([
    [
      'source',
      MEASURES,
      'source: gazette-2025',
      'source: gazete-2025',
      'source: "gazete-2025" is not in sources.yaml; did you mean "gazette-2025"?',
    ],
    [
      'plan',
      MEASURES,
      'plan: harbour-plan',
      'plan: harbor-plan',
      '"harbor-plan" is not a known plan; did you mean "harbour-plan"?',
    ],
    [
      'zone',
      'region/events.yaml',
      'zones: [harbour]',
      'zones: [harbuor]',
      '"harbuor" is not a known zone; did you mean "harbour"?',
    ],
    [
      'part',
      MEASURES,
      'parts: [harbour-core]',
      'parts: [harbour-cor]',
      '"harbour-cor" is not a known part; did you mean "harbour-core"?',
    ],
    [
      'indicator',
      'flows/flows.yaml',
      'indicator: harbour-firms',
      'indicator: harbour-frims',
      '"harbour-frims" is not a known indicator; did you mean "harbour-firms"?',
    ],
    [
      'series',
      INDICATORS,
      'series: hong-kong-firms',
      'series: hongkong-firms',
      '"hongkong-firms" is not a known series; did you mean "hong-kong-firms"?',
    ],
    [
      'place',
      'flows/flows.yaml',
      'from: hong-kong',
      'from: hongkong',
      '"hongkong" is not a known place or zone; did you mean "hong-kong"?',
    ],
    [
      'measure',
      'flows/flows.yaml',
      'measures: [harbour-tax]',
      'measures: [harbour-tx]',
      '"harbour-tx" is not a known measure; did you mean "harbour-tax"?',
    ],
    [
      'headline',
      ZONE,
      'headline: [harbour-firms',
      'headline: [harbour-firm',
      '"harbour-firm" is not a known indicator or measure; did you mean "harbour-firms"?',
    ],
  ])('an unknown %s is a mistake with the nearest known one', async (_, file, before, after, expected) => {
    const mistake = await theMistakeIn(smallContent().change(file, before, after));
    expect(mistake).toContain(expected);
  });

  test('a slip in one record brings no mistake in the records that name it', async () => {
    const mistake = await theMistakeIn(smallContent().change(MEASURES, 'theme: tax', 'theme: taxx'));
    expect(mistake).toContain('did you mean "tax"?');
  });

  test('a measure in the folder of a zone where it does not hold is a mistake', async () => {
    const mistakes = await smallContent()
      .change(MEASURES, 'zones: [harbour]\n  parts: [harbour-core]', 'zones: [gba]')
      .mistakes();
    expect(mistakes.join()).toContain(
      'zones: ["gba"] does not name "harbour"; a measure stands in the folder of a zone where it holds',
    );
  });

  test('two zones cannot have the same number', async () => {
    const mistake = await theMistakeIn(smallContent().change(ZONE, 'order: 1', 'order: 0'));
    expect(mistake).toContain('order: 0 is already taken by the zone "gba"');
  });
});

describe('citations', () => {
  test('a figure without a citation is a mistake', async () => {
    const mistake = await theMistakeIn(
      smallContent().change(INDICATORS, ', cites: [{ source: gazette-2025, grade: B }]', ''),
    );
    expect(mistake).toContain('points, item 2, cites: missing; expected a list');
  });

  test('an empty list of citations is a mistake', async () => {
    const mistake = await theMistakeIn(
      smallContent().change(ZONE, 'cites: [{ source: cma-2024, at: intro }]\ncites', 'cites: []\ncites'),
    );
    expect(mistake).toContain('parts, item 1, cites: [] is not right: at least one citation is needed');
  });

  test('a place that the document does not have is a mistake', async () => {
    const mistake = await theMistakeIn(
      smallContent().change(MEASURES, 'at: schedule-2/finance }', 'at: schedule-2/finanse }'),
    );
    expect(mistake).toContain(
      'at: "schedule-2/finanse" is not a place in cma-2024; did you mean "schedule-2/finance"?',
    );
  });

  test('the document cannot be cited without saying where', async () => {
    const mistake = await theMistakeIn(smallContent().change('region/plans.yaml', ', at: intro', ''));
    expect(mistake).toContain('a citation of cma-2024 needs "at"');
  });

  test('a statement of the document that no record cites leaves a gap that is told', async () => {
    const mistake = await theMistakeIn(smallContent().change(INDICATORS, 'item: 2 }', 'item: 3 }'));
    expect(mistake).toContain('item: 3 of feature-1 is cited, but no record cites item 2');
  });

  test('a term is looked up in the document by those who have it, across its line breaks', async () => {
    const content = smallContent().change('region/events.yaml', 'at: intro }]', 'at: intro, term: 三年行動計劃 }]');
    const withDocument = (document: string) => buildGeodata({ root: content.root, document });
    expect((await withDocument('這是三年行\n\n動計劃。')).mistakes).toEqual([]);
    expect((await withDocument('這是五年計劃。')).mistakes[0]?.message).toContain(
      '「三年行動計劃」 does not stand in the document',
    );
  });

  test('"no later word" has to cite where was looked', async () => {
    const content = smallContent().change(MEASURES, 'state: in-force', 'state: no-later-word');
    expect(await theMistakeIn(content)).toContain('cites no source of kind search-note');
    content.change(MEASURES, '{ source: gazette-2025, grade: B }', '{ source: looked-2026 }');
    expect(await content.mistakes()).toEqual([]);
  });

  test('a search-note says where was looked, and with which words', async () => {
    const content = smallContent().change(
      'sources.yaml',
      /\n {2}note: .*/.exec(smallContent().read('sources.yaml'))?.[0] ?? '',
      '',
    );
    expect(await theMistakeIn(content)).toMatch(
      /^sources\.yaml:.* note: missing in "looked-2026"; expected, of a search-note/,
    );
  });
});

describe('figures and dates', () => {
  const withoutBaseline = () =>
    smallContent()
      .change(INDICATORS, /.*kind: baseline.*\n/.exec(smallContent().read(INDICATORS))?.[0] ?? '', '')
      .change(INDICATORS, 'item: 2 }', 'item: 1 }');

  test('a target without a baseline is a mistake, unless it is said that there is none', async () => {
    expect(await theMistakeIn(withoutBaseline())).toContain('there is a target but no baseline');
    expect(
      await withoutBaseline().change(INDICATORS, 'comparable: true', 'comparable: true\n  baseline: none').mistakes(),
    ).toEqual([]);
  });

  test('"baseline: none" beside a baseline is a mistake', async () => {
    const mistake = await theMistakeIn(
      smallContent().change(INDICATORS, 'comparable: true', 'comparable: true\n  baseline: none'),
    );
    expect(mistake).toContain('baseline: "none" is declared, but a point of kind baseline stands below');
  });

  test('figures that are not to be compared need the reason', async () => {
    const mistake = await theMistakeIn(smallContent().change(INDICATORS, 'comparable: true', 'comparable: false'));
    expect(mistake).toContain('comparable: false needs a caveat');
  });

  test('figures of one kind stand in the order of their dates', async () => {
    const mistake = await theMistakeIn(
      smallContent().change(
        INDICATORS,
        "    - { at: '2035'",
        "    - { at: '2024', kind: actual, value: 8800, cites: [{ source: gazette-2025 }] }\n    - { at: '2035'",
      ),
    );
    expect(mistake).toContain('at: "2024" comes before "2025-06" above it');
  });

  test('a month does not come before the year that holds it', async () => {
    const mistakes = await smallContent()
      .change(
        INDICATORS,
        "    - { at: '2035'",
        "    - { at: '2025', kind: actual, value: 9200, cites: [{ source: gazette-2025 }] }\n    - { at: '2035'",
      )
      .mistakes();
    expect(mistakes).toEqual([]);
  });

  test('an actual figure cannot lie after the day the content was checked', async () => {
    const mistake = await theMistakeIn(smallContent().change(INDICATORS, "at: '2025-06'", "at: '2027'"));
    expect(mistake).toContain('at: "2027" lies after the day the content was checked (2026-11-22); only a target may');
  });

  test('a range runs upwards', async () => {
    const mistake = await theMistakeIn(smallContent().change(INDICATORS, '[12000, 13000]', '[13000, 12000]'));
    expect(mistake).toContain('value: [13000,12000] runs backwards; expected [lower, higher]');
  });

  test('statuses stand in the order of their dates', async () => {
    const mistake = await theMistakeIn(smallContent().change(MEASURES, "at: '2025-06'\n", "at: '2023-11'\n"));
    expect(mistake).toContain('at: "2023-11" comes before "2023-12" above it; expected the oldest status first');
  });

  test('a status cannot lie in the future, but what is not yet due may', async () => {
    const content = smallContent().change(MEASURES, "at: '2025-06'\n", "at: '2027-06'\n");
    expect(await theMistakeIn(content)).toContain('a status tells what has happened');
    expect(await content.change(MEASURES, 'state: in-force', 'state: not-yet-due').mistakes()).toEqual([]);
  });

  test('a measure cannot end before it begins', async () => {
    const mistake = await theMistakeIn(smallContent().change(MEASURES, "to: '2027'", "to: '2024'"));
    expect(mistake).toContain('valid: it ends (2024) before it begins (2025-06)');
  });
});

describe('flows', () => {
  test('a counted flow without an indicator is a mistake', async () => {
    const mistake = await theMistakeIn(smallContent().change('flows/flows.yaml', '  indicator: harbour-firms\n', ''));
    expect(mistake).toContain('grade: "counted" needs "indicator"');
  });

  test('a described flow has no figures', async () => {
    const mistake = await theMistakeIn(smallContent().change('flows/flows.yaml', 'grade: counted', 'grade: described'));
    expect(mistake).toContain('described means that there is no figure');
  });

  test('a flow leads somewhere else', async () => {
    const mistake = await theMistakeIn(smallContent().change('flows/flows.yaml', 'from: hong-kong', 'from: harbour'));
    expect(mistake).toContain('to: "harbour" is also where the flow comes from');
  });

  test('one figure cannot belong to two flows', async () => {
    const content = smallContent();
    content.append(
      'flows/flows.yaml',
      content.read('flows/flows.yaml').replace('hong-kong-firms-in-harbour', 'firms-again'),
    );
    expect(await theMistakeIn(content)).toContain('already gives the figures of the flow "hong-kong-firms-in-harbour"');
  });

  test('a figure counts in the unit of its series, whose legend it shares', async () => {
    const mistake = await theMistakeIn(
      smallContent().change(
        'flows/series.yaml',
        'unit: { zh-Hant: 家, en: firms }',
        'unit: { zh-Hant: 人, en: persons }',
      ),
    );
    expect(mistake).toContain('"harbour-firms" counts in "firms", the series "hong-kong-firms" in "persons"');
  });

  /** A limit of the one flow in the fixture, with these citations. */
  const withLimit = (cites: string, more = '') =>
    smallContent().change(
      'flows/flows.yaml',
      '  measures:',
      `  limits:\n    - text: { zh-Hant: 仍有限額。, en: A quota remains. }\n      cites: ${cites}\n${more}  measures:`,
    );
  const LIMIT = '[{ source: cma-2024, at: feature-1, item: 1, term: 限額 }]';

  test('a limit that a source names is no mistake', async () => {
    expect(await withLimit(LIMIT).mistakes()).toEqual([]);
  });

  test('a limit without a source is a mistake', async () => {
    expect(await theMistakeIn(withLimit('[]'))).toContain('a limit is named only where a source names it');
  });

  test('a limit that the document names can be found there', async () => {
    const mistake = await theMistakeIn(withLimit('[{ source: cma-2024, at: feature-1 }]'));
    expect(mistake).toContain('flows/flows.yaml');
    expect(mistake).toContain('a limit that cites the document needs "term"');
  });

  test('a limit that stands twice, or in the series too, is told', async () => {
    const twice = `    - text: { zh-Hant: 仍有限額。, en: Quota. }\n      cites: ${LIMIT}\n`;
    expect(await theMistakeIn(withLimit(LIMIT, twice))).toContain('limits: this limit stands twice');
    const inSeries = `  limits: [{ text: { zh-Hant: 仍有限額。, en: Quota. }, cites: ${LIMIT} }]\n`;
    expect(await theMistakeIn(withLimit(LIMIT).append('flows/series.yaml', inSeries))).toContain(
      'already stands in the series of the flow',
    );
  });

  test('a flow and its series carry the same', async () => {
    const mistake = await theMistakeIn(
      smallContent().change('flows/flows.yaml', 'element: enterprises', 'element: goods'),
    );
    expect(mistake).toContain('element: "goods" differs from that of the series "hong-kong-firms" (enterprises)');
  });
});

describe('changes', () => {
  const change = (id: string) =>
    `- { at: '2026-11-22', kind: added, record: measure, id: ${id}, text: { zh-Hant: 新增一項措施。, en: A measure was added. } }\n`;

  test('a change that names no record is a mistake', async () => {
    const mistake = await theMistakeIn(smallContent().write('changes/2026.yaml', change('harbour-taxes')));
    expect(mistake).toContain('id: "harbour-taxes" is not a known measure; did you mean "harbour-tax"?');
  });

  test('a change that names one is none', async () => {
    expect(await smallContent().write('changes/2026.yaml', change('harbour-tax')).mistakes()).toEqual([]);
  });
});

describe('outlines', () => {
  test('an area too far from the official one is a mistake with both figures', async () => {
    const mistake = await theMistakeIn(smallContent().change(ZONE, 'areaKm2: 28.6', 'areaKm2: 40'));
    expect(mistake).toMatch(
      /outline of "harbour-core" covers 28\.\d\d km², 28\.\d % less than the official 40 km²; expected at most 10 %/,
    );
  });

  test('a record may allow its outline more, or less', async () => {
    const wide = smallContent().change(ZONE, 'areaKm2: 28.6', 'areaKm2: 33\n    areaTolerancePercent: 20');
    expect(await wide.mistakes()).toEqual([]);
    const strict = smallContent().change(ZONE, 'areaKm2: 28.6', 'areaKm2: 30\n    areaTolerancePercent: 2');
    expect(await theMistakeIn(strict)).toContain('expected at most 2 %');
  });

  test('two official areas for one zone are a mistake', async () => {
    const mistake = await theMistakeIn(
      smallContent().change(BOUNDARY, '"areaKm2Official": 114.3', '"areaKm2Official": 115'),
    );
    expect(mistake).toContain('areaKm2Official: 115 differs from areaKm2 in zone.yaml (114.3)');
  });

  test('a known point on the wrong side is a mistake, inside and outside', async () => {
    const mistakes = await smallContent()
      .change('zones/checks.yaml', '[113.92, 22.52]', '[113.97, 22.52]')
      .change('zones/checks.yaml', '[114.05, 22.52]', '[113.91, 22.52]')
      .mistakes();
    expect(mistakes).toEqual([
      'zones/checks.yaml:1:50 "市中心站" lies outside the outline of "harbour-core"; expected it inside',
      'zones/checks.yaml:2:51 "對岸碼頭" lies inside the outline of "harbour"; expected it outside',
    ]);
  });

  test('a known point in the water is a mistake', async () => {
    const mistake = await theMistakeIn(smallContent().change('zones/checks.yaml', '[114.05, 22.52]', '[114.05, 22.4]'));
    expect(mistake).toBe(
      'zones/checks.yaml:2:25 "對岸碼頭" lies in the water of basemap/land.geojson; expected it on land: is longitude first?',
    );
  });

  test('a known point is inside or outside, not both and not neither', async () => {
    const mistake = await theMistakeIn(smallContent().change('zones/checks.yaml', ', inside: harbour-core', ''));
    expect(mistake).toContain('a point is either inside or outside');
  });

  test('longitude and latitude the wrong way round are recognised', async () => {
    const mistakes = await smallContent().change(BOUNDARY, '[[[113.9, 22.5]', '[[[22.5, 113.9]').mistakes();
    expect(mistakes[0]).toContain('[22.5,113.9] lies outside the Bay Area; longitude comes first, then latitude');
  });

  test('a ring that is not closed is a mistake', async () => {
    const mistakes = await smallContent()
      .change(BOUNDARY, ', [113.9, 22.6], [113.9, 22.5]]]', ', [113.9, 22.6]]]')
      .mistakes();
    expect(mistakes[0]).toMatch(/boundary\.geojson:3:\d+ coordinates: this ring is not closed/);
  });

  test('an outer ring that runs clockwise is a mistake', async () => {
    const mistakes = await smallContent()
      .change(
        BOUNDARY,
        '[[[113.9, 22.5], [114.0, 22.5], [114.0, 22.6], [113.9, 22.6], [113.9, 22.5]]]',
        '[[[113.9, 22.5], [113.9, 22.6], [114.0, 22.6], [114.0, 22.5], [113.9, 22.5]]]',
      )
      .mistakes();
    expect(mistakes[0]).toContain('this outer ring runs clockwise; expected counter-clockwise');
  });

  test('an outline that crosses itself is a mistake', async () => {
    const mistakes = await smallContent()
      .change(BOUNDARY, '[114.0, 22.5], [114.0, 22.6], [113.9, 22.6]', '[114.0, 22.6], [114.0, 22.5], [113.9, 22.65]')
      .mistakes();
    expect(mistakes.join('\n')).toContain('the outline of "harbour" crosses itself near');
  });

  test('a shape that cannot be an outline is a mistake', async () => {
    const mistakes = await smallContent()
      .change(
        BOUNDARY,
        '"type": "Polygon", "coordinates": [[[113.9, 22.5], [114.0',
        '"type": "Polygone", "coordinates": [[[113.9, 22.5], [114.0',
      )
      .mistakes();
    expect(mistakes[0]).toContain('geometry: "Polygone" is not a shape drawn here; did you mean "Polygon"?');
  });

  test('a zone without an outline is a mistake, and so is a part', async () => {
    const mistakes = await smallContent().write(BOUNDARY, '{ "type": "FeatureCollection", "features": [] }').mistakes();
    expect(mistakes.join('\n')).toContain('the zone "harbour" has no outline');
    expect(mistakes.join('\n')).toContain('the part "harbour-core" has no outline');
  });

  test('a layer of the base map without its shapes is a mistake', async () => {
    const mistake = await theMistakeIn(smallContent().remove('basemap/land.geojson'));
    expect(mistake).toContain(
      'basemap/layers.yaml:1:7 the shapes of this layer are missing; expected them in basemap/land.geojson',
    );
  });
});

describe('words', () => {
  // The opening words of the State Council's outline of 2019 stand in for the document; they are public.
  const opening = '粵港澳大灣區包括香港特別行政區、澳門特別行政區和廣東省廣州市、深圳市';
  const document = runsIn(fingerprintOf(`前言：${opening}等九市。`));

  test('twenty characters in a row of the document are found, however they are broken over lines', () => {
    expect(copiedStretch(`我們說\n${opening.slice(0, 12)} \n${opening.slice(12, 24)}吧`, document)).toBe(
      opening.slice(0, 24),
    );
  });

  test('nineteen are not, nor are twenty between quotation marks', () => {
    expect(copiedStretch(opening.slice(0, 19), document)).toBeUndefined();
    expect(copiedStretch(`文件說「${opening}」，`, document)).toBeUndefined();
    expect(copiedStretch(`文件說“${opening}”，`, document)).toBeUndefined();
  });

  test('quotation marks protect what stands between them and nothing else', () => {
    expect(copiedStretch(`「灣區」${opening.slice(0, 21)}「灣區」`, document)).toBe(opening.slice(0, 21));
  });

  test('English in the Chinese text and Chinese in the English are mistakes', async () => {
    expect(
      await theMistakeIn(smallContent().change(MEASURES, 'zh-Hant: 企業所得稅減至15%', 'zh-Hant: Corporate tax cut')),
    ).toContain('reads like English; expected Traditional Chinese');
    expect(
      await theMistakeIn(smallContent().change(MEASURES, 'en: Corporate tax cut to 15%', 'en: Corporate 稅 cut')),
    ).toContain('the English text holds Chinese: 「稅」');
  });

  test('a Simplified character in the Traditional text is a mistake', async () => {
    expect(await theMistakeIn(smallContent().change(MEASURES, 'zh-Hant: 企業所得', 'zh-Hant: 企业所得'))).toContain(
      'holds the Simplified character 「业」',
    );
  });

  test('a Traditional character in Simplified Chinese written by hand is a mistake', async () => {
    expect(
      await theMistakeIn(
        smallContent().change(
          MEASURES,
          'en: Corporate tax cut to 15%',
          'en: Corporate tax cut to 15%, zh-Hans: 企業所得税',
        ),
      ),
    ).toContain('still holds the Traditional character 「業」');
  });

  test('a wording that Hong Kong does not use is answered with the one it does', async () => {
    expect(await theMistakeIn(smallContent().change(MEASURES, 'zh-Hant: 合資格企業', 'zh-Hant: 合資格專案'))).toContain(
      '「專案」 is not what Hong Kong writes here; expected 「項目」',
    );
  });

  test('a longer term keeps a wording that would be wrong alone', async () => {
    expect(await smallContent().change(MEASURES, 'zh-Hant: 合資格企業', 'zh-Hant: 應用程式').mistakes()).toEqual([]);
    expect(await theMistakeIn(smallContent().change(MEASURES, 'zh-Hant: 合資格企業', 'zh-Hant: 審批程式'))).toContain(
      'expected 「程序」',
    );
  });

  test('a term that stands twice in the glossary is a mistake', async () => {
    const mistake = await theMistakeIn(
      smallContent().append('glossary.yaml', '- { term: 資訊, en: information, zh-Hans: 资讯 }\n'),
    );
    expect(mistake).toContain('glossary.yaml:6:11 term: 「資訊」 already stands in line 1');
  });
});
