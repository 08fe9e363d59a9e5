/** Makes a small PMTiles archive (version 3) of one vector tile, for the tests: a road across the Bay Area. */
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';

const HEADER_BYTES = 127;
/** Numbers in the header. */
const NO_COMPRESSION = 1;
const VECTOR_TILES = 1;
const TEN_MILLIONTHS = 1e7;

/** Seven bits to a byte, the lowest first. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return [...bytes, value];
}

/** An archive with one tile at zoom 0, which a map stretches over every zoom. */
export function archiveWithARoad(): Uint8Array {
  const road = {
    type: 'FeatureCollection' as const,
    features: [
      {
        type: 'Feature' as const,
        properties: { kind: 'highway' },
        geometry: {
          type: 'LineString' as const,
          coordinates: [
            [112.5, 22.9],
            [114.9, 22.3],
          ],
        },
      },
    ],
  };
  const tile = new GeoJSONVT(road, { maxZoom: 0, extent: 4096, tolerance: 0 }).getTile(0, 0, 0);
  if (!tile) throw new Error('the road lies in no tile');
  const data = fromGeojsonVt({ roads: tile }, { version: 2, extent: 4096 });
  // One entry: number of entries, tile id, run length, length, offset plus one.
  const directory = Uint8Array.from([1, 0, 1, ...varint(data.length), 1]);
  const metadata = new TextEncoder().encode('{"vector_layers":[{"id":"roads","fields":{"kind":"String"}}]}');

  const header = new Uint8Array(HEADER_BYTES);
  const view = new DataView(header.buffer);
  header.set(new TextEncoder().encode('PMTiles'));
  view.setUint8(7, 3);
  const offsets = [HEADER_BYTES, HEADER_BYTES + directory.length, 0, HEADER_BYTES + directory.length + metadata.length];
  [directory.length, metadata.length, 0, data.length].forEach((length, index) => {
    view.setBigUint64(8 + index * 16, BigInt(offsets[index] ?? 0), true);
    view.setBigUint64(16 + index * 16, BigInt(length), true);
  });
  for (const at of [72, 80, 88]) view.setBigUint64(at, 1n, true);
  [1, NO_COMPRESSION, NO_COMPRESSION, VECTOR_TILES, 0, 0].forEach((value, index) => view.setUint8(96 + index, value));
  [112, 21, 116, 25].forEach((degrees, index) => view.setInt32(102 + index * 4, degrees * TEN_MILLIONTHS, true));
  return Uint8Array.from([...header, ...directory, ...metadata, ...data]);
}
