/** What the check prints: how much there is of everything, and how far the outlines are from the official areas. */
import type { Atlas } from '../../src/contract/atlas';
import { DOCUMENT_LOCATORS, MAIN_DOCUMENT } from '../../src/contract/values';
import { LANGUAGES, THEMES } from '../../src/contract/vocabulary';
import { citationsOf } from './check-citations';
import type { AreaCheck, PointCheck } from './check-outlines';
import type { Content } from './read-content';

export interface Report {
  /** Records of each kind. */
  records: Record<string, number>;
  /** For each place in the main document: records that cite it, and how many of those are measures. */
  locators: Record<string, { records: number; measures: number; items: number }>;
  zones: Record<string, { measures: number; indicators: number; flows: number }>;
  themes: Record<string, number>;
  /** Texts in each language, and for Simplified Chinese how many were written by hand. */
  languages: Record<string, number>;
  areas: AreaCheck[];
  points: PointCheck[];
  /** Gzipped bytes of each file the page loads. */
  bytes: Record<string, number>;
}

export function reportOf(content: Content, atlas: Atlas, areas: AreaCheck[], points: PointCheck[]): Report {
  // A scene shows records and is none: what only a briefing cites is not recorded.
  const ofMain = citationsOf(content).filter(
    ({ cite, record }) => cite.source === MAIN_DOCUMENT && record.kind !== 'briefing',
  );
  const locators = DOCUMENT_LOCATORS.map((locator) => {
    const here = ofMain.filter(({ cite }) => cite.at === locator);
    const records = new Set(here.map((found) => found.record));
    const items = new Set(here.flatMap(({ cite }) => cite.item ?? []));
    return [
      locator,
      {
        records: records.size,
        measures: [...records].filter((record) => record.kind === 'measure').length,
        items: items.size,
      },
    ] as const;
  });
  const zones = atlas.zones.map(
    (zone) =>
      [
        zone.id,
        {
          measures: atlas.measures.filter((measure) => measure.zones.includes(zone.id)).length,
          indicators: atlas.indicators.filter((indicator) => indicator.zone === zone.id).length,
          flows: atlas.flows.filter((flow) => flow.from === zone.id || flow.to === zone.id).length,
        },
      ] as const,
  );
  return {
    records: Object.fromEntries(Object.entries(content.records).map(([kind, records]) => [kind, records.length])),
    locators: Object.fromEntries(locators),
    zones: Object.fromEntries(zones),
    themes: Object.fromEntries(
      THEMES.map((theme) => [theme, atlas.measures.filter((measure) => measure.theme === theme).length]),
    ),
    languages: countTexts(atlas),
    areas,
    points,
    bytes: {},
  };
}

function countTexts(atlas: Atlas): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(LANGUAGES.map((language) => [language, 0]));
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string' && counts[key] !== undefined) counts[key] += inner.trim() === '' ? 0 : 1;
      else walk(inner);
    }
  };
  walk(atlas);
  return counts;
}

/** Points that belong on the same side of the same outline, together. */
function pointRows(
  points: readonly PointCheck[],
): { outline: string; expected: PointCheck['expected']; points: PointCheck[] }[] {
  const keyOf = ({ outline, expected }: PointCheck) => `${outline} ${expected}`;
  const firsts = points.filter((point, index) => points.findIndex((other) => keyOf(other) === keyOf(point)) === index);
  return firsts.map((first) => ({
    outline: first.outline,
    expected: first.expected,
    points: points.filter((point) => keyOf(point) === keyOf(first)),
  }));
}

/** The report as lines of text. */
export function reportLines(report: Report): string[] {
  const row = (name: string, ...cells: (string | number)[]) =>
    `  ${name.padEnd(44)}${cells.map((cell) => String(cell).padStart(12)).join('')}`;
  const percent = (value: number) => `${value > 0 ? '+' : ''}${value.toFixed(1)} %`;
  return [
    'Records',
    ...Object.entries(report.records).map(([kind, count]) => row(kind, count)),
    '',
    `Places in ${MAIN_DOCUMENT}${' '.repeat(24)}${['records', 'measures', 'items'].map((head) => head.padStart(12)).join('')}`,
    ...Object.entries(report.locators).map(([locator, { records, measures, items }]) =>
      row(locator, records, measures, items),
    ),
    '',
    `Zones${' '.repeat(41)}${['measures', 'indicators', 'flows'].map((head) => head.padStart(12)).join('')}`,
    ...Object.entries(report.zones).map(([zone, { measures, indicators, flows }]) =>
      row(zone, measures, indicators, flows),
    ),
    '',
    'Measures by theme',
    ...Object.entries(report.themes).map(([theme, count]) => row(theme, count)),
    '',
    'Texts by language',
    ...Object.entries(report.languages).map(([language, count]) => row(language, count)),
    '',
    `Areas, km²${' '.repeat(36)}${['ours', 'official', 'off', 'allowed'].map((head) => head.padStart(12)).join('')}`,
    ...report.areas.map(({ id, areaKm2, officialKm2, offPercent, tolerancePercent }) =>
      row(id, areaKm2.toFixed(2), officialKm2, percent(offPercent), `${String(tolerancePercent)} %`),
    ),
    '',
    `Known points${' '.repeat(34)}${['side', 'right', 'on land'].map((head) => head.padStart(12)).join('')}`,
    ...pointRows(report.points).map(({ outline, expected, points }) => {
      const of = (fits: (point: PointCheck) => boolean) =>
        `${String(points.filter(fits).length)} of ${String(points.length)}`;
      const names = points.map(({ name, right }) => (right ? name : `✗ ${name}`)).join('、');
      return `${row(
        outline,
        expected,
        of(({ right }) => right),
        of(({ onLand }) => onLand),
      )}   ${names}`;
    }),
    ...(Object.keys(report.bytes).length === 0
      ? []
      : [
          '',
          'Files for the page, bytes after gzip',
          ...Object.entries(report.bytes).map(([name, bytes]) => row(name, bytes)),
        ]),
  ];
}
