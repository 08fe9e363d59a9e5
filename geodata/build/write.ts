/** Puts the built files in their place, one by one and whole: a reader never meets half a file. */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Contents by path below the output folder. */
export type BuiltFiles = Map<string, string>;

/** Writes the files and removes from `page/base` the layers that are no more. Other files in the folder stay. */
export function writeFiles(out: string, files: BuiltFiles): void {
  for (const [name, text] of files) {
    const path = join(out, name);
    mkdirSync(dirname(path), { recursive: true });
    const unfinished = `${path}.unfinished`;
    writeFileSync(unfinished, text);
    renameSync(unfinished, path);
  }
  const base = join(out, 'page/base');
  if (existsSync(base))
    for (const name of readdirSync(base)) if (!files.has(`page/base/${name}`)) rmSync(join(base, name));
}
