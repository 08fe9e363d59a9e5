import type { OwnFlowsMessages } from './messages';

const EXACTNESS: Record<string, string> = {
  year: '年份（2025）',
  month: '月份（2025-03）',
  day: '日期（2025-03-09）',
  '': '没有时间',
};

export const zhHans: OwnFlowsMessages = {
  place: (file, line, column) =>
    [file, line === undefined ? '' : `第 ${line} 行`, column === undefined ? '' : `“${column}”列`]
      .filter((part) => part !== '')
      .join('，'),
  colon: '：',
  tables: { places: '地点', rows: '流动' },
  problems: {
    'empty-file': () => '文件是空的。',
    spreadsheet: () => '这是电子表格工作簿。请把工作表另存为 CSV，再选取该文件。',
    'not-text': () => '这不是文字档。需要 CSV 文件。',
    'unknown-table': ({ found = '' }) =>
      `表头（${found}）既不是地点表（id, name, lon, lat），也不是流动表（origin, destination, time, value, kind）。`,
    'missing-column': ({ column = '', found = '' }) => `缺少“${column}”列。表头是：${found}。`,
    'duplicate-header': ({ column = '', expected = '' }) =>
      column === expected
        ? `标题“${column}”出现两次。每一列要有自己的名称。`
        : `“${expected}”与“${column}”意思相同。请只保留一列，或把另一列改名。`,
    'reserved-header': () => '这个名称是程序保留的，不能用作标题。请把该列改名。',
    'unclosed-quote': ({ found = '' }) => `引号有开头而没有结尾，由此开始：${found}`,
    'no-rows': () => '没有可以画的流动：需要一个有 origin、destination 和 value 的表。',
    'undecodable-characters': ({ found = '' }) => `有些字符读不出来（“${found}”）。请试另一种编码；否则照原样保留。`,
    'stray-quote': ({ found = '' }) => `单元格中间有引号：${found}。请写成两个引号（""）或删去。`,
    'ragged-row': ({ found = '', expected = '' }) => `这一行有 ${found} 格，表头有 ${expected} 格。`,
    'missing-id': () => '编号是空的。',
    'duplicate-place': ({ found = '', expected = '' }) =>
      `编号“${found}”已在第 ${expected} 行出现。每个地点要有自己的编号。`,
    'not-a-coordinate': ({ found = '' }) => `读到“${found}”，应为以度表示的数字，例如 114.168。`,
    'coordinates-swapped': ({ found = '' }) => `经度与纬度看来对调了（${found}）。`,
    'longitude-out-of-range': ({ found = '' }) => `读到“${found}”，经度应在 −180 至 180 之间。`,
    'latitude-out-of-range': ({ found = '' }) => `读到“${found}”，纬度应在 −90 至 90 之间。`,
    'too-many-places': ({ expected = '' }) => `地点超过 ${expected} 个，其余不会加入。`,
    'place-off-the-map': ({ found = '' }) => `“${found}”在大湾区地图之外，它的流动会伸出图边。`,
    'missing-place': () => '地点是空的。',
    'unknown-place': ({ found = '' }) => `地点表没有“${found}”，图谱的地点也没有。`,
    'missing-time': () => '时间是空的，而其他行有时间。',
    'not-a-time': ({ found = '' }) => `读到“${found}”，应为时间，例如 2025、2025-03 或 2025-03-09。`,
    'other-exactness': ({ found, expected = '' }) =>
      found === undefined
        ? '这个文件有时间，前一个没有，两者不能一起显示。'
        : `读到“${found}”，应与前面各行一样是${EXACTNESS[expected] ?? expected}。`,
    'time-too-far': ({ found = '', expected = '' }) => `读到“${found}”，年份应在 ${expected} 之间。`,
    'missing-value': () => '数值是空的。若确知为零请写 0，否则请删去该行。',
    'not-a-number': ({ found = '' }) => `读到“${found}”，应为数字，例如 1234.5。`,
    'negative-value': ({ found = '' }) => `读到“${found}”，应为零或以上。相反方向请另写一行。`,
    'value-too-large': ({ found = '' }) => `读到“${found}”，最多为一万亿。`,
    'too-many-kinds': ({ found = '', expected = '' }) => `“${found}”令类别过多：最多可分 ${expected} 类。`,
    'too-many-rows': ({ expected = '' }) => `超过 ${expected} 行，其余不会加入。`,
  },
};
