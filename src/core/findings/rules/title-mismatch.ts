/** The title or `role:` says one role, and the text (or the other of the two) speaks of another. */
import { entryOf, setFrontMatter } from '../../draft/front-matter.ts';
import { listsCrafts, renamed } from '../../edits/rename-title.ts';
import { inRepeats } from '../../edits/repeated-title.ts';
import type { Evidence } from '../../judgement/reading.ts';
import { writtenLanguage } from '../../language/written-language.ts';
import { strengths } from '../../pack/roles.ts';
import type { FindingContext, Found } from '../context.ts';
import { severityOf, type Rule } from '../rule.ts';
import type { Fix } from '../../edits/fix.ts';
import { NEARLY } from '../../terms/declared-role.ts';
import { namedRole, type NamedRole } from '../../terms/named-role.ts';
import { evidenceFor, phrasesOf } from '../phrases.ts';
import { isPlainlyOf, worksAsAnother, type OtherWork } from '../spoken-role.ts';
import { headOf, inPlan } from '../whole-draft.ts';

export const titleMismatch: Rule = {
  code: 'role/title-mismatch',
  severity: 'warning',
  likely: 'information',
  about: 'draft',
  facet: 'core-work',
  fixes: ['change-title', 'set-role'],
  check,
};

function check(context: FindingContext): Found[] {
  const { declared, title, draft, reading } = context;
  if (!declared || (declared.from === 'title' && !context.isLearned(declared.role)))
    return asked(context, worksAsAnother(context));
  // The name of a file is no part of the draft.
  if (declared.from === 'file-name') return [];
  const named = title?.range && namedRole(context, title.range);
  const entry = entryOf(draft.frontMatter, 'role');
  const spoken = context.spokenRole();
  if (spoken !== undefined && isPlainlyOf(context, spoken, declared.role)) {
    const saysInTitle = named?.role === declared.role;
    const range = declared.from === 'front-matter' && entry ? entry.valueRange : headOf(context);
    const from = declared.from === 'front-matter' ? 'front-matter' : 'title';
    const evidence = (): Evidence[] => evidenceFor(reading.evidence(), spoken);
    return [
      {
        code: titleMismatch.code,
        severity: titleMismatch.severity,
        ...range,
        get args() {
          const phrases = phrasesOf(context, evidence());
          return { said: declared.role, role: spoken, from, against: 'text', phrases, ...inPlan(context) };
        },
        evidence,
        fixes: () => fixesFor(context, spoken, saysInTitle ? named : undefined),
      },
    ];
  }
  if (declared.from === 'title') return asked(context, context.neighborsWork());
  if (declared.from !== 'front-matter' || !named || named.role === declared.role || !title.range) return [];
  if (declared.joint?.includes(named.role) || speaksOfBoth(context, named, declared.role)) return [];
  // A plan of several teams lies with one of them.
  if (draft.kind === 'plan' && context.phrases.leads().joint.test(title.text)) return [];
  const finding: Found = {
    code: titleMismatch.code,
    severity: titleMismatch.severity,
    ...title.range,
    args: { said: named.role, role: declared.role, from: 'title', against: 'front-matter', phrases: [] },
    evidence: () => [],
    fixes: () => [...fixesFor(context, declared.role, named), ...setRole(context, named.role)],
  };
  return [finding];
}

/** Whether the word that names a role is also said in another: a growth plan is made by marketing and by operations. */
function speaksOfBoth({ text, index, language }: FindingContext, named: NamedRole, role: string): boolean {
  const { match } = named;
  if (!match) return false;
  const said = strengths(index.term(match.term)!, writtenLanguage(text.slice(match.start, match.end), language));
  const [one, other] = [said[named.role] ?? 0, said[role] ?? 0];
  return other > 0 && one - other <= NEARLY;
}

/** A title of one profession over the work of another, where one of the two is beside the roles or nothing was learned of it: the title may mean more than the lines say, so it is only asked. */
function asked(context: FindingContext, other: OtherWork | undefined): Found[] {
  if (!other) return [];
  const { titled, role } = other;
  return [
    {
      code: titleMismatch.code,
      severity: severityOf(titleMismatch, 'likely'),
      ...headOf(context),
      args: { said: titled, role, from: 'title', against: 'work', phrases: [] },
      evidence: () => evidenceFor(context.reading.evidence(), role),
      // What to call a post of a profession that is not compared the writer knows.
      fixes: () => (context.index.role(role) ? setRole(context, role) : []),
    },
  ];
}

/** Makes the title say a role where it names another, and `role:` where it differs. */
function fixesFor(context: FindingContext, role: string, named: NamedRole | undefined): Fix[] {
  const declare = setRole(context, role);
  if (!named?.match || listsCrafts(context, context.title!.range!, named.match)) return declare;
  const title = renamed(context, context.title!.range!, named, role);
  if (!title) return declare;
  // Where `role:` says the same as the title, the one without the other would only turn the finding around.
  const isSaidTwice = context.declared?.from === 'front-matter' && named.role === context.declared.role;
  const written = inRepeats(context, context.title!.range!, title);
  const changes = [...written, ...(isSaidTwice ? declare.flatMap((fix) => fix.changes) : [])];
  const first: Fix = {
    code: 'change-title',
    args: { role, title: title.newText },
    changes: changes.sort((a, b) => a.start - b.start),
  };
  return [first, ...declare];
}

function setRole({ text, draft }: FindingContext, role: string): Fix[] {
  const change = setFrontMatter(text, draft.frontMatter, 'role', role);
  return change ? [{ code: 'set-role', args: { role }, changes: [change] }] : [];
}
