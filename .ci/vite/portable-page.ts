/**
 * The atlas in one page: script, styles and all data inside, so that it opens from a file with no network and no server.
 * Such a page may fetch nothing and start no worker but a classic one from a blob, and it carries a policy of its own,
 * which names its one script and its one style by their hashes.
 */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** A file as it lies in the page, in a script element of a type that browsers do not run. */
export interface InsidePage {
  /** As the page asks for it: 'data/page/overview.json'. */
  path: string;
  type: string;
  content: string;
}

export interface PortableParts {
  script: string;
  style: string;
  /** SVG. */
  icon: string;
  files: readonly InsidePage[];
}

/** The workers that lie in the page: how the scripts name their addresses, and the file of each. */
export const WORKERS_INSIDE_PAGE = [
  {
    address: 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url',
    source: 'node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs',
    file: 'map-worker.js',
  },
  {
    address: './import-worker.ts?worker&url',
    source: 'src/data/own-flows/import-worker.ts',
    file: 'import-worker.js',
  },
  {
    address: './streets-worker.ts?worker&url',
    source: 'src/data/streets-worker.ts',
    file: 'streets-worker.js',
  },
] as const;

const RESOLVED_WORKER = '\0portable:worker:';

/**
 * Gives the scripts addresses of workers that lie in the page. They end in `.cjs`: MapLibre then starts a classic worker,
 * and so do we; a module worker is refused by browsers to a page opened from a file.
 */
export function workersInsidePage(): Plugin {
  return {
    name: 'atlas:workers-inside-page',
    enforce: 'pre',
    resolveId: (id) => {
      const worker = WORKERS_INSIDE_PAGE.find(({ address }) => address === id);
      return worker && RESOLVED_WORKER + worker.file;
    },
    load: (id) =>
      id.startsWith(RESOLVED_WORKER)
        ? `const source = document.querySelector('script[data-file="${id.slice(RESOLVED_WORKER.length)}"]').textContent;
           export default URL.createObjectURL(new Blob([source], { type: 'text/javascript' })) + '#worker.cjs';`
        : undefined,
  };
}

/** Line ends as a page has them after reading: a hash is made of what the browser sees. */
const withPlainLineEnds = (text: string) => text.replaceAll(/\r\n?/g, '\n');

/**
 * The same script, with nothing in it that ends or confuses a script element. What is replaced stands in strings,
 * templates and patterns, where `\x3C` is a "<"; a comparison written as `a<!--b` would be refused by the parser before.
 */
export function scriptForElement(script: string): string {
  return withPlainLineEnds(script).replaceAll(/<(?=\/script|script|!--)/gi, '\\x3C');
}

function contentForElement({ path, type, content }: InsidePage): string {
  if (type === 'application/json') return content.replaceAll('<', '\\u003c');
  if (type === 'text/plain') return scriptForElement(content);
  if (/<(?:\/script|script|!--)/i.test(content)) throw new Error(`${path} cannot lie inside a page: it holds markup`);
  return content;
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function policy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'worker-src blob:',
    // MapLibre fetches its worker before it starts one. A blob is this page's own.
    'connect-src blob:',
    // MapLibre hands images over as blobs, and deck.gl draws icons from data addresses.
    'img-src data: blob:',
    // The serif of titles lies in the script.
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function replacedOnce(html: string, pattern: RegExp, replacement: string): string {
  const found = html.match(new RegExp(pattern, `${pattern.flags}g`))?.length ?? 0;
  if (found !== 1) throw new Error(`index.html holds ${pattern.source} ${found} times, not once`);
  return html.replace(pattern, () => replacement);
}

/**
 * The portable page, from the page as it was built for a host.
 * @throws if the built page is not laid out as expected
 */
export function asPortablePage(built: string, { script, style, icon, files }: PortableParts): string {
  const safeScript = scriptForElement(script);
  const safeStyle = withPlainLineEnds(style);
  if (/<\/style/i.test(safeStyle)) throw new Error('the styles would end their own element');
  const inside = files
    .map((file) => `<script type="${file.type}" data-file="${file.path}">${contentForElement(file)}</script>\n`)
    .join('');

  let html = built.replaceAll(
    /\s*<link rel="(?:stylesheet|modulepreload|manifest|alternate|apple-touch-icon)"[^>]*>/g,
    '',
  );
  html = replacedOnce(html, /\s*<script type="module"[^>]*><\/script>/, '');
  html = replacedOnce(html, /<html /, '<html data-portable ');
  html = replacedOnce(
    html,
    /<meta http-equiv="Content-Security-Policy"[^>]*>/,
    `<meta http-equiv="Content-Security-Policy" content="${policy(safeScript, safeStyle)}" />`,
  );
  html = replacedOnce(
    html,
    /<link rel="icon"[^>]*>/,
    `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml,${encodeURIComponent(icon)}" />`,
  );
  html = replacedOnce(html, /<\/head>/, `<style>${safeStyle}</style>\n  </head>`);
  // At the end of the body, when everything it reads lies before it.
  return replacedOnce(html, /<\/body>/, `${inside}<script type="module">${safeScript}</script>\n  </body>`);
}
