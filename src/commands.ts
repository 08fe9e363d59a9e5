/** What the page can do, found by name in the search box. */
import type { Text } from './contract/values';
import { LANGUAGES } from './contract/vocabulary';
import type { PageId } from './domain/view';
import { messagesFor, type Messages } from './i18n';
import type { SearchCommand } from './search/records';

export type CommandId =
  'light' | 'dark' | 'help' | 'print' | 'handout' | 'briefings' | 'changes' | 'filter' | `page-${PageId}`;

type Word = (messages: Messages) => string;

interface Wording {
  title: Word;
  /** Another word of the interface that finds it. */
  word: Word;
  /** What else people type for it, in any language. */
  also: string;
}

const WORDS: Record<CommandId, Wording> = {
  light: {
    title: (each) => each.theme.light,
    word: (each) => each.theme.name,
    also: 'light theme, light mode, 淺色主題, 浅色主题, 淺色模式, 浅色模式',
  },
  dark: {
    title: (each) => each.theme.dark,
    word: (each) => each.theme.name,
    also: 'dark theme, dark mode, night, 深色主題, 深色主题, 深色模式, 夜間模式, 夜间模式',
  },
  help: {
    title: (each) => each.openHelp,
    word: (each) => each.openHelp,
    also: 'keys, keyboard shortcuts, gestures, 鍵盤, 键盘, 快捷鍵, 快捷键',
  },
  print: { title: (each) => each.print, word: (each) => each.print, also: 'print, PDF, 列印, 打印' },
  handout: {
    title: (each) => each.briefing.handout,
    word: (each) => each.print,
    also: 'handout, hand out, PDF, paper, 講義, 讲义, 派發, 派发',
  },
  briefings: {
    title: (each) => each.briefing.choose,
    word: (each) => each.briefing.open,
    also: 'present, presentation, slides, projector, stage, 演示, 投影, 匯報, 汇报, 放映',
  },
  changes: {
    title: (each) => each.changes,
    word: (each) => each.changes,
    also: 'new, news, updates, since my last visit, 最新, 更新, 新消息, 上次到訪, 上次到访',
  },
  filter: {
    title: (each) => each.filter.open,
    word: (each) => each.filter.open,
    also: 'filter measures, facets, narrow, 篩選措施, 筛选措施, 過濾, 过滤',
  },
  'page-firm': {
    title: (each) => each.pages.firm,
    word: (each) => each.forWhom,
    also: 'for my firm, my company, which measures apply, 我的公司, 我的企業, 我的企业, 適用, 适用',
  },
  'page-compare': {
    title: (each) => each.pages.compare,
    word: (each) => each.tabs.targets,
    also: 'compare, side by side, matrix, ladders, 比較, 比较, 並列, 并列, 對照, 对照',
  },
  'page-timeline': {
    title: (each) => each.pages.timeline,
    word: (each) => each.tabs.timeline,
    also: 'timeline, history, in force on a date, 年表, 歷程, 历程, 某日已生效',
  },
  'page-passengers': {
    title: (each) => each.pages.passengers,
    word: (each) => each.flows.families,
    also: 'passengers, travellers, border crossings, visitors, 旅客, 出入境, 過關, 过关, 口岸人次',
  },
  'page-figures': {
    title: (each) => each.pages.figures,
    word: (each) => each.flows.asTable,
    also: 'figures, numbers, table of flows, series, statistics, 數字, 数字, 列表, 表格, 統計, 统计',
  },
  'page-own-data': {
    title: (each) => each.pages['own-data'],
    word: (each) => each.pages.data,
    also: 'my own data, import, upload CSV, paste a table, 匯入, 导入, 上載, 上传, 自己的數據, 自己的数据',
  },
  'page-data': {
    title: (each) => each.foot.downloads,
    word: (each) => each.pages.data,
    also: 'download CSV, JSON, GeoJSON, Excel, export, licence, 下載, 下载, 匯出, 导出',
  },
};

function inEveryLanguage(word: Word): Text {
  const [traditional = '', simplified = '', english = ''] = LANGUAGES.map((language) => word(messagesFor(language)));
  return { 'zh-Hant': traditional, 'zh-Hans': simplified, en: english };
}

/** The commands in all three languages, whose words must have been loaded. */
export function searchCommands(): SearchCommand[] {
  return Object.entries(WORDS).map(([id, { title, word, also }]) => ({
    id,
    title: inEveryLanguage(title),
    words: [inEveryLanguage(word)],
    also: [also],
  }));
}
