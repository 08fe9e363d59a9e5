/** Where a large line of text may break. Chinese breaks anywhere, and on stage 稅 at the end of one line and 務 on the next is hard to read. */
import type { Language } from '../contract/vocabulary';

const OPENING = /[「『《〈（([“]$/u;
/** What stays with the number before it: its sign, its unit, the end of a date. */
const AFTER_NUMBER = /^[年月日%％歲岁項项名人個个萬億万亿家]/u;
const ENDS_AS_NUMBER = /[\d一二兩两三四五六七八九十百千萬万億亿]$/u;
/** What no line should cut: a short title or term in its marks, and names that a word list does not know. */
const WHOLE =
  /[《「][^《》「」]{1,7}[》」]|大[灣湾][區区]|北部都[會会][區区]|合作[區区]|示[範范][區区]|前海|[橫横]琴|南沙|港人港[稅税]|澳人澳[稅税]|[廠厂]商[會会]|免[徵征]/gu;

/**
 * The text in pieces between which a line may break: words with the punctuation that belongs to them. Joined they are the
 * text again. Languages with spaces, and browsers without a word list, give one piece: the browser's own rules hold.
 */
export function phrasesOf(text: string, language: Language): string[] {
  if (language === 'en' || !('Segmenter' in Intl)) return [text];
  const phrases: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    const before = phrases.at(-1);
    const isOpening = OPENING.test(segment);
    const belongs =
      before !== undefined &&
      ((!isWordLike && !isOpening) ||
        OPENING.test(before) ||
        (ENDS_AS_NUMBER.test(before) && AFTER_NUMBER.test(segment)));
    if (belongs) phrases[phrases.length - 1] = before + segment;
    else phrases.push(segment);
  }
  return keptWhole(phrases, text);
}

/** The same phrases, those joined that lie in something to be kept whole. */
function keptWhole(phrases: readonly string[], text: string): string[] {
  const spans = [...text.matchAll(WHOLE)].map(({ index, 0: whole }) => [index, index + whole.length] as const);
  const joined: string[] = [];
  let at = 0;
  for (const phrase of phrases) {
    const isInside = spans.some(([from, to]) => from < at && at < to);
    if (isInside && joined.length > 0) joined[joined.length - 1] += phrase;
    else joined.push(phrase);
    at += phrase.length;
  }
  return joined;
}

const ENDS_CLAUSE = /[，。：；！？、](?:[」』》〉）]*)$/u;

/**
 * The phrases of a title by its clauses, each up to and with its punctuation mark, so that a line rather ends there than
 * in the middle of a thought.
 */
export function clausesOf(text: string, language: Language): string[][] {
  const clauses: string[][] = [[]];
  for (const phrase of phrasesOf(text, language)) {
    clauses.at(-1)?.push(phrase);
    if (language !== 'en' && ENDS_CLAUSE.test(phrase)) clauses.push([]);
  }
  return clauses.filter((clause) => clause.length > 0);
}
