/** Building pictures. Texts only ever become text nodes, as in `dom.ts`. */

const SVG = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * Makes an element of a picture.
 * @param attributes names are written in this code, never taken from data; undefined leaves an attribute out
 * @param children strings become text
 */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string | undefined)[]
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, tag);
  set(made, attributes);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

export function set(target: SVGElement, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) target.removeAttribute(name);
    else target.setAttribute(name, String(value));
  }
}

/** A shape of a role, drawn around a point; `size` is its width. */
export function mark(path: string, size: number, className: string): SVGPathElement {
  return svg('path', { d: path, class: className, transform: `scale(${size / 12}) translate(-6 -6)` });
}

/** Moves an element; with the style, so that the move can be animated. An element that had no place yet is there at once. */
export function moveTo(target: SVGElement, x: number, y: number): void {
  const { style } = target;
  if (style.transform === '') {
    style.transition = 'none';
    // The frame after the one that draws it has seen it in its place.
    requestAnimationFrame(() => requestAnimationFrame(() => style.removeProperty('transition')));
  }
  style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
}
