/** Briefings as a researcher writes them: what is wrong is told with its place, what is right is published. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Briefing } from '../../src/contract/briefing';
import { smallContent, temporaryFolder } from '../geodata/content';

const FILE = 'briefings/harbour-tour.yaml';
const BRIEFING = `id: harbour-tour
title: { zh-Hant: 港口資訊, en: The harbour }
minutes: 5
loop: false
scenes:
  - id: firms
    view: zone=harbour&series=hong-kong-firms&at=2035
    title: { zh-Hant: 港口有九千家企業, en: Nine thousand firms }
    figures:
      - { indicator: harbour-firms, at: '2035', kind: target }
      - { measure: harbour-tax }
    measures: [harbour-tax]
    notes: { zh-Hant: 慢慢講。, en: Take your time. }
    dwellSeconds: 20
    cites: [{ source: gazette-2025, grade: B }]
`;
const withBriefing = () => smallContent().write(FILE, BRIEFING);

test('a briefing is published in three languages', async () => {
  const out = temporaryFolder();
  expect((await withBriefing().build(out)).mistakes).toEqual([]);
  const briefings = JSON.parse(readFileSync(join(out, 'page/briefings.json'), 'utf8')) as Briefing[];
  expect(briefings.map(({ id }) => id)).toEqual(['harbour-tour']);
  expect(briefings[0]?.scenes[0]?.title['zh-Hans']).toBe('港口有九千家企业');
  expect(briefings[0]?.scenes[0]?.lines).toEqual([]);
});

test.each([
  ['a zone that is gone', 'zone=harbour', 'zone=harbor', 'view: "harbor" is not known for "zone"'],
  ['an indicator that is gone', 'indicator: harbour-firms', 'indicator: harbor-firms', 'did you mean "harbour-firms"'],
  ['a figure that is not there', "at: '2035'", "at: '2040'", 'has no target at "2040"'],
  ['a measure that is gone', 'measures: [harbour-tax]', 'measures: [harbour-tacks]', 'did you mean "harbour-tax"'],
  ['a source that is gone', 'source: gazette-2025', 'source: gazette-2052', 'is not in sources.yaml'],
  [
    'a language in a view',
    '&at=2035',
    '&lang=en',
    'leaves lang, theme, embed, briefing, scene and presenter to the room',
  ],
  ['a title too long for the room', '港口有九千家企業', '長'.repeat(25), 'at most 24 characters'],
  ['an id unlike the file', 'id: harbour-tour', 'id: harbour-trip', 'is not the name of this file'],
])('%s is a mistake, told with its place', async (_, right, wrong, words) => {
  const mistakes = await withBriefing().change(FILE, right, wrong).mistakes();
  expect(mistakes).toHaveLength(1);
  expect(mistakes[0]).toContain(words);
  expect(mistakes[0]).toMatch(/^briefings\/harbour-tour\.yaml:\d+:\d+ /);
});
