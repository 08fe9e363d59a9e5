/**
 * Says in words what was added, changed and expired in the content since a revision:
 *
 *     tsx geodata/diff.ts HEAD~3
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atlasOf } from './build';
import { differenceLines, differences } from './build/compare';
import type { Difference } from './build/compare';

/**
 * Differences between the content at a revision and the content as it stands now. Records with mistakes are left out.
 *
 * @param top folder of the repository, which holds `geodata/`
 * @throws if git does not know the revision, with git's own words
 */
export function differencesSince(top: string, revision: string): Difference[] {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-before-'));
  try {
    // A revision is a name, never an option: git refuses what begins with a hyphen after --end-of-options.
    const commit = execFileSync('git', ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`], {
      cwd: top,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
    const archive = join(folder, 'content.tar');
    execFileSync('git', ['archive', '--output', archive, commit, 'geodata'], { cwd: top, stdio: 'pipe' });
    const content = join(folder, 'content');
    mkdirSync(content);
    execFileSync('tar', ['-xf', archive, '-C', content], { stdio: 'pipe' });
    return differences(atlasOf(join(content, 'geodata')), atlasOf(join(top, 'geodata')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function main(): void {
  const revision = process.argv[2];
  if (revision === undefined) {
    console.error('Name a revision: tsx geodata/diff.ts HEAD~3');
    process.exitCode = 1;
    return;
  }
  try {
    const top = fileURLToPath(new URL('..', import.meta.url));
    console.log(differenceLines(differencesSince(top, revision)).join('\n'));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

if (process.argv[1] !== undefined && fileURLToPath(import.meta.url) === resolve(process.argv[1])) main();
