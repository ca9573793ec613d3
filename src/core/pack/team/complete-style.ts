/** What of the house style of a team follows from the rest: what is left out, and the files that say it. */
import type { Style } from '../style-schema.ts';
import type { Origins } from './origins.ts';

/** @param origins of the style */
export function completedStyle(style: Style, origins: Origins): Style {
  const { required = [], banned = [], limits = {} } = style;
  const places = [
    ...required.map(({ id }) => ['required', id]),
    ...banned.map(({ id }) => ['banned', id]),
    ...Object.keys(limits).map((name) => ['limits', name]),
  ];
  const files = places.map((place): [string, string] => [place.join('/'), fileOf(place, origins)]);
  return {
    required: required.map((it) => ({ in: ['jd'], ...it })),
    banned,
    limits,
    files: Object.fromEntries(files.filter(([, file]) => file !== '')),
  };
}

/** The name of the file that wrote an entry first, or all or a part of a limit. */
function fileOf(place: readonly string[], origins: Origins): string {
  const whole = origins.of(place);
  const { file } = whole.file === '' ? (origins.leaves(place)[0]?.[1] ?? whole) : whole;
  return file.slice(file.lastIndexOf('/') + 1);
}
