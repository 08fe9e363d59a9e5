/** What the build publishes, worked out by hand from the small content in `fixtures/small`. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Atlas } from '../../src/contract/atlas';
import type { BaseLayerFile, Outlines, Overview, StillPicture } from '../../src/contract/pieces';
import { smallContent, temporaryFolder } from './content';
import type { ContentFolder } from './content';

async function built(content: ContentFolder = smallContent()) {
  const out = temporaryFolder();
  const { mistakes } = await content.build(out);
  expect(mistakes).toEqual([]);
  const text = (name: string) => readFileSync(join(out, name), 'utf8');
  return { out, text, json: <T>(name: string) => JSON.parse(text(name)) as T };
}

const rowsOf = (csv: string) => Papa.parse(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data as string[][];

describe('atlas.json', () => {
  test('every text stands in three languages, Simplified Chinese by the glossary', async () => {
    const { json } = await built();
    const [measure] = json<Atlas>('atlas.json').measures;
    expect(measure?.title).toEqual({
      'zh-Hant': '資訊科技項目一窗辦理',
      'zh-Hans': '信息科技项目一窗办理',
      en: 'One counter for every project',
    });
  });

  test('lines that YAML joins by a space leave none after a Chinese mark', async () => {
    const { json } = await built(
      smallContent().change('zones/harbour/zone.yaml', 'zh-Hant: 港灣', "zh-Hant: '港灣， 「一線」。 第 3 區'"),
    );
    expect(json<Atlas>('atlas.json').zones[1]?.name['zh-Hant']).toBe('港灣，「一線」。第 3 區');
  });

  test('a Simplified wording written by hand wins over the converted one', async () => {
    const { json } = await built(
      smallContent().change('zones/harbour/zone.yaml', 'en: Harbour }', 'en: Harbour, zh-Hans: 港湾区 }'),
    );
    expect(json<Atlas>('atlas.json').zones[1]?.name['zh-Hans']).toBe('港湾区');
  });

  test('the whole Bay Area leads, and the measures follow the zones', async () => {
    const { json } = await built();
    const atlas = json<Atlas>('atlas.json');
    expect(atlas.zones.map((zone) => zone.id)).toEqual(['gba', 'harbour']);
    expect(atlas.measures.map((measure) => measure.id)).toEqual(['gba-one-counter', 'harbour-tax']);
  });

  test('the newest fact is neither a target nor an event to come', async () => {
    const { json } = await built(
      smallContent().append(
        'region/events.yaml',
        "- { id: to-come, at: '2027-03', zones: [gba], title: { zh-Hant: 將來, en: To come }, cites: [{ source: cma-2024, at: intro }] }\n",
      ),
    );
    // The status and the figure of June 2025, not the target of 2035 and not March 2027.
    expect(json<Atlas>('atlas.json')).toMatchObject({ version: 1, asOf: '2025-06', checkedOn: '2026-11-22' });
  });

  test('a zone is a place where the list of places does not name it', async () => {
    const { json } = await built();
    const harbour = json<Atlas>('atlas.json').places.find((place) => place.id === 'harbour');
    expect(harbour).toMatchObject({ kind: 'zone', lngLat: [113.95, 22.55] });
  });

  test('the figures of an indicator stand in the order of their dates, whatever their kind', async () => {
    const { json } = await built(
      smallContent().change(
        'zones/harbour/indicators.yaml',
        '  points:\n',
        "  points:\n    - { at: '2030', kind: target, value: 11000, cites: [{ source: cma-2024, at: feature-1 }] }\n",
      ),
    );
    expect(json<Atlas>('atlas.json').indicators[0]?.points.map((point) => point.at)).toEqual([
      '2022',
      '2025-06',
      '2030',
      '2035',
    ]);
  });
});

describe('tables', () => {
  test('flows.csv has the promised header and a row for each figure', async () => {
    const { text } = await built();
    expect(text('flows.csv').split('\r\n')).toEqual([
      '\uFEFFseries,flow,element,from,to,population,at,kind,value,unit,counted_by,source',
      'hong-kong-firms,hong-kong-firms-in-harbour,enterprises,hong-kong,harbour,,2022,baseline,8000,firms,"The authority, at its office",cma-2024',
      'hong-kong-firms,hong-kong-firms-in-harbour,enterprises,hong-kong,harbour,,2025-06,actual,9100,firms,"The authority, at its office",gazette-2025',
      'hong-kong-firms,hong-kong-firms-in-harbour,enterprises,hong-kong,harbour,,2035,target,12000..13000,firms,"The authority, at its office",cma-2024',
      '',
    ]);
  });

  test('all tables begin with a byte-order mark, so that Excel shows Chinese', async () => {
    const { text } = await built();
    for (const name of ['flows.csv', 'measures.csv', 'indicators.csv']) expect(text(name).charCodeAt(0)).toBe(0xfeff);
  });

  test('a text that begins like a formula reaches Excel as text', async () => {
    const { text } = await built(
      smallContent().change('zones/harbour/measures.yaml', 'en: Corporate tax cut to 15%', "en: '=HYPERLINK(A1)'"),
    );
    const [header = [], , row = []] = rowsOf(text('measures.csv'));
    expect(row[header.indexOf('title_en')]).toBe("'=HYPERLINK(A1)");
  });

  test('measures.csv tells the newest stage and where each measure stands', async () => {
    const { text } = await built();
    const [header = [], , row = []] = rowsOf(text('measures.csv'));
    const cell = (name: string) => row[header.indexOf(name)];
    expect([cell('id'), cell('status'), cell('status_at'), cell('valid_to'), cell('sources')]).toEqual([
      'harbour-tax',
      'in-force',
      '2025-06',
      '2027',
      'cma-2024 schedule-2/finance 1',
    ]);
  });

  test('measures.csv keeps apart how far a measure has come, and that nothing later was found', async () => {
    const { text } = await built(
      smallContent().change(
        'zones/harbour/measures.yaml',
        '\n  valid:',
        "\n    - at: '2026-11'\n      state: no-later-word\n      note: { zh-Hant: 未見。, en: Nothing. }\n      cites: [{ source: looked-2026 }]\n  valid:",
      ),
    );
    const [header = [], , row = []] = rowsOf(text('measures.csv'));
    const cell = (name: string) => row[header.indexOf(name)];
    expect(['status', 'status_at', 'known_beyond', 'known_beyond_at'].map(cell)).toEqual([
      'in-force',
      '2025-06',
      'no-later-word',
      '2026-11',
    ]);
  });

  test('indicators.csv keeps what the source says of a figure: about, baseline, the range', async () => {
    const { text } = await built();
    const [header = [], ...rows] = rowsOf(text('indicators.csv'));
    const columns = ['at', 'kind', 'qualifier', 'value'].map((name) => header.indexOf(name));
    expect(rows.map((row) => columns.map((column) => row[column]))).toEqual([
      ['2022', 'baseline', 'about', '8000'],
      ['2025-06', 'actual', '', '9100'],
      ['2035', 'target', '', '12000..13000'],
    ]);
  });
});

describe('pieces of the page', () => {
  test('the overview holds what the first view needs and no measure that no headline names', async () => {
    const { json } = await built();
    const overview = json<Overview>('page/overview.json');
    expect(overview).not.toHaveProperty('measures');
    expect(overview.measureCounts).toEqual({ gba: 1, harbour: 1 });
    expect(overview.measureZones).toEqual({ 'gba-one-counter': ['gba'], 'harbour-tax': ['harbour'] });
    expect(overview.headlineMeasures.map((measure) => measure.id)).toEqual(['harbour-tax']);
    expect(overview.leadingMeasures.harbour?.[0]).toMatchObject({
      id: 'harbour-tax',
      theme: 'tax',
      figure: { value: { en: '15%' } },
    });
    expect(overview.baseLayers).toEqual([
      { id: 'land', path: 'page/base/land.json', geometry: 'polygon', first: true },
    ]);
    expect(overview.attributions).toEqual([
      { id: 'land', text: { 'zh-Hant': '自繪', 'zh-Hans': '自绘', en: 'Own drawing' }, licence: 'CC-BY-4.0' },
    ]);
  });

  test('a zone leads with the measures its headline names, then with one of each theme', async () => {
    const content = smallContent();
    const another = (id: string, theme: string) =>
      content
        .read('zones/harbour/measures.yaml')
        .replace('id: harbour-tax', `id: ${id}`)
        .replace('theme: tax', `theme: ${theme}`);
    const more = another('second-market', 'market') + another('third-market', 'market') + another('first-land', 'land');
    const { json } = await built(
      content.write(
        'zones/harbour/measures.yaml',
        `${another('first-market', 'market')}${more}${content.read('zones/harbour/measures.yaml')}`,
      ),
    );
    expect(json<Overview>('page/overview.json').leadingMeasures.harbour?.map(({ id }) => id)).toEqual([
      'harbour-tax',
      'first-market',
      'first-land',
      'second-market',
      'third-market',
    ]);
  });

  test('each outline has its box, and the zones together have that of the whole Bay Area', async () => {
    const { json } = await built();
    expect(json<Overview>('page/overview.json').bounds).toEqual({
      harbour: [113.9, 22.5, 114, 22.6],
      'harbour-core': [113.9, 22.5, 113.95, 22.55],
      gba: [113.9, 22.5, 114, 22.6],
    });
  });

  test('outlines for the page leave behind what only others need', async () => {
    const { json } = await built();
    expect(json<Outlines>('page/zones.json').features.map((feature) => feature.properties)).toEqual([
      { zone: 'harbour', indicative: true },
      { zone: 'harbour', part: 'harbour-core', kind: 'area', indicative: true },
    ]);
    expect(json<Outlines>('zones.geojson').features[0]?.properties).toMatchObject({
      source: 'Own drawing',
      licence: 'CC-BY-4.0',
      areaKm2Official: 114.3,
    });
  });

  test('a layer of the base map keeps the properties it is asked to keep, names as MapLibre reads them, and five decimals', async () => {
    const { json } = await built();
    const [feature] = json<BaseLayerFile>('page/base/land.json').features;
    expect(feature?.properties).toEqual({
      kind: 'island',
      'zh-Hant': '橫琴島',
      'zh-Hans': '横琴岛',
      en: 'Hengqin Island',
    });
    expect(feature?.geometry).toMatchObject({
      coordinates: [
        [
          [113.5, 22.45],
          [114.3, 22.45],
          [114.3, 22.9],
          [113.5, 22.9],
          [113.5, 22.45],
        ],
      ],
    });
  });

  test('the still picture shows the land around the zones, cut to its frame', async () => {
    const { json } = await built();
    const still = json<StillPicture>('page/still.json');
    expect(still.bounds).toEqual([113.55, 22.15, 114.35, 22.95]);
    expect(still.land).toHaveLength(1);
    expect(Math.min(...(still.land[0] ?? []).map(([longitude]) => longitude))).toBe(113.55);
    expect(Object.keys(still.zones)).toEqual(['harbour']);
  });
});

describe('writing', () => {
  test('the last good data stay when a mistake is made', async () => {
    const content = smallContent();
    const { out, text } = await built(content);
    const before = text('atlas.json');
    const { mistakes, atlas } = await content
      .change('zones/harbour/measures.yaml', 'theme: tax', 'theme: taxes')
      .build(out);
    expect(mistakes).toHaveLength(1);
    expect(atlas).toBeUndefined();
    expect(text('atlas.json')).toBe(before);
  });

  test('files of others stay, base layers that are no more go, and nothing unfinished is left', async () => {
    const content = smallContent();
    const { out } = await built(content);
    writeFileSync(join(out, 'notes.txt'), 'mine');
    await content.write('basemap/layers.yaml', '[]\n').build(out);
    expect(existsSync(join(out, 'notes.txt'))).toBe(true);
    expect(existsSync(join(out, 'page/base/land.json'))).toBe(false);
    expect(readdirSync(out, { recursive: true }).filter((name) => String(name).endsWith('.unfinished'))).toEqual([]);
  });

  test('without a folder to write to, the content is only checked', async () => {
    const { mistakes, atlas, report } = await smallContent().build();
    expect(mistakes).toEqual([]);
    expect(atlas?.measures).toHaveLength(2);
    expect(report.bytes['page/still.json']).toBeGreaterThan(0);
  });
});

describe('the report', () => {
  test('counts records for each place in the document, zone and theme, and measures the outlines', async () => {
    const { report } = await smallContent().build();
    expect(report.locators['schedule-2/finance']).toEqual({ records: 1, measures: 1, items: 1 });
    expect(report.locators['feature-1']).toEqual({ records: 4, measures: 0, items: 2 });
    expect(report.zones.harbour).toEqual({ measures: 1, indicators: 1, flows: 1 });
    expect(report.themes).toMatchObject({ tax: 1, market: 1, finance: 0 });
    expect(new Set(Object.values(report.languages)).size).toBe(1);
    expect(report.areas.map(({ id, offPercent }) => [id, Math.abs(offPercent) < 1])).toEqual([
      ['harbour', true],
      ['harbour-core', true],
    ]);
    expect(report.points.every((point) => point.right)).toBe(true);
  });
});

describe('a fifth zone', () => {
  const withFifthZone = () => {
    const content = smallContent().copyIn('fifth-zone', 'zones/any-name');
    return content.change('zones/any-name/measures.yaml', 'PLAN', 'harbour-plan');
  };

  test('needs only a new folder, of any name', async () => {
    const { json } = await built(withFifthZone());
    const atlas = json<Atlas>('atlas.json');
    const overview = json<Overview>('page/overview.json');
    expect(atlas.zones.map((zone) => zone.id)).toEqual(['gba', 'harbour', 'sandbank']);
    expect(atlas.places.some((place) => place.id === 'sandbank')).toBe(true);
    expect(overview.measureCounts.sandbank).toBe(1);
    expect(overview.bounds.sandbank).toEqual([114.07, 22.515, 114.088, 22.53]);
    expect(overview.bounds.gba).toEqual([113.9, 22.5, 114.088, 22.6]);
    expect(Object.keys(json<StillPicture>('page/still.json').zones)).toEqual(['harbour', 'sandbank']);
  });

  test('may leave out measures and indicators', async () => {
    const content = withFifthZone().remove('zones/any-name/measures.yaml').remove('zones/any-name/indicators.yaml');
    content.change('zones/any-name/zone.yaml', 'headline: [sandbank-laboratories]', 'headline: []');
    expect(await content.mistakes()).toEqual([]);
  });

  test('a folder with programs only is not a zone', async () => {
    expect(await smallContent().write('zones/tools/compose.ts', '').mistakes()).toEqual([]);
  });
});

test('the still picture of a long coast stays small', async () => {
  const { text } = await built();
  expect(gzipSync(text('page/still.json')).length).toBeLessThan(25_000);
});
