import type { Language } from '../../contract/vocabulary';
import { en } from './en';
import type { DataPageMessages } from './messages';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

const CATALOGUES: Record<Language, DataPageMessages> = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en };

export const dataPageMessages = (language: Language): DataPageMessages => CATALOGUES[language];
