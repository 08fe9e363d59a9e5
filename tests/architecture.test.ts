/**
 * The map of the code. Each folder of `src` may look at the folders named beside it and at no other, so that a change
 * has one direction to spread in.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, type Import } from './imports';

const SOURCE = resolve(import.meta.dirname, '../src');

/**
 * Each folder, and the folders it may look at. `map`, `panels`, `search` and `briefing` never name each other: they
 * meet in `state`. `contract` is open to all but `ui`, as the vocabulary everyone speaks: its types, and its
 * plain lists of words; its schemas stay out of the page (see below). `i18n` words the notices of `url`.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  ui: [],
  domain: ['contract'],
  url: ['contract', 'domain'],
  data: ['contract', 'domain'],
  i18n: ['contract', 'domain', 'url'],
  cartography: ['contract', 'domain'],
  state: ['contract', 'domain', 'url', 'data'],
  map: ['contract', 'domain', 'cartography', 'state', 'i18n', 'ui'],
  panels: ['contract', 'domain', 'cartography', 'state', 'i18n', 'ui'],
  search: ['contract', 'domain', 'state', 'i18n', 'ui'],
  briefing: ['contract', 'domain', 'url', 'state', 'i18n', 'ui'],
  offline: ['contract', 'i18n', 'ui'],
};

/**
 * These put everything together, and may look everywhere: the files beside the folders, and what the page is made of.
 * Nothing looks at them but each other.
 */
const ENTRIES = ['main.ts', 'prerender.ts', 'App.svelte', 'pages.ts', 'commands.ts'];
const ENTRY_FOLDER = 'page';
const isEntry = (path: string) => ENTRIES.includes(path) || path.startsWith(`${ENTRY_FOLDER}/`);

/** Packages that some folders only may use, because they bring a world of their own. */
const PACKAGES_OF: Readonly<Record<string, readonly string[]>> = {
  'maplibre-gl': ['map', 'cartography'],
  'deck.gl': ['map', 'cartography'],
  '@deck.gl': ['map', 'cartography'],
  '@luma.gl/engine': ['cartography'],
  zod: ['contract'],
  // Reads the reader's own tables, in a worker; the page itself never waits for it.
  papaparse: ['data'],
  // Own briefings are saved as the files that the content is made of, and read back with the lines of mistakes.
  yaml: ['briefing'],
  'idb-keyval': ['data'],
};

/** What makes the data, and would only be dead weight in the page. */
const NEVER_IN_THE_PAGE = ['zod', 'opencc-js', 'fast-check'];

interface SourceFile {
  /** Below `src`, with slashes: 'domain/view.ts'. */
  path: string;
  imports: readonly Import[];
}

const withSlashes = (path: string) => path.split(sep).join('/');

const hasSourceEnding = (name: string) => /\.(ts|svelte)$/.test(name);

function sourceFiles(): SourceFile[] {
  return readdirSync(SOURCE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && hasSourceEnding(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: withSlashes(relative(SOURCE, file)),
      imports: importsOf(file, readFileSync(file, 'utf8')),
    }));
}

const isRelative = (specifier: string) => /^\.{1,2}(\/|$)/.test(specifier);

/** 'domain/view' for './view' in domain/figures.ts; `undefined` for a package. */
function targetOf(file: SourceFile, specifier: string): string | undefined {
  if (!isRelative(specifier)) return undefined;
  const bare = specifier.replace(/[?#].*$/, '');
  return withSlashes(relative(SOURCE, resolve(SOURCE, dirname(file.path), bare)));
}

/** 'domain' for 'domain/view.ts' and for the folder itself, '' for what stands in `src` beside the folders. */
const folderOf = (path: string) => {
  const [first = ''] = path.split('/');
  return path.includes('/') || first in MAY_IMPORT ? first : '';
};

/** '@turf/turf' for '@turf/turf/area', '@deck.gl' stays a family. */
const packageOf = (specifier: string) =>
  specifier.startsWith('@deck.gl/') ? '@deck.gl' : specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

/** What is wrong with one import, in words; `undefined` if nothing is. */
function offence(file: SourceFile, { specifier }: Import): string | undefined {
  if (specifier === undefined) return 'imports a computed name, which nobody can check';
  const from = folderOf(file.path);
  const target = targetOf(file, specifier);
  if (target === undefined) {
    if (specifier.startsWith('node:')) return `imports ${specifier}, which no browser has`;
    const owners = PACKAGES_OF[packageOf(specifier)];
    return !owners || owners.includes(from) || isEntry(file.path)
      ? undefined
      : `imports ${specifier}, which belongs to ${owners.join(' and ')}`;
  }
  if (target.startsWith('..')) return `imports ${specifier}, outside src`;
  if (isEntry(file.path)) return undefined;
  const to = folderOf(target);
  if (to === from) return undefined;
  if (to === '') return `imports ${specifier}: nothing looks up at what puts everything together`;
  return MAY_IMPORT[from]?.includes(to) ? undefined : `imports ${specifier}: ${from} may not look at ${to}`;
}

const offences = (files: readonly SourceFile[]) =>
  files.flatMap((file) =>
    file.imports.flatMap((imported) => {
      const reason = offence(file, imported);
      return reason === undefined ? [] : [`src/${file.path}:${String(imported.line)} ${reason}`];
    }),
  );

/** The files that a browser is handed, however late: all that is reached from `main.ts` by more than a type. */
function reachedFromThePage(files: readonly SourceFile[]): SourceFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const found = new Map<string, SourceFile>();
  const visit = (file: SourceFile | undefined): void => {
    if (!file || found.has(file.path)) return;
    found.set(file.path, file);
    for (const { specifier, typeOnly } of file.imports) {
      if (typeOnly || specifier === undefined) continue;
      const target = targetOf(file, specifier);
      if (target === undefined) continue;
      visit(['', '.ts', '/index.ts'].map((ending) => byPath.get(target + ending)).find(Boolean));
    }
  };
  visit(byPath.get('main.ts'));
  return [...found.values()];
}

const written = (path: string, source: string): SourceFile => ({ path, imports: importsOf(path, source) });

describe('the folders of src', () => {
  const files = sourceFiles();

  test('are the ones in the table', () => {
    const unknown = files.filter(({ path }) => !isEntry(path) && !(folderOf(path) in MAY_IMPORT));
    expect(unknown.map(({ path }) => path)).toEqual([]);
  });

  test('look only where the table lets them', () => {
    expect(offences(files)).toEqual([]);
  });

  test('bring nothing into the page that only makes the data', () => {
    const dead = reachedFromThePage(files).flatMap((file) =>
      file.imports
        .filter(({ specifier, typeOnly }) => !typeOnly && NEVER_IN_THE_PAGE.includes(packageOf(specifier ?? '')))
        .map(({ specifier, line }) => `src/${file.path}:${String(line)} brings ${String(specifier)} into the page`),
    );
    expect(dead).toEqual([]);
  });

  test('stand in an order without circles', () => {
    const circles = Object.keys(MAY_IMPORT).filter((start) => {
      const reached = new Set<string>();
      const visit = (folder: string): void => {
        for (const next of MAY_IMPORT[folder] ?? []) {
          if (reached.has(next)) continue;
          reached.add(next);
          visit(next);
        }
      };
      visit(start);
      return reached.has(start);
    });
    expect(circles).toEqual([]);
  });
});

describe('the reader of imports', () => {
  test.each([
    ['a static import', "import { layers } from '../map/layers';"],
    ['an import of a type', "import type { Layers } from '../map/layers';"],
    ['an import for its side effect', "import '../map/layers';"],
    ['a dynamic import', "const { layers } = await import('../map/layers');"],
    ['a re-export', "export { layers } from '../map/layers';"],
    ['a re-export of everything', "export * from '../map/layers';"],
    ['a type written as an import', "let layers: import('../map/layers').Layers;"],
  ])('sees %s in a script and in a component', (_, statement) => {
    const inScript = written('panels/sheet.ts', statement);
    expect(offences([inScript])).toEqual(['src/panels/sheet.ts:1 imports ../map/layers: panels may not look at map']);
    if (statement.startsWith('export *') || statement.includes('await')) return;
    const inComponent = written('panels/Sheet.svelte', `<script lang="ts">\n  ${statement}\n</script>\n<p>words</p>`);
    expect(offences([inComponent])).toEqual([
      'src/panels/Sheet.svelte:2 imports ../map/layers: panels may not look at map',
    ]);
  });

  test('sees an import in the markup of a component', () => {
    const component = written('ui/Late.svelte', "<p>words</p>\n{#await import('../state/atlas')}…{/await}");
    expect(offences([component])).toEqual(['src/ui/Late.svelte:2 imports ../state/atlas: ui may not look at state']);
  });

  test('takes a folder for its index', () => {
    const script = written('cartography/legend.ts', "import { messagesFor } from '../i18n';");
    expect(offences([script])).toEqual([
      'src/cartography/legend.ts:1 imports ../i18n: cartography may not look at i18n',
    ]);
  });

  test('refuses a name that is computed', () => {
    const script = written('data/load.ts', 'const read = (name: string) => import(`./${name}.ts`);');
    expect(offences([script])).toEqual(['src/data/load.ts:1 imports a computed name, which nobody can check']);
  });

  test('refuses what no browser has, and a package in the wrong room', () => {
    const script = written(
      'domain/zones.ts',
      "import { readFile } from 'node:fs';\nimport { Map } from 'maplibre-gl';",
    );
    expect(offences([script])).toEqual([
      'src/domain/zones.ts:1 imports node:fs, which no browser has',
      'src/domain/zones.ts:2 imports maplibre-gl, which belongs to map and cartography',
    ]);
  });
});
