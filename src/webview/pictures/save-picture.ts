/** A picture as a file: SVG that stands by itself, or PNG. */
import { plainPaint } from './plain-paint.ts';

/** What of the style of an element is written into the file; everything else is the browser's default. */
const STYLES = [
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
] as const;
const FONT = 'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", sans-serif';
/** Device pixels of a PNG for each CSS pixel. */
const SCALE = 2;

/** Around a saved picture, in CSS pixels. */
const MARGIN = 16;

/** What a picture is and what one sees in it, for whoever opens the file. */
export interface PictureWords {
  readonly title: string;
  readonly description: string;
}

/** The markup of a picture with the colors that it has now. */
export function svgMarkup(picture: SVGSVGElement, { title, description }: PictureWords): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  copyStyles(picture, copy);
  const { x, y } = picture.viewBox.baseVal;
  const { width, height } = savedSize(picture);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', `${x - MARGIN} ${y - MARGIN} ${width} ${height}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('font-family', FONT);
  const name = document.createElementNS(copy.namespaceURI, 'title');
  name.textContent = title;
  const more = document.createElementNS(copy.namespaceURI, 'desc');
  more.textContent = description;
  const ground = document.createElementNS(copy.namespaceURI, 'rect');
  ground.setAttribute('x', String(x - MARGIN));
  ground.setAttribute('y', String(y - MARGIN));
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  setPaint(ground, 'fill', getComputedStyle(document.body).backgroundColor);
  copy.prepend(name, more, ground);
  return new XMLSerializer().serializeToString(copy);
}

/** The picture as the base64 of a PNG. @throws Error when the browser cannot draw it */
export async function pngOf(picture: SVGSVGElement, words: PictureWords): Promise<string> {
  const { width, height } = savedSize(picture);
  const address = URL.createObjectURL(new Blob([svgMarkup(picture, words)], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(width * SCALE);
    canvas.height = Math.ceil(height * SCALE);
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
  } finally {
    URL.revokeObjectURL(address);
  }
}

function savedSize(picture: SVGSVGElement): { width: number; height: number } {
  const { width, height } = picture.viewBox.baseVal;
  return { width: width + 2 * MARGIN, height: height + 2 * MARGIN };
}

/** Writes the styles of one tree into the attributes of a copy of it, and takes away what only a page needs. */
function copyStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of STYLES) {
    const value = style.getPropertyValue(name);
    if (value !== '' && value !== 'none' && value !== 'normal') to.setAttribute(name, value);
  }
  for (const name of ['fill', 'stroke'] as const) setPaint(to, name, style.getPropertyValue(name));
  const { transform } = style;
  if (to.hasAttribute('style') && transform !== 'none') to.setAttribute('transform', transform);
  for (const name of [
    'style',
    'class',
    'role',
    'tabindex',
    ...to.getAttributeNames().filter((it) => it.startsWith('aria-')),
  ]) {
    to.removeAttribute(name);
  }
  if (style.display === 'none') to.setAttribute('display', 'none');
  [...from.children].forEach((child, at) => copyStyles(child, to.children[at]!));
}

function setPaint(to: Element, name: 'fill' | 'stroke', value: string): void {
  const { paint, opacity } = plainPaint(value);
  to.setAttribute(name, paint);
  if (opacity < 1) to.setAttribute(`${name}-opacity`, String(opacity));
}
