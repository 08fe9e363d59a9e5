/** Single cells of a stranger's table: numbers, coordinates, times. Each reader returns `undefined` for what is none. */
import { quoted } from './problems';

/** Full-width digits and signs become plain ones; spaces around go. Most cells are plain already. */
export function plain(cell: string): string {
  for (let index = 0; index < cell.length; index += 1) {
    if (cell.charCodeAt(index) > 126) return cell.normalize('NFKC').trim();
  }
  return cell.trim();
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** A number as people and programs write it: `1234.5`, `1,234.5`, `1.2e6`. Decimal commas are refused, for 1,234 may be either. */
export function readNumber(cell: string): number | undefined {
  const text = plain(cell);
  if (NUMBER.test(text)) return Number(text);
  return GROUPED.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}

/** How exact a time is. All rows of one table have the same. */
export type Exactness = 'year' | 'month' | 'day';

export interface TimeStep {
  exactness: Exactness;
  /** Years, months (12 × year + month − 1) or days since 1970-01-01, so that the next one is one more. */
  step: number;
}

const TIME =
  /^(\d{4})(?:(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)|(?:年(?:(\d{1,2})月(?:(\d{1,2})日?)?)?)|(?:(\d{2})(\d{2})?))?(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

const MILLISECONDS_PER_DAY = 86_400_000;

/** A year, month or day: `2025`, `2025-03`, `2025-03-09`, `2025/3/9`, `20250309`, `2025年3月9日`; the hour of a longer time is left out. */
export function readTime(cell: string): TimeStep | undefined {
  const match = TIME.exec(plain(cell));
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = match[2] ?? match[4] ?? match[6];
  const day = match[3] ?? match[5] ?? match[7];
  if (month === undefined) return { exactness: 'year', step: year };
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return undefined;
  if (day === undefined) return { exactness: 'month', step: year * 12 + monthNumber - 1 };
  const at = new Date(0);
  at.setUTCFullYear(year, monthNumber - 1, Number(day));
  if (at.getUTCMonth() !== monthNumber - 1 || at.getUTCDate() !== Number(day)) return undefined;
  return { exactness: 'day', step: at.getTime() / MILLISECONDS_PER_DAY };
}

/** The time of a step as the rest of the atlas writes it: `2025`, `2025-03`, `2025-03-09`. */
export function timeOfStep(exactness: Exactness, step: number): string {
  const padded = (value: number, digits: number) => String(value).padStart(digits, '0');
  if (exactness === 'year') return padded(step, 4);
  if (exactness === 'month') return `${padded(Math.floor(step / 12), 4)}-${padded((step % 12) + 1, 2)}`;
  return new Date(step * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

export type Coordinates =
  | { lngLat: [lng: number, lat: number] }
  | {
      wrong: 'not-a-coordinate' | 'coordinates-swapped' | 'longitude-out-of-range' | 'latitude-out-of-range';
      found: string;
    };

/** Longitude and latitude in degrees. A latitude past the poles whose longitude could be one tells that the two were swapped. */
export function readCoordinates(longitude: string, latitude: string): Coordinates {
  const lng = readNumber(longitude);
  const lat = readNumber(latitude);
  if (lng === undefined) return { wrong: 'not-a-coordinate', found: quoted(longitude) };
  if (lat === undefined) return { wrong: 'not-a-coordinate', found: quoted(latitude) };
  if (Math.abs(lat) > 90) {
    return Math.abs(lat) <= 180 && Math.abs(lng) <= 90
      ? { wrong: 'coordinates-swapped', found: `${lng}, ${lat}` }
      : { wrong: 'latitude-out-of-range', found: quoted(latitude) };
  }
  if (Math.abs(lng) > 180) return { wrong: 'longitude-out-of-range', found: quoted(longitude) };
  return { lngLat: [lng, lat] };
}
