/**
 * Names the version of what is built in each page, and writes the service worker that keeps a whole copy of it in the
 * browser. The worker is compiled after everything else stands, because it holds a list of every file and its content.
 */
import { createHash, type Hash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { build, type Plugin } from 'vite';

/** A file that the worker keeps. `revision` changes with its content; `null` where the name does. */
export interface KeptFile {
  url: string;
  revision: string | null;
}

const WORKER_SOURCE = 'src/offline/worker.ts';
export const WORKER_FILE = 'sw.js';

/** Named by the hash of their content. */
const HASHED = /^assets\//;
/** For the tests and the host, not for a reader. */
const NEVER_KEPT = /^\.vite\/|^sw\.js$|(?:^|\/)\./;
const SHORT_HASH = 8;

/** Every file below a folder, with slashes, in one order on every machine. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const hashed = (fill: (hash: Hash) => void) => {
  const hash = createHash('sha256');
  fill(hash);
  return hash.digest('hex').slice(0, SHORT_HASH);
};

/** What of a built folder is kept for use without a network: all that a reader can ask for. */
export function keptFiles(folder: string): KeptFile[] {
  return filesBelow(folder)
    .filter((url) => !NEVER_KEPT.test(url))
    .map((url) => ({
      url,
      revision: HASHED.test(url) ? null : hashed((hash) => hash.update(readFileSync(join(folder, url)))),
    }));
}

/** `0.1.0` and a word for the content: two builds share it only if a reader could not tell them apart. */
function versionOf(root: string, publicDir: string, files: ReadonlyMap<string, string | Uint8Array>): string {
  const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };
  const word = hashed((hash) => {
    for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(name).update(content);
    for (const name of filesBelow(publicDir)) hash.update(name).update(readFileSync(join(publicDir, name)));
  });
  return `${version}-${word}`;
}

/** The worker in one classic script, which is what every browser takes as a service worker. */
async function compiledWorker(root: string, files: readonly KeptFile[]): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"', __KEPT_FILES__: JSON.stringify(files) },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: resolve(root, WORKER_SOURCE), formats: ['iife'], name: 'atlasWorker', fileName: 'sw' },
    },
  });
  const [bundle] = [result].flat();
  if (!bundle || !('output' in bundle)) throw new Error(`${WORKER_SOURCE} was not built`);
  return bundle.output[0].code;
}

export function offline(): Plugin {
  let root = '';
  let publicDir = '';
  let outDir = '';
  return {
    name: 'atlas:offline',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      ({ root, publicDir } = config);
      outDir = resolve(root, config.build.outDir);
    },
    generateBundle: {
      // After the pages of all languages are there.
      order: 'post',
      handler(_, bundle) {
        const contents = new Map(
          Object.values(bundle).map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
        );
        const version = versionOf(root, publicDir, contents);
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          file.source = String(file.source).replace(
            '</head>',
            `  <meta name="version" content="${version}" />\n  </head>`,
          );
        }
      },
    },
    async closeBundle(error) {
      if (error) return;
      writeFileSync(join(outDir, WORKER_FILE), await compiledWorker(root, keptFiles(outDir)));
    },
  };
}
