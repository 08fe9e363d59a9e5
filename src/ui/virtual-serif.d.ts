declare module 'virtual:serif' {
  /** Addresses of the files that the build cuts from the typeface. */
  export const serifFiles: Readonly<Record<'latin' | 'zh-Hant' | 'zh-Hans', string>>;
}
