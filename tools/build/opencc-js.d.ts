/** The part of opencc-js that the build uses; the package comes without its types. */
declare module 'opencc-js' {
  type Variant = 'cn' | 't' | 'tw' | 'twp' | 'hk';
  /** Makes a function that turns text of one written standard into another. */
  export function Converter(options: { from: Variant; to: Variant }): (text: string) => string;
}
