/** The words of making and checking a briefing, in three languages. */
import type { Language } from '../../contract/vocabulary';
import { en } from './en';
import type { AuthorMessages } from './messages';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

export type { AuthorMessages } from './messages';

const CATALOGUES: Record<Language, AuthorMessages> = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en };

export function authorMessages(language: Language): AuthorMessages {
  return CATALOGUES[language];
}
