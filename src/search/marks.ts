/** Where in a shown text the words stand that were looked for. */
import type { Text } from '../contract/values';
import { LANGUAGES, type Language } from '../contract/vocabulary';
import type { Folder, Run } from './fold';
import type { FoundTerm } from './match';
import type { SearchRecord } from './records';

/** From `start` up to, not including, `end`, in UTF-16 units of the text. */
export interface Range {
  start: number;
  end: number;
}

/** A stretch of a text, marked or not; together they are the text. */
export interface Stretch {
  text: string;
  marked: boolean;
}

/** A shown text with its marks, and the language it is in. */
export interface MarkedText {
  stretches: readonly Stretch[];
  language: Language;
}

/** A text up to this length is shown whole; of a longer one this much, from a little before its first mark. In UTF-16 units. */
const SHOWN: Record<Language, number> = { 'zh-Hant': 60, 'zh-Hans': 60, en: 120 };
const SHOWN_BEFORE: Record<Language, number> = { 'zh-Hant': 12, 'zh-Hans': 12, en: 30 };

/** The ranges of a text where a term stands, in order and apart from each other. */
export function rangesOf(text: string, terms: readonly FoundTerm[], folder: Folder): Range[] {
  const ranges = folder
    .runs(text, true)
    .flatMap((run) => terms.flatMap((found) => unitsIn(run, found).map(([first, last]) => placed(run, first, last))))
    .sort((a, b) => a.start - b.start);
  const apart: Range[] = [];
  for (const range of ranges) {
    const before = apart.at(-1);
    if (before && range.start <= before.end) before.end = Math.max(before.end, range.end);
    else apart.push(range);
  }
  return apart;
}

const placed = (run: Run, first: number, last: number): Range => ({
  start: run.starts[first] ?? 0,
  end: run.ends[last] ?? 0,
});

/** First and last unit of the run that answer the term, for each time they do. */
function unitsIn(run: Run, { term, words }: FoundTerm): [first: number, last: number][] {
  if (run.script !== term.script) return [];
  if (run.script === 'letters') {
    if (run.text.startsWith(term.text)) return [[0, term.text.length - 1]];
    return words.has(run.text) ? [[0, run.text.length - 1]] : [];
  }
  const least = run.text.includes(term.text) ? term.text.length : 2;
  const found: [number, number][] = [];
  for (let at = 0; at + least <= run.text.length;) {
    let length = Math.min(term.text.length, run.text.length - at);
    while (length >= least && !term.text.includes(run.text.slice(at, at + length))) length -= 1;
    if (length < least) {
      at += 1;
    } else {
      found.push([at, at + length - 1]);
      at += length;
    }
  }
  return found;
}

/** A text cut at its marks. */
export function stretchesOf(text: string, ranges: readonly Range[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    stretches.push({ text: text.slice(at, start), marked: false }, { text: text.slice(start, end), marked: true });
    at = end;
  }
  stretches.push({ text: text.slice(at), marked: false });
  return stretches.filter((stretch) => stretch.text !== '');
}

/** A find as it is shown. */
export interface ShownHit {
  title: MarkedText;
  /** Where the words stand, if not in the title that is shown: a line about it, or its title in another language. */
  excerpt?: MarkedText;
  /** The excerpt is what people say for it, not what the record says. */
  isSaying?: boolean;
}

/** What to show of a record: its title in the page's language, and why it was found where the title does not say it. */
export function shownHit(
  record: SearchRecord,
  terms: readonly FoundTerm[],
  language: Language,
  folder: Folder,
): ShownHit {
  const ranges = rangesOf(record.title[language], terms, folder);
  const title = { stretches: stretchesOf(record.title[language], ranges), language };
  if (ranges.length > 0) return { title };
  const excerpt = excerptOf(record, terms, language, folder);
  return { title, ...excerpt };
}

/** Between the words of a list. */
const BETWEEN_SAYINGS = /[、，,;；]\s*/;

function excerptOf(
  record: SearchRecord,
  terms: readonly FoundTerm[],
  language: Language,
  folder: Folder,
): Pick<ShownHit, 'excerpt' | 'isSaying'> | undefined {
  const others = LANGUAGES.filter((each) => each !== language);
  const sayings = (record.sayings ?? []).flatMap((text) =>
    [language, ...others].flatMap((of) =>
      text[of].split(BETWEEN_SAYINGS).map((words) => ({ words, of, isSaying: true })),
    ),
  );
  const written = (texts: readonly Text[], of: Language) =>
    texts.map((text) => ({ words: text[of], of, isSaying: false }));
  const candidates = [
    ...written(record.about, language),
    ...sayings.filter(({ of }) => of === language),
    ...others.flatMap((other) => written([record.title], other)),
    ...others.flatMap((other) => written(record.about, other)),
    ...sayings.filter(({ of }) => of !== language),
  ];
  let best: Pick<ShownHit, 'excerpt' | 'isSaying'> | undefined;
  let most = 0;
  for (const { words, of, isSaying } of candidates) {
    const answered = terms.filter((term) => rangesOf(words, [term], folder).length > 0).length;
    if (answered <= most) continue;
    most = answered;
    const excerpt = { stretches: around(words, rangesOf(words, terms, folder), of), language: of };
    best = isSaying ? { excerpt, isSaying } : { excerpt };
  }
  return best;
}

/** The part of a text around its first mark. */
function around(text: string, ranges: readonly Range[], language: Language): Stretch[] {
  const first = ranges[0]?.start ?? 0;
  const whole = text.length <= SHOWN[language];
  const start = whole || first <= SHOWN_BEFORE[language] * 2 ? 0 : wordStart(text, first - SHOWN_BEFORE[language]);
  const end = whole ? text.length : Math.min(text.length, Math.max(start + SHOWN[language], ranges[0]?.end ?? 0));
  const cut = ranges
    .filter((range) => range.start < end)
    .map((range) => ({ start: range.start - start, end: Math.min(range.end, end) - start }));
  const stretches = stretchesOf(text.slice(start, end), cut);
  return [
    ...(start > 0 ? [{ text: '…', marked: false }] : []),
    ...stretches,
    ...(end < text.length ? [{ text: '…', marked: false }] : []),
  ];
}

/** Not in the middle of a word of letters, nor between the halves of one character. */
function wordStart(text: string, near: number): number {
  let at = near;
  while (at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /^[ -\u024f]$/.test(text.charAt(at - 1))) at -= 1;
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at;
}
