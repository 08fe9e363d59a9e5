import type { MapKeyMessages } from './messages';

export const zhHans: MapKeyMessages = {
  title: '地图图例',
  items: {
    zone: '合作区，示意范围',
    part: '合作区内片区，示意',
    'customs-line': '横琴“一线”或“二线”',
    'control-point': '口岸／管制站',
    airport: '机场',
    port: '客运码头或港口',
    station: '高铁车站',
    bridge: '跨海大桥及通道',
    tunnel: '通道的海底隧道段',
    rail: '广深港高铁，示意',
    'planned-rail': '规划铁路，示意',
    metro: '地铁',
    boundary: '香港、澳门行政区域界线',
  },
  streets: '街道细节',
  streetsHint: '道路、建筑与公园，取自本页旁的瓦片文件。',
};
