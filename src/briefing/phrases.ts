/** Where a large line of text may break. Chinese breaks anywhere, and on stage 稅 at the end of one line and 務 on the next is hard to read. */
import type { Language } from '../contract/vocabulary';

const OPENING = /[「『《〈（([“]$/u;
/** What stays with the number before it: its sign, its unit, the end of a date. */
const AFTER_NUMBER = /^(?:[年月日%％歲岁項项名人個个十百千萬億万亿家座條条]|分[鐘钟])/u;
const ENDS_AS_NUMBER = /[\d一二兩两三四五六七八九十百千萬万億亿]$/u;
/** Single characters that are words of their own: a line may end before and after them. */
const PARTICLE = /^[的和與与及或是在到至由為为把被也都已就可要不從从以於于而則则]/u;
/** What belongs to the word before it, as the end of a name or a term; and the one that belongs to what follows. */
const ENDS_TERM = /^[區区園园橋桥線线數数後后]/u;
const BEGINS_TERM = /第$/u;
/** What no line should cut: a short title or term in its marks, and names that a word list does not know. */
const WHOLE =
  /[《「][^《》「」]{1,7}[》」]|大[灣湾][區区]|北部都[會会][區区]|合作[區区]|示[範范][區区]|新?皇[崗岗]口岸|北[環环][線线]|[稅税]惠|所得[稅税]|[訂订]明|年份|意在|[對对]接|北都|刊[憲宪]|前海|[橫横]琴|南沙|港人港[稅税]|澳人澳[稅税]|[廠厂]商[會会]|免[徵征]/gu;

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
        BEGINS_TERM.test(before) ||
        (ENDS_AS_NUMBER.test(before) && AFTER_NUMBER.test(segment)));
    if (belongs) phrases[phrases.length - 1] = before + segment;
    else phrases.push(segment);
  }
  return withoutOrphans(keptWhole(phrases, text));
}

/** Of names and dates in English, the space that no large line should end at. */
const SPACE_WITHIN =
  /(?<=\bHong) (?=Kong\b)|(?<=\b\d{1,2}) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December|minutes?)\b)/g;

/** The same text, with what belongs together held together by spaces that do not break. */
export function heldTogether(text: string, language: Language): string {
  return language === 'en' ? text.replaceAll(SPACE_WITHIN, '\u00a0') : text;
}

const MARKS = /[\p{P}\p{S}]/gu;
const MARKS_FIRST = /^[\p{P}\p{S}]/u;
const ENDS_WITH_MARK = /[\p{P}\p{S}]$/u;
const HAN = /^\p{Script=Han}$/u;

/**
 * The same phrases, without most of those of one character: a word list that does not know 港資 gives 港 and 資, and a line
 * that ends between them is read wrongly. Most words have two characters, so they are paired; the last of an odd run joins
 * the pair before it.
 */
function withoutOrphans(phrases: readonly string[]): string[] {
  const isOrphan = (phrase: string | undefined) => {
    const letters = phrase?.replaceAll(MARKS, '') ?? '';
    return HAN.test(letters) && !PARTICLE.test(letters);
  };
  const joined: string[] = [];
  /** How many characters the last of them was put together from. */
  let run = 0;
  phrases.forEach((phrase, index) => {
    const before = joined.at(-1);
    const mayJoin =
      before !== undefined && !ENDS_WITH_MARK.test(before) && isOrphan(phrase) && !MARKS_FIRST.test(phrase);
    const pairs = run === 1 || (run === 2 && !isOrphan(phrases[index + 1]));
    if (mayJoin && (pairs || (run === 0 && ENDS_TERM.test(phrase)))) {
      joined[joined.length - 1] = before + phrase;
      run = run === 0 ? 3 : run + 1;
      return;
    }
    joined.push(phrase);
    run = isOrphan(phrase) ? 1 : 0;
  });
  return joined;
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
