/** The interface in three languages. Numbers and dates are in `figures.ts`. */
import type { Language } from '../contract/vocabulary';
import { en } from './en';
import type { Messages } from './messages';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

export type { Messages } from './messages';
export * from './citations';
export * from './figures';

const CATALOGUES: Record<Language, Messages> = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en };

/** How each language is named on the switch, in its own script. */
export const LANGUAGE_NAMES: Record<Language, { short: string; full: string }> = {
  'zh-Hant': { short: '繁', full: '繁體中文' },
  'zh-Hans': { short: '简', full: '简体中文' },
  en: { short: 'EN', full: 'English' },
};

export function messagesFor(language: Language): Messages {
  return CATALOGUES[language];
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
