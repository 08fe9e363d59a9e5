import type { MapKeyMessages } from './messages';

export const zhHant: MapKeyMessages = {
  title: '地圖圖例',
  items: {
    zone: '合作區，示意範圍',
    part: '合作區內片區，示意',
    'customs-line': '橫琴「一線」或「二線」',
    'control-point': '口岸／管制站',
    airport: '機場',
    port: '客運碼頭或港口',
    station: '高鐵車站',
    bridge: '跨海大橋及通道',
    tunnel: '通道的海底隧道段',
    rail: '廣深港高鐵，示意',
    'planned-rail': '規劃鐵路，示意',
    metro: '地鐵',
    boundary: '香港、澳門行政區域界線',
  },
  streets: '街道細節',
  streetsHint: '道路、建築與公園，取自本頁旁的圖磚檔。',
};
