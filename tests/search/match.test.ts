import { expect, test } from 'vitest';
import { indexOf, SearchIndex, SHOWN_OF_A_KIND, type Found } from '../../src/search/match';
import { aRecord, ARBITRATION, HENGQIN_TAX, inThree, QIANHAI_CORPORATE_TAX, RECORDS } from './fixtures';

const index = indexOf(RECORDS);
const keysOf = (found: Found) => found.groups.flatMap(({ hits }) => hits.map(({ record }) => record.key));
const findKeys = (typed: string) => keysOf(index.find(typed));

test('part of a Chinese term finds the whole, and the whole finds what says only part of it, after the exact', () => {
  expect(findKeys('所得稅')).toEqual([QIANHAI_CORPORATE_TAX.key, HENGQIN_TAX.key]);
  expect(findKeys('企業所得稅')).toEqual([QIANHAI_CORPORATE_TAX.key, HENGQIN_TAX.key]);
});

test('a single Chinese character is enough', () => {
  expect(findKeys('稅').sort()).toEqual([HENGQIN_TAX.key, QIANHAI_CORPORATE_TAX.key]);
  expect(findKeys('关')).toEqual(['event/closure']);
});

test.each(['橫琴', '横琴', 'Hengqin', 'hengqin', 'HENGQIN', 'Ｈｅｎｇｑｉｎ', 'hengq'])(
  '%s finds the zone first, then its port, in whatever script',
  (typed) => {
    const found = index.find(typed);
    expect(found.groups[0]?.hits[0]?.record.key).toBe('zone/hengqin');
    expect(keysOf(found)).toContain('place/hengqin-port');
    expect(keysOf(found)).not.toContain('zone/qianhai');
  },
);

test('a Simplified question finds Traditional words, also those that no text writes in Simplified', () => {
  const onlyTraditional = aRecord('source', 'print', inThree('規劃', '规划', 'Plan'), { terms: ['橫琴規劃綱要'] });
  expect(keysOf(indexOf([...RECORDS, onlyTraditional]).find('横琴规划'))).toEqual(['source/print']);
});

test('variants of one character are one: 税 and 稅, 內 and 内', () => {
  expect(findKeys('企業所得税')[0]).toBe(QIANHAI_CORPORATE_TAX.key);
  const mainland = aRecord('event', 'mainland', inThree('內地', '内地', 'The Mainland'));
  expect(keysOf(indexOf([mainland]).find('內地'))).toEqual(['event/mainland']);
  expect(keysOf(indexOf([mainland]).find('内地'))).toEqual(['event/mainland']);
});

test('a question in one language finds the words of the others: all are one index', () => {
  expect(findKeys('arbitration')).toEqual([ARBITRATION.key]);
  expect(findKeys('仲裁')).toEqual([ARBITRATION.key]);
  expect(findKeys('arbitration 香港')).toEqual([ARBITRATION.key]);
});

test.each([
  ['arbitraton', 'a letter left out'],
  ['arbitrattion', 'a letter twice'],
  ['arbirtation', 'two letters swapped'],
  ['abritraton', 'two slips in a long word'],
])('%s finds arbitration: %s', (typed) => {
  expect(findKeys(typed)).toEqual([ARBITRATION.key]);
});

test('a short word forgives one slip from five letters on, and none below', () => {
  expect(findKeys('macoa')).toEqual(['indicator/residents']);
  expect(findKeys('prot')).toEqual([]); // port
  expect(findKeys('mcaoa')).toEqual([]); // two slips
});

test('a number forgives nothing', () => {
  expect(findKeys('60000')).toEqual(['indicator/residents']);
  expect(findKeys('60001')).toEqual([]);
});

test('numbers are found however they are written', () => {
  expect(findKeys('60,000')).toEqual(['indicator/residents']);
  expect(findKeys('6萬')).toEqual(['indicator/residents']);
  expect(findKeys('6万')).toEqual(['indicator/residents']);
  expect(findKeys('15%')).toEqual([HENGQIN_TAX.key]);
});

test('an apostrophe and the other number of a word are no obstacle', () => {
  expect(findKeys('baoan')).toEqual(['place/baoan']);
  expect(findKeys("Bao'an")).toEqual(['place/baoan']);
  expect(findKeys('firm')).toEqual([HENGQIN_TAX.key]);
  expect(findKeys('industry')).toEqual([HENGQIN_TAX.key]); // industries
  expect(findKeys('ports')).toEqual(['place/hengqin-port']);
});

test('a spelling that the records do not use finds what they write', () => {
  const of = (id: string, title: string) => aRecord('measure', id, inThree(title, title, title));
  const spelled = indexOf([
    of('ours', 'Data across the boundary, with Macao'),
    of('theirs', 'A paper on the border, printed in Macau'),
    of('other', 'Arbitration'),
  ]);
  expect(keysOf(spelled.find('Macau'))).toEqual(['measure/theirs', 'measure/ours']);
  expect(keysOf(spelled.find('border'))).toEqual(['measure/theirs', 'measure/ours']);
  expect(keysOf(spelled.find('Macao'))).toEqual(['measure/ours']);
});

test('every term must be answered, by a title, what is said of it, or where it holds', () => {
  expect(findKeys('hengqin tax')).toEqual([HENGQIN_TAX.key]);
  expect(findKeys('qianhai tax')).toEqual([QIANHAI_CORPORATE_TAX.key]);
  expect(findKeys('前海仲裁')).toEqual([ARBITRATION.key]);
});

test('words of questions do not stand in the way', () => {
  expect(findKeys('Can we use Hong Kong arbitration?')).toEqual([ARBITRATION.key]);
  expect(findKeys('可以用香港仲裁嗎？')).toEqual([ARBITRATION.key]);
});

test('a title typed in full comes first, small words and all', () => {
  const page = aRecord('command', 'page-firm', inThree('我的企業', '我的企业', 'For my firm'));
  const report = aRecord('measure', 'firm', inThree('企業註冊', '企业注册', 'Firm registration'));
  expect(keysOf(indexOf([...RECORDS, report, page]).find('for my firm'))[0]).toBe('command/page-firm');
});

test('what is exact comes before what is near, and a title before what is said of it', () => {
  const exact = aRecord('measure', 'exact', inThree('甲', '甲', 'Marine insurance'));
  const said = aRecord('measure', 'said', inThree('乙', '乙', 'Ships'), {
    about: [inThree('丙', '丙', 'A marine matter')],
  });
  const begun = aRecord('measure', 'begun', inThree('丁', '丁', 'Mariners'));
  expect(keysOf(indexOf([said, begun, exact]).find('marine'))).toEqual([
    'measure/exact',
    'measure/begun',
    'measure/said',
  ]);
});

test.each([
  'qwrtypsd',
  '火星殖民地',
  'zzz',
  '香蕉火箭',
  '   ',
  '？！…',
  '🙂🙂',
  '<img src=x onerror=alert(1)>',
  '\u0000',
  '\ud83d',
])('nonsense finds nothing: %j', (typed) => {
  expect(index.find(typed)).toMatchObject({ total: 0, groups: [] });
});

test('where no record answers all words, those that one does are offered instead', () => {
  expect(index.find('火星 仲裁').instead).toBe('仲裁');
  expect(index.find('zzzzzz Hengqin tax').instead).toBe('Hengqin tax');
  expect(index.find('火星銀河').instead).toBeUndefined();
});

test('finds are counted by zone, so that the map can show where they lie', () => {
  // The zone, the tax measure and the residents; the port belongs to no zone.
  expect([...index.find('橫琴').zones]).toEqual([['hengqin', 3]]);
  expect(Object.fromEntries(index.find('稅').zones)).toEqual({ hengqin: 1, qianhai: 1 });
});

test('a kind shows its best five and says how many there are; more on request', () => {
  const many = Array.from({ length: 60 }, (_, number) =>
    aRecord('event', `e${number}`, inThree(`甲乙${number}`, `甲乙${number}`, `Event ${number}`)),
  );
  const ofMany = indexOf(many);
  const [first] = ofMany.find('甲乙').groups;
  expect([first?.total, first?.hits.length]).toEqual([60, SHOWN_OF_A_KIND]);
  expect(ofMany.find('甲乙', { event: 60 }).groups[0]?.hits).toHaveLength(60);
});

test('an index built in steps finds what one built at once does', () => {
  const steps = new SearchIndex(RECORDS);
  expect(steps.add(3)).toBe(false);
  expect(steps.add(3)).toBe(false);
  expect(steps.add(100)).toBe(true);
  expect(keysOf(steps.find('稅'))).toEqual(findKeys('稅'));
});

test('no records, no finds', () => {
  expect(indexOf([]).find('稅').total).toBe(0);
});
