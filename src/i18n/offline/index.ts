import type { Language } from '../../contract/vocabulary';
import { en } from './en';
import type { OfflineMessages } from './messages';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

export type { OfflineMessages } from './messages';

const CATALOGUES: Record<Language, OfflineMessages> = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en };

/** Arrives with what speaks of it, after the first view. */
export function offlineMessages(language: Language): OfflineMessages {
  return CATALOGUES[language];
}
