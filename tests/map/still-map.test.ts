import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { Zone } from '../../src/contract/atlas';
import type { StillPicture } from '../../src/contract/pieces';
import { INITIAL_VIEW, withLanguage } from '../../src/domain/view';
import { loadMessages } from '../../src/i18n';
import StillMap from '../../src/map/StillMap.svelte';
import { AtlasState } from '../../src/state/atlas-state.svelte';
import { aFlow, anOverview } from '../domain/build-records';

await loadMessages();

const hengqin: Zone = {
  id: 'hengqin',
  order: 2,
  ink: 'green',
  name: { 'zh-Hant': '橫琴', 'zh-Hans': '横琴', en: 'Hengqin' },
  fullName: { 'zh-Hant': '合作區', 'zh-Hans': '合作区', en: 'Zone' },
  summary: { 'zh-Hant': '一句', 'zh-Hans': '一句', en: 'A line' },
  headline: [],
  anchor: [113.52, 22.12],
  parts: [],
  cites: [],
};
const overview = anOverview({
  zones: [hengqin],
  bounds: { gba: [113.4, 22, 113.7, 22.3], hengqin: [113.5, 22.08, 113.56, 22.15] },
  flows: [aFlow({ id: 'told', grade: 'described' })],
  events: [{ id: 'plan', at: '2021', zones: ['hengqin'], title: hengqin.name, cites: [] }],
});
const still: StillPicture = {
  bounds: [113, 21.8, 114, 22.6],
  land: [
    [
      [113, 22],
      [113.5, 22],
      [113.5, 22.4],
      [113, 22],
    ],
  ],
  zones: {
    hengqin: [
      [
        [113.5, 22.08],
        [113.56, 22.08],
        [113.56, 22.15],
        [113.5, 22.08],
      ],
    ],
  },
};

const drawn = (interactive: boolean, language: 'en' | 'zh-Hant' = 'en') =>
  render(StillMap, {
    props: { atlas: new AtlasState(overview, withLanguage(INITIAL_VIEW, language)), still, interactive },
  }).body;

describe('the still picture, made without a browser', () => {
  test('carries no style and no script in its markup, which the policy would refuse', () => {
    for (const interactive of [true, false]) {
      expect(drawn(interactive)).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+=/);
    }
  });

  test('offers each zone as a button of its name in the language shown', () => {
    expect(drawn(true, 'zh-Hant')).toMatch(/role="button"[^>]*aria-label="橫琴"/);
    expect(drawn(true, 'en')).toMatch(/role="button"[^>]*aria-label="Hengqin"/);
  });

  test('offers no buttons while it only stands in for the live map', () => {
    expect(drawn(false)).not.toContain('role="button"');
    expect(drawn(false)).toMatch(/role="img"[^>]*aria-label=/);
  });

  test('draws the flows in view', () => {
    expect(drawn(true)).toContain('data-flows-drawn="1"');
    expect(drawn(true)).toMatch(/class="flow described/);
  });

  test('holds no number that is none', () => {
    expect(drawn(true)).not.toMatch(/NaN|Infinity|undefined/);
  });
});
