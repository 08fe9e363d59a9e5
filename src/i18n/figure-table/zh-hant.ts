import type { FiguresMessages } from './messages';

export const zhHant: FiguresMessages = {
  title: '數字列表',
  chooseSeries: '選擇數列',
  columns: {
    ends: '由 → 至',
    part: '地點',
    at: '日期',
    kind: '性質',
    figure: '數字',
    change: '與前次相差',
    source: '出處',
  },
  figureIn: (unit) => `數字（${unit}）`,
  refused: {
    first: '首次統計',
    target: '',
    'counted-otherwise': '計法不同',
    'not-comparable': '不可相比',
    inexact: '不夠準確',
  },
  described: '文件述及，未有統計',
  noFigures: '這一類沒有數字。',
  onTheMap: '在地圖上看',
  download: '下載此表（CSV）',
  downloadAll: '下載所有數字（CSV）',
  drawn: '見於地圖',
  sentence: (series, at, flows) => `地圖顯示${series}，時間為 ${at}。${flows.join('；')}。`,
  counted: (ends, figure, at) => `${ends}：${figure}，${at}統計`,
  aimed: (figure) => `，目標 ${figure}`,
  andMore: (count) => `另外 ${count} 項`,
  onlyDescribed: (family, ties) =>
    ties.length === 0 ? `地圖上沒有${family}的流向。` : `地圖顯示${family}方面未有統計的往來：${ties.join('；')}。`,
};
