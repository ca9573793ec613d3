/** What the name of a file says of the post in it. */
import type { Phrases } from '../language/language-phrases.ts';

/** A longer name is no title. */
const LONGEST = 80;
const FOLDERS = /^.*[/\\]/su;
const ENDING = /(?:\.[a-z0-9]{1,8}){1,2}$/iu;
/** What stands for blanks in a name, but for the dash inside of a Chinese one. */
const BLANKS = /[_+.]+|(?<=[a-z0-9])-+(?=[a-z0-9])/giu;

/** The words of a file's name, without what says that it is a posting, a version or a copy: `销售经理-JD-终稿.md` is 销售经理. */
export function titleOfFile(name: string, phrases: Phrases): string {
  const bare = name.replace(FOLDERS, '').slice(0, LONGEST).replace(ENDING, '').replace(BLANKS, ' ');
  const { fileEnding } = phrases.drafts();
  let words = bare.trim();
  for (let shorter = words.replace(fileEnding, ''); shorter !== words; shorter = words.replace(fileEnding, '')) {
    words = shorter;
  }
  return words;
}
