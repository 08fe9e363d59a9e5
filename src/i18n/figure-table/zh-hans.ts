import type { FiguresMessages } from './messages';

export const zhHans: FiguresMessages = {
  title: '数字列表',
  chooseSeries: '选择数列',
  columns: {
    ends: '由 → 至',
    part: '地点',
    at: '日期',
    kind: '性质',
    figure: '数字',
    change: '与前次相差',
    source: '出处',
  },
  figureIn: (unit) => `数字（${unit}）`,
  refused: {
    first: '首次统计',
    target: '',
    'counted-otherwise': '统计方法不同',
    'not-comparable': '不可相比',
    inexact: '不够准确',
  },
  described: '文件述及，未有统计',
  noFigures: '这一类没有数字。',
  onTheMap: '在地图上看',
  download: '下载此表（CSV）',
  downloadAll: '下载所有数字（CSV）',
  drawn: '见于地图',
  sentence: (series, at, flows) => `地图显示${series}，时间为 ${at}。${flows.join('；')}。`,
  counted: (ends, figure, at) => `${ends}：${figure}，${at}统计`,
  aimed: (figure) => `，目标 ${figure}`,
  andMore: (count) => `另外 ${count} 项`,
  onlyDescribed: (family, ties) =>
    ties.length === 0 ? `地图上没有${family}的流向。` : `地图显示${family}方面未有统计的往来：${ties.join('；')}。`,
};
