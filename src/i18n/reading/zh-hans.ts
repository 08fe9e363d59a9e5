import type { ReadingMessages } from './messages';

export const zhHans: ReadingMessages = {
  help: {
    title: '键盘与操作',
    keys: [
      ['1 – 4', '前往前海、横琴、南沙、北部都会区'],
      ['0', '整个大湾区'],
      ['[ ]', '上一个、下一个画面'],
      ['+ −', '放大、缩小'],
      ['← ↑ → ↓', '移动地图（先选中地图）'],
      ['N', '恢复正北'],
      ['P', '开始简报'],
      ['/ · Ctrl K', '搜索'],
      ['Esc', '关闭最上层'],
      ['?', '本说明'],
    ],
    shortcuts: '启用单键快捷键',
  },
  source: {
    grade: { A: 'A 级：发布机构原文', B: 'B 级：媒体引述发布机构', C: 'C 级：转载，原文可引' },
    openSource: '打开来源网页',
    term: (term) => `在原文中查找“${term}”`,
    searchNote: '查找记录',
  },
  outline: {
    title: '文件大纲',
    intro: '这里按原文的章节与附表列出图谱收录的记录；内容以自己的文字撰写，可据此回到原文。',
    empty: '此处没有记录。',
  },
};
