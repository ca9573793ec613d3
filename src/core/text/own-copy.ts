/**
 * A part of a text as a string of its own. Engines make a part that is cut out of a text point into it, so that whoever keeps the part
 * keeps the whole text: a few words of each version of a long draft would hold all its versions in memory.
 */
export function ownCopy(part: string): string {
  // What is put together is written anew when it is cut again.
  return ` ${part}`.slice(1);
}
