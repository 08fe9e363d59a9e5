/** The only place that fetches. Everything comes from `data/` beside the page, made and checked by the build. */
import type { Briefing } from '../contract/briefing';
import type { Configuration } from '../contract/configuration';
import {
  PIECES,
  type BaseLayerFile,
  type Changes,
  type Comparisons,
  type DailyPassengers,
  type FirstView,
  type Measures,
  type Outlines,
  type PassengerCounts,
  type Reading,
  type StillPicture,
} from '../contract/pieces';
import type { Rules } from '../contract/rules';

/** A piece of the data that could not be had: the page says which, and goes on with what it has. */
export class DataUnavailable extends Error {
  constructor(
    readonly piece: string,
    cause: unknown,
  ) {
    super(`${piece} could not be loaded`, { cause });
  }
}

/** The atlas's own folder, which `/` and the language folders share, or a file below it. */
export function addressOf(path = ''): URL {
  const root = document.documentElement.dataset['root'] ?? './';
  return new URL(root + path, new URL('.', document.baseURI));
}

/** True in the portable atlas: one page opened from a file, which may fetch nothing and has its files inside itself. */
export const isPortable = () => document.documentElement.hasAttribute('data-portable');

/** A file that lies in the portable atlas's page. */
function fileInPage(path: string): string | undefined {
  return document.querySelector(`script[data-file="${CSS.escape(path)}"]`)?.textContent ?? undefined;
}

async function fetchJson<Piece>(path: string): Promise<Piece> {
  try {
    const inPage = fileInPage(path);
    if (inPage !== undefined) return JSON.parse(inPage) as Piece;
    const response = await fetch(addressOf(path));
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return (await response.json()) as Piece;
  } catch (cause) {
    throw new DataUnavailable(path, cause);
  }
}

export const loadOverview = () => fetchJson<FirstView>(`data/${PIECES.overview}`);
export const loadReading = () => fetchJson<Reading>(`data/${PIECES.reading}`);
export const loadMeasures = () => fetchJson<Measures>(`data/${PIECES.measures}`);
export const loadOutlines = () => fetchJson<Outlines>(`data/${PIECES.zones}`);
/** @param path as `BaseLayer.path` has it, relative to `data/` */
export const loadBaseLayer = (path: string) => fetchJson<BaseLayerFile>(`data/${path}`);
export const loadStillPicture = () => fetchJson<StillPicture>(`data/${PIECES.still}`);
export const loadPassengers = () => fetchJson<PassengerCounts>(`data/${PIECES.passengers}`);
export const loadDailyPassengers = () => fetchJson<DailyPassengers>(`data/${PIECES.passengersDaily}`);
export const loadChanges = () => fetchJson<Changes>(`data/${PIECES.changes}`);
export const loadBriefings = () => fetchJson<Briefing[]>(`data/${PIECES.briefings}`);
export const loadComparisons = () => fetchJson<Comparisons>(`data/${PIECES.comparisons}`);
export const loadRules = () => fetchJson<Rules>(`data/${PIECES.rules}`);
export const loadConfiguration = () => fetchJson<Configuration>('config.json');

/**
 * Address of the archive with street detail that a deployment names, if it lies on the page's own origin: what a host
 * wrote by hand may say anything.
 */
export function streetArchiveAddress(configuration: Configuration | undefined): string | undefined {
  const archive: unknown = configuration?.streetDetail?.archive;
  if (typeof archive !== 'string' || archive === '') return undefined;
  try {
    const address = addressOf(archive);
    return address.origin === location.origin ? address.href : undefined;
  } catch {
    return undefined;
  }
}

/** Made once for each file that lies in the page. */
const madeAddresses = new Map<string, string>();

/** Address of a published file for a download link. */
export function downloadAddress(file: string): string {
  const path = `data/${file}`;
  const inPage = fileInPage(path);
  if (inPage === undefined) return addressOf(path).href;
  const made = madeAddresses.get(path) ?? URL.createObjectURL(new Blob([inPage]));
  madeAddresses.set(path, made);
  return made;
}
