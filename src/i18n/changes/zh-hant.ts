import type { ChangesMessages } from './messages';

export const zhHant: ChangesMessages = {
  title: '有何變化',
  sum: (count, date) => `${date}以來有 ${count} 項變化`,
  nothing: (date) => `${date}以來未有變化紀錄。`,
  since: '從何時起',
  lastVisit: (date) => `上次到訪（${date}）`,
  lastBriefing: (date) => `上次簡報（${date}）`,
  document: '原文發表',
  twelveMonths: '過去十二個月',
  chosenDate: '自選日期',
  documentNote: (year) => `原文只註明 ${year} 年，故列出該年起的全部變化。`,
  kinds: {
    added: '新措施與新規劃',
    amended: '措施進度更新',
    expired: '已結束',
    figure: '新的實際數字',
    event: '事件',
    content: '圖譜內容的修訂',
  },
  termOver: '期限已屆滿',
  planIssued: '已公布',
  leave: '返回各區',
};
