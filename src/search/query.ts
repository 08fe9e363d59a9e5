/** What a reader typed, cut into the terms that must all be answered. */
import type { Folder } from './fold';

export interface Term {
  script: 'han' | 'letters';
  /** Folded. */
  text: string;
  /** As it was typed. */
  typed: string;
}

/** More than this is nobody's question, and what is pasted by mistake must not hold up the page. In UTF-16 units. */
const LONGEST_QUESTION = 120;
const MOST_TERMS = 12;
/** The pairs of a Chinese term are kept as the bits of one number. */
const LONGEST_HAN_TERM = 30;

/** Words of questions that say nothing of what is asked. Left aside unless nothing else was typed. */
const SMALL_WORDS = new Set(
  'a an and any are at be by can could do does for from have how i in is it many me much my of on or our should the there to use want we what when where which who will with would'.split(
    ' ',
  ),
);
const SMALL_HAN_WORDS =
  /有多少|有幾多|有几多|有哪些|在哪裏|在哪裡|在哪里|有沒有|有没有|是不是|能不能|可不可以|可以用|可否|可以|能否|是否|多少|幾多|几多|怎樣|怎样|如何|什麼|什么|甚麼|甚么|哪裏|哪裡|哪里|哪個|哪个|哪些|我們|我们|我的|[嗎吗呢？?]|(?<![目標标])的(?![士確确])/gu;

/** The terms of a typed text, each once. */
export function termsOf(typed: string, folder: Folder): Term[] {
  const question = typed.slice(0, LONGEST_QUESTION);
  const terms = cut(question.replace(SMALL_HAN_WORDS, ' '), folder);
  const all = terms.length > 0 ? terms : cut(question, folder);
  const telling = all.filter(({ script, text }) => script === 'han' || !SMALL_WORDS.has(text));
  return (telling.length > 0 ? telling : all).slice(0, MOST_TERMS);
}

function cut(question: string, folder: Folder): Term[] {
  const terms = new Map<string, Term>();
  for (const { script, text, starts, ends } of folder.runs(question, true)) {
    const step = script === 'han' ? LONGEST_HAN_TERM : text.length;
    for (let start = 0; start < text.length; start += step) {
      const end = Math.min(start + step, text.length);
      const part = text.slice(start, end);
      terms.set(part, { script, text: part, typed: question.slice(starts[start], ends[end - 1]) });
    }
  }
  return [...terms.values()];
}
