/** Rewords a Chinese sentence as one of working with another role: what claims the lead gives way, what is done stays. */
import type { Phrases } from '../language/language-phrases.ts';
import { fillIn } from '../language/pattern.ts';
import { HAN_CLASS } from '../text/han.ts';
import { NO_PROSE, type Rewording } from './sentence-head.ts';

/** @param sentence its words, behind marks and labels; @param roleName name of the other role in the script of the line */
export function cooperationInChinese(all: Phrases, sentence: string, roleName: string): Rewording[] {
  const said = all.rephrasing().zh;
  const words = all.simplified(sentence);
  if (isNoHelp(all, words) || namesTeam(all, words, all.simplified(roleName))) return [];
  const script = all.scriptOf(sentence + roleName);
  const opening = fillIn(all.inScript(all.lists.zh.written.cooperateOn, script), { role: roleName });
  const joined = said.joined.exec(words)?.[0].length ?? 0;
  if (joined === 0 && said.joiner.test(words)) return [];
  const person = joined + (said.person.exec(words.slice(joined))?.[0].length ?? 0);
  const { claims, isSaidLater } = claimsIn(all, words, person);
  const rewordings: Rewording[] = [];
  for (const { start, end, isHead } of claims) {
    // Of a sentence that claims its work behind what says when or how, the head stays as it is.
    const done =
      isSaidLater && isHead ? { from: end, to: end, verb: '', behind: '' } : doneFrom(all, sentence, words, end);
    if (!done) return [];
    const verb = all.inScript(done.verb, script);
    const gap = isHead ? blankBetween(words.slice(person, done.from), words.slice(done.from)) : '';
    rewordings.push({ start, end: done.from, newText: (isHead ? opening : '') + verb + gap });
    if (done.behind !== '') {
      rewordings.push({ start: done.to, end: done.to, newText: all.inScript(done.behind, script) });
    }
  }
  return rewordings;
}

/** Whether a line says what one does alone, decides or is to reach, or what is no work. */
function isNoHelp(all: Phrases, words: string): boolean {
  const { denied, meeting, quality, other, answered, target, alone, aim, decision } = all.rephrasing().zh;
  return [denied, meeting, quality, other, answered, target, alone, aim, decision].some((it) => it.test(words));
}

/** Whether a line names the other team itself, as who does it (`运营团队维护社群`) or as what it is about (`组建运营团队`). */
function namesTeam(all: Phrases, words: string, name: string): boolean {
  const { team } = all.cooperation();
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    if (team.test(words.slice(at + name.length))) return true;
  }
  return false;
}

interface Claim {
  /** What gives way: nothing where a line begins with what is done. */
  readonly start: number;
  readonly end: number;
  /** Whether it is the place where the line says with whom. */
  readonly isHead: boolean;
}

interface Claims {
  /** The head of the sentence first; none where somebody else does it. */
  readonly claims: readonly Claim[];
  /** Whether the sentence begins with what says when or how, and then claims its work. */
  readonly isSaidLater: boolean;
}

function claimsIn(all: Phrases, words: string, person: number): Claims {
  const said = all.rephrasing().zh;
  const phrases = all.claims().zh;
  const claim = phrases.claim.exec(words.slice(person))?.[0].length ?? 0;
  const from = person + claim + (said.lightVerb.exec(words.slice(person + claim))?.[0].length ?? 0);
  const rest = words.slice(from);
  const later = claim === 0 ? said.laterClaim.exec(rest) : null;
  if (claim === 0 && !later && !phrases.beginning.test(rest) && said.claimedByOther.test(rest)) {
    return { claims: [], isSaidLater: false };
  }
  const claims: Claim[] = [{ start: person, end: from, isHead: true }];
  if (later) claims.push({ start: from + later[1]!.length, end: from + later[0].length, isHead: false });
  for (const { 0: match, 1: joint, index } of rest.matchAll(said.furtherClaim)) {
    const start = from + index + joint!.length;
    if (start >= claims.at(-1)!.end) claims.push({ start, end: from + index + match.length, isHead: false });
  }
  return { claims, isSaidLater: later !== null };
}

interface Done {
  /** Where what stays begins. */
  readonly from: number;
  /** What is written before it, and behind what is led. */
  readonly verb: string;
  readonly behind: string;
  readonly to: number;
}

/** What is done behind a claim. @returns undefined where it is people who are led */
function doneFrom(all: Phrases, sentence: string, words: string, claimed: number): Done | undefined {
  const said = all.rephrasing().zh;
  const { claims, written } = all.lists.zh;
  const lead = said.lead.exec(words.slice(claimed));
  const from = claimed + (lead?.[0].length ?? 0);
  const rest = words.slice(from);
  const led = said.led.exec(rest)?.[0] ?? '';
  const at = { from, to: from + led.length };
  const isSaid = lead
    ? said.leadsOn.test(lead[0]) || said.afterLead.test(rest)
    : (all.claims().zh.beginning.test(rest) && !said.works.test(led)) || rest.startsWith(NO_PROSE);
  if (isSaid) return { ...at, verb: '', behind: '' };
  if (said.ledPeople.test(led)) return undefined;
  const control = lead?.[1] === undefined || said.work.test(led) ? '' : sentence.slice(claimed, from);
  const behind = control === '' && said.thing.test(led) ? written.relatedWork : control;
  return { ...at, verb: claims.doWell, behind };
}

/** A Latin word or a number at the head of Chinese words, with a blank behind it. */
const SET_APART = new RegExp(`^[A-Za-z0-9][^\\s${HAN_CLASS}]*(\\s)[${HAN_CLASS}]`, 'u');

/**
 * The blank that a line sets between its Chinese and its Latin words: the one behind what gives way (`负责 SEO 优化`), or the one behind the
 * word that the line begins with (`SEO 优化`); '' where it sets none.
 * @param before what gives way @param rest what stands behind it
 */
function blankBetween(before: string, rest: string): string {
  return (before === '' ? SET_APART.exec(rest)?.[1] : /(?<=\p{L})\s$/u.exec(before)?.[0]) ?? '';
}
