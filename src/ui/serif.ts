/**
 * The serif of titles, zone names and large figures: fetched once the first view stands, so that neither words nor map
 * wait for it. Until then, and where it cannot be had, the machine's own serif stands in, which for Chinese is as wide.
 */
import { serifFiles } from 'virtual:serif';

/** As `tokens.css` names it. */
const FAMILY = 'Atlas Serif';
/** Of the Latin file; Chinese marks and letters come from the other. */
const LATIN_RANGE = 'U+20-7E, U+A0-FF, U+2013-2014, U+2018-2019, U+201C-201D, U+2022, U+2026, U+2190-2192, U+2212';

const asked = new Set<string>();

async function add(file: keyof typeof serifFiles, unicodeRange: string): Promise<void> {
  if (asked.has(file)) return;
  asked.add(file);
  const face = new FontFace(FAMILY, `url("${serifFiles[file]}")`, { weight: '100 900', unicodeRange });
  try {
    document.fonts.add(await face.load());
  } catch {
    // The machine's own serif stays, and the next view may ask again.
    asked.delete(file);
  }
}

/** @param language of the page: `zh-Hant`, `zh-Hans` or another, which needs Latin letters alone */
export async function loadSerif(language: string): Promise<void> {
  await Promise.all([
    add('latin', LATIN_RANGE),
    ...(language === 'zh-Hant' || language === 'zh-Hans' ? [add(language, 'U+2E80-FFEF')] : []),
  ]);
}
