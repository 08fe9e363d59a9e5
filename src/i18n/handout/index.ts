import type { Language } from '../../contract/vocabulary';
import { en } from './en';
import type { HandoutMessages } from './messages';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

export type { HandoutMessages } from './messages';

const CATALOGUES: Record<Language, HandoutMessages> = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en };

/** Arrives with the dialog that hands out. */
export function handoutMessages(language: Language): HandoutMessages {
  return CATALOGUES[language];
}
