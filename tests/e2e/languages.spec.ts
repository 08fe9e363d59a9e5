/** Three languages, switched in place. */
import { expect, test } from './fixtures';
import { WITH_A_MAP_MILLISECONDS, nameOnMap, openLiveMap, openWords, overview, withoutWebGl } from './live-map';

test.describe.configure({ timeout: WITH_A_MAP_MILLISECONDS });
// Fewer pixels are drawn sooner where no graphics card draws them.
test.use({ viewport: { width: 1180, height: 760 } });
test.skip(({ isMobile }) => isMobile, 'about words, not about screens');

const LANGUAGES = [
  {
    button: 'EN',
    lang: 'en',
    zone: 'Northern Metropolis',
    title: 'Northern Metropolis · Bay Zones Atlas',
    homes: '500,000',
  },
  { button: '简', lang: 'zh-Hans-CN', zone: '北部都会区', title: '北部都会区 · 湾区合作区图谱', homes: '50 万' },
  { button: '繁', lang: 'zh-Hant-HK', zone: '北部都會區', title: '北部都會區 · 灣區合作區圖譜', homes: '50 萬' },
];

test('words, names on the map, figures and the page itself change language in place; the view stays', async ({
  page,
}) => {
  await openLiveMap(page, '?lang=zh-Hant&zone=northern-metropolis');
  for (const { button, lang, zone, title, homes } of LANGUAGES) {
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page).toHaveTitle(title);
    await expect(page.getByRole('complementary', { name: zone, exact: true })).toBeVisible();
    const card = page.getByRole('dialog', { name: zone, exact: true });
    await expect(card.getByRole('definition').first()).toContainText(homes);
    await expect(nameOnMap(page, zone)).toBeVisible();
    await expect(page).toHaveURL(/zone=northern-metropolis/);
  }
});

test('the English words hold no Chinese letters but those marked as Chinese', async ({ page, context }) => {
  await withoutWebGl(context);
  await openWords(page, '?lang=en');
  /** Visible text and accessible names of everything that is not marked as another language. */
  const chineseWords = () =>
    page.evaluate(() => {
      const chinese = /[\u2e80-\u9fff\uf900-\ufaff]/;
      const found: string[] = [];
      for (const element of document.querySelectorAll('body *')) {
        if (element.closest('[lang^=zh], [aria-hidden=true], svg, script, style')) continue;
        const own = [...element.childNodes].filter((node) => node instanceof Text).map((node) => node.data);
        for (const text of [...own, element.getAttribute('aria-label') ?? '']) if (chinese.test(text)) found.push(text);
      }
      return found;
    });
  const found = new Map<string, string[]>();
  const look = async (where: string) => {
    const words = await chineseWords();
    if (words.length > 0) found.set(where, words);
  };
  await look('list');
  for (const { id, name, order } of overview.zones) {
    await page.keyboard.press(String(order));
    const sheet = page.getByRole('complementary', { name: name.en, exact: true });
    await expect(sheet.getByRole('article').first()).toBeAttached();
    for (const tab of await sheet.getByRole('tab').all()) {
      await tab.click();
      await look(`${id} ${await tab.innerText()}`);
    }
  }
  expect(Object.fromEntries(found)).toEqual({});
});
