/** The texts of the timeline; loaded with it. */
export interface TimelineMessages {
  title: string;
  lead: string;
  zones: string;
  /** Name of the line and of the list of what happened. */
  chart: string;
  kinds: { plan: string; event: string; status: string; target: string };
  /** What reached a state together: `3 in force`. */
  reached: (count: number, state: string) => string;
  ended: string;
  endedTogether: (count: number) => string;
  target: string;
  targets: (count: number) => string;
  from: string;
  zoomIn: string;
  zoomOut: string;
  today: string;
  /** Name of the control that sets the date. */
  inForceOn: string;
  /** Beside the control: `End of Feb 2025: 17 measures in force`. */
  inForce: (date: string, count: number) => string;
  inForceHere: (count: number) => string;
  clearDate: string;
  moveDate: string;
  unknownStart: (count: number) => string;
  narrowed: (count: number, total: number) => string;
  clearFilters: string;
  members: (what: string, date: string) => string;
}
