/** Words of the key to the map. */
export interface MapKeyMessages {
  title: string;
  /** What each sign and line on the map stands for. */
  items: {
    zone: string;
    part: string;
    'customs-line': string;
    'control-point': string;
    airport: string;
    port: string;
    station: string;
    bridge: string;
    tunnel: string;
    rail: string;
    'planned-rail': string;
    metro: string;
    boundary: string;
  };
  streets: string;
  streetsHint: string;
}
