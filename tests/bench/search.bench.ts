/**
 * What one key stroke costs, beside MiniSearch: as it comes, and with our own cutting of Chinese, prefixes and slips. Run by hand:
 * `npm run bench -- search`. The promise is a 95th percentile under 5 ms for the atlas, under 16 ms for 100,000 records.
 */
import MiniSearch from 'minisearch';
import { bench, describe } from 'vitest';
import { loadMessages } from '../../src/i18n';
import { foldTableOf, Folder } from '../../src/search/fold';
import { indexOf } from '../../src/search/match';
import type { SearchRecord } from '../../src/search/records';
import { slipsForgiven } from '../../src/search/vocabulary';
import { KEY_STROKES, manyRecords, recordsOfTheAtlas } from './search-records';

interface Document {
  id: number;
  title: string;
  about: string;
  context: string;
}

const joined = (texts: SearchRecord['about']) => texts.flatMap((text) => Object.values(text)).join('\n');
const documentsOf = (records: readonly SearchRecord[]): Document[] =>
  records.map((record, id) => ({
    id,
    title: Object.values(record.title).join('\n'),
    about: [joined(record.about), ...record.terms].join('\n'),
    context: joined(record.context),
  }));

const FIELDS = ['title', 'about', 'context'];
const BOOST = { title: 10, about: 3, context: 1.5 };

/** MiniSearch with nothing set but the fields and that what is typed is the beginning of a word. */
function plainMiniSearch(records: readonly SearchRecord[]) {
  const index = new MiniSearch<Document>({ fields: FIELDS });
  index.addAll(documentsOf(records));
  return (typed: string) => index.search(typed, { prefix: true }).length;
}

/** MiniSearch taught what ours does: both scripts as one, pairs and single characters of Chinese, slips in longer words. */
function taughtMiniSearch(records: readonly SearchRecord[]) {
  const folder = new Folder(
    foldTableOf(records.flatMap((record) => [record.title, ...record.about, ...record.context])),
  );
  const pairs = (text: string) => Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
  const cut = (singles: boolean) => (text: string) =>
    folder.runs(text).flatMap((run) => {
      if (run.script === 'letters' || run.text.length === 1) return [run.text];
      return singles ? [...run.text, ...pairs(run.text)] : pairs(run.text);
    });
  const isHan = (term: string) => /\p{Script=Han}/u.test(term);
  const index = new MiniSearch<Document>({ fields: FIELDS, tokenize: cut(true), processTerm: (term) => term });
  index.addAll(documentsOf(records));
  return (typed: string) =>
    index.search(typed, {
      tokenize: cut(false),
      combineWith: 'AND',
      boost: BOOST,
      prefix: (term) => !isHan(term),
      fuzzy: (term) => (isHan(term) ? false : slipsForgiven(term)),
    }).length;
}

function ours(records: readonly SearchRecord[]) {
  const index = indexOf(records);
  return (typed: string) => index.find(typed).total;
}

const UNTAUGHT = { ours, 'MiniSearch, as it comes': plainMiniSearch };
const ALL = { ...UNTAUGHT, 'MiniSearch, taught': taughtMiniSearch };

/** Milliseconds of each key stroke, smallest first, in a few rounds; a round before them warms up. */
function timesOf(search: (typed: string) => number, rounds: number): number[] {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const typed of KEY_STROKES) {
      const start = performance.now();
      search(typed);
      if (round > 0) times.push(performance.now() - start);
    }
  }
  return times.sort((a, b) => a - b);
}

// Finds are made of the words of all languages.
await loadMessages();
const atlas = recordsOfTheAtlas();
// Taught, MiniSearch takes minutes to take in 100,000 records, and more memory than a process is given.
for (const { records, rounds, peers } of [
  { records: atlas, rounds: 20, peers: ALL },
  { records: manyRecords(atlas, 5_000), rounds: 1, peers: ALL },
  { records: manyRecords(atlas, 100_000), rounds: 1, peers: UNTAUGHT },
]) {
  const size = `${records.length.toLocaleString('en')} records`;
  describe(size, () => {
    for (const [peer, build] of Object.entries(peers)) {
      const start = performance.now();
      const search = build(records);
      const built = performance.now() - start;
      const times = timesOf(search, rounds);
      const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? NaN).toFixed(2);
      console.log(
        `${size}, ${peer}: built in ${built.toFixed(0)} ms; a key stroke takes ${at(0.5)} ms (median), ${at(0.95)} ms (p95), ${at(1)} ms (most)`,
      );
      let next = 0;
      bench(
        `${peer}: one key stroke`,
        () => {
          search(KEY_STROKES[next % KEY_STROKES.length] ?? '');
          next += 1;
        },
        { iterations: KEY_STROKES.length, time: 0, warmupIterations: 0, warmupTime: 0 },
      );
    }
  });
}
