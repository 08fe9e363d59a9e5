import type { Language } from '../../contract/vocabulary';
import { en } from './en';
import type { FirmMessages } from './messages';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

const CATALOGUES: Record<Language, FirmMessages> = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en };

export const firmMessages = (language: Language): FirmMessages => CATALOGUES[language];
