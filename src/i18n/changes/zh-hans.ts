import type { ChangesMessages } from './messages';

export const zhHans: ChangesMessages = {
  title: '有何变化',
  sum: (count, date) => `${date}以来有 ${count} 项变化`,
  nothing: (date) => `${date}以来未有变化记录。`,
  since: '从何时起',
  lastVisit: (date) => `上次到访（${date}）`,
  lastBriefing: (date) => `上次简报（${date}）`,
  document: '原文发表',
  twelveMonths: '过去十二个月',
  chosenDate: '自选日期',
  documentNote: (year) => `原文只注明 ${year} 年，故列出该年起的全部变化。`,
  kinds: {
    added: '新措施与新规划',
    amended: '措施进度更新',
    expired: '已结束',
    figure: '新的实际数字',
    event: '事件',
    content: '图谱内容的修订',
  },
  termOver: '期限已届满',
  planIssued: '已公布',
  leave: '返回各区',
};
