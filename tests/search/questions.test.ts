/** What a manufacturer would type, in the atlas's own content: the record that answers comes first. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { overviewOf, readingOf } from '../../geodata/build/pieces';
import { composeAtlas } from '../../geodata/build/compose';
import { Mistakes } from '../../geodata/build/mistakes';
import { readContent } from '../../geodata/build/read-content';
import { loadMessages } from '../../src/i18n';
import { indexOf } from '../../src/search/match';
import { searchRecords } from '../../src/search/records';
import { OWN_CONTENT } from '../geodata/content';

await loadMessages();
const atlas = composeAtlas(readContent(OWN_CONTENT, new Mistakes()));
const overview = { ...overviewOf(atlas, [], [], []), ...readingOf(atlas) };
const index = indexOf(searchRecords(overview, atlas.measures, []));

/** Rows of the table in docs/ten-questions.md: the words in either language, and the record that answers. */
const asked = [
  ...readFileSync(resolve(import.meta.dirname, '../../docs/ten-questions.md'), 'utf8').matchAll(
    /^\| \d .*\| `(.+?)` *\| `(.+?)` *\| `(.+?)` *\|$/gm,
  ),
].map(([, inChinese = '', inEnglish = '', record = '']) => ({ inChinese, inEnglish, record }));

test('the questions of the table are all read', () => {
  expect(asked).toHaveLength(9);
});

test.each(asked)('$inChinese and $inEnglish find $record first', ({ inChinese, inEnglish, record }) => {
  for (const typed of [inChinese, inEnglish]) expect(index.find(typed).groups[0]?.hits[0]?.record.key).toBe(record);
});

test.each([
  ['Do my Hong Kong engineers pay Mainland tax in Qianhai?', 'measure/qianhai-hong-kong-tax-for-hong-kong-residents'],
  ['香港工程師 前海 稅', 'measure/qianhai-hong-kong-tax-for-hong-kong-residents'],
  ['前海薪俸稅', 'measure/qianhai-hong-kong-tax-for-hong-kong-residents'],
  ['Can we use Hong Kong arbitration?', 'measure/qianhai-hong-kong-seat-of-arbitration'],
  ['東莞 仲裁', 'measure/gba-hong-kong-macao-arbitration-seat'],
  ['arbitration Dongguan', 'measure/gba-hong-kong-macao-arbitration-seat'],
  ['one test one certificate', 'measure/qianhai-bay-area-certification'],
  ['一次檢測', 'measure/qianhai-bay-area-certification'],
  ['How many Macao firms does Hengqin want by 2029?', 'indicator/hengqin-macao-enterprises'],
  ['橫琴 澳門企業 2029', 'indicator/hengqin-macao-enterprises'],
  ['profits tax Nansha', 'measure/nansha-corporate-income-tax'],
  ['利得稅 南沙', 'measure/nansha-corporate-income-tax'],
  ['Hong Kong law contract', 'measure/qianhai-choose-hong-kong-law'],
  ['合約 香港法律', 'measure/qianhai-choose-hong-kong-law'],
  ['open a company Qianhai', 'measure/qianhai-one-stop-registration-from-home'],
  ['前海 開公司', 'measure/qianhai-one-stop-registration-from-home'],
  ['customer data Hong Kong Shenzhen', 'measure/gba-personal-information-standard-contract'],
  ['客户资料', 'measure/gba-personal-information-standard-contract'],
  ['factory land Northern Metropolis', 'measure/nm-loop-park'],
  ['customs clearance Hengqin', 'measure/hengqin-customs-supervision-regime'],
  ['made in Hengqin', 'measure/hengqin-macao-registration-hengqin-production'],
  ['Hung Shui Kiu Qianhai rail', 'measure/nm-western-rail-link'],
  ['商標', 'measure/hengqin-intellectual-property-regulations'],
  ['work visa', 'measure/hengqin-talent-approval-delegated'],
  ['subsidy', 'measure/nansha-youth-support-rules'],
  ['border reopened', 'event/hong-kong-mainland-travel-resumed'],
  ['reopening of the border February 2023', 'event/hong-kong-mainland-travel-resumed'],
  ['通關 2023年2月', 'event/hong-kong-mainland-travel-resumed'],
  ['复常', 'event/hong-kong-mainland-travel-resumed'],
  ['border crossings', 'series/control-point-passengers'],
  ['人流', 'series/control-point-passengers'],
  ['lorries', 'series/goods-vehicles-across-hong-kong-boundary'],
])('%s', (typed, expected) => {
  const [group] = index.find(typed).groups;
  expect(group?.hits[0]?.record.key).toBe(expected);
});

test('a zone that is named speaks for what lies in it, before what only mentions it', () => {
  // The measure of Hengqin says that Qianhai offers much the same.
  const [measures] = index.find('engineers tax Qianhai').groups;
  expect(measures?.hits.map(({ record }) => record.key)).toEqual([
    'measure/qianhai-hong-kong-tax-for-hong-kong-residents',
    'measure/hengqin-macao-tax-for-macao-residents',
  ]);
});

test('what the atlas says nothing of is not found by another name', () => {
  expect(index.find('minimum wage').total).toBe(0);
  expect(index.find('最低工資').total).toBe(0);
});
