/** What the lines at the head of an email begin with. */
import { lazily } from '../../text/once.ts';
import { inAllWritings, pattern, shape, type Shape } from '../pattern.ts';
import type { LanguageLists } from '../word-lists.ts';

export type MailPhrases = ReturnType<typeof mailPhrases>;

export function mailPhrases({ zh, en }: LanguageLists, variants: ReadonlyMap<string, string>) {
  const words = (name: 'mailLabels' | 'mailSubjects' | 'mailReplies' | 'signOffs' | 'agendas'): Shape =>
    shape`(?:${inAllWritings([zh.documents[name]], variants)}|${en.documents[name]})`;
  return lazily({
    /** `发件人：`, "To:". */
    label: () => pattern('iu')`^[*_\s]*(?:${words('mailLabels')}|${words('mailSubjects')})[*_ \t]*[:：]`,
    /** That of the line which says what it is about: `主题：`, "Subject:". */
    subject: () => pattern('iu')`^[*_\s]*${words('mailSubjects')}[*_ \t]*[:：][*_\s]*`,
    /** What says before the subject that the mail answers another or passes it on: "Re: Fwd:". */
    reply: () => pattern('iu')`^(?:${words('mailReplies')}[ \t]*[:：][ \t]*)+`,
    /** A line that ends a mail: `谢谢大家！`, "Best regards,". */
    signOff: () => pattern('iu')`^${words('signOffs')}[，,。.！!～~]*$`,
    /** A line above what is to be done in some time: `本周重点`, "This week". */
    agenda: () => pattern('iu')`^[*_\s]*${words('agendas')}[*_\s]*[:：]?[*_\s]*$`,
  });
}
