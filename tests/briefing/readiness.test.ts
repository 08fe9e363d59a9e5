/** The check before going on stage: what would embarrass in front of the room is red, what wants a look is amber. */
import { describe, expect, test } from 'vitest';
import { readinessOf, sharedFindings, type Finding, type WhatIsKnown } from '../../src/briefing/author/readiness';
import type { Briefing, Scene } from '../../src/contract/briefing';
import { INITIAL_VIEW } from '../../src/domain/view';
import { aMeasure, aPoint, anIndicator, anOverview, aScene, says } from '../domain/build-records';

function found(scenes: Scene[], more: Partial<WhatIsKnown> = {}, title = says('a briefing')): Finding[] {
  const briefing: Briefing = { id: 'a-briefing', title, minutes: 5, loop: false, scenes };
  return readinessOf(briefing, {
    overview: anOverview(),
    measures: [],
    known: {
      isZone: (id) => ['gba', 'hengqin'].includes(id),
      zoneOfPart: () => undefined,
      zoneOfIndicator: () => undefined,
      zonesOfMeasure: () => [],
      drawnWith: () => undefined,
      isPlan: () => false,
      controlPoints: [],
      familyOfSeries: () => undefined,
      firstSeriesOf: () => undefined,
    },
    base: INITIAL_VIEW,
    today: '2026-11-26',
    staleBefore: '2025-05-26',
    indicativeZones: new Set(),
    ...more,
  });
}
const brief = (findings: readonly Finding[]) =>
  findings.map(({ severity, scene, trouble }) => `${severity} ${String(scene)} ${trouble.kind}`);

test('a whole scene gives nothing to report', () => {
  expect(found([aScene()])).toEqual([]);
});

describe('words', () => {
  test('missing in a written language are red', () => {
    const title = { 'zh-Hant': '題', 'zh-Hans': '题', en: ' ' };
    expect(found([aScene(), aScene({ title })])).toEqual([
      { severity: 'red', scene: 1, trouble: { kind: 'missing-language', field: 'title', language: 'en' } },
    ]);
  });

  test('that only wait for their conversion are one amber finding of the whole briefing, whatever their number', () => {
    const waiting = { 'zh-Hant': '題', 'zh-Hans': '', en: 'title' };
    const scene = aScene({ title: waiting, lines: [waiting, says('a line')], notes: waiting });
    expect(found([scene, aScene()], {}, waiting)).toEqual([
      { severity: 'amber', trouble: { kind: 'unconverted', texts: 4 } },
    ]);
  });

  test('of which there are none to convert are missing in Traditional Chinese alone', () => {
    const english = { 'zh-Hant': '', 'zh-Hans': '', en: 'title' };
    expect(found([aScene({ title: english })])).toEqual([
      { severity: 'red', scene: 0, trouble: { kind: 'missing-language', field: 'title', language: 'zh-Hant' } },
    ]);
  });

  test('of the whole briefing belong to no scene', () => {
    const [first] = found([aScene()], {}, { 'zh-Hant': '', 'zh-Hans': '題', en: 'title' });
    expect(first).toMatchObject({ severity: 'red', trouble: { field: 'briefing-title', language: 'zh-Hant' } });
    expect(first).not.toHaveProperty('scene');
  });

  test('longer than five metres allow are red: 25 Chinese characters in a title, 24 are well', () => {
    const long = (count: number) => ({ 'zh-Hant': '長'.repeat(count), 'zh-Hans': '短', en: 'short' });
    expect(found([aScene({ title: long(24) })])).toEqual([]);
    expect(found([aScene({ title: long(25) })])).toEqual([
      {
        severity: 'red',
        scene: 0,
        trouble: { kind: 'long-words', field: 'title', language: 'zh-Hant', length: 25, most: 24 },
      },
    ]);
  });
});

describe('what the atlas holds', () => {
  const living = anIndicator([aPoint('actual', '2024-10', 16863), aPoint('target', '2024', 20000)], { id: 'living' });
  const shown = (at: string, kind: 'actual' | 'target') => aScene({ figures: [{ indicator: 'living', at, kind }] });
  const overview = anOverview({ indicators: [living] });

  test('an old count and a target whose year has passed are amber', () => {
    expect(brief(found([shown('2024-10', 'actual'), shown('2024', 'target')], { overview }))).toEqual([
      'amber 0 stale-figure',
      'amber 1 passed-target',
    ]);
    expect(found([shown('2024-10', 'actual')], { overview, staleBefore: '2024-10-31' })).toEqual([]);
  });

  test('a count without any target is amber', () => {
    const alone = anOverview({ indicators: [anIndicator([aPoint('actual', '2026', 9)], { id: 'living' })] });
    expect(brief(found([shown('2026', 'actual')], { overview: alone }))).toEqual(['amber 0 no-target']);
  });

  test('a measure that has lapsed is red, one that soon ends amber', () => {
    const until = (to: string) => ({
      overview: anOverview({ measureZones: { tax: ['hengqin'] } }),
      measures: [aMeasure({ id: 'tax', valid: { from: '2023', to } })],
    });
    const scenes = [aScene({ measures: ['tax'] })];
    expect(brief(found(scenes, until('2025-12-31')))).toEqual(['red 0 lapsed-measure']);
    expect(brief(found(scenes, until('2026-12-31')))).toEqual(['amber 0 ends-soon']);
    expect(found(scenes, until('2030-12-31'))).toEqual([]);
  });

  test('a zone, a measure and a figure that are gone are red, each told once', () => {
    const scene = aScene({ view: 'zone=atlantis', measures: ['gone', 'gone'], cites: [] });
    expect(brief(found([scene]))).toEqual(['red 0 gone', 'red 0 gone', 'red 0 no-source']);
  });

  test('street detail that cannot be had is red; where it can, a near camera is well', () => {
    const scenes = [aScene({ view: 'zone=hengqin&streets=1#map=16/22.12/113.52' })];
    for (const streetDetail of ['none', 'unreachable'] as const)
      expect(found(scenes, { streetDetail })).toEqual([
        { severity: 'red', scene: 0, trouble: { kind: 'no-streets', because: streetDetail } },
      ]);
    expect(found(scenes, { streetDetail: 'reachable' })).toEqual([]);
    expect(found(scenes)).toEqual([]);
  });

  test('an indicative outline and a camera nearer than the base map are amber, after what is red', () => {
    const near = aScene({ view: 'zone=hengqin#map=16/22.12/113.52', cites: [] });
    expect(brief(found([near], { indicativeZones: new Set(['hengqin']) }))).toEqual([
      'red 0 no-source',
      'amber 0 too-near',
      'amber 0 indicative-outline',
    ]);
  });
});

test('a trouble that several scenes share is told once, with a way to each of them', () => {
  const indicative = { kind: 'indicative-outline', zone: 'nansha' } as const;
  const noSource = { kind: 'no-source' } as const;
  expect(
    sharedFindings([
      { severity: 'red', scene: 1, trouble: noSource },
      { severity: 'amber', scene: 0, trouble: indicative },
      { severity: 'amber', scene: 1, trouble: indicative },
      { severity: 'amber', scene: 4, trouble: indicative },
      { severity: 'amber', trouble: { kind: 'unconverted', texts: 3 } },
    ]),
  ).toEqual([
    { severity: 'red', scenes: [1], trouble: noSource },
    { severity: 'amber', scenes: [0, 1, 4], trouble: indicative },
    {
      severity: 'amber',
      scenes: [],
      trouble: { kind: 'unconverted', texts: 3 },
    },
  ]);
});
