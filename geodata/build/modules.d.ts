/** Types for the parts we use of a package that brings none. */

declare module 'opencc-js/t2cn' {
  export function Converter(options: { from: 'hk' | 'tw' | 'twp'; to: 'cn' }): (text: string) => string;
}

declare module 'opencc-js/dict/STCharacters' {
  /** `国 國|后 後 后|…`: each Simplified character and the Traditional ones it may stand for. */
  const characters: string;
  export default characters;
}
