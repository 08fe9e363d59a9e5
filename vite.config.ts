/// <reference types="vitest/config" />
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defaultClientConditions, defineConfig } from 'vite';
import { contentSecurityPolicy } from './.ci/vite/content-security-policy.ts';
import { lightDeck } from './.ci/vite/deck-plugin.ts';
import { serifFonts } from './.ci/vite/fonts-plugin.ts';
import { geodata } from './.ci/vite/geodata-plugin.ts';
import { offline } from './.ci/vite/offline-plugin.ts';
import { packagesOfScripts } from './.ci/vite/packages-plugin.ts';
import { prerender } from './.ci/vite/prerender-plugin.ts';

/** A browser is opened where someone sits in front of one; over SSH, in CI and without a display nothing happens. */
const { CI, DISPLAY, SSH_CONNECTION, WAYLAND_DISPLAY } = process.env;
const hasDisplay = process.platform === 'darwin' || process.platform === 'win32' || Boolean(DISPLAY ?? WAYLAND_DISPLAY);

export default defineConfig({
  plugins: [
    svelte({ configFile: false }),
    geodata(),
    serifFonts(),
    lightDeck(),
    prerender(),
    contentSecurityPolicy(),
    packagesOfScripts(),
    offline(),
  ],
  // Relative addresses: what is built works under any path of any static host.
  base: './',
  // Three pages, no router: an address that is not a file is an honest 404.
  appType: 'mpa',
  // deck.gl without its half for WebGPU: the page draws by WebGL 2 alone.
  resolve: { conditions: ['visgl:webgl-only', ...defaultClientConditions] },
  build: {
    // Svelte 5 and MapLibre 6 both ask for browsers of about this age.
    target: 'es2022',
    manifest: true,
    // What it brings to browsers of before that age is only speed.
    modulePreload: { polyfill: false },
    // Every image and font is a file: addresses with data in them would weigh on the first script.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
  worker: { format: 'es' },
  server: { open: hasDisplay && !CI && !SSH_CONNECTION },
  test: {
    include: ['tests/**/*.test.ts'],
    // Building all of the content takes long on a busy machine; what hangs is found all the same.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
  },
});
