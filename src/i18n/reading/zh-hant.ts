import type { ReadingMessages } from './messages';

export const zhHant: ReadingMessages = {
  help: {
    title: '鍵盤與操作',
    keys: [
      ['1 – 4', '前往前海、橫琴、南沙、北部都會區'],
      ['0', '整個大灣區'],
      ['[ ]', '上一個、下一個畫面'],
      ['+ −', '放大、縮小'],
      ['← ↑ → ↓', '移動地圖（先選中地圖）'],
      ['N', '回復正北'],
      ['P', '開始簡報'],
      ['/ · Ctrl K', '搜尋'],
      ['Esc', '關閉最上層'],
      ['?', '本說明'],
    ],
    shortcuts: '啟用單鍵捷徑',
  },
  source: {
    grade: { A: 'A 級：發布機構原文', B: 'B 級：媒體引述發布機構', C: 'C 級：轉載，原文可引' },
    openSource: '開啟來源網頁',
    term: (term) => `在原文中尋找「${term}」`,
    searchNote: '查找紀錄',
  },
  outline: {
    title: '文件大綱',
    intro: '這裏按原文的章節與附表列出圖譜收錄的紀錄；內容以自己的文字撰寫，可據此回到原文。',
    empty: '此處沒有紀錄。',
  },
};
