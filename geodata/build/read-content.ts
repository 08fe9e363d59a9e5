/** Reads everything a researcher writes, record by record, keeping what is right beside the mistakes in the rest. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { readJson, readYaml } from './files';
import type { ReadFile } from './files';
import { BOUNDARY_FILE, BRIEFING_FILES, CHANGE_FILES, ENVELOPE_FILE, FIXED_FILES, SCHEMAS, ZONE_FILES } from './kinds';
import type { FileKind, Kind, RecordOf } from './kinds';
import type { Mistakes, Step } from './mistakes';
import { didYouMean } from './nearest';
import { readPassengers } from './passengers';
import type { Passengers } from './passengers';
import { validate, valueAt } from './validate';

/** A record that answers to its schema, and the place where it stands. */
export interface Kept<T> {
  value: T;
  file: ReadFile;
  path: readonly Step[];
}

/** A record as it is written, whether or not it answers to its schema. */
export interface Written {
  kind: Kind;
  /** Its id, if it has one. */
  id?: string;
  file: ReadFile;
  path: readonly Step[];
}

/** A folder below `zones/`, or `region`. */
export interface ZoneFolder {
  /** `zones/qianhai`, `region`. */
  path: string;
  /** Id of its zone, if its `zone.yaml` gives one. */
  zone?: string;
  boundary?: ReadFile;
}

export interface Content {
  records: { [K in Kind]: Kept<RecordOf<K>>[] };
  /** All records, those with mistakes too: a slip in one must not bring a mistake in each that names it. */
  written: Written[];
  /** Kinds of which a file could not be read: what is not known of them is unknown for that reason alone. */
  unread: Set<Kind>;
  /** `region` first, then the zones by the name of their folder. */
  folders: ZoneFolder[];
  /** GeoJSON files of the base map, by the id of their layer. */
  baseLayerFiles: Map<string, ReadFile>;
  /** Tables of passengers by control point, if the folder has them. */
  passengers?: Passengers;
}

/** Folder of the rules that say which measure is for which firm. */
const RULES = 'rules';

/** Reads the folder `root`. Never throws for what its files hold. */
export function readContent(root: string, mistakes: Mistakes): Content {
  const content: Content = {
    records: emptyRecords(),
    written: [],
    unread: new Set(),
    folders: [],
    baseLayerFiles: new Map(),
  };
  const folders = ['region', ...zoneFolders(root)];

  for (const [name, kind] of Object.entries(FIXED_FILES)) readFile(root, name, kind, content, mistakes);
  for (const name of namesIn(join(root, 'changes')).filter((other) => other.endsWith('.yaml')))
    readFile(root, `changes/${name}`, CHANGE_FILES, content, mistakes);
  for (const name of namesIn(join(root, 'briefings')).filter((other) => other.endsWith('.yaml')))
    readFile(root, `briefings/${name}`, BRIEFING_FILES, content, mistakes);
  for (const folder of folders) {
    const isRegion = folder === 'region';
    if (!isRegion)
      for (const [name, kind] of Object.entries(ZONE_FILES))
        readFile(root, `${folder}/${name}`, kind, content, mistakes);
    const zone = content.written.find(({ kind, file }) => kind === 'zone' && file.name === `${folder}/zone.yaml`)?.id;
    const boundary = readBoundary(root, `${folder}/${BOUNDARY_FILE}`, !isRegion, mistakes);
    content.folders.push({
      path: folder,
      ...(zone === undefined ? {} : { zone }),
      ...(boundary === undefined ? {} : { boundary }),
    });
    reportStrangers(
      root,
      folder,
      isRegion ? [...filesIn('region'), BOUNDARY_FILE] : [...Object.keys(ZONE_FILES), BOUNDARY_FILE, ENVELOPE_FILE],
      mistakes,
    );
  }
  reportStrangers(root, RULES, filesIn(RULES), mistakes);
  for (const layer of content.records['base layer']) {
    const name = `basemap/${layer.value.id}.geojson`;
    const text = textOf(root, name);
    if (text === undefined)
      mistakes.at(layer.file, [...layer.path, 'id'], `the shapes of this layer are missing; expected them in ${name}`);
    else {
      const file = readJson(name, text, mistakes);
      if (file !== undefined) content.baseLayerFiles.set(layer.value.id, file);
    }
  }
  const passengers = readPassengers(root, content, mistakes);
  if (passengers !== undefined) content.passengers = passengers;
  return content;
}

function readFile(root: string, name: string, { kind, holds, needed }: FileKind, content: Content, mistakes: Mistakes) {
  const text = textOf(root, name);
  if (text === undefined) {
    if (!needed) return;
    mistakes.inFile(name, 'this file is missing');
    content.unread.add(kind);
    return;
  }
  const file = readYaml(name, text, mistakes);
  if (file === undefined) {
    content.unread.add(kind);
    return;
  }
  if (holds === 'one') {
    keep(kind, file, [], content, mistakes);
    return;
  }
  // An empty file, or one that holds only comments, is a list of nothing.
  if (file.value === null) return;
  if (!Array.isArray(file.value)) {
    mistakes.at(file, [], `this file holds one record; expected a list, each ${kind} beginning with "- "`);
    content.unread.add(kind);
    return;
  }
  for (const index of file.value.keys()) keep(kind, file, [index], content, mistakes);
}

function keep(kind: Kind, file: ReadFile, path: readonly Step[], content: Content, mistakes: Mistakes): void {
  const id = valueAt(file.value, [...path, 'id']);
  content.written.push({ kind, ...(typeof id === 'string' ? { id } : {}), file, path });
  const schema: z.ZodType = SCHEMAS[kind];
  const value = validate(schema, file, path, mistakes);
  if (value === undefined) return;
  // The schema was chosen by the kind, so the value is of that kind; TypeScript cannot follow the pair through the table.
  (content.records[kind] as Kept<unknown>[]).push({ value, file, path });
}

function readBoundary(root: string, name: string, needed: boolean, mistakes: Mistakes): ReadFile | undefined {
  const text = textOf(root, name);
  if (text !== undefined) return readJson(name, text, mistakes);
  if (needed) mistakes.inFile(name, 'this file is missing; a zone needs its outline');
  return undefined;
}

/** A misspelt file name would otherwise hide all its records without a word. */
function reportStrangers(root: string, folder: string, known: string[], mistakes: Mistakes): void {
  for (const name of namesIn(join(root, folder))) {
    if (!isContentFile(name) || known.includes(name)) continue;
    const hint = didYouMean(name, known) || `; expected one of ${known.join(', ')}`;
    mistakes.inFile(`${folder}/${name}`, `no file of this name is read${hint}`);
  }
}

/** Names in a folder, in order; none if there is no such folder. */
function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** Names of the files that are read at fixed places in a folder. */
function filesIn(folder: string): string[] {
  const names = Object.keys(FIXED_FILES).filter((name) => name.startsWith(`${folder}/`));
  return names.map((name) => name.slice(folder.length + 1));
}

function isContentFile(name: string): boolean {
  return /\.(ya?ml|geojson|json)$/.test(name);
}

/** A folder that holds only programs is not a zone. */
function zoneFolders(root: string): string[] {
  const zones = join(root, 'zones');
  if (!existsSync(zones)) return [];
  return readdirSync(zones, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(zones, entry.name)).some(isContentFile))
    .map((entry) => `zones/${entry.name}`)
    .sort();
}

function textOf(root: string, name: string): string | undefined {
  const path = join(root, name);
  // Windows' Notepad begins a file with a byte-order mark, which is not part of its text.
  return existsSync(path) ? readFileSync(path, 'utf8').replace(/^\uFEFF/, '') : undefined;
}

function emptyRecords(): Content['records'] {
  return {
    atlas: [],
    source: [],
    'glossary term': [],
    'everyday words': [],
    plan: [],
    zone: [],
    measure: [],
    indicator: [],
    series: [],
    place: [],
    flow: [],
    event: [],
    statement: [],
    'shared action': [],
    'like figures': [],
    'check point': [],
    'base layer': [],
    change: [],
    briefing: [],
    'control point': [],
    'passenger table': [],
    want: [],
    background: [],
    coverage: [],
    reach: [],
    condition: [],
  };
}

/** Ids of all records of a kind, those with mistakes too. */
export function idsOf(content: Content, kind: Kind): string[] {
  return content.written.flatMap((record) => (record.kind === kind && record.id !== undefined ? [record.id] : []));
}

/** Ids of the parts of the zones named, those with mistakes too. */
export function partIdsOf(content: Content, zones: readonly string[]): string[] {
  return content.written.flatMap(({ kind, id, file, path }) => {
    const parts = valueAt(file.value, [...path, 'parts']);
    if (kind !== 'zone' || id === undefined || !zones.includes(id) || !Array.isArray(parts)) return [];
    return parts.flatMap((part: unknown) => {
      const partId = valueAt(part, ['id']);
      return typeof partId === 'string' ? [partId] : [];
    });
  });
}
