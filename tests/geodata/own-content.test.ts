/** The atlas's own content, and what is made from it or beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildGeodata, formatMistake } from '../../geodata/build';
import type { Built } from '../../geodata/build';
import { schemaFiles } from '../../geodata/build/schemas';
import type { Atlas } from '../../src/contract/atlas';
import { ContentFolder, OWN_CONTENT, temporaryFolder } from './content';

let own: Built;
beforeAll(async () => {
  own = await buildGeodata({ root: OWN_CONTENT });
  // The whole content takes some seconds on a busy machine.
}, 60_000);

test('the content of the atlas holds no mistake', () => {
  expect(own.mistakes.map((mistake) => formatMistake(mistake, 'geodata'))).toEqual([]);
});

test('a fifth zone needs only a new folder beside the four', async () => {
  const content = new ContentFolder(OWN_CONTENT).copyIn('fifth-zone', 'zones/sandbank');
  content.change('zones/sandbank/measures.yaml', 'PLAN', 'action-plan-2023');
  const out = temporaryFolder();
  const { mistakes } = await content.build(out);
  expect(mistakes).toEqual([]);
  const atlas = JSON.parse(readFileSync(join(out, 'atlas.json'), 'utf8')) as Atlas;
  expect(atlas.zones.at(-1)?.id).toBe('sandbank');
});

test('every place in the document is cited by a record', () => {
  expect(Object.entries(own.report.locators).filter(([, { records }]) => records === 0)).toEqual([]);
});

test('the page loads little: the still picture at most 25 kB, the first words at most 60', () => {
  expect(own.report.bytes['page/still.json']).toBeLessThan(25_000);
  expect(own.report.bytes['page/overview.json']).toBeLessThan(60_000);
});

test('the schemas for editors are those of the contract; run tsx geodata/build/schemas.ts if not', () => {
  const folder = join(OWN_CONTENT, 'schemas');
  const written = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  expect(written).toEqual(schemaFiles());
});
