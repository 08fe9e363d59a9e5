/**
 * Simplified Chinese from Traditional: characters by OpenCC, words by the glossary, because 資訊 is 信息 and not 资讯,
 * quotation marks as the Mainland writes them.
 */
import { Converter } from 'opencc-js/t2cn';
import simplifiedCharacters from 'opencc-js/dict/STCharacters';
import type { AuthoredText, Text } from '../../src/contract/values';

/** What the glossary gives for one term. */
export interface GlossaryTerm {
  term: string;
  variants?: string[] | undefined;
  'zh-Hans': string;
}

const convert = Converter({ from: 'hk', to: 'cn' });

/**
 * Words in which OpenCC sees a proper name that is not there, 於單 the Xiongnu prince in 屬於單一; and those that it turns
 * character by character, where the Mainland writes the word otherwise.
 */
const EVERYDAY_WORDS: readonly GlossaryTerm[] = [
  { term: '屬於', 'zh-Hans': '属于' },
  { term: '甚麼', 'zh-Hans': '什么' },
];

/** The Mainland's quotation marks for Hong Kong's (GB/T 15834-2011, 4.8). */
const QUOTATION_MARKS: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

export type Simplify = (traditional: string) => string;

/** A converter that knows the glossary. Where terms overlap, the longest wins. */
export function simplifier(glossary: readonly GlossaryTerm[]): Simplify {
  const words = new Map<string, string>();
  for (const { term, variants, 'zh-Hans': simplified } of [...glossary, ...EVERYDAY_WORDS])
    for (const word of [term, ...(variants ?? [])]) if (!words.has(word)) words.set(word, simplified);
  const anyWord = oneOf([...words.keys()]);
  return (traditional) => {
    // Terms are put aside while the rest is converted in one piece, so that OpenCC still sees the neighbours of each character.
    const found: string[] = [];
    const withGaps = traditional.replace(anyWord, (word) => {
      found.push(words.get(word) ?? word);
      return GAP;
    });
    let next = 0;
    return convert(withGaps)
      .replaceAll(GAP, () => found[next++] ?? '')
      .replace(/[「」『』]/gu, (mark) => QUOTATION_MARKS[mark] ?? mark);
  };
}

/** A character that stands in no text: the first of Unicode's private use area. */
const GAP = '\uE000';

/** YAML joins the lines of a long text by a space. After a Chinese mark there is none. */
const SPACE_AFTER_MARK = /(?<=[，。；：！？、」』》）]) (?=\S)/gu;

/** The text in three languages. A Simplified wording that is written by hand wins. */
export function inThreeLanguages(text: AuthoredText, simplify: Simplify): Text {
  const traditional = text['zh-Hant'].replaceAll(SPACE_AFTER_MARK, '');
  return { 'zh-Hant': traditional, 'zh-Hans': text['zh-Hans'] ?? simplify(traditional), en: text.en };
}

/** The first character of a Simplified text that is still Traditional. */
export function traditionalLeftover(simplified: string): string | undefined {
  const again = [...convert(simplified)];
  return [...simplified].find((character, index) => character !== again[index]);
}

/** The first character of a Traditional text that only Simplified Chinese has. */
export function simplifiedIntruder(traditional: string): string | undefined {
  return [...traditional].find((character) => SIMPLIFIED_ONLY.has(character));
}

/** Characters that OpenCC counts as Simplified and that Hong Kong writes all the same, most of them in other words. */
const WRITTEN_IN_HONG_KONG = new Set(
  '丑丰么于云仆伙余佣儿准几凶划占台吃后咨咸唇尸岩岳峰干并床征愿户才扑挂斗晒朴杠杰涌游灶痴皂秘筑粽群肴腌范荐虫辟郁采里雇霉',
);

const SIMPLIFIED_ONLY: ReadonlySet<string> = new Set(
  simplifiedCharacters.split('|').flatMap((entry) => {
    const [simplified = '', ...traditional] = entry.split(' ');
    return traditional.includes(simplified) || WRITTEN_IN_HONG_KONG.has(simplified) ? [] : [simplified];
  }),
);

/**
 * The first wording in a Traditional text that the glossary lists as a variant, with what is written instead. A longer
 * term that holds the variant keeps it: 應用程式 is right though 程式 is a variant of 程序.
 */
export function printVariant(
  traditional: string,
  glossary: readonly GlossaryTerm[],
): { variant: string; term: string } | undefined {
  const terms = new Set(glossary.map(({ term }) => term));
  const variants = new Map(
    glossary.flatMap(({ term, variants: all }) => (all ?? []).map((variant) => [variant, term] as const)),
  );
  if (variants.size === 0) return undefined;
  for (const [word] of traditional.matchAll(oneOf([...terms, ...variants.keys()]))) {
    const term = variants.get(word);
    if (term !== undefined && !terms.has(word)) return { variant: word, term };
  }
  return undefined;
}

/** Matches any of the words, the longest where several begin at one place. */
function oneOf(words: string[]): RegExp {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'gu');
}
