import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isInRange, serifCharacters } from '../../.ci/vite/fonts-plugin';

test('a range of characters holds its ends and what lies between, and single ones', () => {
  const range = 'U+4e00-4e0f,U+5B89';
  expect([0x4dff, 0x4e00, 0x4e0f, 0x4e10, 0x5b89].map((code) => isInRange(range, code))).toEqual([
    false,
    true,
    true,
    false,
    true,
  ]);
});

const says = (hant: string, hans: string) => ({ 'zh-Hant': hant, 'zh-Hans': hans, en: 'x' });

/** A folder that holds this much of an atlas, with one name on the map. */
function atlasWith(name: ReturnType<typeof says>) {
  const root = mkdtempSync(join(tmpdir(), 'atlas-serif-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const write = (file: string, content: unknown) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), typeof content === 'string' ? content : JSON.stringify(content));
  };
  write('public/data/atlas.json', {
    zones: [{ name: says('灣', '湾'), fullName: says('區', '区'), parts: [], summary: says('讀', '读') }],
    places: [],
    indicators: [],
    series: [],
    plans: [],
    measures: [],
  });
  write('public/data/page/briefings.json', [{ title: says('題', '题'), scenes: [] }]);
  write('public/data/page/base/names.json', { features: [{ properties: name }] });
  write('public/data/page/base/waters.json', { features: [] });
  write('src/i18n/zh-hant.ts', "export default { close: '關閉', hint: '這是一句很長很長的說明文字' };");
  write('src/i18n/more/zh-hant.ts', "export default { title: '更多' };");
  return root;
}

test('titles, names and short words are cut; what is only read is not, nor the other script', () => {
  const root = atlasWith(says('島', '岛'));
  expect(serifCharacters(root, 'zh-Hant')).toBe([...'灣區題島關閉更多'].sort().join(''));
  expect(serifCharacters(root, 'zh-Hans')).toBe([...'湾区题岛'].sort().join(''));
});

test('a file holds 640 characters at most, names on the map before the words of the page', () => {
  const names = String.fromCodePoint(...Array.from({ length: 638 }, (_, index) => 0x5000 + index));
  const characters = serifCharacters(atlasWith(says(names, names)), 'zh-Hant');
  expect([...characters]).toHaveLength(640);
  for (const held of '灣區') expect(characters).toContain(held);
  expect(characters).not.toContain('題');
  expect(characters).not.toContain('關');
});
