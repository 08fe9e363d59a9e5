/**
 * `npm run build:portable`: from the atlas as built in `dist/`, what can be carried into a room without a network.
 *
 *     portable/bay-zones-atlas.html    everything in one file, which opens by double click
 *     portable/bay-zones-atlas.zip     `dist/` for a host, with a word on what to do with it
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { zipSync, type Zippable } from 'fflate';
import { build } from 'vite';
import { serifFonts } from './vite/fonts-plugin';
import { filesBelow } from './vite/offline-plugin';
import { asPortablePage, workersInsidePage, WORKERS_INSIDE_PAGE, type InsidePage } from './vite/portable-page';

const TOP_FOLDER = resolve(import.meta.dirname, '..');
const DIST = resolve(TOP_FOLDER, 'dist');
const PORTABLE = resolve(TOP_FOLDER, 'portable');
const NAME = 'bay-zones-atlas';

/** Browsers that the atlas itself is built for. */
const TARGET = 'es2022';

const README = `灣區合作區圖譜 Bay Zones Atlas

把 atlas 資料夾整個複製到任何網頁主機，根目錄或任何子目錄均可；毋須伺服器程式。
直接雙擊 index.html 不能使用：瀏覽器不容許由檔案開啟的網頁讀取其他檔案。要雙擊開啟，請用 ${NAME}.html。

把 atlas 文件夹整个复制到任何网页主机，根目录或任何子目录均可；无须服务器程序。
直接双击 index.html 不能使用：浏览器不允许由文件打开的网页读取其他文件。要双击打开，请用 ${NAME}.html。

Copy the folder "atlas" to any web host, at its root or below any path; no program runs on the server.
A double click on index.html will not do: browsers do not let a page opened from a file read other files.
For that there is ${NAME}.html.
`;

interface Compiled {
  script: string;
  style: string;
}

/** The page's own script and styles, each in one piece. */
async function compiledPage(): Promise<Compiled> {
  const result = await build({
    root: TOP_FOLDER,
    configFile: false,
    envDir: false,
    publicDir: false,
    base: './',
    logLevel: 'warn',
    plugins: [svelte({ configFile: false }), workersInsidePage(), serifFonts({ inside: true })],
    build: {
      write: false,
      target: TARGET,
      cssCodeSplit: false,
      modulePreload: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: resolve(TOP_FOLDER, 'src/main.ts'), output: { codeSplitting: false } },
    },
  });
  const [bundle] = [result].flat();
  if (!bundle || !('output' in bundle)) throw new Error('src/main.ts was not built');
  const scripts = bundle.output.filter((file) => file.type === 'chunk');
  const styles = bundle.output.filter((file) => file.type === 'asset');
  const [script] = scripts;
  const [style] = styles;
  if (scripts.length !== 1 || !script || styles.length !== 1 || !style) {
    throw new Error(
      `expected one script and one style, not ${bundle.output.map(({ fileName }) => fileName).join(', ')}`,
    );
  }
  return { script: script.code, style: String(style.source) };
}

/** A worker as a classic script: a page opened from a file may not start any other. */
async function compiledWorker(source: string): Promise<string> {
  const result = await build({
    root: TOP_FOLDER,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: TARGET,
      lib: {
        entry: resolve(TOP_FOLDER, source),
        formats: ['iife'],
        name: 'worker',
      },
    },
  });
  const [bundle] = [result].flat();
  if (!bundle || !('output' in bundle)) throw new Error(`${source} was not built`);
  return bundle.output[0].code;
}

const CONTENT_TYPES: readonly (readonly [RegExp, string])[] = [
  [/\.(?:geo)?json$/, 'application/json'],
  [/\.csv$/, 'text/csv'],
  [/\.txt$/, 'text/plain'],
];

async function filesInsidePage(): Promise<InsidePage[]> {
  const published = filesBelow(DIST).flatMap((path): InsidePage[] => {
    const type = CONTENT_TYPES.find(([ending]) => ending.test(path))?.[1];
    const isWanted = type !== undefined && (/^(?:data|licences)\//.test(path) || path === 'config.json');
    return isWanted ? [{ path, type, content: readFileSync(join(DIST, path), 'utf8') }] : [];
  });
  const workers: InsidePage[] = [];
  for (const { file, source } of WORKERS_INSIDE_PAGE) {
    workers.push({ path: file, type: 'text/plain', content: await compiledWorker(source) });
  }
  return [...published, ...workers];
}

function zipOfDist(): Uint8Array {
  const files: Zippable = { 'README.txt': new TextEncoder().encode(README) };
  for (const path of filesBelow(DIST)) {
    if (!path.startsWith('.vite/')) files[`atlas/${path}`] = new Uint8Array(readFileSync(join(DIST, path)));
  }
  return zipSync(files, { level: 9 });
}

if (!existsSync(join(DIST, 'index.html'))) throw new Error('dist/ holds no page: run `npm run build` first');
const page = await compiledPage();
const html = asPortablePage(readFileSync(join(DIST, 'index.html'), 'utf8'), {
  ...page,
  icon: readFileSync(join(DIST, 'favicon.svg'), 'utf8'),
  files: await filesInsidePage(),
});
rmSync(PORTABLE, { recursive: true, force: true });
mkdirSync(PORTABLE);
for (const [file, content] of [
  [`${NAME}.html`, html],
  [`${NAME}.zip`, zipOfDist()],
] as const) {
  writeFileSync(join(PORTABLE, file), content);
  console.log(`portable/${file}  ${(content.length / 1e6).toFixed(1)} MB`);
}
