/** Texts of the page with the data and its sources. They arrive with it. */
export interface DataPageMessages {
  title: string;
  intro: string;
  files: Record<'atlas.json' | 'measures.csv' | 'indicators.csv' | 'flows.csv' | 'zones.geojson', string>;
  licence: string;
}
