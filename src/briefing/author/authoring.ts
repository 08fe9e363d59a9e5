/** Changes of a briefing: from one value to the next, each by its name. Nothing here knows of storage or of the page. */
import type { Briefing, Scene } from '../../contract/briefing';
import { DECIDED_ELSEWHERE, MOST_FIGURES } from '../../contract/scene-rules';
import type { Cite, Text } from '../../contract/values';
import { LANGUAGES, WHOLE_BAY_AREA, type Language } from '../../contract/vocabulary';
import { UNDATED, compareWhen } from '../../domain/time';
import { withoutPopup, zoneOf, type View } from '../../domain/view';
import type { AtlasState } from '../../state/atlas-state.svelte';
import { writeAddress, type KnownSeries } from '../../url/address';

export const NO_WORDS: Text = { 'zh-Hant': '', 'zh-Hans': '', en: '' };

/** An id that none of `taken` is: `name`, `name-2`, `name-3` … */
export function freeId(name: string, taken: readonly string[]): string {
  const base =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'briefing';
  for (let count = 1; ; count++) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.includes(id)) return id;
  }
}

/** The part of an address that a scene keeps of a view: what it shows, not in which language or colours. */
export function viewText(view: View, known: KnownSeries): string {
  const { search, hash } = writeAddress(view, known);
  const parameters = new URLSearchParams(search);
  for (const name of DECIDED_ELSEWHERE) parameters.delete(name);
  // On stage a zone's card stays closed unless the scene asks for it.
  parameters.delete('card');
  if (view.selection.kind === 'zone' && view.selection.popup) parameters.set('card', '1');
  return parameters.toString() + hash;
}

/**
 * What is meant by the map as it stands. Off the stage a zone's card is open because its zone was pressed, and says what
 * the scene's own words will say; on stage whoever opens it wants it seen.
 */
const meantBy = (view: View): View => (view.selection.kind === 'zone' && !view.stage ? withoutPopup(view) : view);

/** A scene of what is on the map now, with the figures, measure and sources that belong to it. Its words begin with a name. */
export function sceneOf(
  atlas: Pick<AtlasState, 'view' | 'known' | 'index' | 'measures' | 'overview' | 'seriesIndicators'>,
  taken: readonly string[],
): Scene {
  const { view, index, overview } = atlas;
  const place = zoneOf(view) ?? WHOLE_BAY_AREA;
  const zone = index.zones.get(place);
  const { selection } = view;
  const measure =
    selection.kind === 'measure'
      ? (atlas.measures ?? overview.headlineMeasures).find(({ id }) => id === selection.measure)
      : undefined;
  const indicator = atlas.seriesIndicators.find(({ zone }) => zone === place);
  const dated = (indicator?.points ?? []).filter(({ at }) => at !== UNDATED).sort((a, b) => compareWhen(a.at, b.at));
  const latest = dated.filter(({ kind }) => kind !== 'target').at(-1);
  const aim = dated.filter(({ kind }) => kind === 'target').at(-1);
  const points = [latest, aim].filter((point) => point !== undefined).slice(0, MOST_FIGURES);
  const cites: Cite[] = measure?.cites ?? zone?.cites ?? [];
  return {
    id: freeId(measure?.id ?? place, taken),
    view: viewText(meantBy(view), atlas.known),
    title: measure?.title ?? zone?.name ?? NO_WORDS,
    lines: [],
    figures: measure?.figure
      ? [{ measure: measure.id }]
      : points.map(({ at, kind }) => ({ indicator: indicator?.id ?? '', at, kind })),
    measures: measure ? [measure.id] : [],
    notes: NO_WORDS,
    dwellSeconds: 60,
    cites: cites.slice(0, 2),
  };
}

const withScenes = (briefing: Briefing, scenes: Scene[]): Briefing => ({ ...briefing, scenes });

/** @param at where it will stand, counted from 0 */
export function withSceneAt(briefing: Briefing, scene: Scene, at: number): Briefing {
  return withScenes(briefing, briefing.scenes.toSpliced(at, 0, scene));
}

export function withoutScene(briefing: Briefing, index: number): Briefing {
  return withScenes(briefing, briefing.scenes.toSpliced(index, 1));
}

/** The scene taken out and put where `to` says; past either end it stays at that end. */
export function withSceneMoved(briefing: Briefing, from: number, to: number): Briefing {
  const scene = briefing.scenes[from];
  if (!scene) return briefing;
  const rest = briefing.scenes.toSpliced(from, 1);
  return withScenes(briefing, rest.toSpliced(Math.max(0, Math.min(rest.length, to)), 0, scene));
}

export function withSceneTwice(briefing: Briefing, index: number): Briefing {
  const scene = briefing.scenes[index];
  if (!scene) return briefing;
  const taken = briefing.scenes.map(({ id }) => id);
  return withSceneAt(briefing, { ...scene, id: freeId(scene.id.replace(/-\d+$/, ''), taken) }, index + 1);
}

/** The briefing with one scene changed. Its view changes only where `change` says so. */
export function withScene(briefing: Briefing, index: number, change: Partial<Omit<Scene, 'id'>>): Briefing {
  return withScenes(
    briefing,
    briefing.scenes.map((scene, place) => (place === index ? { ...scene, ...change } : scene)),
  );
}

/** The text with one language's words changed. */
export function inLanguage(text: Text, language: Language, words: string): Text {
  return { ...text, [language]: words };
}

/** The lines with one of them changed; a line without a word in any language is none. */
export function withLine(lines: readonly Text[], place: number, line: Text): Text[] {
  const padded = [...lines, ...Array.from({ length: Math.max(0, place + 1 - lines.length) }, () => NO_WORDS)];
  const changed = padded.map((each, index) => (index === place ? line : each));
  while (changed.length > 0 && LANGUAGES.every((language) => changed.at(-1)?.[language] === '')) changed.pop();
  return changed;
}

/** A briefing without scenes is none: the first is what the map shows. */
export function newBriefing(id: string, title: Text, scene: Scene): Briefing {
  return { id, title, minutes: 5, loop: false, scenes: [scene] };
}

/** As it can be shown: words that are missing in one language are shown in another, never left empty. */
export function asShown(briefing: Briefing): Briefing {
  const filled = (text: Text): Text => {
    const any = text['zh-Hant'] || text['zh-Hans'] || text.en;
    return {
      'zh-Hant': text['zh-Hant'] || any,
      'zh-Hans': text['zh-Hans'] || any,
      en: text.en || any,
    };
  };
  return {
    ...briefing,
    title: filled(briefing.title),
    scenes: briefing.scenes.map((scene) => ({
      ...scene,
      title: filled(scene.title),
      lines: scene.lines.map(filled),
      notes: filled(scene.notes),
    })),
  };
}
