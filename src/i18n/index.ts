/**
 * The interface in three languages. Numbers and dates are in `figures.ts`. A catalogue arrives when its language is first
 * wanted: a reader of one language does not wait for the words of the others.
 */
import { LANGUAGES, type Language } from '../contract/vocabulary';
import type { Messages } from './messages';

export type { Messages } from './messages';
export * from './citations';
export * from './figures';

const LOADERS: Record<Language, () => Promise<Messages>> = {
  'zh-Hant': () => import('./zh-hant').then(({ zhHant }) => zhHant),
  'zh-Hans': () => import('./zh-hans').then(({ zhHans }) => zhHans),
  en: () => import('./en').then(({ en }) => en),
};

const catalogues = new Map<Language, Messages>();

/** How each language is named on the switch, in its own script, and in `<html lang>`. */
export const LANGUAGE_NAMES: Record<Language, { short: string; full: string; tag: string }> = {
  'zh-Hant': { short: '繁', full: '繁體中文', tag: 'zh-Hant-HK' },
  'zh-Hans': { short: '简', full: '简体中文', tag: 'zh-Hans-CN' },
  en: { short: 'EN', full: 'English', tag: 'en' },
};

/**
 * Makes a language ready for `messagesFor`. Rejects where its words cannot be had; then the page stays in the language it has.
 * @param languages all of them where none is named, as for what can be found by a word of any language
 */
export async function loadMessages(...languages: readonly Language[]): Promise<void> {
  const wanted = languages.length === 0 ? LANGUAGES : languages;
  await Promise.all(
    wanted.map(async (language) => {
      if (!catalogues.has(language)) catalogues.set(language, await LOADERS[language]());
    }),
  );
}

/** @throws Error if the language was not made ready with `loadMessages` before */
export function messagesFor(language: Language): Messages {
  const messages = catalogues.get(language);
  if (!messages) throw new Error(`the words of ${language} were not loaded before they were needed`);
  return messages;
}

/** The page's language for what a browser asks for, best first: `zh-HK` reads Traditional, `zh-CN` and `zh-SG` Simplified. */
export function languageFor(wanted: readonly string[]): Language | undefined {
  for (const tag of wanted) {
    const lower = tag.toLowerCase();
    if (/^zh-(hans|cn|sg|my)/.test(lower)) return 'zh-Hans';
    if (lower.startsWith('zh')) return 'zh-Hant';
    if (lower.startsWith('en')) return 'en';
  }
  return undefined;
}
