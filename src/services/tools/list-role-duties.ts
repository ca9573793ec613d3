import * as v from 'valibot';
import { DUTY_SECTIONS, languageOf, SENIORITIES } from '../../core/plain.ts';
import type { Duty, Engine, Locale } from '../../core/index.ts';
import { toolWords } from '../../words/tool-words.ts';
import { firstWithin, MOST_BYTES } from './bounds.ts';
import { professionOf } from './professions.ts';
import { defineTool, LocaleInput, Named, ToolError, wordsInput } from './tool.ts';

const Output = v.object({
  role: Named,
  duties: v.array(
    v.object({
      id: v.string(),
      section: v.picklist(DUTY_SECTIONS),
      label: v.string(),
      text: v.pipe(
        v.string(),
        v.description('The sentence to write. 〔…〕 or […] stands for what the company fills in.'),
      ),
      seniority: v.array(v.picklist(SENIORITIES)),
      specialization: v.optional(v.string()),
    }),
  ),
  more: v.pipe(v.number(), v.description('So many that fit are left out: ask for a section, a seniority or words.')),
  specializations: v.pipe(v.array(Named), v.description('Specializations of the role that can be asked for.')),
});

type Result = v.InferOutput<typeof Output>;

const MOST = 60;
const USUALLY = 20;

export const listRoleDuties = defineTool({
  name: 'list_role_duties',
  title: 'List duties of a role',
  description:
    'Lists checked sentences for the job description of a role: duties, requirements, metrics, ways to assess. Take from these and adapt ' +
    'them to what the user says of the job; never invent work. Filter by section, seniority, specialization or words. Each comes with ' +
    'places in brackets that the company fills in.',
  input: v.strictObject({
    role: wordsInput(100, 'Id, name or position title: "sales", "运营", "Marketing Manager".'),
    section: v.optional(
      v.pipe(
        v.picklist(DUTY_SECTIONS, `give one of ${DUTY_SECTIONS.join(', ')}`),
        v.description('Only what belongs in one section.'),
      ),
    ),
    seniority: v.optional(
      v.pipe(
        v.picklist(SENIORITIES, `give one of ${SENIORITIES.join(', ')}`),
        v.description('Only what fits a level.'),
      ),
    ),
    specialization: v.optional(wordsInput(100, 'Id or name of a specialization of the role.')),
    about: v.optional(wordsInput(200, 'Only those that are about these words: "线索", "churn".')),
    limit: v.optional(
      v.pipe(
        v.number('give a number'),
        v.integer('give a whole number'),
        v.minValue(1, 'give at least 1'),
        v.maxValue(MOST, `give at most ${MOST}`),
        v.description(`At most so many; ${USUALLY} without it.`),
      ),
    ),
    locale: LocaleInput,
  }),
  output: Output,
  run(input, { engine, locale: usual }) {
    const locale = input.locale ?? languageOf(input.about ?? input.role) ?? usual;
    const { id, name, isCompared } = professionOf(input.role, engine, locale);
    const words = toolWords(locale);
    if (!isCompared) {
      throw new ToolError(
        words.noDuties(
          name,
          engine.pack.roles.map((it) => `${it.id} (${it.name[locale]})`),
        ),
      );
    }
    const specializations = engine.index.role(id)!.specializations.map((it) => ({ id: it.id, name: it.name[locale] }));
    const specialization = specializationOf(input.specialization, id, engine, locale);
    const fitting = (input.about === undefined ? engine.pack.duties : engine.searchDuties(input.about)).filter(
      (duty) =>
        duty.role === id &&
        (input.section === undefined || duty.section === input.section) &&
        (input.seniority === undefined || duty.seniority.includes(input.seniority)) &&
        (specialization === undefined || duty.specialization === specialization),
    );
    const first = generalFirst(fitting).slice(0, input.limit ?? USUALLY);
    const { kept } = firstWithin(first, MOST_BYTES - 1000, (duty) => told(duty, locale));
    const result = { role: { id, name }, duties: kept, more: fitting.length - kept.length, specializations };
    return { result, text: textOf(result, locale) };
  },
});

/** What every job of the role may have stands before what only a specialization does. */
function generalFirst(duties: readonly Duty[]): Duty[] {
  const rank = ({ specialization }: Duty): number => (specialization === undefined ? 0 : 1);
  return [...duties].sort((a, b) => rank(a) - rank(b));
}

/** @throws ToolError with those of the role */
function specializationOf(
  words: string | undefined,
  role: string,
  { index }: Engine,
  locale: Locale,
): string | undefined {
  if (words === undefined) return undefined;
  const { name, specializations } = index.role(role)!;
  const wanted = words.trim().toLowerCase();
  const found = specializations.find((it) =>
    [it.id, it.name.zh, it.name.en].some((its) => its.toLowerCase() === wanted),
  );
  if (found) return found.id;
  const known = specializations.map((it) => `${it.id} (${it.name[locale]})`);
  throw new ToolError(toolWords(locale).unknownSpecialization(words, name[locale], known));
}

function told({ id, section, label, text, seniority, specialization }: Duty, locale: Locale): Result['duties'][0] {
  return {
    id,
    section,
    label: label[locale],
    text: text[locale],
    seniority: [...seniority],
    ...(specialization === undefined ? {} : { specialization }),
  };
}

function textOf({ role, duties, more, specializations }: Result, locale: Locale): string {
  const words = toolWords(locale);
  const sections = DUTY_SECTIONS.flatMap((section) => {
    const its = duties.filter((duty) => duty.section === section);
    return its.length === 0 ? [] : [`## ${words.sections[section]}`, ...its.map(({ text, id }) => `- ${text} [${id}]`)];
  });
  return [
    `# ${role.name} [${role.id}]`,
    ...(duties.length === 0 ? [words.nothingFits] : sections),
    more > 0 ? words.moreDuties(more) : '',
    words.listed(
      'specializations',
      specializations.map(({ id, name }) => `${id} (${name})`),
    ),
  ]
    .filter(Boolean)
    .join('\n');
}
