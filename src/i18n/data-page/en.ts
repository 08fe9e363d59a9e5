import type { DataPageMessages } from './messages';

export const en: DataPageMessages = {
  title: 'Data and sources',
  intro: 'Everything in the atlas can be downloaded and used. Each figure comes with its source, unit and definition.',
  files: {
    'atlas.json': 'All records (JSON)',
    'measures.csv': 'Measures (CSV, opens in Excel)',
    'indicators.csv': 'Indicators: baselines, actuals, targets (CSV)',
    'flows.csv': 'What crosses the boundaries (CSV)',
    'zones.geojson': 'Indicative outlines of the zones (GeoJSON, WGS 84)',
  },
  licence: 'Map geometry contains data © OpenStreetMap contributors, under the ODbL.',
};
