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
  /** The presenter's own window. */
  presenter: {
    title: string;
    open: string;
    /** The browser refused a second window. */
    refused: string;
    unknown: (briefing: string) => string;
    next: string;
    list: string;
    inTime: string;
    ahead: (time: string) => string;
    behind: (time: string) => string;
    startClock: string;
    pauseClock: string;
    resetClock: string;
    smaller: string;
    larger: string;
    black: string;
    alone: string;
    openStage: string;
    departed: string;
  };
  /** Questions from the room. */
  questions: {
    heading: string;
    label: string;
    /** Follows the label: what the question will be noted against. */
    about: (what: string) => string;
    placeholder: string;
    note: string;
    none: string;
    strikeOut: (question: string) => string;
    exportCsv: string;
    clear: string;
    clearSure: (count: number) => string;
    notKept: string;
    fileName: string;
    columns: readonly [
      time: string,
      briefing: string,
      scene: string,
      title: string,
      zone: string,
      measure: string,
      question: string,
    ];
  };
}
