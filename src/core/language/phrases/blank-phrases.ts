/** The words of blanks: what people write where something is still to be filled in. */
import { lazily } from '../../text/once.ts';
import { inAllWritings, pattern } from '../pattern.ts';
import type { LanguageLists } from '../word-lists.ts';

export type BlankPhrases = ReturnType<typeof blankPhrases>;

export function blankPhrases({ zh, en }: LanguageLists, variants: ReadonlyMap<string, string>) {
  return lazily({
    /** Every place where a text says that something is open; looked for one after another. */
    open: () => pattern('giu')`${inAllWritings([zh.blanks.open], variants)}|(?<![\w-])${en.blanks.open}(?![\w-])`,
    /** What stands in brackets tells the writer to put something there. */
    asks: () => pattern('iu')`^(?:${inAllWritings([zh.blanks.openings], variants)}|${en.blanks.openings}(?![\w-]))`,
    /** What stands in brackets is the name of something that every document has its own of. */
    thing: () => pattern('iu')`(?:${inAllWritings([zh.blanks.things], variants)}|(?<![\w-])${en.blanks.things})$`,
    /** How applicants are to write a subject or name a file: brackets behind it are theirs to fill. */
    format: () => pattern('iu')`${inAllWritings([zh.blanks.formats], variants)}|(?<![\w-])${en.blanks.formats}`,
    /** What stands in brackets goes on behind them, as no name of a thing does: "[The art of bakers, which]". */
    goesOn: () => pattern('iu')`,\s?(?:${[en.cooperation.thoughtOpeners, en.blanks.fillers]})$`,
    /** What stands behind signs for a number or a name that is left out: `XX公司`, `XX万元`. */
    unit: () => pattern('iu')`^\s?(?:${inAllWritings([zh.blanks.units], variants)}|${en.blanks.units}(?![\w-])|%|％)`,
    /** Words that stand in square brackets and leave nothing open: `[remote]`, `[the]`, `[m/f/d]`. */
    remark: () => pattern('iu')`^(?:${[en.blanks.remarks, en.blanks.fillers]}(?:[\s/,&–-]+|$))+$`,
    /** One of the longer of those stands among others: `[Fully remote]`. */
    hasRemark: () => pattern('iu')`(?<![\w-])${en.blanks.remarks}(?![\w-])`,
  });
}
