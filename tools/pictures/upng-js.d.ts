/** The part of upng-js that the scripts use; the package comes without types. */
declare module 'upng-js' {
  interface Image {
    readonly width: number;
    readonly height: number;
  }
  const UPNG: {
    decode(file: ArrayBuffer): Image;
    /** The frames of an image, four bytes a pixel. */
    toRGBA8(image: Image): ArrayBuffer[];
    /** @param colors how many there may be; 0 keeps all */
    encode(frames: readonly ArrayBuffer[], width: number, height: number, colors: number): ArrayBuffer;
  };
  export default UPNG;
}
