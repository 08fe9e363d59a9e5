/** The briefings there are and the one on stage, as the page around them sees it. */
import type { Briefing } from '../contract/briefing';
import type { Bounds, Outlines, StillPicture } from '../contract/pieces';
import type { PageTheme } from '../domain/view';
import type { AtlasState, Remembered } from '../state/atlas-state.svelte';
import { rememberBriefing } from '../state/preferences';
import type { AddressNotice } from '../url/address';
import { asShown, newBriefing, sceneOf, withSceneAt } from './author/authoring';
import { OwnBriefings } from './author/own-briefings.svelte';
import { stageEdges, type Edges } from './layout';
import { QuestionList } from './presenter/question-list.svelte';
import { saveText } from '../ui/save';
import { departureOf, framingOf, offStage, sceneAt, stageView, type Departure } from './scenes';

/** A briefing on stage. */
export interface Staged {
  briefing: Briefing;
  /** Which scene, counted from 0. */
  index: number;
}

/** Width of what an own briefing is written in, beside the stage; `App` gives it that room. */
const EDITOR_PX = 400;

export class BriefingDesk {
  readonly atlas: AtlasState;
  /** A small picture of the land and the zones, for the thumbnails. */
  readonly still: StillPicture | undefined;
  /** Undefined while they are on their way; `false` if they could not be had. */
  published = $state.raw<readonly Briefing[] | false | undefined>();
  readonly questions = new QuestionList();
  readonly own = new OwnBriefings();
  readonly loadOutlines: () => Promise<Outlines>;
  /** Whether there is street detail here, asked anew each time: a network comes and goes. */
  readonly findStreets: () => Promise<'none' | 'unreachable' | 'reachable'>;
  /** Whether the own briefing on stage is being written. */
  isEditing = $state(false);
  /** Whether the atlas's own words and its search stand in place of the scene's, to look something up. */
  isSearching = $state(false);
  /** Id of the briefing whose readiness is shown. */
  checked = $state<string | undefined>();
  #themeBeforeStage: PageTheme = 'light';

  readonly briefings = $derived.by((): readonly Briefing[] | false | undefined => {
    const own = this.own.all.map(asShown);
    return this.published || own.length === 0 ? this.published && [...this.published, ...own] : own;
  });
  readonly staged = $derived.by((): Staged | undefined => {
    const { stage } = this.atlas.view;
    const briefing = stage && this.briefings ? this.briefings.find(({ id }) => id === stage.briefing) : undefined;
    return briefing && stage ? { briefing, index: sceneAt(briefing, stage.scene - 1).index } : undefined;
  });
  /** The own briefing that is being written, as it is written. */
  readonly edited = $derived.by(() =>
    this.isEditing && this.staged ? this.own.find(this.staged.briefing.id) : undefined,
  );
  readonly departure = $derived.by((): Departure => {
    if (!this.staged) return 'none';
    const { briefing, index } = this.staged;
    return departureOf(this.atlas.view, stageView(briefing, index, this.atlas.known, this.atlas.view));
  });
  /** Whether the scene's words have given way to those of the atlas. */
  readonly showsAtlas = $derived(this.departure === 'elsewhere' || this.isSearching);
  /** What the map frames on stage: the place, and where what is drawn to it comes from. */
  readonly framing = $derived.by((): Bounds | undefined => {
    const { view, overview, flows } = this.atlas;
    return this.staged && framingOf(view, overview.bounds, flows);
  });

  constructor(
    atlas: AtlasState,
    still: StillPicture | undefined,
    find: Pick<BriefingDesk, 'loadOutlines' | 'findStreets'>,
  ) {
    this.atlas = atlas;
    this.still = still;
    this.loadOutlines = find.loadOutlines;
    this.findStreets = find.findStreets;
  }

  /** @returns whether there are any; a link to a scene is followed now that its briefing can be known */
  async arrive(loading: Promise<readonly Briefing[]>): Promise<boolean> {
    this.published = await loading.catch(() => false as const);
    if (this.briefings) this.#enterByLink(this.briefings);
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
      // What else the address says is the map of the scene: that can be shown without its words.
      const { stage: _stage, ...shown } = atlas.view;
      atlas.show(shown, note('briefing', stage.briefing, 'unknown-value'));
      return;
    }
    this.goTo(named, stage.scene - 1, 'same-step');
    if (stage.scene > named.scenes.length) atlas.show(atlas.view, note('scene', String(stage.scene), 'out-of-range'));
  }

  /** Puts a scene on stage, or back on stage as it was made. */
  goTo(briefing: Briefing, index: number, remembered: Remembered = 'same-step'): void {
    this.isSearching = false;
    this.atlas.go((view) => stageView(briefing, index, this.atlas.known, view), remembered);
  }

  start(briefing: Briefing, index = 0): void {
    this.#themeBeforeStage = this.atlas.view.theme;
    rememberBriefing(this.atlas.today);
    this.goTo(briefing, index, 'step');
  }

  /** Puts an own briefing on stage, to be written beside it. */
  edit(id: string, index = 0): void {
    const own = this.own.find(id);
    if (!own) return;
    this.isEditing = true;
    if (this.staged?.briefing.id === id) this.goTo(own, index);
    else this.start(own, index);
  }

  get #taken(): string[] {
    return this.published ? this.published.map(({ id }) => id) : [];
  }

  /** An own briefing like another, to be written further. */
  copy(briefing: Briefing, titled: (title: string, language: keyof Briefing['title']) => string): void {
    const title = {
      'zh-Hant': titled(briefing.title['zh-Hant'], 'zh-Hant'),
      'zh-Hans': titled(briefing.title['zh-Hans'], 'zh-Hans'),
      en: titled(briefing.title.en, 'en'),
    };
    this.edit(this.own.add({ ...briefing, title }, this.#taken).id);
  }

  /** An own briefing whose first scene is what the map shows. */
  begin(title: Briefing['title']): void {
    const scene = sceneOf(this.atlas, []);
    this.edit(this.own.add(newBriefing('own-briefing', title, scene), this.#taken).id);
  }

  /** Adds what the map shows to an own briefing, as its last scene. */
  addView(id: string): void {
    const own = this.own.find(id);
    if (!own) return;
    const scene = sceneOf(
      this.atlas,
      own.scenes.map((each) => each.id),
    );
    this.own.change(id, (before) => withSceneAt(before, scene, before.scenes.length));
    this.edit(id, own.scenes.length);
  }

  /** Takes in a briefing that was read from a file; what is there stays as it is. */
  takeIn(briefing: Briefing): Briefing {
    return this.own.add(briefing, this.#taken);
  }

  async saveAsFile(id: string): Promise<void> {
    const own = this.own.find(id);
    if (!own) return;
    const { writeBriefingFile } = await import('./author/briefing-file');
    saveText(`${id}.yaml`, writeBriefingFile(own), 'application/yaml');
  }

  leave(): void {
    this.isEditing = false;
    this.isSearching = false;
    this.atlas.go((view) => offStage(view, this.#themeBeforeStage));
  }

  /** Room on the map for the scene's words, so that they never lie on what they speak about. */
  edges(width: number, height: number, isPhone: boolean): Edges {
    return stageEdges(width - (this.edited && !isPhone ? EDITOR_PX : 0), height, isPhone);
  }
}
