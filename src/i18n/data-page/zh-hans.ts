import type { DataPageMessages } from './messages';

export const zhHans: DataPageMessages = {
  title: '数据与来源',
  intro: '图谱的全部内容可下载再用。每个数字连同出处一并列出；单位与定义见各文件。',
  files: {
    'atlas.json': '全部记录（JSON）',
    'measures.csv': '政策措施（CSV，可用 Excel 打开）',
    'indicators.csv': '指标：基线、实际、目标（CSV）',
    'flows.csv': '跨境往来（CSV）',
    'zones.geojson': '合作区示意范围（GeoJSON，WGS 84）',
  },
  licence: '地图几何含 © OpenStreetMap 贡献者的数据，按 ODbL 提供。',
};
