/**
 * Cuts the serif of titles, zone names and large figures to the characters that stand in them, one file for each
 * language and one for Latin letters. The packages hold the typeface in slices of a few hundred characters; what is
 * needed of each slice is cut out at the weight of titles, and put together into one file.
 *
 *     import { serifFiles } from 'virtual:serif';      // addresses by 'latin', 'zh-Hant', 'zh-Hans'
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import fontEditor, { type TTF } from 'fonteditor-core';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import type { Atlas } from '../../src/contract/atlas';
import type { Briefing } from '../../src/contract/briefing';
import type { Text } from '../../src/contract/values';

const MODULE = 'virtual:serif';
const SERVED = '/@serif/';
/** The weight of titles. */
const WEIGHT = 700;
/** Letters, marks and figures of English and Portuguese, with the dashes, quotation marks and arrows of the page. */
const LATIN = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)),
  ...'\u00a0£§©«»°±²·½×ÁÃÇÉÊÍÓÔÕÚàáâãçéêíóôõú–—‘’“”…•→←−₂',
].join('');

const FILES = {
  latin: 'noto-serif-tc',
  'zh-Hant': 'noto-serif-tc',
  'zh-Hans': 'noto-serif-sc',
} as const;
type FileName = keyof typeof FILES;
const FILE_NAMES = Object.keys(FILES) as FileName[];

const require = createRequire(import.meta.url);
const folderOf = (typeface: string) => dirname(require.resolve(`@fontsource-variable/${typeface}/package.json`));

/** Whether a list such as `U+4e00-4e0f,U+5b89` holds a code point. */
export function isInRange(range: string, codePoint: number): boolean {
  return range.split(',').some((each) => {
    const [, first, last] = /U\+([0-9a-f]+)(?:-([0-9a-f]+))?/i.exec(each) ?? [];
    if (first === undefined) return false;
    const from = Number.parseInt(first, 16);
    return codePoint >= from && codePoint <= (last === undefined ? from : Number.parseInt(last, 16));
  });
}

/** Longer words of the page are read, not looked at, and set in the sans. In characters. */
const LONGEST_TITLE = 9;

/**
 * As many Chinese characters as a language's file holds, so that new names and words never make the page heavier than
 * promised. What comes last goes without: there the machine's own serif stands in.
 */
const MOST_CHARACTERS = 640;

/**
 * The characters that are set in the serif in one language, at most `MOST_CHARACTERS` of them: first the names on the
 * map and of zones and figures, then titles of briefings and plans, then the page's short words.
 */
export function serifCharacters(root: string, language: 'zh-Hant' | 'zh-Hans'): string {
  const read = (file: string) => readFileSync(resolve(root, file), 'utf8');
  const atlas = JSON.parse(read('public/data/atlas.json')) as Atlas;
  const briefings = JSON.parse(read('public/data/page/briefings.json')) as Briefing[];
  const names = ['names', 'waters'].flatMap((layer) => {
    const file = JSON.parse(read(`public/data/page/base/${layer}.json`)) as {
      features: { properties: Record<string, unknown> }[];
    };
    return file.features;
  });
  const texts: Text[] = [
    ...atlas.zones.flatMap((zone) => [zone.name, zone.fullName, ...zone.parts.map(({ name }) => name)]),
    ...[...atlas.places, ...atlas.indicators, ...atlas.series].map(({ name }) => name),
    ...atlas.measures.flatMap(({ figure }) => (figure ? [figure.value] : [])),
    ...briefings.flatMap(({ title, scenes }) => [title, ...scenes.map((scene) => scene.title)]),
    ...atlas.plans.map(({ name }) => name),
  ];
  const shortWords = ['.', ...foldersIn(resolve(root, 'src/i18n'))].map((folder) => {
    const file = resolve(root, 'src/i18n', folder, `${language.toLowerCase()}.ts`);
    const catalogue = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const words = [...catalogue.matchAll(/'([^'\n]+)'/g)].map(([, word]) => word ?? '');
    return words.filter((word) => word.length <= LONGEST_TITLE).join('');
  });
  const all = [
    ...names.map(({ properties }) => String(properties[language])),
    ...texts.map((text) => text[language]),
    ...shortWords,
  ].join('');
  return [...new Set(all)]
    .filter((character) => character > '\u2e7f')
    .slice(0, MOST_CHARACTERS)
    .sort()
    .join('');
}

const foldersIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** One file of the typeface with these characters, as WOFF2. */
async function cut(name: FileName, characters: string): Promise<Buffer> {
  const typeface = FILES[name];
  const folder = folderOf(typeface);
  const slices = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const sliceFile = (slice: string) =>
    readFileSync(join(folder, 'files', `${typeface}-${slice.replace(/[[\]]/g, '')}-wght-normal.woff2`));
  if (name === 'latin') {
    // One slice has them all; left whole it keeps its kerning.
    return subsetFont(sliceFile('latin'), characters, { targetFormat: 'woff2', variationAxes: { wght: WEIGHT } });
  }
  let whole: TTF.TTFObject | undefined;
  const taken = new Set<number>();
  for (const [slice, range] of Object.entries(slices)) {
    const mine = [...characters].filter((character) => isInRange(range, character.codePointAt(0) ?? 0));
    if (mine.length === 0) continue;
    const options = { targetFormat: 'truetype', variationAxes: { wght: WEIGHT } } as const;
    const piece = fontEditor.Font.create(await subsetFont(sliceFile(slice), mine.join(''), options), { type: 'ttf' });
    const font = piece.get();
    const glyphs = font.glyf.filter((glyph, index) => {
      // The first stands for what is missing; one is enough. Those of no character are forms that nobody asks for.
      if (index === 0) return whole === undefined;
      const unicode = (glyph.unicode as number[] | undefined) ?? [];
      const isNew = unicode.length > 0 && unicode.every((code) => !taken.has(code));
      if (isNew) for (const code of unicode) taken.add(code);
      return isNew;
    });
    if (whole) whole.glyf.push(...glyphs);
    else whole = { ...font, glyf: glyphs };
  }
  if (!whole) throw new Error(`no slice of ${typeface} holds any of the characters of ${name}`);
  const merged = fontEditor.Font.create();
  merged.set(whole);
  const file = merged.write<'ttf'>({ type: 'ttf', toBuffer: true });
  return subsetFont(Buffer.from(file as ArrayBuffer), characters, { targetFormat: 'woff2' });
}

/** Cut once for the same characters of the same packages; cutting takes some seconds. */
async function cutOnce(root: string, name: FileName): Promise<Buffer> {
  const characters = name === 'latin' ? LATIN : serifCharacters(root, name);
  const { version } = JSON.parse(readFileSync(join(folderOf(FILES[name]), 'package.json'), 'utf8')) as {
    version: string;
  };
  const key = createHash('sha256')
    .update([version, name, String(WEIGHT), characters].join(' '))
    .digest('hex');
  const cache = resolve(root, 'node_modules/.cache/serif');
  const file = join(cache, `${key.slice(0, 20)}.woff2`);
  if (existsSync(file)) return readFileSync(file);
  const made = await cut(name, characters);
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, made);
  return made;
}

export interface SerifPlace {
  /** Files inside the script, as data addresses, for a page that can fetch none. */
  inside?: boolean;
}

export function serifFonts({ inside = false }: SerifPlace = {}): Plugin {
  let root = process.cwd();
  let isBuild = false;
  return {
    name: 'atlas:serif',
    configResolved(config) {
      root = config.root;
      isBuild = config.command === 'build';
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    async load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      const addresses = await Promise.all(
        FILE_NAMES.map(async (name) => {
          if (inside) {
            return `'${name}': 'data:font/woff2;base64,${(await cutOnce(root, name)).toString('base64')}'`;
          }
          if (!isBuild || this.environment.name !== 'client') return `'${name}': '${SERVED}${name}.woff2'`;
          const reference = this.emitFile({
            type: 'asset',
            name: `serif-${name.toLowerCase()}.woff2`,
            source: await cutOnce(root, name),
          });
          return `'${name}': import.meta.ROLLUP_FILE_URL_${reference}`;
        }),
      );
      return `export const serifFiles = { ${addresses.join(', ')} };`;
    },
    generateBundle() {
      if (inside || this.environment.name !== 'client') return;
      // The licence asks to go with every copy.
      const source = readFileSync(join(folderOf(FILES.latin), 'LICENSE'), 'utf8');
      this.emitFile({ type: 'asset', fileName: 'licences/noto-serif-ofl.txt', source });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = FILE_NAMES.find((each) => request.url === `${SERVED}${each}.woff2`);
        if (!name) {
          next();
          return;
        }
        cutOnce(root, name).then((file) => {
          response.setHeader('Content-Type', 'font/woff2');
          response.end(file);
        }, next);
      });
    },
  };
}
