/**
 * What the atlas may weigh, in bytes as they travel (gzip): a member opens it on a phone, a researcher in a room with
 * a poor network. Scripts are weighed from the build's own record of what needs what, and once more as a browser
 * asks for them.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Manifest } from 'vite';
import { LANGUAGES } from '../../src/contract/vocabulary';
import { PACKAGES_FILE, type PackagesOfScripts } from '../../.ci/vite/packages-plugin';
import { expect, openAtlas, test } from './fixtures';
import { DIST } from './serve-dist';

/** In thousands of bytes. */
const BUDGETS = {
  scriptToAUsableMap: 520,
  scriptWithFlows: 760,
  dataOfTheFirstView: 150,
  baseMapOfTheFirstView: 100,
  wholeBaseMap: 600,
  typeOfALanguage: 150,
};

/** Packages that make or check the data. They run when the atlas is built. */
const MAKERS_OF_DATA = ['zod', 'opencc-js'];

const readJson = <Content>(file: string) => JSON.parse(readFileSync(join(DIST, file), 'utf8')) as Content;

/** Thousands of bytes of a file below `dist/`, compressed as servers do. */
const weightOf = (file: string) => gzipSync(readFileSync(join(DIST, file))).length / 1000;

const weightOfAll = (files: Iterable<string>) => [...files].reduce((total, file) => total + weightOf(file), 0);

function expectWithin(what: keyof typeof BUDGETS, files: Iterable<string>): void {
  const weight = weightOfAll(files);
  process.stdout.write(`    ${what}: ${weight.toFixed(1)} of ${String(BUDGETS[what])} kB\n`);
  expect(weight, `${what}: ${[...files].join(' ')}`).toBeLessThanOrEqual(BUDGETS[what]);
}

class Scripts {
  readonly #manifest = readJson<Manifest>('.vite/manifest.json');
  readonly packages = readJson<PackagesOfScripts>(PACKAGES_FILE);

  #file(key: string): string {
    return this.#manifest[key]?.file ?? '';
  }

  /** The keys of what a script needs before it can run and, if asked, of what it may ask for later. */
  #neededBy(keys: readonly string[], later: boolean, found = new Set<string>()): Set<string> {
    for (const key of keys) {
      if (found.has(key)) continue;
      found.add(key);
      const { imports = [], dynamicImports = [] } = this.#manifest[key] ?? {};
      this.#neededBy(later ? [...imports, ...dynamicImports] : imports, later, found);
    }
    return found;
  }

  #holds(keys: Iterable<string>, prefix: string): boolean {
    return [...keys].some((key) => this.packages[this.#file(key)]?.some((name) => name.startsWith(prefix)));
  }

  /** What brings a package first; not what comes on top of that, when a reader wants it. */
  #lateEntriesWith(prefix: string, without?: string): string[] {
    const entries = Object.keys(this.#manifest).filter((key) => {
      const needed = this.#neededBy([key], false);
      return (
        this.#manifest[key]?.isDynamicEntry === true &&
        this.#holds(needed, prefix) &&
        (without === undefined || !this.#holds(needed, without))
      );
    });
    return entries.filter((key) => {
      const needed = this.#neededBy([key], false);
      return !entries.some((other) => other !== key && needed.has(other));
    });
  }

  readonly workers = readdirSync(join(DIST, 'assets'))
    .filter((name) => name.startsWith('maplibre-gl-worker'))
    .map((name) => `assets/${name}`);

  #files(keys: Iterable<string>): string[] {
    return [...new Set([...keys].map((key) => this.#file(key)))].filter((file) => file.endsWith('.js'));
  }

  /** The words of the language that weighs most: a page needs one. */
  #heaviestWords(): string {
    const keys = LANGUAGES.map((language) => `src/i18n/${language.toLowerCase()}.ts`);
    return keys.reduce((a, b) => (weightOf(this.#file(a)) > weightOf(this.#file(b)) ? a : b));
  }

  #keysToAUsableMap(): Set<string> {
    const entries = ['index.html', this.#heaviestWords(), ...this.#lateEntriesWith('maplibre-gl', '@deck.gl/')];
    return this.#neededBy(entries, false);
  }

  /** The page's own script, its words, the map's script, and its worker. */
  toAUsableMap(): string[] {
    return [...this.#files(this.#keysToAUsableMap()), ...this.workers];
  }

  /** The same with deck.gl and everything it may ask for; not what the page itself asks for when a reader wants it. */
  withFlows(): string[] {
    // The reader's own flows are drawn by a script that comes once there are some.
    const others = ['index.html', 'src/map/OwnFlows.svelte'];
    const flows = this.#lateEntriesWith('@deck.gl/').filter((key) => !others.includes(key));
    const keys = this.#neededBy(flows, true, this.#keysToAUsableMap());
    return [...new Set([...this.#files(keys), ...this.workers])];
  }
}

test('script to a usable map, with its worker, stays light', () => {
  const scripts = new Scripts();
  expect(scripts.workers, "MapLibre's worker").toHaveLength(1);
  expect(Object.values(scripts.packages).flat()).toContain('maplibre-gl');
  expectWithin('scriptToAUsableMap', scripts.toAUsableMap());
});

test('script with flows stays light, and waits for the map', () => {
  const scripts = new Scripts();
  const ofTheMap = scripts.toAUsableMap().flatMap((file) => scripts.packages[file] ?? []);
  expect(ofTheMap.filter((name) => name.startsWith('@deck.gl/'))).toEqual([]);
  expect(Object.values(scripts.packages).flat()).toContain('@deck.gl/core');
  expectWithin('scriptWithFlows', scripts.withFlows());
});

test('no script holds what only makes the data', () => {
  const { packages } = new Scripts();
  const found = Object.entries(packages).filter(([, names]) => names.some((name) => MAKERS_OF_DATA.includes(name)));
  expect(found).toEqual([]);
});

test('what reads and writes the files of briefings comes only when one is saved or opened', () => {
  const { packages } = new Scripts();
  const files = Object.keys(packages).filter((file) => packages[file]?.includes('yaml'));
  expect(files).toHaveLength(1);
  expect(new Scripts().withFlows()).not.toContain(files[0]);
});

test('the whole base map stays light', () => {
  const folder = 'data/page/base';
  expect(existsSync(join(DIST, folder))).toBe(true);
  expectWithin(
    'wholeBaseMap',
    readdirSync(join(DIST, folder)).map((name) => `${folder}/${name}`),
  );
});

test('the typeface of titles stays light in each language, and the first view does without it', () => {
  const files = readdirSync(join(DIST, 'assets')).filter((name) => name.endsWith('.woff2'));
  const [latin] = files.filter((name) => name.startsWith('serif-latin'));
  const chinese = files.filter((name) => name.startsWith('serif-zh'));
  expect(chinese).toHaveLength(2);
  for (const file of chinese) expectWithin('typeOfALanguage', [`assets/${file}`, `assets/${latin ?? ''}`]);
});

test('the first view asks for no more than that', async ({ page, baseURL }) => {
  const asked = new Set<string>();
  // The page itself says when its first view stands: what comes later is not counted, however slow this test's own process is.
  let stands = false;
  await page.exposeFunction('firstViewStands', () => (stands = true));
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (!document.querySelector('[data-settled=true]')) return;
      (window as unknown as { firstViewStands: () => void }).firstViewStands();
    }).observe(document, { subtree: true, attributeFilter: ['data-settled'] });
  });
  page.on('request', (request) => {
    if (stands) return;
    const { pathname, protocol } = new URL(request.url());
    if (protocol.startsWith('http')) asked.add(pathname.slice(new URL(baseURL ?? '').pathname.length));
  });
  await openAtlas(page);
  expect(stands, 'the first view has been seen to stand').toBe(true);

  const files = [...asked].filter((file) => existsSync(join(DIST, file)) && file !== '');
  const baseMap = files.filter((file) => file.startsWith('data/page/base/'));
  expect(files).toContain('data/page/overview.json');
  expect(baseMap).not.toEqual([]);
  expectWithin(
    'dataOfTheFirstView',
    files.filter((file) => file.startsWith('data/') || file === 'config.json'),
  );
  expectWithin('baseMapOfTheFirstView', baseMap);
  expectWithin(
    'scriptWithFlows',
    files.filter((file) => file.endsWith('.js')),
  );
});
