import type { Language } from '../../contract/vocabulary';
import { en } from './en';
import type { ReadingMessages } from './messages';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

export type { ReadingMessages } from './messages';

const CATALOGUES: Record<Language, ReadingMessages> = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en };

export function readingMessages(language: Language): ReadingMessages {
  return CATALOGUES[language];
}
