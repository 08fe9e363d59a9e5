/** The words of the briefings in three languages, apart from the page's own: they arrive when a briefing is wanted. */
import type { Language } from '../../contract/vocabulary';
import { en } from './en';
import type { BriefingMessages } from './messages';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

export type { BriefingMessages } from './messages';

const CATALOGUES: Record<Language, BriefingMessages> = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en };

export function briefingMessages(language: Language): BriefingMessages {
  return CATALOGUES[language];
}
