/**
 * The colours of the map for each appearance of the page. WebGL cannot read the style sheet's custom properties before
 * they are applied, and a server has none, so the values that the map shares with `ui/tokens.css` stand here once more;
 * a test holds the two together.
 *
 * Why these: four inks as far apart in hue as muted inks can be, and unlike in lightness, so that they stay four for
 * readers who do not see red or green apart (Okabe and Ito, Color Universal Design, 2008: vermilion against bluish green,
 * never red against green; Harrower and Brewer, ColorBrewer.org, The Cartographic Journal 40, 2003: few, muted classes on a
 * pale ground). A test looks at them through the simulation of Machado, Oliveira and Fernandes (IEEE Transactions on
 * Visualization and Computer Graphics 15, 2009), and at what is read for the contrast that WCAG 2.2 asks for. No zone
 * is told by its ink alone: each has a hatch and a name.
 */
import type { Ink } from '../contract/vocabulary';
import type { PageTheme } from '../domain/view';

/** Colours as `#rrggbb`. */
export interface MapPalette {
  /** Shared with the page's tokens of the same names. */
  paper: string;
  land: string;
  water: string;
  text: string;
  textQuiet: string;
  flow: string;
  inks: Readonly<Record<Ink, string>>;
  /** Of the map alone. */
  waterLining: string;
  shore: string;
  administrative: string;
  /** Metro: there, and no louder than the paper's grain. */
  structure: string;
  /** The express rail and what is planned. */
  rail: string;
  bridge: string;
  waterName: string;
  /** How strongly a zone's ink tints its area, from 0 to 1. */
  zoneTint: number;
  /** How strongly its hatch is drawn, from 0 to 1. */
  hatch: number;
}

const LIGHT_INKS: Readonly<Record<Ink, string>> = {
  vermilion: '#ac3727',
  green: '#267250',
  ochre: '#946200',
  indigo: '#39538f',
  plum: '#7b3f77',
  slate: '#44525d',
};

export const PALETTES: Readonly<Record<PageTheme, MapPalette>> = {
  light: {
    paper: '#fbfaf5',
    land: '#f6f2e9',
    water: '#d5e2e6',
    text: '#1f2a33',
    textQuiet: '#5a646c',
    flow: '#b8321c',
    inks: LIGHT_INKS,
    waterLining: '#b3c9d1',
    shore: '#9db6c0',
    administrative: '#b9ab8f',
    structure: '#d9cdb2',
    rail: '#9c8a63',
    bridge: '#4f7281',
    waterName: '#456775',
    zoneTint: 0.13,
    hatch: 0.5,
  },
  dark: {
    paper: '#17212a',
    land: '#27343d',
    water: '#101a21',
    text: '#f3efe6',
    textQuiet: '#aeb9c1',
    flow: '#ffb38a',
    inks: {
      vermilion: '#ff9c86',
      green: '#7fd0a7',
      ochre: '#e9bf63',
      indigo: '#a9bdf2',
      plum: '#dcaad8',
      slate: '#c3ced6',
    },
    // On the dark sheet the shore glows instead of deepening: darker than this ground nothing would be seen.
    waterLining: '#1c313d',
    shore: '#4d6675',
    administrative: '#4d5c66',
    structure: '#3d505b',
    rail: '#7f8f97',
    bridge: '#93b0bf',
    waterName: '#8aa5b4',
    zoneTint: 0.16,
    hatch: 0.42,
  },
  print: {
    paper: '#ffffff',
    land: '#ffffff',
    water: '#eef2f3',
    text: '#000000',
    textQuiet: '#3b3b3b',
    flow: '#000000',
    inks: LIGHT_INKS,
    waterLining: '#d5dfe2',
    shore: '#7d8b91',
    administrative: '#9a9a9a',
    structure: '#cfcfcf',
    rail: '#8a8a8a',
    bridge: '#555555',
    waterName: '#4a5a61',
    // Printers flatten tints: the hatch does the telling.
    zoneTint: 0.08,
    hatch: 0.6,
  },
};

/** A colour between two: 0 is the first, 1 the second. */
export function mixed(first: string, second: string, share: number): string {
  const [from, to] = [rgba(first), rgba(second)];
  const channels = [0, 1, 2].map((index) => Math.round((from[index] ?? 0) * (1 - share) + (to[index] ?? 0) * share));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Red, green, blue and alpha, each from 0 to 255. */
export type Rgba = [red: number, green: number, blue: number, alpha: number];

/** As shaders take it: each channel from 0 to 1. */
export const inShares = (colour: Rgba): number[] => colour.map((channel) => channel / 255);

/** @param hex `#rrggbb` @param opacity from 0 to 1 */
export function rgba(hex: string, opacity = 1): Rgba {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255, Math.round(opacity * 255)];
}
