/**
 * Reads the content, checks all of it, and writes what the page and others load.
 *
 *     tsx geodata/build.ts            writes public/data, unless there are mistakes: then the last good data stay
 *     tsx geodata/build.ts --check    writes nothing; prints counts, areas and points as well as the mistakes
 *
 * With `--document <text file of the main document>`, the terms of citations are looked up in it too.
 */
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { FeatureCollection, Geometry } from 'geojson';
import type { Atlas } from '../src/contract/atlas';
import { PIECES } from '../src/contract/pieces';
import type { BaseLayer } from '../src/contract/pieces';
import { briefingsOf, checkBriefings } from './build/briefings';
import { checkCitations, checkTerms } from './build/check-citations';
import { checkComparisons } from './build/check-comparisons';
import { checkFigures } from './build/check-figures';
import { checkLimits } from './build/check-limits';
import { checkOutlines } from './build/check-outlines';
import { checkReferences } from './build/check-references';
import { checkTexts } from './build/check-texts';
import { changesOf, composeAtlas } from './build/compose';
import { flowsCsv, indicatorsCsv, measuresCsv } from './build/csv';
import documentFingerprint from './build/document-fingerprint.json' with { type: 'json' };
import { runsIn } from './build/fingerprint';
import { formatMistake, Mistakes } from './build/mistakes';
import type { Mistake } from './build/mistakes';
import { outlineCollection, readOutlines } from './build/outlines';
import type { KeptOutline } from './build/outlines';
import {
  baseLayerForPage,
  comparisonsOf,
  distinctAttributions,
  outlinesForPage,
  overviewOf,
  readingOf,
} from './build/pieces';
import { dailyLines, dailyPassengers, monthlyLines, passengerCounts, yearlyCsv } from './build/passengers';
import { readContent } from './build/read-content';
import type { Content } from './build/read-content';
import { checkShape, featureListOf } from './build/shapes';
import { reportLines, reportOf } from './build/report';
import type { Report } from './build/report';
import { checkRules, rulesOf } from './build/rules';
import { inThreeLanguages, simplifier } from './build/simplified';
import { stillPicture } from './build/still';
import { writeFiles } from './build/write';
import type { BuiltFiles } from './build/write';

export { formatMistake } from './build/mistakes';
export type { Mistake } from './build/mistakes';
export type { Report } from './build/report';

export interface Built {
  /** All of them, by file and line. Empty if the content is right. */
  mistakes: Mistake[];
  /** Left out if there are mistakes. */
  atlas?: Atlas;
  /** Counted over the records that are right. */
  report: Report;
}

export interface BuildOptions {
  /** The content folder. */
  root: string;
  /** Folder to write to. Left out: the content is only checked. */
  out?: string;
  /** Text of the main document, if it is at hand. */
  document?: string;
}

/**
 * Checks the content folder `root` and, if it holds no mistake and `out` is given, writes the data there. For mistakes in
 * the content it answers and never throws; it throws only if the disk fails. With `document`, the text of the main document,
 * the terms of its citations are looked up in it.
 */
export async function buildGeodata({ root, out, document }: BuildOptions): Promise<Built> {
  const mistakes = new Mistakes();
  const content = readContent(root, mistakes);
  checkReferences(content, mistakes);
  checkBriefings(content, mistakes);
  checkRules(content, mistakes);
  checkCitations(content, mistakes);
  if (document !== undefined) checkTerms(content, document, mistakes);
  checkFigures(content, mistakes);
  checkLimits(content, mistakes);
  checkComparisons(content, mistakes);
  checkTexts(content, runsIn(documentFingerprint), mistakes);
  const outlines = readOutlines(content, mistakes);
  const { areas, points } = checkOutlines(outlines, content, mistakes);
  checkBaseLayers(content, mistakes);

  const atlas = composeAtlas(content);
  const report = reportOf(content, atlas, areas, points);
  const found = mistakes.sorted();
  if (found.length > 0) return { mistakes: found, report };

  const files = filesOf(content, atlas, outlines);
  for (const [name, text] of files) if (name.startsWith('page/')) report.bytes[name] = gzipSync(text).length;
  if (out !== undefined) writeFiles(out, files);
  return Promise.resolve({ mistakes: [], atlas, report });
}

/** The atlas of all records of a folder that answer to their schemas, whatever is wrong with the others. */
export function atlasOf(root: string): Atlas {
  return composeAtlas(readContent(root, new Mistakes()));
}

const BASE_SHAPES = {
  polygon: ['Polygon', 'MultiPolygon'],
  line: ['LineString', 'MultiLineString'],
  point: ['Point', 'MultiPoint'],
} as const;

function checkBaseLayers(content: Content, mistakes: Mistakes): void {
  for (const { value: layer } of content.records['base layer']) {
    const file = content.baseLayerFiles.get(layer.id);
    if (file === undefined) continue;
    for (const index of featureListOf(file, mistakes).keys())
      checkShape(file, ['features', index], BASE_SHAPES[layer.geometry], mistakes);
  }
}

function filesOf(content: Content, atlas: Atlas, outlines: readonly KeptOutline[]): BuiltFiles {
  const simplify = simplifier(content.records['glossary term'].map((record) => record.value));
  const layers = content.records['base layer'].map((record) => record.value);
  const zones = outlineCollection(
    outlines,
    atlas.zones.map((zone) => zone.id),
  );
  const attributions = distinctAttributions(
    [...layers, ...content.records.atlas.flatMap(({ value }) => value.credits)].map(
      ({ id, attribution, licence, url }) => ({
        id,
        text: inThreeLanguages(attribution, simplify),
        licence,
        url,
      }),
    ),
  );
  const baseLayers = layers.map(({ id, geometry, first }): BaseLayer => ({
    id,
    path: `page/base/${id}.json`,
    geometry,
    first,
  }));

  const files: BuiltFiles = new Map();
  files.set('atlas.json', `${JSON.stringify(atlas, undefined, 1)}\n`);
  files.set('zones.geojson', featurePerLine(zones));
  files.set('flows.csv', flowsCsv(atlas) + monthlyLines(content, atlas));
  files.set('measures.csv', measuresCsv(atlas));
  files.set('indicators.csv', indicatorsCsv(atlas));
  const passengers = passengerCounts(content, simplify);
  if (passengers !== undefined) {
    files.set('passengers-daily.csv', flowsCsv({ ...atlas, flows: [] }) + dailyLines(content, atlas));
    files.set('passengers-yearly.csv', yearlyCsv(content));
    files.set(PIECES.passengers, JSON.stringify(passengers));
    const daily = dailyPassengers(content, passengers);
    if (daily !== undefined) files.set(PIECES.passengersDaily, JSON.stringify(daily));
  }
  const controlPoints = passengers?.pairs.map(({ controlPoint }) => controlPoint);
  files.set(
    PIECES.overview,
    JSON.stringify(overviewOf(atlas, zones.features, attributions, baseLayers, controlPoints)),
  );
  files.set(PIECES.reading, JSON.stringify(readingOf(atlas)));
  files.set(PIECES.comparisons, JSON.stringify(comparisonsOf(atlas)));
  files.set(PIECES.measures, JSON.stringify(atlas.measures));
  files.set(PIECES.changes, JSON.stringify(changesOf(content)));
  files.set(PIECES.rules, JSON.stringify(rulesOf(content)));
  files.set(PIECES.briefings, JSON.stringify(briefingsOf(content)));
  files.set(PIECES.zones, JSON.stringify(outlinesForPage(zones)));
  for (const layer of layers)
    files.set(
      `page/base/${layer.id}.json`,
      JSON.stringify(baseLayerForPage(shapesOf(content, layer.id), layer.properties, simplify)),
    );
  files.set(
    PIECES.still,
    JSON.stringify(
      stillPicture(content.baseLayerFiles.has('land') ? shapesOf(content, 'land') : undefined, zones.features),
    ),
  );
  return files;
}

/** GeoJSON in which a changed outline is a changed line. */
function featurePerLine({ features }: FeatureCollection): string {
  const lines = features.map((feature) => JSON.stringify(feature));
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

/** The shapes of a layer of the base map, after `checkBaseLayers` found nothing wrong with them. */
function shapesOf(content: Content, layer: string): FeatureCollection<Geometry, Record<string, unknown> | null> {
  return content.baseLayerFiles.get(layer)?.value as FeatureCollection<Geometry, Record<string, unknown> | null>;
}

async function main(): Promise<void> {
  const root = fileURLToPath(new URL('.', import.meta.url));
  const folder = relative(process.cwd(), root) || '.';
  const checkOnly = process.argv.includes('--check');
  const out = resolve(root, '../public/data');
  const at = process.argv.indexOf('--document');
  const documentFile = at === -1 ? undefined : process.argv[at + 1];
  const document = documentFile === undefined ? {} : { document: readFileSync(documentFile, 'utf8') };
  const { mistakes, report } = await buildGeodata(checkOnly ? { root, ...document } : { root, out, ...document });
  if (checkOnly) console.log(`${reportLines(report).join('\n')}\n`);
  for (const mistake of mistakes) console.error(formatMistake(mistake, folder));
  if (mistakes.length > 0) {
    console.error(
      `\n${String(mistakes.length)} mistake${mistakes.length === 1 ? '' : 's'} in the content; nothing was written.`,
    );
    process.exitCode = 1;
  } else console.log(checkOnly ? 'The content is right.' : `Written to ${relative(process.cwd(), out)}.`);
}

if (process.argv[1] !== undefined && fileURLToPath(import.meta.url) === resolve(process.argv[1])) await main();
