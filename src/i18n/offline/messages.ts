/** What the page says of the copy it keeps in the browser. */
export interface OfflineMessages {
  storing: string;
  stored: string;
  refused: string;
  newer: string;
  useNow: string;
  replaced: string;
  reload: string;
  later: string;
  close: string;
}
