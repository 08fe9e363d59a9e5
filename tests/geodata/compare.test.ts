/** `data:diff` tells a researcher in words what changed. */
import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { atlasOf } from '../../geodata/build';
import { differenceLines, differences } from '../../geodata/build/compare';
import { differencesSince } from '../../geodata/diff';
import { smallContent, temporaryFolder } from './content';
import type { ContentFolder } from './content';

function linesBetween(before: ContentFolder, after: ContentFolder): string[] {
  return differenceLines(differences(atlasOf(before.root), atlasOf(after.root)));
}

test('the same content has not changed', () => {
  expect(linesBetween(smallContent(), smallContent())).toEqual(['Nothing changed.']);
});

test('a new figure, a corrected one and a new wording are told apart', () => {
  const after = smallContent()
    .change('zones/harbour/indicators.yaml', 'value: 8000', 'value: 8274')
    .change(
      'zones/harbour/indicators.yaml',
      "    - { at: '2035'",
      "    - { at: '2026-06', kind: actual, value: 9900, cites: [{ source: gazette-2025 }] }\n    - { at: '2035'",
    )
    .change('zones/harbour/zone.yaml', 'en: A small zone.', 'en: A very small zone.');
  expect(linesBetween(smallContent(), after)).toEqual([
    'Changed (2)',
    '  zone harbour: Harbour',
    '    summary: "一個小區。" / "A very small zone." (was "一個小區。" / "A small zone.")',
    '  indicator harbour-firms: Hong Kong firms',
    '    baseline 2022: 8274 (was 8000)',
    '    actual 2026-06: 9900, new',
    '',
  ]);
});

test('what was added, expired and removed stands under its own heading', () => {
  const after = smallContent()
    .change('zones/harbour/measures.yaml', 'state: in-force', 'state: expired')
    .append(
      'region/events.yaml',
      "- { id: renewed, at: '2026-01', zones: [gba], title: { zh-Hant: 續期, en: Renewed }, cites: [{ source: cma-2024, at: intro }] }\n",
    )
    .write('region/statements.yaml', '[]\n');
  expect(linesBetween(smallContent(), after)).toEqual([
    'Added (1)',
    '  event renewed: Renewed',
    '',
    'Expired (1)',
    '  measure harbour-tax: Corporate tax cut to 15%',
    '    status: expired since 2025-06 (was in-force since 2025-06)',
    '',
    'Removed (1)',
    '  statement from-helping-to-joining: From helper to partner',
    '',
  ]);
});

test('the passengers of a control point are one line, however many flows they make', () => {
  const before = atlasOf(smallContent().root);
  const lngLat: [number, number] = [114, 22.5];
  const name = { 'zh-Hant': '河口', 'zh-Hans': '河口', en: 'River Gate' };
  const places = [...before.places, { id: 'river-gate', kind: 'control-point' as const, name, lngLat }];
  const flows = (measures: string[]) =>
    ['arrivals', 'departures'].map((way) => ({
      id: `river-gate-${way}-hk-residents`,
      series: 'control-point-passengers',
      element: 'people' as const,
      from: 'river-gate',
      to: 'harbour',
      population: 'hk-residents' as const,
      grade: 'counted' as const,
      measures,
      cites: [],
    }));
  const counted = { ...before, places, flows: [...before.flows, ...flows([])] };
  expect(differenceLines(differences({ ...before, places }, counted))).toEqual([
    'Added (1)',
    '  passengers of river-gate: River Gate',
    '',
  ]);
  const tied = { ...counted, flows: [...before.flows, ...flows(['harbour-tax'])] };
  expect(differenceLines(differences(counted, tied))).toEqual([
    'Changed (1)',
    '  passengers of river-gate: River Gate',
    '    measures: harbour-tax (was none)',
    '',
  ]);
});

test('the content of a revision is compared with the content as it stands', () => {
  const top = temporaryFolder();
  const content = smallContent();
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], { cwd: top, stdio: 'pipe' });
  cpSync(content.root, join(top, 'geodata'), { recursive: true });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'First');
  expect(differencesSince(top, 'HEAD')).toEqual([]);
  content.change('zones/harbour/indicators.yaml', 'value: 9100', 'value: 9150');
  cpSync(content.root, join(top, 'geodata'), { recursive: true });
  expect(differencesSince(top, 'HEAD')).toMatchObject([
    { kind: 'changed', id: 'harbour-firms', details: ['actual 2025-06: 9150 (was 9100)'] },
  ]);
  expect(() => differencesSince(top, 'no-such-revision')).toThrow('no-such-revision');
});
