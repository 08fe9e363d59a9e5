import type { Language } from '../../contract/vocabulary';
import { en } from './en';
import type { FiguresMessages } from './messages';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

export type { FiguresMessages } from './messages';

const CATALOGUES: Record<Language, FiguresMessages> = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en };

export const figuresMessages = (language: Language): FiguresMessages => CATALOGUES[language];
