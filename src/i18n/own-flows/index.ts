/** Texts about the reader's own data, in three languages. */
import type { Language } from '../../contract/vocabulary';
import { en } from './en';
import type { OwnFlowsMessages } from './messages';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

export { describeProblem, type OwnFlowsMessages } from './messages';

const CATALOGUES: Record<Language, OwnFlowsMessages> = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en };

export const ownFlowsMessages = (language: Language): OwnFlowsMessages => CATALOGUES[language];
