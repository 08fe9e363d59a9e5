/**
 * Puts street detail from a PMTiles archive on the map and takes it off again. Loaded when first asked for. The map
 * asks for tiles through `pmtiles`, which fetches ranges of the one file from the page's own origin.
 */
import { addProtocol, type Map as MapLibreMap } from 'maplibre-gl';
import { PMTiles, Protocol, TileType } from 'pmtiles';
import { STREETS_BELOW, STREETS_SOURCE, streetLayers } from '../cartography/streets';
import type { PageTheme } from '../domain/view';

const SCHEME = 'pmtiles';
let protocol: Protocol | undefined;

/**
 * Reads the archive's header, and so finds out whether there is one before anything is put on the map.
 * @throws if the archive is not there, is no such archive, or its host cannot send a part of a file
 */
export async function openArchive(address: string): Promise<void> {
  if (!protocol) {
    const made = new Protocol();
    addProtocol(SCHEME, async (request, controller) => {
      const { data } = await made.tilev4(request, controller);
      // Vector tiles are bytes and the archive's description an object; a picture, which there is none of, would be nothing.
      return { data: data as object };
    });
    protocol = made;
  }
  const archive = new PMTiles(address);
  const { tileType } = await archive.getHeader();
  if (tileType !== TileType.Mvt) throw new Error('the archive holds pictures, not vector tiles');
  protocol.add(archive);
}

/** Adds what is not there yet and gives it the look of the page. @param address as given to `openArchive` */
export function showStreets(map: MapLibreMap, address: string, theme: PageTheme): void {
  if (!map.getSource(STREETS_SOURCE)) map.addSource(STREETS_SOURCE, { type: 'vector', url: `${SCHEME}://${address}` });
  for (const layer of streetLayers(theme)) {
    if (!map.getLayer(layer.id)) map.addLayer(layer, STREETS_BELOW);
    else {
      for (const [name, value] of Object.entries(layer.paint ?? {})) {
        map.setPaintProperty(layer.id, name as 'fill-color', value as string);
      }
    }
  }
}

export function hideStreets(map: MapLibreMap): void {
  for (const { id } of streetLayers('light')) if (map.getLayer(id)) map.removeLayer(id);
  if (map.getSource(STREETS_SOURCE)) map.removeSource(STREETS_SOURCE);
}
