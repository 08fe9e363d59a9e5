import type { Language } from '../../contract/vocabulary';
import { en } from './en';
import type { FilterMessages } from './messages';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

export type { FilterMessages } from './messages';

const CATALOGUES: Record<Language, FilterMessages> = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en };

export function filterMessages(language: Language): FilterMessages {
  return CATALOGUES[language];
}
