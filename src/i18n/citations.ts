/** How a citation is called on its chip. */
import type { Source } from '../contract/atlas';
import { MAIN_DOCUMENT, THEMES, type Language } from '../contract/vocabulary';
import type { Cite } from '../contract/values';
import { UNDATED } from '../domain/time';
import { formatShortWhen } from './figures';
import type { Messages } from './messages';

/** A section or schedule cell of the main document in words: 附表一・市場環境・前海規劃. */
export function locatorName(locator: string, messages: Messages): string {
  const { locators } = messages.citation;
  const words = locator.split('/').map((step) => {
    const theme = THEMES.find((each) => each === step);
    return theme ? messages.themes[theme] : (locators[step] ?? step);
  });
  return words.join(messages.htmlLang === 'en' ? ', ' : '・');
}

/** The chip's words: where in the main document, or who published it and when. */
export function citationLabel(cite: Cite, source: Source | undefined, language: Language, messages: Messages): string {
  if (cite.source === MAIN_DOCUMENT && cite.at !== undefined) return locatorName(cite.at, messages);
  if (!source) return cite.source;
  // "No year set" is said of targets; a page without a date simply has none.
  const date = source.date === UNDATED ? '' : ` ${formatShortWhen(source.date, messages)}`;
  const grade = cite.grade ? (language === 'en' ? ` (${cite.grade})` : `（${cite.grade}）`) : '';
  return `${source.publisher[language]}${date}${grade}`;
}

/** A source for who sees no chips: also of the main document, who published it and when. */
export function sourceInShort(cite: Cite, source: Source | undefined, language: Language, messages: Messages): string {
  const label = citationLabel(cite, source, language, messages);
  if (!source || cite.source !== MAIN_DOCUMENT) return label;
  return `${source.publisher[language]} ${formatShortWhen(source.date, messages)} ${label}`;
}
