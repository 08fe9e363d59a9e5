import { describe, expect, test } from 'vitest';
import { composed, PAGES, refuseInlineCode } from '../../.ci/vite/prerender-plugin';

const TEMPLATE = `<!doctype html>
<html lang="zh-Hant-HK" data-root="./">
  <head>
    <title>Atlas</title>
    <script type="module" src="./assets/index.js"></script>
    <link rel="stylesheet" href="./assets/index.css">
  </head>
  <body><div id="app"><!--app--></div></body>
</html>`;

const pageIn = (language: string) => {
  const page = PAGES.find((candidate) => candidate.language === language);
  if (!page) throw new Error(`no page in ${language}`);
  return page;
};

describe('a prerendered page', () => {
  const words = {
    title: 'Tax < 15 %',
    description: 'Says "from $& to $1"',
    body: '<h1>前海</h1><a href="./data">$&</a>',
  };
  const english = composed(TEMPLATE, pageIn('en'), words);

  test('says its language and the way back to its root', () => {
    expect(english).toContain('<html lang="en" data-root="../">');
    expect(composed(TEMPLATE, pageIn('zh-Hans'), words)).toContain('<html lang="zh-Hans-CN" data-root="../">');
    expect(composed(TEMPLATE, pageIn('zh-Hant'), words)).toContain('<html lang="zh-Hant-HK" data-root="./">');
  });

  test('finds scripts and styles from its own folder, and leaves the addresses of the words alone', () => {
    expect(english).toContain('src="../assets/index.js"');
    expect(english).toContain('href="../assets/index.css"');
    expect(english).toContain('<div id="app"><h1>前海</h1><a href="./data">$&</a></div>');
  });

  test('writes title and description as text', () => {
    expect(english).toContain('<title>Tax &lt; 15 %</title>');
    expect(english).toContain('content="Says &quot;from $&amp; to $1&quot;"');
  });

  test('names the pages in the other languages', () => {
    expect(english).toContain('<link rel="alternate" hreflang="zh-Hant-HK" href="../" />');
    expect(english).toContain('<link rel="alternate" hreflang="zh-Hans-CN" href="../zh-Hans/" />');
  });

  test('is refused where the template has no room for the words', () => {
    expect(() => composed(TEMPLATE.replace('<!--app-->', ''), pageIn('en'), words)).toThrow(
      'index.html has no <!--app-->',
    );
  });
});

describe('inline code', () => {
  test.each([
    ['a style attribute', '<p class="lead" style="color: red">'],
    ['a style element', '<style>p { color: red }</style>'],
    ['a script in the page', '<script>start()</script>'],
    ['a handler in markup', '<button onclick="start()">'],
  ])('%s is refused', (_, html) => {
    expect(() => {
      refuseInlineCode(html, 'en/index.html');
    }).toThrow('en/index.html: the content security policy refuses');
  });

  test('what comes from a file, and words about style, pass', () => {
    expect(() => {
      refuseInlineCode('<script type="module" src="./a.js"></script><p class="style">style = on top</p>', 'index.html');
    }).not.toThrow();
  });
});
