import type { DataPageMessages } from './messages';

export const zhHant: DataPageMessages = {
  title: '數據與來源',
  intro: '圖譜的全部內容可下載再用。每個數字連同出處一併列出；單位與定義見各檔。',
  files: {
    'atlas.json': '全部紀錄（JSON）',
    'measures.csv': '政策措施（CSV，可用 Excel 開啟）',
    'indicators.csv': '指標：基線、實際、目標（CSV）',
    'flows.csv': '跨境往來（CSV）',
    'zones.geojson': '合作區示意範圍（GeoJSON，WGS 84）',
  },
  licence: '地圖幾何含 © OpenStreetMap 貢獻者的數據，按 ODbL 提供。',
};
