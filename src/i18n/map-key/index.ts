import type { Language } from '../../contract/vocabulary';
import { en } from './en';
import type { MapKeyMessages } from './messages';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

export type { MapKeyMessages } from './messages';

const CATALOGUES: Record<Language, MapKeyMessages> = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en };

export function mapKeyMessages(language: Language): MapKeyMessages {
  return CATALOGUES[language];
}
