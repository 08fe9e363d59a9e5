/** Where a large line of text may break. Chinese breaks anywhere, and on stage 稅 at the end of one line and 務 on the next is hard to read. */
import type { Language } from '../contract/vocabulary';

const OPENING = /[「『《〈（([“]$/u;
/** What stays with the number before it: its sign, its unit, the end of a date. */
const AFTER_NUMBER = /^[年月日%％歲項名人個萬億万亿]/u;

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
      ((!isWordLike && !isOpening) || OPENING.test(before) || (/\d$/.test(before) && AFTER_NUMBER.test(segment)));
    if (belongs) phrases[phrases.length - 1] = before + segment;
    else phrases.push(segment);
  }
  return phrases;
}
