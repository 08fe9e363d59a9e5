/**
 * Brings texts to one form before they are compared: Traditional characters to Simplified ones, capitals to small
 * letters, full-width forms and accents to the plain letter.
 */
import type { Text } from '../contract/values';

/** Single characters and what each is read as. Characters that are not in it stand for themselves. */
export type FoldTable = ReadonlyMap<string, string>;

/**
 * Characters that Hong Kong keyboards and fonts write in more than one way, or that a converter leaves alone, each
 * followed by its Simplified form, and the words of large numbers. A reader may type any of them whether or not a text
 * happens to hold it.
 */
const WRITTEN_VARIANTS = [
  '臺台 裏里 裡里 綫线 線线 衞卫 衛卫 滙汇 匯汇 彙汇 説说 說说 啟启 啓启 羣群 峯峰 脫脱 稅税 悅悦 閲阅 閱阅 產产 産产 畧略 溫温 恆恒',
  '鷄鸡 雞鸡 緑绿 綠绿 録录 錄录 內内 決决 況况 凈净 淨净 衆众 眾众 爲为 為为 佔占 牀床 舖铺 著着 鋭锐 銳锐 萬万 億亿 祕秘 麪面 麵面 硏研 污汚',
].flatMap((line) => line.split(' '));

const HAN = /\p{Script=Han}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Reads the table off the texts themselves. Every record holds its words in both scripts, character under
 * character, so no conversion table has to travel with the page. Checked against OpenCC on the atlas's 962 different
 * characters: it differs in two, 覆 and 藉, which OpenCC itself converts by the words around them.
 *
 * Texts of different length are left out. Where the two differ in vocabulary and not only in script (資訊, 信息), the
 * pairs contradict what other texts say of the same characters; such stretches are struck out before the count.
 */
export function foldTableOf(texts: Iterable<Text>): FoldTable {
  const aligned: (readonly [traditional: readonly string[], simplified: readonly string[]])[] = [];
  const votes = new Map<string, Map<string, number>>();
  const vote = (from: string, to: string, by: number) => {
    const ofCharacter = votes.get(from) ?? new Map<string, number>();
    ofCharacter.set(to, (ofCharacter.get(to) ?? 0) + by);
    votes.set(from, ofCharacter);
  };
  const favourite = (from: string): string =>
    [...(votes.get(from) ?? [])].reduce((best, each) => (each[1] > best[1] ? each : best), [from, 0] as const)[0];

  for (const text of texts) {
    const pair = [[...text['zh-Hant']], [...text['zh-Hans']]] as const;
    if (pair[0].length !== pair[1].length) continue;
    aligned.push(pair);
    pair[0].forEach((from, at) => vote(from, pair[1][at] ?? from, 1));
  }
  const favourites = new Map([...votes.keys()].map((from) => [from, favourite(from)]));
  for (const [traditional, simplified] of aligned) {
    const differs = (at: number) => at < traditional.length && traditional[at] !== simplified[at];
    for (let start = 0; start < traditional.length; start += 1) {
      if (!differs(start)) continue;
      let end = start;
      while (differs(end)) end += 1;
      const stretch = Array.from({ length: end - start }, (_, offset) => start + offset);
      if (stretch.some((at) => favourites.get(traditional[at] ?? '') !== simplified[at])) {
        for (const at of stretch) vote(traditional[at] ?? '', simplified[at] ?? '', -1);
      }
      start = end;
    }
  }

  const table = new Map<string, string>();
  for (const from of votes.keys()) {
    const to = favourite(from);
    if (to !== from && HAN.test(from) && HAN.test(to)) table.set(from, to);
  }
  for (const [variant = '', plain = ''] of WRITTEN_VARIANTS.map((pair) => [...pair])) table.set(variant, plain);
  return resolved(table);
}

/** Where what a character is read as is itself read as a third, both come to the third: or the two scripts would part. */
function resolved(table: ReadonlyMap<string, string>): FoldTable {
  const last = (character: string) => {
    const passed = new Set<string>();
    let current = character;
    while (!passed.has(current)) {
      passed.add(current);
      current = table.get(current) ?? current;
    }
    return current;
  };
  return new Map([...table.keys()].map((from) => [from, last(from)]));
}

/** A stretch of one script. Han is later cut into characters and pairs, letters and digits stay whole words. */
export interface Run {
  script: 'han' | 'letters';
  /** Folded. */
  text: string;
  /** Position in the scanned text, in UTF-16 units, of each unit of `text`, and of the end of the character it is from. */
  starts: readonly number[];
  ends: readonly number[];
}

interface Folded {
  kind: 'han' | 'letters' | 'mark' | 'gap';
  text: string;
}

/** Folds texts with one table, and remembers each character it has seen. */
export class Folder {
  readonly #table: FoldTable;
  readonly #seen = new Map<string, Folded>();

  constructor(table: FoldTable) {
    this.#table = table;
  }

  #fold(character: string): Folded {
    const known = this.#seen.get(character);
    if (known) return known;
    const plain = character.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
    const text = this.#table.get(plain) ?? plain;
    const kind = text === '' ? 'mark' : HAN.test(text) ? 'han' : LETTER_OR_DIGIT.test(text) ? 'letters' : 'gap';
    const folded: Folded = { kind, text };
    // Strangers' text may hold any character there is; the records hold a few thousand.
    if (this.#seen.size < 20_000) this.#seen.set(character, folded);
    return folded;
  }

  /**
   * The runs of a text in order. What separates words is dropped, except inside a word: `16,863` is one word 16863,
   * `120.56` keeps its point, `Bao'an` is baoan.
   *
   * @param withPositions where each character stands; left out, `starts` and `ends` stay empty
   */
  runs(text: string, withPositions = false): Run[] {
    const runs: Run[] = [];
    let script: Run['script'] | undefined;
    let gathered = '';
    let starts: number[] = [];
    let ends: number[] = [];
    const close = () => {
      if (script !== undefined && gathered !== '') runs.push({ script, text: gathered, starts, ends });
      script = undefined;
      gathered = '';
      starts = [];
      ends = [];
    };
    for (let at = 0; at < text.length;) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      const end = at + character.length;
      const folded = this.#fold(character);
      if (folded.kind === 'han' || folded.kind === 'letters' || isDecimalPoint(character, gathered, text, end)) {
        const next = folded.kind === 'han' ? 'han' : 'letters';
        if (next !== script) close();
        script = next;
        gathered += folded.text;
        if (withPositions) {
          for (let unit = 0; unit < folded.text.length; unit += 1) {
            starts.push(at);
            ends.push(end);
          }
        }
      } else if (folded.kind === 'gap' && !isInsideWord(folded.text, script, gathered, text, end)) {
        close();
      }
      at = end;
    }
    close();
    return runs;
  }

  /** A text folded, its words apart by single spaces: to ask whether one text stands in another. */
  flat(text: string): string {
    return this.runs(text)
      .map((run) => run.text)
      .join(' ');
  }
}

const DIGIT_AT_END = /\d$/;

function isDecimalPoint(character: string, before: string, text: string, after: number): boolean {
  return character === '.' && DIGIT_AT_END.test(before) && /^\d/.test(text.slice(after, after + 1));
}

function isInsideWord(
  separator: string,
  script: Run['script'] | undefined,
  before: string,
  text: string,
  after: number,
): boolean {
  if (script !== 'letters') return false;
  if (separator === ',') return DIGIT_AT_END.test(before) && /^\d{3}(?!\d)/.test(text.slice(after, after + 4));
  return (separator === "'" || separator === '’') && LETTER_OR_DIGIT.test(text.slice(after, after + 1));
}
