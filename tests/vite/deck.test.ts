import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { STAND_INS, withLighterShaders } from '../../.ci/vite/deck-plugin';

const DECK = resolve(import.meta.dirname, '../../node_modules/@deck.gl/core/dist.webgl-only');

test('deck.gl asks for what is left out only where it was found to do without', () => {
  const files = readdirSync(DECK, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  const askedFor = (name: string) =>
    files.filter((file) => readFileSync(join(DECK, file), 'utf8').includes(`from '${name}'`)).sort();
  expect(Object.fromEntries(Object.keys(STAND_INS).map((name) => [name, askedFor(name)]))).toEqual({
    '@luma.gl/gpgpu': ['lib/attribute/attribute-buffer-groups.js'],
    '@luma.gl/gpgpu/webgpu': ['lib/attribute/attribute-buffer-groups.js'],
    '@loaders.gl/core': ['lib/init.js', 'lib/layer.js', 'lib/resource/resource.js', 'scripting/loadersgl.js'],
    '@loaders.gl/images': ['lib/init.js'],
    'mjolnir.js': ['lib/constants.js', 'lib/deck.js'],
  });
});

test('a shader for WebGPU is left out, and one for WebGL loses only its comments', () => {
  const code = [
    'export const webgpu = /* wgsl */ `\\',
    '${constants} fn area() -> f32 { return 1.0; }',
    '`;',
    'export const webgl = /* glsl */ `\\',
    '#version 300 es',
    '// what is drawn',
    '  // and where',
    'void main() {} // the end',
    '`;',
    '// a remark',
  ].join('\n');
  expect(withLighterShaders(code)).toBe(
    [
      "export const webgpu = '';",
      'export const webgl = /* glsl */ `\\',
      '#version 300 es',
      'void main() {} // the end',
      '`;',
      '// a remark',
    ].join('\n'),
  );
});
