/**
 * The browser that is measured in: as in the tests, without a graphics card, so that runs on any machine can be compared.
 * With `GRAPHICS=card` it draws with the machine's own, as a reader's does; on Linux through Vulkan, which needs no screen.
 */
import { chromium, type Browser } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from '../../.ci/browser';

const SOFTWARE = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const CARD_ON_LINUX = ['--use-gl=angle', '--use-angle=vulkan', '--enable-features=Vulkan', '--disable-vulkan-surface'];

/** Starts it, and prints what it draws with: figures say little without that. */
export async function launchMeasured(): Promise<Browser> {
  const onCard = process.env.GRAPHICS === 'card';
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: onCard
      ? [
          ...BROWSER_ARGUMENTS.filter((argument) => !SOFTWARE.includes(argument)),
          ...(process.platform === 'linux' ? CARD_ON_LINUX : []),
        ]
      : BROWSER_ARGUMENTS,
    ...(executablePath !== undefined && { executablePath }),
  });
  const page = await browser.newPage();
  const renderer = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    const named = gl?.getExtension('WEBGL_debug_renderer_info');
    return gl ? String(gl.getParameter(named ? named.UNMASKED_RENDERER_WEBGL : gl.RENDERER)) : 'nothing: no WebGL here';
  });
  await page.close();
  console.log(`drawn with ${renderer}\n`);
  return browser;
}
