/** What the page can do, found by name in the search box. */
import type { Text } from './contract/values';
import { LANGUAGES } from './contract/vocabulary';
import type { PageId } from './domain/view';
import { messagesFor, type Messages } from './i18n';
import type { SearchCommand } from './search/records';

export type CommandId = 'light' | 'dark' | 'help' | 'print' | 'briefings' | 'handout' | `page-${PageId}`;

type Word = (messages: Messages) => string;

/** Each with its title and another word that finds it. */
const WORDS: Record<CommandId, readonly [title: Word, word: Word]> = {
  light: [(each) => each.theme.light, (each) => each.theme.name],
  dark: [(each) => each.theme.dark, (each) => each.theme.name],
  help: [(each) => each.help.open, (each) => each.help.title],
  print: [(each) => each.print, (each) => each.print],
  handout: [(each) => each.briefing.handout, (each) => each.print],
  briefings: [(each) => each.briefing.choose, (each) => each.briefing.open],
  'page-firm': [(each) => each.pages.firm, (each) => each.forWhom],
  'page-compare': [(each) => each.pages.compare, (each) => each.tabs.targets],
  'page-timeline': [(each) => each.pages.timeline, (each) => each.tabs.timeline],
  'page-passengers': [(each) => each.pages.passengers, (each) => each.flows.families],
  'page-data': [(each) => each.foot.downloads, (each) => each.pages.data],
};

function inEveryLanguage(word: Word): Text {
  const [traditional = '', simplified = '', english = ''] = LANGUAGES.map((language) => word(messagesFor(language)));
  return { 'zh-Hant': traditional, 'zh-Hans': simplified, en: english };
}

/** The commands in all three languages, whose words must have been loaded. */
export function searchCommands(): SearchCommand[] {
  return Object.entries(WORDS).map(([id, [title, word]]) => ({
    id,
    title: inEveryLanguage(title),
    words: [inEveryLanguage(word)],
  }));
}
