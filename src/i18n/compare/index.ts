import type { Language } from '../../contract/vocabulary';
import { en } from './en';
import type { CompareMessages } from './messages';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

export type { CompareMessages } from './messages';

const CATALOGUES: Record<Language, CompareMessages> = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en };

export const compareMessages = (language: Language): CompareMessages => CATALOGUES[language];
