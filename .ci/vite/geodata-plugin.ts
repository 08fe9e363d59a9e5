/**
 * Makes `public/data/` from `geodata/`, before the page is served or built and again after each change.
 *
 * The program runs in a process of its own: the server stays responsive while areas are computed, and a change to the
 * schemas or to the program itself is picked up like a change to the data.
 */
import { fork } from 'node:child_process';
import { resolve, sep } from 'node:path';
import type { ErrorPayload, Plugin, ViteDevServer } from 'vite';
import type { Mistake } from '../../geodata/build/mistakes.ts';
import type { GeodataReport } from './geodata-process.ts';

const CONTENT_FOLDER = 'geodata';

/** Besides the content itself, what decides how it is read. */
const WATCHED_FOLDERS = [CONTENT_FOLDER, 'src/contract'];

/** Files are often saved in bursts: one run for all of them. */
const QUIET_MILLISECONDS = 150;

/**
 * Runs `geodata/build.ts` once. The last good data stay where a mistake is found.
 *
 * @returns every mistake, none if the content is right
 * @throws if the program itself failed, with its own message
 */
function runGeodata(root: string): Promise<readonly Mistake[]> {
  return new Promise((resolveMistakes, reject) => {
    const child = fork(resolve(import.meta.dirname, 'geodata-process.ts'), [root], {
      cwd: root,
      execArgv: ['--import', 'tsx'],
    });
    let report: GeodataReport | undefined;
    child.on('message', (message) => (report = message as GeodataReport));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (report === undefined) reject(new Error(`geodata/build.ts ended with code ${String(code)} and no word`));
      else if (report.kind === 'failed') reject(new Error(`geodata/build.ts failed: ${report.reason}`));
      else resolveMistakes(report.mistakes);
    });
  });
}

/** `geodata/zones/nansha/zone.yaml:12:3 what is wrong`, as editors and terminals link it. */
const written = ({ file, line, column, message }: Mistake) =>
  `${CONTENT_FOLDER}/${file}:${String(line)}:${String(column)} ${message}`;

function asOverlay(root: string, mistakes: readonly Mistake[]): ErrorPayload {
  const [first] = mistakes;
  const file = resolve(root, CONTENT_FOLDER, first?.file ?? '');
  return {
    type: 'error',
    err: {
      plugin: CONTENT_FOLDER,
      message: mistakes.map(written).join('\n'),
      stack: '',
      id: file,
      ...(first && { loc: { file, line: first.line, column: first.column } }),
    },
  };
}

/** Checks and builds the content with the page; while developing, a mistake shows over the page. */
export function geodata(): Plugin {
  let root = '';
  let found: readonly Mistake[] = [];

  async function run(): Promise<void> {
    try {
      found = await runGeodata(root);
    } catch (error) {
      found = [{ file: 'build.ts', line: 1, column: 1, message: (error as Error).message }];
    }
  }

  function followChanges(server: ViteDevServer): void {
    const { logger } = server.config;
    const watched = WATCHED_FOLDERS.map((folder) => resolve(root, folder) + sep);
    let timer: NodeJS.Timeout | undefined;
    let running = Promise.resolve();

    async function refresh(): Promise<void> {
      await run();
      if (found.length === 0) {
        logger.info('geodata: data made anew', { timestamp: true });
        server.ws.send({ type: 'full-reload' });
      } else {
        for (const mistake of found) logger.error(written(mistake));
        server.ws.send(asOverlay(root, found));
      }
    }

    server.watcher.on('all', (_, file) => {
      if (!watched.some((folder) => file.startsWith(folder))) return;
      clearTimeout(timer);
      timer = setTimeout(() => (running = running.then(refresh)), QUIET_MILLISECONDS);
    });
    // A page opened, or reloaded, while a mistake stands shows it too.
    server.ws.on('connection', () => {
      if (found.length > 0) server.ws.send(asOverlay(root, found));
    });
  }

  return {
    name: 'atlas:geodata',
    // Preview serves what was built, and the unit tests read `geodata/` themselves.
    apply: (_, { isPreview, mode }) => isPreview !== true && mode !== 'test',
    // Before the server lists the files of `public/`, and before the build copies them.
    async configResolved(config) {
      root = config.root;
      await run();
      if (found.length === 0) return;
      const all = found.map(written).join('\n');
      if (config.command === 'build') throw new Error(`The content in geodata/ has mistakes:\n${all}`);
      config.logger.error(all);
    },
    configureServer: followChanges,
  };
}
