import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { asPortablePage, scriptForElement } from '../../.ci/vite/portable-page';

const BUILT = `<!doctype html>
<html lang="zh-Hant-HK" data-root="./">
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src &#39;self&#39;" />
    <link rel="icon" href="./favicon.svg" type="image/svg+xml" />
    <link rel="manifest" href="./manifest.webmanifest" />
    <script type="module" crossorigin src="./assets/index.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index.css">
  </head>
  <body><div id="app"><h1>前海</h1></div></body>
</html>`;

const FILES = [{ path: 'data/a.json', type: 'application/json', content: '{"text":"</script><b>$&"}' }];
const page = asPortablePage(BUILT, { script: 'start("$&");\r\n', style: 'b{}', icon: '<svg/>', files: FILES });

describe('a portable page', () => {
  test('keeps its words, and asks for no file', () => {
    expect(page).toContain('<h1>前海</h1>');
    expect(page).not.toMatch(/\s(?:src|href)="(?!data:)/);
  });

  test('allows its own script and style, by what a browser hashes of them', () => {
    const policy = /content="([^"]*script-src[^"]*)"/.exec(page)?.[1] ?? '';
    for (const [pattern, directive] of [
      [/<script type="module">([^]*?)<\/script>/, 'script-src'],
      [/<style>([^]*?)<\/style>/, 'style-src'],
    ] as const) {
      const hash = createHash('sha256')
        .update(pattern.exec(page)?.[1] ?? '')
        .digest('base64');
      expect(policy).toContain(`${directive} 'sha256-${hash}'`);
    }
    expect(policy).not.toContain('unsafe');
  });

  test('holds a file with markup in it, and gives it back unchanged', () => {
    const inside = /data-file="data\/a\.json">([^]*?)<\/script>/.exec(page)?.[1] ?? '';
    expect(JSON.parse(inside)).toEqual({ text: '</script><b>$&' });
  });

  test('is refused where the built page has no place for the script', () => {
    expect(() => asPortablePage('<html ></html>', { script: '', style: '', icon: '', files: [] })).toThrow('not once');
  });
});

test('a script says the same inside an element, though nothing in it can end that', () => {
  const script = 'const ends = ["</script>", `<!-- ${1}`, /<script/.source, "\\u003c"];';
  const safe = scriptForElement(script);
  expect(safe).not.toMatch(/<\/script|<script|<!--/i);
  expect(runInNewContext(`${safe} ends;`)).toEqual(['</script>', '<!-- 1', '\\x3Cscript', '<']);
});
