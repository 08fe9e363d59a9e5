/** Records to search by the hundred thousand: the atlas's own, their words shuffled between them by a fixed seed. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FirstView, Measures, Reading } from '../../src/contract/pieces';
import type { Text } from '../../src/contract/values';
import { searchRecords, type SearchRecord } from '../../src/search/records';

const DATA = resolve(import.meta.dirname, '../../public/data/page');

function readPiece<Piece>(name: string): Piece {
  const file = resolve(DATA, name);
  if (!existsSync(file)) throw new Error(`${file} is missing: run "npm run data:build" first`);
  return JSON.parse(readFileSync(file, 'utf8')) as Piece;
}

export function recordsOfTheAtlas(): SearchRecord[] {
  return searchRecords(
    { ...readPiece<FirstView>('overview.json'), ...readPiece<Reading>('reading.json') },
    readPiece<Measures>('measures.json'),
    [],
  );
}

/** Numbers from 0 up to 1, the same in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES =
  'an bei cang dong er fu guang hai jiang kai lin ming nan ou ping qing rong shan tai wan xin yu zhong'.split(' ');

/** As many as wanted: a title of one record, words about another, the surroundings of a third, and a name of its own. */
export function manyRecords(from: readonly SearchRecord[], count: number): SearchRecord[] {
  const random = randomNumbers(20_261_123);
  const oneOf = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  };
  return Array.from({ length: count }, (_, number) => {
    const { title, target } = oneOf(from);
    const name = `${oneOf(SYLLABLES)}${oneOf(SYLLABLES)}${oneOf(SYLLABLES)}`;
    const named: Text = {
      'zh-Hant': `${title['zh-Hant']} ${number}`,
      'zh-Hans': `${title['zh-Hans']} ${number}`,
      en: `${title.en} ${name}`,
    };
    const { about } = oneOf(from);
    const { context, zones } = oneOf(from);
    return { key: `many/${number}`, title: named, about: about.slice(0, 2), context, zones, terms: [], target };
  });
}

/** Questions as they are typed: every beginning of each, one key stroke after another. */
export const KEY_STROKES: readonly string[] = [
  '企業所得稅',
  '所得税優惠',
  '前海仲裁',
  '橫琴澳門居民',
  '横琴口岸',
  '單一窗口',
  '資金流通',
  '香港居民在前海就業',
  '北部都會區河套',
  '大灣區',
  'Hengqin',
  'arbitration seat',
  'arbitraton',
  'Hong Kong residents',
  'northern metropolis',
  'cross-boundary data',
  'qianhia',
  'professional qualifications',
  'tax 15%',
  'Macao firms 2029',
  'zxqvwkpt',
  '火星銀行',
].flatMap((question) => Array.from(question, (_, at) => question.slice(0, at + 1)));
