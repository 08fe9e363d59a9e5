/**
 * Finds records by what is typed. Pure: no page, no language chosen.
 *
 * Chinese is not cut into words: each character and each pair of neighbours is indexed, so any part of a term
 * finds it, in either script. Letters and digits are whole words, found by their beginning and with a slip or two. Every
 * language of a record is indexed as one, so a question in one finds words of the others.
 *
 * Why not MiniSearch, which was tried: `README.md`.
 */
import type { ZoneId } from '../contract/atlas';
import { LANGUAGES } from '../contract/vocabulary';
import { foldTableOf, Folder } from './fold';
import { termsOf, type Term } from './query';
import { KINDS, type Kind, type SearchRecord } from './records';
import { meantWords } from './vocabulary';

/** Which texts of a record a word stands in, as bits. */
const IN_TITLE = 1;
const IN_ABOUT = 2;
const IN_CONTEXT = 4;
const FIELD_BITS = 3;

/** What a word weighs by the best text it stands in. */
const WEIGHT_IN_TITLE = 10;
const WEIGHT_IN_ABOUT = 3;
const WEIGHT_IN_CONTEXT = 1.5;
const WEIGHT_OF_FIELDS = Array.from({ length: 1 << FIELD_BITS }, (_, fields) =>
  fields & IN_TITLE
    ? WEIGHT_IN_TITLE
    : fields & IN_ABOUT
      ? WEIGHT_IN_ABOUT
      : fields & IN_CONTEXT
        ? WEIGHT_IN_CONTEXT
        : 0,
);

/** Of a Chinese term that a record holds only in pieces: 前海仲裁 where 前海 and 仲裁 stand apart. */
const QUALITY_IN_PIECES = 0.6;
/** Of a term of which a record holds only the greater part: 企業所得稅 where it says 所得稅. */
const QUALITY_IN_PART = 0.25;

/** Which kind comes first among those with finds alike: what the atlas is about, and only then the papers it was read from. */
const WEIGHT_OF_KIND: Record<Kind, number> = {
  zone: 1.3,
  part: 1.1,
  measure: 1.25,
  indicator: 1.2,
  series: 0.89,
  place: 1,
  plan: 1,
  event: 1,
  statement: 0.9,
  command: 1,
  source: 0.2,
};

/** Less than a word in a title, more than what parts two texts that both hold the words. */
const WORTH_OF_ITS_ZONE = 1.5;

/** How many finds of a kind are compared in full before the best are shown. */
const COMPARED_IN_FULL = 48;
export const SHOWN_OF_A_KIND = 5;

export interface Hit {
  record: SearchRecord;
  score: number;
}

export interface HitGroup {
  kind: Kind;
  /** How many were found; `hits` holds the best of them. */
  total: number;
  hits: readonly Hit[];
}

export interface Found {
  total: number;
  /** The kind with the best find first. */
  groups: readonly HitGroup[];
  /** How many finds lie in each zone. */
  zones: ReadonlyMap<ZoneId, number>;
  /** What was looked for, to be marked where it stands. */
  terms: readonly FoundTerm[];
  /** Where nothing was found: the typed words that together find something. */
  instead?: string;
}

/** A term, and the words of the records that were taken for it although they do not begin with it. */
export interface FoundTerm {
  term: Term;
  words: ReadonlySet<string>;
}

export const NOTHING_FOUND: Found = { total: 0, groups: [], zones: new Map(), terms: [] };

type Postings = number[];

/** Records and their words, ready to be asked. Built in steps, so that a page can draw in between. */
export class SearchIndex {
  readonly folder: Folder;
  readonly #records: readonly SearchRecord[];
  /** Characters and pairs of characters; each posting is a record's position and, in its lowest bits, the fields. */
  readonly #han = new Map<string, Postings>();
  readonly #postingsOfWord = new Map<string, Postings>();
  #words: string[] = [];
  #postings: Postings[] = [];
  /** Of each record: its titles folded, and what speaks for it before anything is asked. */
  readonly #titles: string[] = [];
  /** Names of the zones, folded: one that is asked for speaks for what lies in it alone. */
  readonly #zoneNames = new Map<ZoneId, readonly string[]>();
  readonly #head: Float32Array;
  readonly #kind: Uint8Array;
  #added = 0;

  // Room for one question's arithmetic, kept between questions.
  readonly #total: Float32Array;
  readonly #ofTerm: Float32Array;
  readonly #masks: Uint32Array;

  /** An index without any of its records yet: `add` them, or use `indexOf`. */
  constructor(records: readonly SearchRecord[]) {
    this.#records = records;
    this.folder = new Folder(foldTableOf(textsOf(records)));
    const count = records.length;
    this.#head = new Float32Array(count);
    this.#kind = new Uint8Array(count);
    this.#total = new Float32Array(count);
    this.#ofTerm = new Float32Array(count);
    this.#masks = new Uint32Array(count * FIELD_BITS);
  }

  /** Adds up to `count` more records. @returns whether all are in */
  add(count: number): boolean {
    const end = Math.min(this.#added + count, this.#records.length);
    for (; this.#added < end; this.#added += 1) {
      const record = this.#records[this.#added];
      if (record) this.#addRecord(record, this.#added);
    }
    if (end < this.#records.length) return false;
    if (this.#words.length !== this.#postingsOfWord.size) {
      this.#words = [...this.#postingsOfWord.keys()].sort();
      this.#postings = this.#words.map((word) => this.#postingsOfWord.get(word) ?? []);
    }
    return true;
  }

  #addRecord(record: SearchRecord, position: number): void {
    const titles = LANGUAGES.map((language) => record.title[language]);
    for (const title of titles) this.#addText(title, position, IN_TITLE);
    for (const text of [...record.about, ...(record.sayings ?? [])]) {
      for (const language of LANGUAGES) this.#addText(text[language], position, IN_ABOUT);
    }
    for (const term of record.terms) this.#addText(term, position, IN_ABOUT);
    for (const text of record.context) {
      for (const language of LANGUAGES) this.#addText(text[language], position, IN_CONTEXT);
    }
    const folded = titles.map((title) => this.folder.flat(title));
    this.#titles[position] = folded.join('\n');
    if (record.target.kind === 'zone') this.#zoneNames.set(record.target.zone, folded);
    this.#kind[position] = KINDS.indexOf(record.target.kind);
    // Among equals the short title comes first: more of it is what was asked for.
    this.#head[position] =
      1 / (1 + record.title['zh-Hant'].length / 6) + (KINDS.length - (this.#kind[position] ?? 0)) / 50;
  }

  #addText(text: string, position: number, field: number): void {
    for (const run of this.folder.runs(text)) {
      if (run.script === 'letters') {
        post(this.#postingsOfWord, run.text, position, field);
        continue;
      }
      for (let at = 0; at < run.text.length; at += 1) {
        post(this.#han, run.text.charAt(at), position, field);
        if (at > 0) post(this.#han, run.text.slice(at - 1, at + 1), position, field);
      }
    }
  }

  /**
   * What the typed text finds: every record that answers all of its terms.
   *
   * @param shown how many of a kind to hand out, where that is not `SHOWN_OF_A_KIND`
   */
  find(typed: string, shown: Partial<Record<Kind, number>> = {}): Found {
    const terms = termsOf(typed, this.folder);
    if (terms.length === 0 || this.#records.length === 0) return NOTHING_FOUND;
    const found = this.#answerAll(terms);
    const answer = this.#gather(found, this.folder.flat(typed), shown);
    if (answer.total > 0) return answer;
    const instead = this.#instead(terms);
    return { ...NOTHING_FOUND, ...(instead !== undefined && { instead }) };
  }

  /** Leaves in `#total` what each record scores, 0 where a term goes unanswered. */
  #answerAll(terms: readonly Term[]): FoundTerm[] {
    return terms.map((term, index) => {
      const words = this.#answer(term);
      const total = this.#total;
      const ofTerm = this.#ofTerm;
      if (index === 0) total.set(ofTerm);
      else {
        for (let record = 0; record < total.length; record += 1) {
          const so = total[record] ?? 0;
          if (so === 0) continue;
          const more = ofTerm[record] ?? 0;
          total[record] = more === 0 ? 0 : so + more;
        }
      }
      return { term, words };
    });
  }

  /** Leaves in `#ofTerm` how well each record answers one term, 0 for not at all. */
  #answer(term: Term): ReadonlySet<string> {
    this.#ofTerm.fill(0);
    if (term.script === 'han') {
      this.#answerHan(term.text);
      return new Set();
    }
    const words = new Set<string>();
    for (const { at, quality, begins } of meantWords(this.#words, term.text)) {
      if (!begins) words.add(this.#words[at] ?? '');
      this.#keepBest(this.#postings[at] ?? [], quality);
    }
    return words;
  }

  #keepBest(postings: Postings, quality: number): void {
    const ofTerm = this.#ofTerm;
    for (const posting of postings) {
      const record = posting >>> FIELD_BITS;
      const score = quality * (WEIGHT_OF_FIELDS[posting & 7] ?? 0);
      if (score > (ofTerm[record] ?? 0)) ofTerm[record] = score;
    }
  }

  #answerHan(text: string): void {
    if (text.length === 1) {
      this.#keepBest(this.#han.get(text) ?? [], 1);
      return;
    }
    // Which of the term's pairs a record holds, as bits: in its title, in its title or about it, and anywhere.
    const masks = this.#masks;
    const pairs = text.length - 1;
    masks.fill(0);
    for (let pair = 0; pair < pairs; pair += 1) {
      const bit = 1 << pair;
      for (const posting of this.#han.get(text.slice(pair, pair + 2)) ?? []) {
        const first = (posting >>> FIELD_BITS) * FIELD_BITS;
        const fields = posting & 7;
        if (fields & IN_TITLE) masks[first] = (masks[first] ?? 0) | bit;
        if (fields & (IN_TITLE | IN_ABOUT)) masks[first + 1] = (masks[first + 1] ?? 0) | bit;
        masks[first + 2] = (masks[first + 2] ?? 0) | bit;
      }
    }
    const qualities = new Map<number, number>();
    const qualityOf = (mask: number): number => {
      if (mask === 0) return 0;
      const known = qualities.get(mask);
      if (known !== undefined) return known;
      const quality = qualityOfPairs(mask, pairs);
      qualities.set(mask, quality);
      return quality;
    };
    const ofTerm = this.#ofTerm;
    for (let record = 0; record < ofTerm.length; record += 1) {
      const first = record * FIELD_BITS;
      const anywhere = masks[first + 2] ?? 0;
      if (anywhere === 0) continue;
      ofTerm[record] = Math.max(
        WEIGHT_IN_TITLE * qualityOf(masks[first] ?? 0),
        WEIGHT_IN_ABOUT * qualityOf(masks[first + 1] ?? 0),
        WEIGHT_IN_CONTEXT * qualityOf(anywhere),
      );
    }
  }

  /** The best of each kind by what `#total` holds. */
  #gather(terms: readonly FoundTerm[], asked: string, shown: Partial<Record<Kind, number>>): Found {
    const best = KINDS.map((kind) => new Best(Math.max(COMPARED_IN_FULL, shown[kind] ?? 0)));
    const totals = KINDS.map(() => 0);
    const zones = new Map<ZoneId, number>();
    let total = 0;
    for (let position = 0; position < this.#total.length; position += 1) {
      const base = this.#total[position] ?? 0;
      if (base === 0) continue;
      const kind = this.#kind[position] ?? 0;
      total += 1;
      totals[kind] = (totals[kind] ?? 0) + 1;
      best[kind]?.offer(position, base + (this.#head[position] ?? 0));
      for (const zone of this.#records[position]?.zones ?? []) zones.set(zone, (zones.get(zone) ?? 0) + 1);
    }
    const whole = terms.map(({ term }) => term.text).join(' ');
    const groups = KINDS.flatMap((kind, number): HitGroup[] => {
      const hits = (best[number]?.inOrder() ?? [])
        .flatMap(([position, score]): Hit[] => {
          const record = this.#records[position];
          return record
            ? [
                {
                  record,
                  score: score + this.#inOnePiece(position, whole, asked, terms) + this.#inItsZone(record, whole),
                },
              ]
            : [];
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, shown[kind] ?? SHOWN_OF_A_KIND);
      return hits.length === 0 ? [] : [{ kind, total: totals[number] ?? 0, hits }];
    });
    const leads = ({ kind, hits }: HitGroup) => (hits[0]?.score ?? 0) * WEIGHT_OF_KIND[kind];
    groups.sort((a, b) => leads(b) - leads(a));
    return { total, groups, zones, terms };
  }

  /** More for what lies in the zone that was named, and in no other: others only mention it. */
  #inItsZone({ zones }: SearchRecord, whole: string): number {
    const [zone] = zones;
    if (zone === undefined || zones.length > 1) return 0;
    return this.#zoneNames.get(zone)?.some((name) => whole.includes(name)) ? WORTH_OF_ITS_ZONE : 0;
  }

  /**
   * More for a title that is what was asked for, begins with it, or holds all of it together.
   * @param whole the terms that tell something; `asked` has the small words too: "For my firm" is a title
   */
  #inOnePiece(position: number, whole: string, asked: string, terms: readonly FoundTerm[]): number {
    const titles = this.#titles[position] ?? '';
    let bonus = 0;
    for (const { term } of terms) if (titles.includes(term.text)) bonus += 2;
    for (const title of titles.split('\n')) {
      if (title === whole || title === asked) return bonus + 20;
      if (title.startsWith(whole)) bonus = Math.max(bonus, 8);
      else if (title.includes(whole)) bonus = Math.max(bonus, 5);
    }
    return bonus;
  }

  /**
   * The typed words that the best record holds, where none holds all. A Chinese term is taken apart into the
   * stretches that stand in any record. The rarer a word, the more it says.
   */
  #instead(terms: readonly Term[]): string | undefined {
    const pieces = terms.flatMap((term) => this.#knownPieces(term)).slice(0, 24);
    const scores = new Float32Array(this.#records.length);
    const answered = pieces.map((piece) => {
      this.#answer(piece);
      const records = this.#ofTerm.map((score) => (score > 0 ? 1 : 0));
      const count = records.reduce((sum, one) => sum + one, 0);
      const worth = count === 0 ? 0 : Math.log(1 + this.#records.length / count);
      records.forEach((one, record) => (scores[record] = (scores[record] ?? 0) + one * worth));
      return records;
    });
    let best = 0;
    scores.forEach((score, record) => {
      if (score > (scores[best] ?? 0)) best = record;
    });
    if ((scores[best] ?? 0) === 0) return undefined;
    const words = pieces.filter((_, index) => answered[index]?.[best] === 1).map((piece) => piece.typed);
    return [...new Set(words)].join(' ');
  }

  #knownPieces(term: Term): Term[] {
    if (term.script === 'letters') return [term];
    const pieces: Term[] = [];
    let start = 0;
    for (let at = 1; at <= term.text.length; at += 1) {
      if (at < term.text.length && this.#han.has(term.text.slice(at - 1, at + 1))) continue;
      if (at - start >= 2) {
        pieces.push({ script: 'han', text: term.text.slice(start, at), typed: term.typed.slice(start, at) });
      }
      start = at;
    }
    return pieces;
  }
}

/** An index with all its records in it. */
export function indexOf(records: readonly SearchRecord[]): SearchIndex {
  const index = new SearchIndex(records);
  index.add(records.length);
  return index;
}

function* textsOf(records: readonly SearchRecord[]) {
  for (const record of records) {
    yield record.title;
    yield* record.about;
    yield* record.sayings ?? [];
    yield* record.context;
  }
}

/** Notes that a word stands in a field of a record. Records come in order, so only the last posting can be the same one. */
function post(index: Map<string, Postings>, word: string, position: number, field: number): void {
  const postings = index.get(word);
  const posting = (position << FIELD_BITS) | field;
  if (!postings) {
    index.set(word, [posting]);
    return;
  }
  const last = postings.length - 1;
  const latest = postings[last] ?? 0;
  if (latest >>> FIELD_BITS === position) postings[last] = latest | field;
  else postings.push(posting);
}

/**
 * How well the pairs that a record holds make up a Chinese term: 1 for all of them, less where the term is held in
 * pieces of at least two characters, little where only its greater part is there (three characters and 60 % of it at least).
 *
 * @param mask a bit for each pair that is there, the first the lowest
 * @param pairs how many pairs the term has: its characters less one
 */
function qualityOfPairs(mask: number, pairs: number): number {
  const holds = (pair: number) => (mask & (1 << pair)) !== 0;
  let count = 0;
  let longest = 0;
  let current = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    current = holds(pair) ? current + 1 : 0;
    if (current > 0) count += 1;
    longest = Math.max(longest, current);
  }
  if (count === pairs) return 1;
  // covered[n]: the first n characters are pieces of two or three characters that the record holds.
  const covered = [true];
  for (let end = 1; end <= pairs + 1; end += 1) {
    covered[end] =
      (end >= 2 && (covered[end - 2] ?? false) && holds(end - 2)) ||
      (end >= 3 && (covered[end - 3] ?? false) && holds(end - 3) && holds(end - 2));
  }
  if (covered[pairs + 1]) return QUALITY_IN_PIECES;
  const characters = longest + 1;
  return characters >= 3 && characters >= 0.6 * (pairs + 1) ? QUALITY_IN_PART * (characters / (pairs + 1)) : 0;
}

/** The best few of many, without sorting the many. */
class Best {
  readonly #most: number;
  readonly #kept: (readonly [position: number, score: number])[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  offer(position: number, score: number): void {
    const kept = this.#kept;
    const worst = kept[kept.length - 1];
    if (kept.length >= this.#most && worst && score <= worst[1]) return;
    let at = kept.length;
    while (at > 0 && (kept[at - 1]?.[1] ?? 0) < score) at -= 1;
    kept.splice(at, 0, [position, score]);
    if (kept.length > this.#most) kept.pop();
  }

  inOrder(): readonly (readonly [position: number, score: number])[] {
    return this.#kept;
  }
}
