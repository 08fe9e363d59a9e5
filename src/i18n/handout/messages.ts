/** Words of what is handed out, and of the dialog it is asked for in. */
export interface HandoutMessages {
  title: string;
  thisView: string;
  thisScene: string;
  picture: string;
  pictureAbout: string;
  copyLink: string;
  copied: string;
  copyByHand: string;
  qr: string;
  qrLarge: string;
  qrOf: (address: string) => string;
  ownScene: string;
  onlyThisMachine: string;
  embed: string;
  embedAbout: string;
  copyCode: string;
  briefing: string;
  slides: string;
  slidesAbout: string;
  paper: string;
  paperAbout: string;
  noBriefings: string;
  taking: (done: number, total: number) => string;
  writing: string;
  cancel: string;
  cancelled: string;
  done: (file: string) => string;
  failed: string;
  print: string;
  pages: (count: number) => string;
  back: string;
  measures: string;
  figuresFrom: (sources: string) => string;
  takenOn: (atlas: string, checked: string, today: string) => string;
  mapOf: (title: string) => string;
  missing: (what: string) => string;
}
