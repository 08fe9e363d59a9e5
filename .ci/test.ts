/**
 * `npm test`: every check, one after the other, and a last line that sums them up. A check that fails does not hide
 * what the later ones have to say.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';

const TOP_FOLDER = resolve(import.meta.dirname, '..');
const RESULTS = resolve(TOP_FOLDER, 'test-results');

interface Count {
  passed: number;
  failed: number;
}

const ONE_PASSED: Count = { passed: 1, failed: 0 };
const ONE_FAILED: Count = { passed: 0, failed: 1 };

/** Runs a command of this project and shows what it prints. */
function succeeds(command: string, environment: NodeJS.ProcessEnv = {}): boolean {
  console.log(`\n> ${command}`);
  const { status } = spawnSync(command, {
    cwd: TOP_FOLDER,
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      ...environment,
      PATH: [resolve(TOP_FOLDER, 'node_modules/.bin'), process.env.PATH].join(delimiter),
    },
  });
  return status === 0;
}

const check = (command: string): Count => (succeeds(command) ? ONE_PASSED : ONE_FAILED);

/**
 * The count that a test runner left in a file. A runner that fails without a failed test (a file that does not load,
 * no test found) counts as one failure.
 */
function counted<Report>(succeeded: boolean, file: string, read: (report: Report) => Count): Count {
  try {
    const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')) as Report);
    return { passed, failed: !succeeded && failed === 0 ? 1 : failed };
  } catch {
    return ONE_FAILED;
  }
}

function unitTests(): Count {
  const file = resolve(RESULTS, 'unit.json');
  const succeeded = succeeds(`vitest run --reporter=default --reporter=json --outputFile.json="${file}"`);
  return counted<{ numPassedTests: number; numFailedTests: number }>(succeeded, file, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
  }));
}

function browserTests(): Count {
  const file = resolve(RESULTS, 'e2e.json');
  const succeeded = succeeds('playwright test -c tests/e2e/playwright.config.ts --reporter=list,json', {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  return counted<{ stats: { expected: number; unexpected: number; flaky: number } }>(succeeded, file, ({ stats }) => {
    if (stats.flaky > 0) console.log(`\n${String(stats.flaky)} of the browser tests passed only when tried again.`);
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  });
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const counts = [check('npm run --silent check'), check('npm run --silent lint'), unitTests()];
const built = check('npm run --silent build:portable');
const browser = check('tsx .ci/ensure-browser.ts');
counts.push(built, browser);
if (built.failed + browser.failed === 0) counts.push(browserTests());
else console.log('\nThe browser tests were not run: they need the built atlas and a browser.');

const sum = (of: keyof Count) => counts.reduce((total, count) => total + count[of], 0);
process.exitCode = sum('failed') === 0 ? 0 : 1;
console.log(`\n${String(sum('passed'))} passed, ${String(sum('failed'))} failed`);
