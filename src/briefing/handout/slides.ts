/**
 * A briefing as slides that can be edited: one for each scene, the map as a picture, everything else as text, chart and
 * table of the program that opens them. Sizes are in inches, letters in points, as slides have them.
 */
import PptxGenJS from 'pptxgenjs';
import type { Language } from '../../contract/vocabulary';
import type { Messages } from '../../i18n';
import type { HandoutMessages } from '../../i18n/handout';
import { clausesOf } from '../phrases';
import type { HandoutScene } from './content';
import { linesNeeded, linesOfClauses } from './wrap';

/** 16:9, as PowerPoint calls "wide". */
const SLIDE = { width: 13.333, height: 7.5 };
const MARGIN = 0.45;
const COLUMN = 4.75;
const GAP = 0.3;
/** Where the sources begin at the lowest, and how far from the edge they end. */
const FOOT_TOP = 6.86;
const FOOT_EDGE = 0.12;
const FOOT_POINTS = 7;
/** Of a table, what its figures take. */
const FIGURE_SHARE = 0.5;
/** What a chart is called takes so much, and lower than that no bar can be read. */
const CHART_NAME = 0.26;
const LOWEST_CHART = 1.5;

/** Present on Windows, and replaced by their like on a Mac and in LibreOffice; set for Latin and Chinese alike. */
const FACES: Record<Language, string> = {
  'zh-Hant': 'Microsoft JhengHei',
  'zh-Hans': 'Microsoft YaHei',
  en: 'Calibri',
};
const TAGS: Record<Language, string> = { 'zh-Hant': 'zh-HK', 'zh-Hans': 'zh-CN', en: 'en-GB' };

const INK = '1F2A33';
const QUIET = '5A646C';
const FLOW = 'B8321C';
const AIM = 'E3B4AB';
const RULE = 'E2DAC8';
const PAPER = 'FBFAF5';

/** Height of a line, as a multiple of its letters: less would cut Chinese characters. */
const LEADING = 1.25;

/** How much wider a bold title may run than its letters are reckoned. */
const BOLD_WIDTH = 1.15;
/** The same of small letters, in a face that stands in for a narrower one. */
const SPARE_WIDTH = 1.1;

export interface SlidesOf {
  title: string;
  /** Who hands them out. */
  association: string;
  language: Language;
  messages: Messages;
  words: HandoutMessages;
  scenes: readonly { scene: HandoutScene; picture: HTMLCanvasElement }[];
}

/** @returns the file, to be saved with the ending `.pptx` */
export async function slides({ title, association, language, messages, words, scenes }: SlidesOf): Promise<Blob> {
  const file = new PptxGenJS();
  const fontFace = FACES[language];
  const lang = TAGS[language];
  file.layout = 'LAYOUT_WIDE';
  file.title = title;
  file.author = association;
  file.company = association;
  file.theme = { headFontFace: fontFace, bodyFontFace: fontFace };

  for (const { scene, picture } of scenes) {
    const slide = file.addSlide();
    slide.background = { color: PAPER };
    const text = (content: string | PptxGenJS.TextProps[], y: number, h: number, options: PptxGenJS.TextPropsOptions) =>
      slide.addText(content, {
        x: MARGIN,
        y,
        w: COLUMN,
        h,
        margin: 0,
        valign: 'top',
        fontFace,
        lang,
        color: INK,
        lineSpacingMultiple: 1,
        ...options,
      });
    /** Room for a text of the column, in inches. */
    const heightOf = (content: string, points: number, width = COLUMN) =>
      (linesNeeded(content, width, points) * points * LEADING) / 72;
    const heightsOf = (contents: readonly string[], points: number, width: number) =>
      contents.reduce((sum, content) => sum + heightOf(content, points, width), 0);

    // The foot is as high as its lines, and the rest ends above it.
    const foot = [
      ...(scene.missing.length > 0 ? [words.missing(scene.missing.join(', '))] : []),
      ...scene.caveats.map((caveat) => `※ ${caveat}`),
      `${messages.citation.sourceTitle}: ${scene.citations.join(' · ')}`,
    ];
    const footHeight = heightsOf(foot, FOOT_POINTS, COLUMN / SPARE_WIDTH);
    const footTop = Math.min(FOOT_TOP, SLIDE.height - FOOT_EDGE - footHeight);
    slide.addText(foot.join('\n'), {
      x: MARGIN,
      y: footTop,
      w: COLUMN,
      h: SLIDE.height - FOOT_EDGE - footTop,
      margin: 0,
      valign: 'bottom',
      fontFace,
      lang,
      fontSize: FOOT_POINTS,
      color: QUIET,
      fit: 'shrink',
      objectName: 'Sources',
    });
    const measuresHeight = heightsOf(scene.measures, 12, (COLUMN - 0.2) / SPARE_WIDTH);

    let y = 0.4;
    text(`${scene.briefing}  ${scene.number} / ${scene.total}`, y, 0.25, { fontSize: 10, color: QUIET });
    y += 0.34;
    const titlePoints = language === 'en' ? 22 : 26;
    // Bold letters are wider. Where another face stands in that is wider still, the title shrinks and the lines below
    // are not written over.
    const titleLines = linesOfClauses(
      clausesOf(scene.title, language).map((clause) => clause.join('')),
      COLUMN / BOLD_WIDTH,
      titlePoints,
    );
    const titleHeight = heightsOf(titleLines, titlePoints, COLUMN / BOLD_WIDTH);
    text(
      titleLines.map((line, index) => ({ text: line, options: { softBreakBefore: index > 0 } })),
      y,
      titleHeight,
      { fontSize: titlePoints, bold: true, fit: 'shrink', objectName: 'Title' },
    );
    y += titleHeight + 0.14;
    for (const line of scene.lines) {
      const height = heightOf(line, 14);
      text(line, y, height, { fontSize: 14, fit: 'shrink' });
      y += height + 0.06;
    }
    y += 0.1;
    if (scene.chart) {
      const { name, unit, labels, values, aims } = scene.chart;
      // Beside the chart and not in it: some programs let the figures of a low chart run into its title.
      text(language === 'en' ? `${name} (${unit})` : `${name}（${unit}）`, y, CHART_NAME, {
        fontSize: 11,
        color: QUIET,
        align: 'center',
        fit: 'shrink',
      });
      y += CHART_NAME;
      const height = Math.max(LOWEST_CHART, Math.min(2, footTop - y - 0.2 - measuresHeight));
      slide.addChart(file.ChartType.bar, [{ name, labels, values }], {
        x: MARGIN,
        y,
        w: COLUMN,
        h: height,
        barDir: 'col',
        barGapWidthPct: 70,
        chartColors: aims.map((isAim) => (isAim ? AIM : FLOW)),
        showTitle: false,
        showValue: true,
        dataLabelFormatCode: '#,##0.##',
        dataLabelFontFace: fontFace,
        // LibreOffice breaks a figure that is wide for a low chart.
        dataLabelFontSize: height < 1.8 ? 9 : 11,
        dataLabelFontBold: true,
        catAxisLabelFontFace: fontFace,
        catAxisLabelFontSize: 11,
        // A bar that does not begin at zero lies about how much larger it is.
        valAxisMinVal: 0,
        // Above the longest bar there is room for its figure.
        valAxisMaxVal: Math.max(...values) * 1.2,
        valAxisHidden: true,
        valGridLine: { style: 'none' },
        altText: labels.map((label, index) => `${label}: ${values[index] ?? ''}`).join('; '),
      });
      y += height + 0.1;
    } else if (scene.figures.length > 0) {
      const cell = (content: string, options: PptxGenJS.TableCellProps = {}): PptxGenJS.TableCell => ({
        text: content,
        options: { fontFace, lang, fontSize: 11, color: INK, valign: 'middle', ...options },
      });
      const rows = scene.figures.map((figure): PptxGenJS.TableRow => [
        cell([figure.figure, figure.unit].filter((part) => part !== '').join(' '), {
          fontSize: 18,
          bold: true,
          color: FLOW,
        }),
        cell([figure.what, figure.when].filter((part) => part !== '').join('\n'), { color: QUIET }),
      ]);
      slide.addTable(rows, {
        x: MARGIN,
        y,
        w: COLUMN,
        colW: [COLUMN * FIGURE_SHARE, COLUMN * (1 - FIGURE_SHARE)],
        border: { type: 'solid', pt: 0.75, color: RULE },
        margin: [0.04, 0.08, 0.04, 0.08],
      });
      y += scene.figures.reduce(
        (sum, figure) =>
          sum +
          Math.max(
            (linesNeeded(`${figure.figure} ${figure.unit}`, COLUMN * FIGURE_SHARE - 0.16, 18) * 18 * LEADING) / 72,
            ((linesNeeded(figure.what, COLUMN * (1 - FIGURE_SHARE) - 0.16, 11) + 1) * 11 * LEADING) / 72,
          ) +
          0.1,
        0.2,
      );
    }
    if (scene.measures.length > 0) {
      slide.addText(
        scene.measures.map((measure) => ({
          text: measure,
          options: { bullet: { indent: 12 }, breakLine: true, fontFace, lang, fontSize: 12, color: INK },
        })),
        {
          x: MARGIN,
          y,
          w: COLUMN,
          h: Math.max(0.3, footTop - y - 0.1),
          margin: 0,
          valign: 'top',
          lineSpacingMultiple: 1,
          fit: 'shrink',
        },
      );
    }
    const room = { width: SLIDE.width - MARGIN - COLUMN - GAP, height: SLIDE.height };
    const scale = Math.min(room.width / picture.width, room.height / picture.height);
    const size = { w: picture.width * scale, h: picture.height * scale };
    slide.addImage({
      data: picture.toDataURL('image/png'),
      x: SLIDE.width - size.w,
      y: (SLIDE.height - size.h) / 2,
      ...size,
      altText: words.mapOf(scene.title),
    });
    slide.addNotes([scene.notes, ...scene.caveats.map((caveat) => `※ ${caveat}`)].join('\n\n'));
  }
  // eslint-disable-next-line no-restricted-syntax -- it writes a file, and no markup
  const written = await file.write({ outputType: 'blob' });
  if (!(written instanceof Blob)) throw new Error('the slides could not be written');
  return written;
}
