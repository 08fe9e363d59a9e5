/** The words of the briefings, the stage and the presenter's window. They arrive with them. */
export interface BriefingMessages {
  choose: string;
  about: (minutes: number, scenes: number) => string;
  loops: string;
  unavailable: string;
  /** Name of what stands on stage. */
  scene: (number: number, total: number) => string;
  backToScene: (number: number) => string;
  next: string;
  previous: string;
  overview: string;
  notes: string;
  nextScene: (title: string) => string;
  last: string;
  play: string;
  pause: string;
  leave: string;
  black: string;
  /** While the digits of a scene's number are typed. */
  goTo: (digits: string) => string;
  measures: string;
  sources: string;
  /** What a scene names and the atlas no longer holds. */
  missing: (what: string) => string;
  help: string;
  keys: readonly (readonly [keys: string, what: string])[];
}
