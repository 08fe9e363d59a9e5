/**
 * Writes down, beside Vite's manifest, which packages each script of the build holds. The budgets are checked by it,
 * and a package that has no business in the page is found by its name.
 */
import type { Plugin } from 'vite';

/** Where it is written, below the build's folder: names of packages for each script. */
export const PACKAGES_FILE = '.vite/packages.json';

/** `assets/map-1Gf7WqkI.js` → `['maplibre-gl']`. */
export type PackagesOfScripts = Record<string, string[]>;

/** '@deck.gl/core' for '…/node_modules/@deck.gl/core/dist/index.js'; the innermost one where they are nested. */
const packageOf = (moduleId: string) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(moduleId)?.[1];

export function packagesOfScripts(): Plugin {
  return {
    name: 'atlas:packages-of-scripts',
    apply: 'build',
    generateBundle(_, bundle) {
      const packages: PackagesOfScripts = {};
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const names = Object.entries(file.modules)
          .filter(([, module]) => module.renderedLength > 0)
          .map(([id]) => packageOf(id))
          .filter((name) => name !== undefined);
        packages[file.fileName] = [...new Set(names)].sort();
      }
      this.emitFile({ type: 'asset', fileName: PACKAGES_FILE, source: JSON.stringify(packages, undefined, 1) });
    },
  };
}
