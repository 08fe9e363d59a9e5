import type { MapKeyMessages } from './messages';

export const en: MapKeyMessages = {
  title: 'Key to the map',
  items: {
    zone: 'Cooperation zone, indicative outline',
    part: 'Part of a zone, indicative',
    'customs-line': 'First or second line of Hengqin',
    'control-point': 'Control point',
    airport: 'Airport',
    port: 'Ferry pier or port',
    station: 'Express rail station',
    bridge: 'Bridge link',
    tunnel: 'Link in a tunnel under the sea',
    rail: 'Express rail, schematic',
    'planned-rail': 'Planned railway, schematic',
    metro: 'Metro',
    boundary: 'Administrative boundary of Hong Kong and Macao',
  },
  streets: 'Street detail',
  streetsHint: 'Roads, buildings and parks, from an archive beside this page.',
};
