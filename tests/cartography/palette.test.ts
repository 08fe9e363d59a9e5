import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { mixed, PALETTES, rgba } from '../../src/cartography/palette';
import { THEMES_OF_PAGE, type PageTheme } from '../../src/domain/view';

const tokens = readFileSync(resolve(import.meta.dirname, '../../src/ui/tokens.css'), 'utf8');

/** The custom properties of one appearance, with those of the light one where it says nothing. */
function tokensOf(theme: PageTheme): Map<string, string> {
  const blocks = theme === 'light' ? [':root'] : [':root', `:root[data-theme='${theme}']`];
  return new Map(
    blocks.flatMap((selector) => {
      const start = tokens.indexOf(`${selector} {`);
      const block = tokens.slice(start, tokens.indexOf('}', start));
      return [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(
        ([, name, value]) => [name ?? '', value ?? ''] as const,
      );
    }),
  );
}

test.each(THEMES_OF_PAGE)('the map and the page have the same colours in %s', (theme) => {
  const page = tokensOf(theme);
  const map = PALETTES[theme];
  const shared = { paper: map.paper, land: map.land, water: map.water, text: map.text, flow: map.flow };
  for (const [name, colour] of Object.entries(shared)) expect([name, colour]).toEqual([name, page.get(name)]);
  expect(map.textQuiet).toBe(page.get('text-quiet'));
  for (const [ink, colour] of Object.entries(map.inks)) expect([ink, colour]).toEqual([ink, page.get(`ink-${ink}`)]);
});

test('a colour is read as its channels', () => {
  expect(rgba('#b8321c', 0.5)).toEqual([184, 50, 28, 128]);
});

test('a colour between two stands between them in every channel', () => {
  expect(mixed('#000000', '#ff8000', 0.5)).toBe('#804000');
  expect(mixed('#102030', '#ffffff', 0)).toBe('#102030');
});
