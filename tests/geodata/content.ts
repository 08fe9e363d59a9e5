/** Small content folders to check and build, made from `fixtures/` and changed as a researcher would change them. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { buildGeodata, formatMistake } from '../../geodata/build';
import type { Built } from '../../geodata/build';

export const FIXTURES = resolve(import.meta.dirname, 'fixtures');
export const OWN_CONTENT = resolve(import.meta.dirname, '../../geodata');

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-content-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A content folder with one zone, in which nothing is wrong. Each change answers with the same folder. */
export class ContentFolder {
  readonly root: string;

  constructor(from = join(FIXTURES, 'small')) {
    this.root = join(temporaryFolder(), 'geodata');
    cpSync(from, this.root, { recursive: true });
  }

  /** Writes a file anew. */
  write(file: string, text: string): this {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
    return this;
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  /** Replaces the first place where `before` stands. */
  change(file: string, before: string, after: string): this {
    const text = this.read(file);
    if (!text.includes(before)) throw new Error(`${file} does not hold ${before}`);
    return this.write(
      file,
      text.replace(before, () => after),
    );
  }

  append(file: string, text: string): this {
    return this.write(file, this.read(file) + text);
  }

  remove(file: string): this {
    rmSync(join(this.root, file), { recursive: true });
    return this;
  }

  copyIn(fixture: string, to: string): this {
    cpSync(join(FIXTURES, fixture), join(this.root, to), { recursive: true });
    return this;
  }

  build(out?: string): Promise<Built> {
    return buildGeodata(out === undefined ? { root: this.root } : { root: this.root, out });
  }

  /** Each mistake as a line, as a researcher reads it. */
  async mistakes(): Promise<string[]> {
    return (await this.build()).mistakes.map((mistake) => formatMistake(mistake));
  }
}

export function smallContent(): ContentFolder {
  return new ContentFolder();
}
