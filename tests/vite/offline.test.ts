import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keptFiles } from '../../.ci/vite/offline-plugin';

describe('the files kept for use without a network', () => {
  let folder = '';
  const write = (file: string, content: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  };
  const revisionOf = (url: string) => keptFiles(folder).find((file) => file.url === url)?.revision;

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'atlas-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  test('are all that a reader can ask for, and neither the worker itself nor what the build notes down', () => {
    for (const file of ['index.html', 'en/index.html', 'data/atlas.json', 'sw.js', '.vite/manifest.json', '.DS_Store'])
      write(file, '…');
    expect(keptFiles(folder).map(({ url }) => url)).toEqual(['data/atlas.json', 'en/index.html', 'index.html']);
  });

  test('are fetched anew when their content changes, and only then', () => {
    write('data/atlas.json', '{"version":1}');
    const before = revisionOf('data/atlas.json');
    write('index.html', '<p>something else</p>');
    expect(revisionOf('data/atlas.json')).toBe(before);
    write('data/atlas.json', '{"version":2}');
    expect(revisionOf('data/atlas.json')).not.toBe(before);
  });

  test('need no revision where the name holds the hash of the content', () => {
    write('assets/index-Bxt9W5VF.js', 'export {}');
    expect(revisionOf('assets/index-Bxt9W5VF.js')).toBeNull();
  });
});
