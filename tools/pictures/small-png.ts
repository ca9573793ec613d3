/** Makes a picture of a window small: few colors, and packed as tightly as deflate can. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import UPNG from 'upng-js';

/** Length of the signature that every PNG begins with. */
const SIGNATURE = 8;
/** A chunk's length, type and checksum. */
const FRAME = 12;

/** @param colors so many colors the picture keeps at most */
export function smallPng(png: Buffer, colors: number): Buffer {
  const image = UPNG.decode(Uint8Array.from(png).buffer);
  return packed(Buffer.from(UPNG.encode(UPNG.toRGBA8(image), image.width, image.height, colors)));
}

/** The same PNG with its pixels deflated anew: the encoder above does not pack as tightly as zlib. */
function packed(png: Buffer): Buffer {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = SIGNATURE; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += FRAME + length;
  }
  const pixels = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const first = chunks.findIndex(({ type }) => type === 'IDAT');
  const others = chunks.filter(({ type }) => type !== 'IDAT');
  others.splice(first, 0, { type: 'IDAT', data: deflateSync(pixels, { level: 9, memLevel: 9 }) });
  return Buffer.concat([png.subarray(0, SIGNATURE), ...others.map(({ type, data }) => chunk(type, data))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
