/** Words of what lies over the page for reading: the keys, a citation's source, the outline of the main document. */
export interface ReadingMessages {
  help: {
    title: string;
    keys: readonly (readonly [keys: string, what: string])[];
    shortcuts: string;
  };
  source: {
    grade: Record<'A' | 'B' | 'C', string>;
    openSource: string;
    term: (term: string) => string;
    searchNote: string;
  };
  outline: { title: string; intro: string; empty: string };
}
