/**
 * How sure Role Lens must be before it says something: every threshold of the findings, each with its reason. All are
 * probabilities or shares from 0 to 1. What is shown of a reading itself has a threshold of its own, `SURE` in
 * `judgement/reading.ts`: a role is named where it is likelier than everything else together.
 */
import type { Locale } from '../language/locale.ts';

/**
 * From this probability on the text decides between the roles that a title names (`运营推广专员`). A title is short and chosen with
 * care, so only a text that leaves little doubt may overrule the order of its words.
 */
export const TEXT_DECIDES_TITLE = 0.8;

/**
 * From this share of the text on it contradicts the role that the draft declares. The writer said the role in so many words, and
 * a warning at the title is seen by everybody who reads the draft; so the text must leave little doubt.
 */
export const TEXT_CONTRADICTS_TITLE = 0.8;

/**
 * It is said of the title from these shares on: so much of the text speaks of the other role, and no more of the declared one. Else its lines
 * must say so, see `isPlainlyOf`. Of 84 postings whose text contradicts the title by the threshold above and whose role people read, 57 are
 * so clear, and 55 of these titles say another role than the work; with what lines say it is said of 65, of 59 rightly.
 */
export const TITLE_QUESTIONED = { spoken: 0.88, declared: 0.05 };

/**
 * From these calibrated probabilities on, a line that was judged another role's is a warning: by whether all sources agree whose work it
 * is, or only most, or it is no one activity that tells; where they are split it never is. Below, it is information. The judge has its own
 * threshold for saying anything; this one is only about how loud it is said. Of 12 such warnings in 480 Chinese postings that people read
 * line by line, 11 are about plainly another role's work, 1 is debatable, none is about work of the own role.
 */
export const OFF_ROLE_WARNING = { all: 0.745, most: 0.745, unnamed: 0.9 } as const;

/**
 * From this probability on such a line is information, which is listed among the problems; below it is a hint. In the same
 * postings none of 17 such lines is work of the own role; of those below 9 of 35 are, too many for a mark that everybody sees.
 * English has too few to tell.
 */
export const OFF_ROLE_INFORMATION = 0.5;

/**
 * From this share on a line counts for a role when the roles that share a post are counted. Three roles must have several such
 * lines each, so that one line may be less clear than where it stands alone. English lines are told with less certainty: seven in ten duties
 * of Chinese postings reach it, one in four of English ones.
 */
export const LINE_OF_ROLE: Readonly<Record<Locale, number>> = { zh: 0.8, en: 0.65 };

/**
 * From this share on a single line is enough to show that a role has a part in a post: nobody would read it otherwise. Of the duties
 * of Chinese postings half are this sure; no English line is surer than 0.98.
 */
export const LINE_BEYOND_DOUBT: Readonly<Record<Locale, number>> = { zh: 0.993, en: 0.99 };

/** Above this share of the clear lines one role dominates: the post is that role's, with some lines of others in it. */
export const POST_DOMINATED = 0.6;

/**
 * From this share on the work of a plan's item is clearly a role's, so that an owner of another role is worth a look. Who owns an
 * item is a decision that somebody made, so a line that only leans to a role does not question it. From this share on it is a warning where it
 * names an activity, and a hint below.
 */
export const OWNER_QUESTIONED: Readonly<Record<Locale, number>> = { zh: 0.98, en: 0.93 };

/** The same where an activity that the item names is another role's: what the words resemble need only not speak against it. */
export const OWNER_LIKELY = 0.4;
