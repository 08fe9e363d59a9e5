/** Rules that say which measure is for which firm: what is published of them, and the slips that are answered. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Rules } from '../../src/contract/rules';
import { WANTS } from '../../src/contract/vocabulary';
import { smallContent, temporaryFolder } from './content';

const CONDITION = `- id: in-the-catalogue
  measures: [harbour-tax]
  if: { zh-Hant: 主營業務在資訊科技目錄之內, en: its business stands in the catalogue }
  met: { does: [manufacturer] }
`;
const BACKGROUND = `- id: direction
  reason: { zh-Hant: 屬政策方向。, en: A direction. }
  measures: [gba-one-counter]
`;
const COVERAGE = `- id: from-hong-kong
  measures: [gba-one-counter]
  registered: [hong-kong]
`;
const WANTS_FILE = WANTS.map((id) => `- id: ${id}\n  themes: [tax]\n`).join('');

test('content without rules is right, and publishes empty lists', async () => {
  const out = temporaryFolder();
  expect((await smallContent().build(out)).mistakes).toEqual([]);
  expect(JSON.parse(readFileSync(join(out, 'page/rules.json'), 'utf8'))).toEqual({
    wants: [],
    background: [],
    coverage: [],
    reach: [],
    conditions: [],
  });
});

test('rules are published in three languages', async () => {
  const out = temporaryFolder();
  const content = smallContent().write('rules/conditions.yaml', CONDITION).write('rules/wants.yaml', WANTS_FILE);
  expect((await content.build(out)).mistakes).toEqual([]);
  const rules = JSON.parse(readFileSync(join(out, 'page/rules.json'), 'utf8')) as Rules;
  expect(rules.conditions).toEqual([
    {
      id: 'in-the-catalogue',
      measures: ['harbour-tax'],
      if: {
        'zh-Hant': '主營業務在資訊科技目錄之內',
        'zh-Hans': '主营业务在信息科技目录之内',
        en: 'its business stands in the catalogue',
      },
      met: { does: ['manufacturer'] },
    },
  ]);
  expect(rules.wants[0]).toEqual({ id: 'set-up', themes: ['tax'], carries: [], also: [], never: [] });
});

describe('a slip in a rule is told with its place', () => {
  test.each([
    [
      'a measure that does not exist',
      'conditions',
      CONDITION.replace('harbour-tax', 'harbour-taxes'),
      'rules/conditions.yaml:2:14 measures: "harbour-taxes" is not a known measure; did you mean "harbour-tax"?',
    ],
    [
      'a measure that does not exist, among those of a want',
      'wants',
      `${WANTS_FILE}  also: [harbor-tax]\n`,
      'rules/wants.yaml:21:10 also: "harbor-tax" is not a known measure; did you mean "harbour-tax"?',
    ],
    [
      'a zone that does not exist',
      'coverage',
      `${COVERAGE}  zones: [harbor]\n`,
      'rules/coverage.yaml:4:11 zones: "harbor" is not a known zone; did you mean "harbour"?',
    ],
    [
      'a language that is missing',
      'conditions',
      CONDITION.replace(', en: its business stands in the catalogue', ''),
      'rules/conditions.yaml:3:7 if, en: missing; expected a text',
    ],
    [
      'a word that the form does not offer',
      'conditions',
      CONDITION.replace('does: [manufacturer]', 'does: [manufacture]'),
      'rules/conditions.yaml:4:17 met, does, item 1: "manufacture" is not one of the values allowed; did you mean "manufacturer"? (expected manufacturer, research-and-testing, trade-and-logistics, professional-services, finance, retail-and-brands, exhibition, creative, marine, start-up, employee, professional, youth, retired, student)',
    ],
    [
      'a name that does not belong',
      'conditions',
      CONDITION.replace('  if:', '  when:'),
      'rules/conditions.yaml:3:3 "when" is not a name that belongs here; expected one of id, measures, if, met',
    ],
    [
      'a rule about no measure',
      'conditions',
      CONDITION.replace('[harbour-tax]', '[]'),
      'rules/conditions.yaml:2:13 measures: [] is not right: a rule names at least one measure',
    ],
    [
      'a coverage that says nothing',
      'coverage',
      COVERAGE.replace('  registered: [hong-kong]\n', ''),
      'rules/coverage.yaml:1:3 this record: {"id":"from-hong-kong","measures":["gba-one-c… is not right: this entry says nothing: write registered, zones, or both',
    ],
    [
      'a misspelt file',
      'condition',
      CONDITION,
      'rules/condition.yaml:1:1 no file of this name is read; did you mean "conditions.yaml"?',
    ],
  ])('%s', async (_, file, text, expected) => {
    expect(await smallContent().write(`rules/${file}.yaml`, text).mistakes()).toContain(expected);
  });
});

describe('rules that contradict each other', () => {
  test('a measure under "also" and "never" of one want', async () => {
    const content = smallContent().write(
      'rules/wants.yaml',
      `${WANTS_FILE}  also: [harbour-tax]\n  never: [harbour-tax]\n`,
    );
    expect(await content.mistakes()).toEqual([
      'rules/wants.yaml:22:11 "harbour-tax" stands under "also" and under "never" of "get-funding"; expected it under one of them',
    ]);
  });

  test('a want of the form without an entry', async () => {
    const content = smallContent().write(
      'rules/wants.yaml',
      WANTS_FILE.replace('- id: lower-tax\n  themes: [tax]\n', ''),
    );
    const [mistake, ...others] = await content.mistakes();
    expect(mistake).toMatch(/^rules\/wants\.yaml:1:1 the want "lower-tax" has no entry here; /);
    expect(others).toEqual([]);
  });

  test('two reasons for one measure', async () => {
    const content = smallContent().write(
      'rules/background.yaml',
      BACKGROUND + BACKGROUND.replace('id: direction', 'id: works'),
    );
    expect(await content.mistakes()).toEqual([
      'rules/background.yaml:6:14 "gba-one-counter" stands already under "direction"; expected it in one entry',
    ]);
  });

  test('two answers to who may use a measure', async () => {
    const content = smallContent().write(
      'rules/coverage.yaml',
      COVERAGE + COVERAGE.replace('id: from', 'id: also-from'),
    );
    expect(await content.mistakes()).toEqual([
      'rules/coverage.yaml:5:14 "gba-one-counter" has its registered already from "from-hong-kong"; expected it in one entry',
    ]);
  });

  test('a condition of a measure that is only background', async () => {
    const content = smallContent()
      .write('rules/conditions.yaml', CONDITION.replace('harbour-tax', 'gba-one-counter'))
      .write('rules/background.yaml', BACKGROUND);
    expect(await content.mistakes()).toEqual([
      'rules/conditions.yaml:2:14 "gba-one-counter" is background ("direction"), so this condition would never be shown; take it out of one of the two',
    ]);
  });
});

test('everyday words lead to measures, indicators, series and events, and to nothing else', async () => {
  const words = (id: string) => `- id: profits-tax
  words: { zh-Hant: 利得稅, en: profits tax }
  records: [${id}]
`;
  expect(await smallContent().write('words.yaml', words('harbour-tax')).mistakes()).toEqual([]);
  expect(await smallContent().write('words.yaml', words('harbour-taxx')).mistakes()).toEqual([
    'words.yaml:3:13 records: "harbour-taxx" is not a known measure, indicator, series or event; did you mean "harbour-tax"?',
  ]);
});
