/**
 * A briefing: prepared scenes, shown in order to a room. One file each in `geodata/briefings/`. A scene holds a view and ids,
 * never figures: what it shows is looked up in the atlas, so a corrected figure is right in every briefing at once, and an
 * id that no longer exists leaves a gap in its scene and nothing worse.
 */
import { z } from 'zod';
import {
  DECIDED_ELSEWHERE,
  DWELL,
  MOST_FIGURES,
  MOST_LINES,
  MOST_MEASURES,
  MOST_MINUTES,
  SCENE_LIMITS,
  SCENE_VIEW,
} from './scene-rules';
import { cites, id, text, when, type Text } from './values';

/** What the room, the reader and the stage decide, and so no scene may. */
const decidesElsewhere = new RegExp(`(?:^|&)(?:${DECIDED_ELSEWHERE.join('|')})=`);

/** A text that must not be longer than `most` in either language. */
function shortText(most: { 'zh-Hant': number; en: number }) {
  return text
    .refine((words) => [...words['zh-Hant']].length <= most['zh-Hant'], {
      path: ['zh-Hant'],
      error: `too long to be read on stage: at most ${most['zh-Hant']} characters`,
    })
    .refine((words) => [...words.en].length <= most.en, {
      path: ['en'],
      error: `too long to be read on stage: at most ${most.en} characters`,
    });
}

/** Names one point of an indicator: its date and kind exactly as they stand in the data. */
export const pointShown = z.strictObject({
  indicator: id,
  at: when,
  kind: z.enum(['baseline', 'actual', 'target']),
});

/** Names a measure whose own `figure` is shown. */
export const measureFigureShown = z.strictObject({ measure: id });

export const scene = z.strictObject({
  /** Unlike the other ids of the briefing; links hold it. */
  id,
  /**
   * What the map shows: the part of an address after `?`, without language and theme, and a camera after `#map=` only where
   * framing the selection would not do: `zone=hengqin&series=macao-residents-living-in-hengqin&at=2029`.
   * Empty: the whole map.
   */
  view: z
    .string()
    .regex(SCENE_VIEW, 'a view is the part of an address after "?": zone=hengqin&at=2029, with or without #map=…')
    .refine((view) => !decidesElsewhere.test(view), {
      error: 'a view leaves lang, theme, embed, briefing, scene and presenter to the room',
    }),
  /** The one sentence to be remembered. */
  title: shortText(SCENE_LIMITS.title),
  lines: z.array(shortText(SCENE_LIMITS.line)).max(MOST_LINES).default([]),
  /** Shown large, in this order. */
  figures: z
    .array(z.union([pointShown, measureFigureShown]))
    .max(MOST_FIGURES)
    .default([]),
  /** Ids of measures listed under the words. */
  measures: z.array(id).max(MOST_MEASURES).default([]),
  /** For the speaker alone: what to say, and what not to say. */
  notes: text,
  /** How long the scene stands when the briefing runs by itself, in seconds; also its share of `minutes` when it is spoken. */
  dwellSeconds: z.int().min(DWELL.least).max(DWELL.most),
  /** Where title and lines come from. Figures and measures bring their own. */
  cites,
});

export const briefing = z.strictObject({
  id,
  title: text,
  /** Time planned for a speaker, in minutes. */
  minutes: z.number().positive().max(MOST_MINUTES),
  /** Whether it begins again by itself after the last scene, as at a booth. */
  loop: z.boolean(),
  scenes: z
    .array(scene)
    .min(1)
    .refine((scenes) => new Set(scenes.map((each) => each.id)).size === scenes.length, {
      error: 'two scenes share an id; links could not tell them apart',
    }),
});

/** A figure on a scene: a point of an indicator, or the figure of a measure. */
export type FigureShown = z.infer<typeof pointShown> | z.infer<typeof measureFigureShown>;

/** A scene as published: its texts in three languages. */
export type Scene = Omit<z.infer<typeof scene>, 'title' | 'lines' | 'notes'> & {
  title: Text;
  lines: Text[];
  notes: Text;
};

/** A briefing as published: its texts in three languages. */
export type Briefing = Omit<z.infer<typeof briefing>, 'title' | 'scenes'> & { title: Text; scenes: Scene[] };
