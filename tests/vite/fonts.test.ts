import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
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

test('titles, names and short words are cut; what is only read is not, nor the other script', () => {
  const root = mkdtempSync(join(tmpdir(), 'atlas-serif-'));
  const write = (file: string, content: unknown) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), typeof content === 'string' ? content : JSON.stringify(content));
  };
  const says = (hant: string, hans: string) => ({ 'zh-Hant': hant, 'zh-Hans': hans, en: 'x' });
  write('public/data/atlas.json', {
    zones: [{ name: says('灣', '湾'), fullName: says('區', '区'), parts: [], summary: says('讀', '读') }],
    places: [],
    indicators: [],
    series: [],
    plans: [],
    statements: [{ title: says('題', '题') }],
    measures: [],
  });
  write('public/data/page/briefings.json', []);
  write('public/data/page/base/names.json', { features: [{ properties: says('島', '岛') }] });
  write('src/i18n/zh-hant.ts', "export default { close: '關閉', hint: '這是一句很長很長的說明文字' };");
  write('src/i18n/more/zh-hant.ts', "export default { title: '更多' };");
  expect(serifCharacters(root, 'zh-Hant')).toBe([...'灣區題島關閉更多'].sort().join(''));
  expect(serifCharacters(root, 'zh-Hans')).toBe([...'湾区题岛'].sort().join(''));
});
