import type { OwnFlowsMessages } from './messages';

const EXACTNESS: Record<string, string> = {
  year: '年份（2025）',
  month: '月份（2025-03）',
  day: '日期（2025-03-09）',
  '': '沒有時間',
};

export const zhHant: OwnFlowsMessages = {
  place: (file, line, column) =>
    [file, line === undefined ? '' : `第 ${line} 行`, column === undefined ? '' : `「${column}」欄`]
      .filter((part) => part !== '')
      .join('，'),
  colon: '：',
  tables: { places: '地點', rows: '流動' },
  problems: {
    'empty-file': () => '檔案是空的。',
    spreadsheet: () => '這是試算表活頁簿。請把工作表另存為 CSV，再選取該檔案。',
    'not-text': () => '這不是文字檔。需要 CSV 檔案。',
    'unknown-table': ({ found = '' }) =>
      `標題列（${found}）既不是地點表（id, name, lon, lat），也不是流動表（origin, destination, time, value, kind）。`,
    'missing-column': ({ column = '', found = '' }) => `缺少「${column}」欄。標題列是：${found}。`,
    'duplicate-header': ({ column = '', expected = '' }) =>
      column === expected
        ? `標題「${column}」出現兩次。每一欄要有自己的名稱。`
        : `「${expected}」與「${column}」意思相同。請只保留一欄，或把另一欄改名。`,
    'reserved-header': () => '這個名稱是程式保留的，不能用作標題。請把該欄改名。',
    'unclosed-quote': ({ found = '' }) => `引號有開頭而沒有結尾，由此開始：${found}`,
    'no-rows': () => '沒有可以畫的流動：需要一個有 origin、destination 和 value 的表。',
    'undecodable-characters': ({ found = '' }) => `有些字元讀不出來（「${found}」）。請試另一種編碼；否則照原樣保留。`,
    'stray-quote': ({ found = '' }) => `儲存格中間有引號：${found}。請寫成兩個引號（""）或刪去。`,
    'ragged-row': ({ found = '', expected = '' }) => `這一行有 ${found} 格，標題列有 ${expected} 格。`,
    'missing-id': () => '編號是空的。',
    'duplicate-place': ({ found = '', expected = '' }) =>
      `編號「${found}」已在第 ${expected} 行出現。每個地點要有自己的編號。`,
    'not-a-coordinate': ({ found = '' }) => `讀到「${found}」，應為以度表示的數字，例如 114.168。`,
    'coordinates-swapped': ({ found = '' }) => `經度與緯度看來對調了（${found}）。`,
    'longitude-out-of-range': ({ found = '' }) => `讀到「${found}」，經度應在 −180 至 180 之間。`,
    'latitude-out-of-range': ({ found = '' }) => `讀到「${found}」，緯度應在 −90 至 90 之間。`,
    'too-many-places': ({ expected = '' }) => `地點超過 ${expected} 個，其餘不會加入。`,
    'place-off-the-map': ({ found = '' }) => `「${found}」在大灣區地圖之外，它的流動會伸出圖邊。`,
    'missing-place': () => '地點是空的。',
    'unknown-place': ({ found = '' }) => `地點表沒有「${found}」，圖譜的地點也沒有。`,
    'missing-time': () => '時間是空的，而其他行有時間。',
    'not-a-time': ({ found = '' }) => `讀到「${found}」，應為時間，例如 2025、2025-03 或 2025-03-09。`,
    'other-exactness': ({ found, expected = '' }) =>
      found === undefined
        ? '這個檔案有時間，前一個沒有，兩者不能一起顯示。'
        : `讀到「${found}」，應與前面各行一樣是${EXACTNESS[expected] ?? expected}。`,
    'time-too-far': ({ found = '', expected = '' }) => `讀到「${found}」，年份應在 ${expected} 之間。`,
    'missing-value': () => '數值是空的。若確知為零請寫 0，否則請刪去該行。',
    'not-a-number': ({ found = '' }) => `讀到「${found}」，應為數字，例如 1234.5。`,
    'negative-value': ({ found = '' }) => `讀到「${found}」，應為零或以上。相反方向請另寫一行。`,
    'value-too-large': ({ found = '' }) => `讀到「${found}」，最多為一萬億。`,
    'too-many-kinds': ({ found = '', expected = '' }) => `「${found}」令類別過多：最多可分 ${expected} 類。`,
    'too-many-rows': ({ expected = '' }) => `超過 ${expected} 行，其餘不會加入。`,
  },
};
