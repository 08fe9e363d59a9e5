/**
 * Leaves out of the build what deck.gl and luma.gl bring along for work that the atlas never gives them: with the
 * condition `visgl:webgl-only` in `vite.config.ts`, which leaves out deck.gl's own half for WebGPU, some 65 kB after gzip.
 */
import type { Plugin } from 'vite';

/**
 * Packages that only deck.gl asks for, each with a stand-in of the few exports that it imports, and why nobody misses
 * them. `tests/vite/deck.test.ts` knows where deck.gl imports them, so that a newer one that has other uses is noticed.
 */
export const STAND_INS: Readonly<Record<string, string>> = {
  // Packs attributes into shared buffers on WebGPU; with the condition above, code that is never reached.
  '@luma.gl/gpgpu': 'export let backendRegistry, cleanEvaluateSync, GPUDataEvaluator, interleave;',
  '@luma.gl/gpgpu/webgpu': 'export let interleave;',
  // Fetches data and images that are given as addresses; the atlas gives arrays, and only `src/data` fetches.
  '@loaders.gl/core': `
    export const registerLoaders = () => undefined;
    export const load = (address) => Promise.reject(new Error('deck.gl may not fetch ' + address));`,
  '@loaders.gl/images': 'export const ImageLoader = undefined;',
  // Recognises gestures on deck.gl's own canvas, which lets all of them through to the map.
  'mjolnir.js': `
    export class EventManager { on() {} off() {} watch() {} destroy() {} }
    export class Pan {}
    export { Pan as DoubleClickDrag, Pan as Pinch, Pan as Tap };`,
};

const PREFIX = '\0deck-stand-in:';

/** Shader texts as deck.gl and luma.gl write them, where nothing but other such texts is put into them. */
const WGSL = /\/\* wgsl \*\/ `(?:[^`$]|\$(?!\{)|\$\{\w+\})*`/g;
const GLSL = /\/\* glsl \*\/ `[^`]*`/g;
const WHOLE_LINE_COMMENT = /^[ \t]*\/\/.*\n/gm;

/** The same module without shaders for WebGPU, and without comments in those for WebGL. */
export function withLighterShaders(code: string): string {
  return code.replace(WGSL, "''").replace(GLSL, (shader) => shader.replace(WHOLE_LINE_COMMENT, ''));
}

export function lightDeck(): Plugin {
  return {
    name: 'atlas:light-deck',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source in STAND_INS && importer?.includes('/node_modules/@deck.gl/core/') ? PREFIX + source : undefined,
    load: (id) => (id.startsWith(PREFIX) ? STAND_INS[id.slice(PREFIX.length)] : undefined),
    transform: (code, id) =>
      /\/node_modules\/@(?:deck|luma)\.gl\//.test(id) ? { code: withLighterShaders(code), map: null } : undefined,
  };
}
