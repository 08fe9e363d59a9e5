/**
 * `npm run bench`: all measurements, one after the other; `npm run bench -- NAME` runs one of them, and what follows the
 * name is handed on, such as `npm run bench -- flows 1000 500000`. What is measured in the page as built is built first.
 *
 * Figures of a machine that does other work at the same time say little, so its load stands above each.
 */
import { spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';

interface Bench {
  what: string;
  /** Words of a command, run with `npx`. */
  command: readonly string[];
  needsBuild?: true;
}

const BENCHES: Readonly<Record<string, Bench>> = {
  search: { what: 'the search beside MiniSearch', command: ['vitest', 'bench', '--run', 'search'] },
  counts: { what: 'a month of the passengers, worked out', command: ['vitest', 'bench', '--run', 'counts'] },
  flows: { what: "a reader's own flows beside flowmap.gl", command: ['tsx', 'tests/bench/flows.ts'] },
  playing: { what: "the passengers' months, played", command: ['tsx', 'tests/bench/playing.ts'], needsBuild: true },
  stage: { what: 'scene changes', command: ['tsx', 'tests/bench/stage.ts'], needsBuild: true },
  steadiness: { what: '500 changes of the view', command: ['tsx', 'tests/bench/steadiness.ts'], needsBuild: true },
};

/** @returns whether it went well */
function run(words: readonly string[]): boolean {
  const { status } = spawnSync('npx', words, {
    cwd: resolve(import.meta.dirname, '../..'),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

const [name, ...rest] = process.argv.slice(2);
const chosen = Object.entries(BENCHES).filter(([each]) => name === undefined || each === name);
if (chosen.length === 0) {
  console.error(`there is no measurement "${String(name)}"; there are ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}
if (chosen.some(([, { needsBuild }]) => needsBuild) && !run(['vite', 'build', '--logLevel', 'warn'])) process.exit(1);
const failed: string[] = [];
for (const [each, { what, command }] of chosen) {
  const load = loadavg()
    .map((average) => average.toFixed(1))
    .join(', ');
  console.log(`\n${each}: ${what} (load of the last 1, 5 and 15 minutes: ${load})\n`);
  if (!run([...command, ...rest])) failed.push(each);
}
if (failed.length > 0) {
  console.error(`did not end well: ${failed.join(', ')}`);
  process.exitCode = 1;
}
