/** What the reader may be left without while the page goes on. */
export type Trouble =
  | 'no-webgl'
  | 'context-lost'
  | 'measures-unavailable'
  | 'base-map-unavailable'
  | 'flows-unavailable'
  | 'streets-unavailable'
  | 'language-unavailable'
  | 'page-unavailable';
