/** The briefings there are and the one on stage, as the page around them sees it. */
import type { Briefing } from '../contract/briefing';
import type { Bounds, StillPicture } from '../contract/pieces';
import { framedBy, zoneOf, type PageTheme } from '../domain/view';
import type { AtlasState, Remembered } from '../state/atlas-state.svelte';
import type { AddressNotice } from '../url/address';
import { QuestionList } from './presenter/question-list.svelte';
import { boundsWith, departureOf, offStage, sceneAt, stageView, type Departure } from './scenes';

/** Pixels along each edge of the map that something else covers. */
export interface Edges {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** A briefing on stage. */
export interface Staged {
  briefing: Briefing;
  /** Which scene, counted from 0. */
  index: number;
}

export class BriefingDesk {
  readonly atlas: AtlasState;
  /** A small picture of the land and the zones, for the thumbnails. */
  readonly still: StillPicture | undefined;
  /** Undefined while they are on their way; `false` if they could not be had. */
  published = $state.raw<readonly Briefing[] | false | undefined>();
  readonly questions = new QuestionList();
  #themeBeforeStage: PageTheme = 'light';

  readonly briefings = $derived<readonly Briefing[] | false | undefined>(this.published);
  readonly staged = $derived.by((): Staged | undefined => {
    const { stage } = this.atlas.view;
    const briefing = stage && this.briefings ? this.briefings.find(({ id }) => id === stage.briefing) : undefined;
    return briefing && stage ? { briefing, index: sceneAt(briefing, stage.scene - 1).index } : undefined;
  });
  readonly departure = $derived.by((): Departure => {
    if (!this.staged) return 'none';
    const { briefing, index } = this.staged;
    return departureOf(this.atlas.view, stageView(briefing, index, this.atlas.known, this.atlas.view));
  });
  /** What the map frames on stage: the place, and where what is drawn to it comes from. */
  readonly framing = $derived.by((): Bounds | undefined => {
    const { view, overview, flows } = this.atlas;
    const zone = zoneOf(view);
    const own = overview.bounds[framedBy(view)];
    if (!this.staged || !own || zone === undefined || framedBy(view) !== zone) return undefined;
    const touching = flows.filter(({ flow }) => flow.from === zone || flow.to === zone);
    const withFigure = touching.filter(({ actual, target }) => actual !== undefined || target !== undefined);
    const drawn = withFigure.length > 0 ? withFigure : touching;
    return boundsWith(
      own,
      drawn.flatMap(({ from, to }) => [from, to]),
    );
  });

  constructor(atlas: AtlasState, still: StillPicture | undefined) {
    this.atlas = atlas;
    this.still = still;
  }

  /** @returns whether there are any; a link to a scene is followed now that its briefing can be known */
  async arrive(loading: Promise<readonly Briefing[]>): Promise<boolean> {
    this.published = await loading.catch(() => false as const);
    if (this.published) this.#enterByLink(this.published);
    return this.published !== false;
  }

  /** A link names a briefing and a scene, and may be short: whatever else it says, the scene stands as it was made. */
  #enterByLink(briefings: readonly Briefing[]): void {
    const { atlas } = this;
    const { stage } = atlas.view;
    if (!stage) return;
    const note = (parameter: string, value: string, because: AddressNotice['because']) => [
      ...atlas.notices,
      { parameter, value, because },
    ];
    const named = briefings.find(({ id }) => id === stage.briefing);
    if (!named) {
      atlas.show(offStage(atlas.view, atlas.view.theme), note('briefing', stage.briefing, 'unknown-value'));
      return;
    }
    this.goTo(named, stage.scene - 1, 'same-step');
    if (stage.scene > named.scenes.length) atlas.show(atlas.view, note('scene', String(stage.scene), 'out-of-range'));
  }

  /** Puts a scene on stage, or back on stage as it was made. */
  goTo(briefing: Briefing, index: number, remembered: Remembered = 'same-step'): void {
    this.atlas.go((view) => stageView(briefing, index, this.atlas.known, view), remembered);
  }

  start(briefing: Briefing, index = 0): void {
    this.#themeBeforeStage = this.atlas.view.theme;
    this.goTo(briefing, index, 'step');
  }

  leave(): void {
    this.atlas.go((view) => offStage(view, this.#themeBeforeStage));
  }

  /** Room on the map for the scene's words, so that they never lie on what they speak about. */
  edges(width: number, height: number, isPhone: boolean): Edges {
    if (isPhone) return { top: 30, right: 20, bottom: Math.round(height * 0.58), left: 20 };
    return { top: 56, right: 72, bottom: 84, left: Math.round(width * 0.41) };
  }
}
