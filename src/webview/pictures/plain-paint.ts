/** Colors as every program that reads SVG understands them. Pure: no DOM. */

/** A color with or without an alpha, as browsers compute it: of whole numbers, or of a mix of colors. */
const COLOR =
  /^(?:rgba?\((?<whole>[\d.]+, [\d.]+, [\d.]+)(?:, (?<alpha>[\d.]+))?\)|color\(srgb (?<parts>[\d.e-]+ [\d.e-]+ [\d.e-]+)(?: \/ (?<mixedAlpha>[\d.]+))?\))$/;

/** A paint that programs other than browsers read too: no alpha inside of a color, an address within the file without quotes. */
export function plainPaint(value: string): { paint: string; opacity: number } {
  const { whole, alpha, parts, mixedAlpha } = COLOR.exec(value)?.groups ?? {};
  const opacity = Number(alpha ?? mixedAlpha ?? 1);
  if (whole !== undefined) return { paint: `rgb(${whole})`, opacity };
  if (parts !== undefined) {
    const channels = parts.split(' ').map((part) => Math.round(Number(part) * 255));
    return { paint: `rgb(${channels.join(', ')})`, opacity };
  }
  return { paint: value === '' ? 'none' : value.replace(/url\("(#[^"]*)"\)/, 'url($1)'), opacity: 1 };
}
