import type { Language } from '../../contract/vocabulary';
import { en } from './en';
import type { TimelineMessages } from './messages';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

const CATALOGUES: Record<Language, TimelineMessages> = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en };

export const timelineMessages = (language: Language): TimelineMessages => CATALOGUES[language];
