/** Types for the parts we use of two packages that bring none. */

declare module 'opencc-js/t2cn' {
  export function Converter(options: { from: 'hk' | 'tw' | 'twp'; to: 'cn' }): (text: string) => string;
}

declare module 'opencc-js/dict/STCharacters' {
  /** `国 國|后 後 后|…`: each Simplified character and the Traditional ones it may stand for. */
  const characters: string;
  export default characters;
}

declare module 'papaparse' {
  export interface UnparseConfig {
    header?: boolean;
    newline?: string;
    escapeFormulae?: boolean | RegExp;
  }
  const Papa: {
    unparse(table: { fields: string[]; data: (string | number)[][] }, config?: UnparseConfig): string;
    parse(
      text: string,
      config?: { header?: boolean; skipEmptyLines?: boolean; delimiter?: string },
    ): { data: unknown[] };
  };
  export default Papa;
}
