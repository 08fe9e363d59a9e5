/** Moving about: names and ground on the map, keys, and the way back. */
import { expect, test } from './fixtures';
import {
  WITH_A_MAP_MILLISECONDS,
  card,
  liveMap,
  mapSettled,
  nameOnMap,
  openLiveMap,
  overview,
  sheet,
  zoneList,
} from './live-map';

test.describe.configure({ timeout: WITH_A_MAP_MILLISECONDS });
// Fewer pixels are drawn sooner where no graphics card draws them.
test.use({ viewport: { width: 1180, height: 760 } });
test.skip(({ isMobile }) => isMobile, 'a phone has tests of its own');

test('a name on the map opens its zone, keys go from zone to zone and back, Escape closes the card alone', async ({
  page,
}) => {
  await openLiveMap(page, '?lang=en');
  await nameOnMap(page, 'Hengqin').click();
  await expect(card(page, 'Hengqin')).toBeVisible();
  await expect(sheet(page, 'Hengqin')).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(card(page, 'Hengqin')).toBeHidden();
  await expect(sheet(page, 'Hengqin')).toBeVisible();

  const byKey = { 1: 'Qianhai', 2: 'Hengqin', 3: 'Nansha', 4: 'Northern Metropolis' };
  for (const [key, name] of Object.entries(byKey)) {
    await page.keyboard.press(key);
    await expect(card(page, name)).toBeVisible();
    await expect(sheet(page, name)).toBeVisible();
  }
  await page.keyboard.press('0');
  await expect(sheet(page, 'The whole Bay Area')).toBeVisible();
  await expect(liveMap(page).locator('~ [role=dialog]')).toHaveCount(0);

  await page.keyboard.press('[');
  await expect(sheet(page, 'Northern Metropolis')).toBeVisible();
  await page.keyboard.press(']');
  await expect(sheet(page, 'The whole Bay Area')).toBeVisible();

  await page.getByRole('button', { name: 'All zones' }).click();
  await expect(zoneList(page)).toBeVisible();
});

test('the ground of a zone is told under the pointer and opens it; what is framed is not under the words', async ({
  page,
}) => {
  const nansha = overview.zones.find(({ id }) => id === 'nansha');
  const [longitude, latitude] = nansha?.anchor ?? [0, 0];
  await openLiveMap(page, `?lang=en#map=13/${latitude}/${longitude}/0/0`);
  const box = await liveMap(page).boundingBox();
  if (!box) throw new Error('the map has no box');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x - 3, y + 40);
  await page.mouse.move(x, y + 60);
  await expect(liveMap(page)).toContainText('Nansha, 803 km²');
  await page.mouse.click(x, y + 60);
  await expect(card(page, 'Nansha')).toBeVisible();
  await mapSettled(page);

  const [name, opened, words] = await Promise.all(
    [nameOnMap(page, 'Nansha'), card(page, 'Nansha'), sheet(page, 'Nansha')].map((each) => each.boundingBox()),
  );
  if (!name || !opened || !words) throw new Error('name, card and sheet stand side by side');
  expect(name.x).toBeGreaterThan(words.x + words.width);
  expect(opened.x).toBeGreaterThan(words.x + words.width);
  const apart =
    name.x >= opened.x + opened.width ||
    name.x + name.width <= opened.x ||
    name.y >= opened.y + opened.height ||
    name.y + name.height <= opened.y;
  expect(apart, 'the card covers the name of its zone').toBe(true);
});
