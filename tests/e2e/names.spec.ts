/** The names on the map: none lies on another or under a panel, whatever the view, the language and the screen. */
import { type Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { FRAMED_VIEWS, addressOf } from './framed-views';
import { WITH_A_MAP_MILLISECONDS, mapSettled, openLiveMap } from './live-map';

test.describe.configure({ timeout: WITH_A_MAP_MILLISECONDS });

interface Laid {
  text: string;
  box: [left: number, top: number, right: number, bottom: number];
}

/** The boxes of all names in sight and of what covers the map, and where the letters of waters begin. */
async function laidOut(page: Page): Promise<{ names: Laid[]; covers: Laid[]; letters: Laid[] }> {
  return page.evaluate(() => {
    const boxesOf = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
        const box: [number, number, number, number] = [left, top, right, bottom];
        return right > left && getComputedStyle(element).visibility === 'visible' ? [{ text, box }] : [];
      });
    const letters = [...document.querySelectorAll<SVGTextElement>('.waters .placed')].flatMap((name) => {
      const { left, top } = name.ownerSVGElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
      const listed = (attribute: string) => (name.getAttribute(attribute) ?? '').split(' ').map(Number);
      const [xs, ys] = [listed('x'), listed('y')];
      return [...(name.textContent ?? '')].map((text, index) => {
        const [x, y] = [left + (xs[index] ?? 0), top + (ys[index] ?? 0)];
        return { text, box: [x, y, x, y] as [number, number, number, number] };
      });
    });
    return {
      letters,
      names: boxesOf('.labels .placed'),
      covers: boxesOf('main [data-covers]:not([data-covers=each]), main [data-covers=each] > *'),
    };
  });
}

function overlapping(first: readonly Laid[], second: readonly Laid[]): string[] {
  return first.flatMap((one) =>
    second
      .filter((other) => other !== one)
      .filter(({ box }) => one.box[0] < box[2] && box[0] < one.box[2] && one.box[1] < box[3] && box[1] < one.box[3])
      .map((other) => `${one.text} × ${other.text}`),
  );
}

const VIEWS = ['bay-area', 'hengqin-macao', 'boundary'] as const;

for (const [index, name] of VIEWS.entries()) {
  const view = FRAMED_VIEWS.find((each) => each.name === name);
  const language = (['en', 'zh-Hant', 'zh-Hans'] as const)[index];

  test(`${name} in ${String(language)}: no name lies on another or under a panel`, async ({ page, isMobile }) => {
    const screen = page.viewportSize() ?? { width: 1440, height: 900 };
    await openLiveMap(page, `?lang=${String(language)}${view ? addressOf(view, screen) : ''}`);
    await expect(page.locator('[role=application][data-complete=true]')).toBeAttached({ timeout: 60_000 });
    await mapSettled(page);
    const { names, covers, letters } = await laidOut(page);
    expect(names.length).toBeGreaterThan(isMobile ? 0 : 3);
    // Without these a map of the Bay Area would not be one, however small the screen.
    const wanted =
      name === 'bay-area' ? ['Qianhai', 'Hengqin', 'Nansha', 'Northern Metropolis', 'Hong Kong', 'Macao'] : [];
    expect(wanted.filter((each) => !names.some(({ text }) => text.startsWith(each)))).toEqual([]);
    expect(covers.length).toBeGreaterThan(2);
    expect(overlapping(names, names)).toEqual([]);
    expect(overlapping(names, covers)).toEqual([]);
    expect(letters.length).toBeGreaterThanOrEqual(isMobile ? 0 : 3);
    expect(overlapping(letters, [...names, ...covers])).toEqual([]);
  });
}
