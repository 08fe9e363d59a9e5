/** The eight views that the map is judged by, each as an address that frames the same ground on every screen. */
import type { Bounds } from '../../src/contract/pieces';

export interface FramedView {
  name: string;
  /** Parameters of the address, without the language. */
  search: string;
  /** West, south, east, north of what is framed; left out where the page frames what is selected. */
  bounds?: Bounds;
}

export const FRAMED_VIEWS: readonly FramedView[] = [
  { name: 'bay-area', search: '' },
  { name: 'qianhai', search: '&zone=qianhai&card=0' },
  { name: 'hengqin', search: '&zone=hengqin&card=0' },
  { name: 'nansha', search: '&zone=nansha&card=0' },
  { name: 'northern-metropolis', search: '&zone=northern-metropolis&card=0' },
  { name: 'boundary', search: '', bounds: [113.93, 22.44, 114.25, 22.57] },
  { name: 'hengqin-macao', search: '', bounds: [113.47, 22.06, 113.6, 22.23] },
  { name: 'estuary-crossings', search: '', bounds: [113.5, 22.18, 114.0, 22.85] },
];

/** The words' column, and what stands on the map along its upper and lower edges, in pixels. */
const COLUMN_PX = 400;
const EDGE_PX = { wide: 110, phone: 70 };
const PHONE_PX = 640;
const PHONE_MAP_SHARE = 0.52;

const mercatorY = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);

/** The address, after the language, that shows a view on a screen of that size. */
export function addressOf({ search, bounds }: FramedView, screen: { width: number; height: number }): string {
  if (!bounds) return search;
  const [west, south, east, north] = bounds;
  const isPhone = screen.width <= PHONE_PX;
  const edge = isPhone ? EDGE_PX.phone : EDGE_PX.wide;
  const width = (isPhone ? screen.width : screen.width - COLUMN_PX) - edge;
  const height = (isPhone ? screen.height * PHONE_MAP_SHARE : screen.height) - 2 * edge;
  const world = Math.min(width / ((east - west) / 360), height / (mercatorY(north) - mercatorY(south)));
  const zoom = Math.log2(world / 512);
  return `${search}#map=${zoom.toFixed(2)}/${((south + north) / 2).toFixed(5)}/${((west + east) / 2).toFixed(5)}/0/0`;
}
