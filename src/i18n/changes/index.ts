import type { Language } from '../../contract/vocabulary';
import { en } from './en';
import type { ChangesMessages } from './messages';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

const CATALOGUES: Record<Language, ChangesMessages> = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en };

export const changesMessages = (language: Language): ChangesMessages => CATALOGUES[language];
