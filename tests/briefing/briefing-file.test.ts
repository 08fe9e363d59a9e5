/** A briefing as a file: what the page writes the build accepts, and what people bring is read as far as it can be. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBriefingFile, writeBriefingFile } from '../../src/briefing/author/briefing-file';
import { readBriefing } from '../../src/briefing/author/read-briefing';
import type { Briefing } from '../../src/contract/briefing';
import { OWN_CONTENT, smallContent } from '../geodata/content';

const MINE: Briefing = {
  id: 'my-briefing',
  title: { 'zh-Hant': '自製：簡報', 'zh-Hans': '', en: 'Mine: "the" briefing' },
  minutes: 7.5,
  loop: true,
  scenes: [
    {
      id: 'firms',
      view: 'zone=harbour&series=hong-kong-firms&at=2035#map=11.2/22.13/113.53/0/0',
      title: { 'zh-Hant': '港口有九千家企業', 'zh-Hans': '港口有九千家企业', en: 'Nine thousand firms' },
      lines: [{ 'zh-Hant': '第一行', 'zh-Hans': '', en: '- not a list: a line' }],
      figures: [{ indicator: 'harbour-firms', at: '2035', kind: 'target' }, { measure: 'harbour-tax' }],
      measures: ['harbour-tax'],
      notes: { 'zh-Hant': '慢慢講。\n第二段。', 'zh-Hans': '', en: '# not a comment\nsecond paragraph' },
      dwellSeconds: 20,
      cites: [{ source: 'gazette-2025', grade: 'B' }],
    },
  ],
};

describe('what the page writes', () => {
  test('passes the check of the build, word for word', async () => {
    const content = smallContent().write('briefings/my-briefing.yaml', writeBriefingFile(MINE));
    expect(await content.mistakes()).toEqual([]);
  });

  test('is read back as it was', () => {
    expect(readBriefingFile(writeBriefingFile(MINE))).toEqual({ briefing: MINE, problems: [] });
  });

  test('is read back as it was, whatever the words', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.trim());
    const text = fc.record({ 'zh-Hant': words, 'zh-Hans': words, en: words });
    fc.assert(
      fc.property(text, text, (title, notes) => {
        const scenes = MINE.scenes.map((scene) => ({ ...scene, title, notes }));
        expect(readBriefingFile(writeBriefingFile({ ...MINE, title, scenes })).briefing).toEqual({
          ...MINE,
          title,
          scenes,
        });
      }),
      { numRuns: 60 },
    );
  });
});

test('a year that was written without quotes is a year', () => {
  const unquoted = writeBriefingFile(MINE).replace('at: "2035"', 'at: 2035');
  expect(unquoted).toContain('at: 2035');
  expect(readBriefingFile(unquoted)).toEqual({ briefing: MINE, problems: [] });
});

test('the briefings of the atlas are read without a complaint', () => {
  for (const name of ['five-minutes', 'nansha-and-northern-metropolis', 'plans-and-hong-kong']) {
    const { briefing, problems } = readBriefingFile(readFileSync(join(OWN_CONTENT, `briefings/${name}.yaml`), 'utf8'));
    expect(problems).toEqual([]);
    expect(briefing?.id).toBe(name);
  }
});

describe('what people bring', () => {
  const file = writeBriefingFile(MINE);
  const lineOf = (words: string) => file.split('\n').findIndex((line) => line.includes(words)) + 1;

  test.each([
    ['a text that is none', '      en: Nine thousand firms', '      en: [1]', 'not-text', 'Nine thousand firms'],
    ['a view with markup', /view: .*/, 'view: "<b>"', 'not-a-view', 'view:'],
    ['a view that decides the language', /view: .*/, 'view: lang=en', 'not-a-view', 'view:'],
    ['too short a dwell', 'dwellSeconds: 20', 'dwellSeconds: 1', 'out-of-range', 'dwellSeconds'],
    ['a figure of another kind', 'kind: target', 'kind: guess', 'not-a-figure', 'indicator: harbour-firms'],
  ])('%s is told with its line; the rest is kept', (_, before, after, because, where) => {
    const { briefing, problems } = readBriefingFile(file.replace(before, after));
    expect(problems).toEqual([expect.objectContaining({ because, line: lineOf(where) })]);
    expect(briefing?.scenes[0]?.lines).toEqual(MINE.scenes[0]?.lines);
  });

  test('is refused with the line where it is no YAML', () => {
    const { briefing, problems } = readBriefingFile('id: mine\ntitle: "open');
    expect(briefing).toBeUndefined();
    expect(problems[0]).toMatchObject({ because: 'not-yaml', line: 2 });
  });

  test('is refused where there is no scene in it', () => {
    expect(readBriefingFile('id: mine\n').briefing).toBeUndefined();
    expect(readBriefingFile('').briefing).toBeUndefined();
    expect(readBriefingFile('- a\n- b\n').briefing).toBeUndefined();
  });

  test('does not fill the memory with references to references', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [name, before] of ['ba', 'cb', 'dc', 'ed', 'fe'].map((pair) => [...pair]))
      lines.push(`${name ?? ''}: &${name ?? ''} [${Array.from({ length: 9 }, () => `*${before ?? ''}`).join(', ')}]`);
    expect(readBriefingFile(lines.join('\n')).problems[0]?.because).toBe('not-yaml');
  });

  test('never stops the page', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(() => readBriefing(value)).not.toThrow();
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(MINE.scenes[0] ?? {})), fc.anything(), (field, value) => {
        const { briefing } = readBriefing({ ...MINE, scenes: [{ ...MINE.scenes[0], [field]: value }] });
        expect(briefing?.scenes).toHaveLength(1);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => readBriefingFile(text)).not.toThrow();
      }),
    );
  });

  test('keeps scenes apart that share an id', () => {
    const { briefing, problems } = readBriefing({ ...MINE, scenes: [MINE.scenes[0], MINE.scenes[0]] });
    expect(briefing?.scenes.map(({ id }) => id)).toEqual(['firms', 'firms-2']);
    expect(problems).toEqual([{ path: ['scenes', 1, 'id'], because: 'twice' }]);
  });
});
