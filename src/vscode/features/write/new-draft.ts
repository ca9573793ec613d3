import * as vscode from 'vscode';
import { isFromTeam, SENIORITIES, otherLocale } from '../../../core/plain.ts';
import type { Engine, Locale, Role, Seniority, Template } from '../../../core/index.ts';
import { COMMANDS } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import type { Engines } from '../../platform/engines.ts';
import { openExample } from './show-example.ts';
import { pickSteps, type PickItem } from '../../ui/pick-steps.ts';

/** *New Job Description…* and *New Plan…*: a few questions, then an untitled Markdown draft with tab stops. */
export function registerNewDraft(commands: Commands, engines: Engines, language: ContentLanguage): vscode.Disposable {
  return vscode.Disposable.from(
    commands.register(COMMANDS.newJobDescription, async (templateId?: unknown) => {
      const engine = await engines.for();
      const choices = await askForJobDescription(engine, language.locale, knownTemplate(engine, templateId));
      if (choices) await openDraft(engine, choices);
    }),
    commands.register(COMMANDS.newPlan, async (templateId?: unknown) => {
      const engine = await engines.for();
      const choices = await askForPlan(engine, language.locale, knownTemplate(engine, templateId));
      if (choices) await openDraft(engine, choices);
    }),
  );
}

interface DraftChoices {
  readonly template: Template;
  readonly specialization?: string | undefined;
  readonly seniority: Seniority;
  readonly locale: Locale;
  /** The filled-in example is wanted, not the blanks. */
  readonly isExample: boolean;
}

async function openDraft(engine: Engine, { template, isExample, ...choices }: DraftChoices): Promise<void> {
  if (isExample) return openExample(engine, template, choices.locale);
  const document = await vscode.workspace.openTextDocument({ language: 'markdown' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(engine.renderTemplate(template, choices)));
}

/** The template whose id a caller passes, as the tree does; anything else is ignored. */
function knownTemplate(engine: Engine, templateId: unknown): Template | undefined {
  return engine.pack.templates.find(({ id }) => id === templateId);
}

const NONE = '';

async function askForJobDescription(
  engine: Engine,
  locale: Locale,
  given: Template | undefined,
): Promise<DraftChoices | undefined> {
  const { roles } = engine.pack;
  const templates = engine.pack.templates.filter(({ kind }) => kind === 'jd');
  const roleOf = (id: string | undefined): Role | undefined => engine.index.role(id);
  // Those of no role are for all, and those of the team come first.
  const templatesOf = (role: string | undefined): Template[] =>
    templates
      .filter((template) => template.role === role || template.role === undefined)
      .sort((a, b) => Number(isFromTeam(b)) - Number(isFromTeam(a)));

  const answers = await pickSteps(vscode.l10n.t('New Job Description'), [
    {
      key: 'role',
      placeholder: vscode.l10n.t('Which role is the job for?'),
      items: () =>
        given
          ? []
          : roles.map(({ id, name, tagline }) => ({ value: id, label: name[locale], detail: tagline[locale] })),
    },
    {
      key: 'template',
      placeholder: vscode.l10n.t('Which kind of job?'),
      // A role with one template leaves no choice.
      items: ({ role }) => {
        const choice = given ? [] : templatesOf(role);
        return choice.length < 2
          ? []
          : choice.map(({ id, name, description }) => ({
              value: id,
              label: name[locale],
              detail: description[locale],
            }));
      },
    },
    {
      key: 'specialization',
      placeholder: vscode.l10n.t('Which specialization?'),
      items: ({ role }) => specializationItems(roleOf(given?.role ?? role), locale),
    },
    {
      key: 'seniority',
      placeholder: vscode.l10n.t('How senior is the job?'),
      items: ({ role, specialization }) => seniorityItems(engine, roleOf(given?.role ?? role), specialization, locale),
    },
    {
      key: 'start',
      placeholder: vscode.l10n.t('In which language? A filled-in example shows how it may read.'),
      items: ({ role, template }) =>
        startItems(engine, given ?? templates.find(({ id }) => id === template) ?? templatesOf(role)[0], locale),
    },
  ]);
  if (!answers) return undefined;
  const template = given ?? templates.find(({ id }) => id === answers.template) ?? templatesOf(answers.role)[0];
  return (
    template && {
      template: template.role === undefined && answers.role ? { ...template, role: answers.role } : template,
      specialization: answers.specialization || undefined,
      seniority: answers.seniority as Seniority,
      ...startOf(answers.start),
    }
  );
}

async function askForPlan(
  engine: Engine,
  locale: Locale,
  given: Template | undefined,
): Promise<DraftChoices | undefined> {
  const plans = engine.pack.templates.filter(({ kind }) => kind === 'plan');
  const answers = await pickSteps(vscode.l10n.t('New Plan'), [
    {
      key: 'template',
      placeholder: vscode.l10n.t('What do you plan?'),
      items: () =>
        given
          ? []
          : plans.map(({ id, name, description }) => ({ value: id, label: name[locale], detail: description[locale] })),
    },
    {
      key: 'start',
      placeholder: vscode.l10n.t('In which language? A filled-in example shows how it may read.'),
      items: ({ template }) => startItems(engine, given ?? plans.find(({ id }) => id === template), locale),
    },
  ]);
  if (!answers) return undefined;
  const template = given ?? plans.find(({ id }) => id === answers.template);
  return template && { template, seniority: 'mid', ...startOf(answers.start) };
}

function specializationItems(role: Role | undefined, locale: Locale): PickItem[] {
  if (!role || role.specializations.length === 0) return [];
  return [
    { value: NONE, label: vscode.l10n.t('No specialization'), detail: role.summary[locale] },
    ...role.specializations.map(({ id, name, summary }) => ({
      value: id,
      label: name[locale],
      detail: summary[locale],
    })),
  ];
}

function seniorityItems(
  engine: Engine,
  role: Role | undefined,
  specialization: string | undefined,
  locale: Locale,
): PickItem[] {
  const titled = role?.specializations.find(({ id }) => id === specialization) ?? role;
  return SENIORITIES.map((value) => ({
    value,
    label: engine.seniorityName(value, locale),
    description: titled?.titles[value][locale] ?? '',
  }));
}

const EXAMPLE = 'example/';

/** The blank template in both languages, that of the content first, and then what of it can be seen filled in. */
function startItems(engine: Engine, template: Template | undefined, locale: Locale): PickItem[] {
  const names: Record<Locale, string> = { zh: '中文', en: 'English' };
  const locales = [locale, otherLocale(locale)];
  const examples = locales.filter((it) => template && engine.templateExample(template, it));
  return [
    ...locales.map((value) => ({ value, label: names[value] })),
    ...examples.map((it) => ({
      value: `${EXAMPLE}${it}`,
      label: vscode.l10n.t('Show a filled-in example'),
      description: names[it],
    })),
  ];
}

function startOf(answer: string | undefined): Pick<DraftChoices, 'locale' | 'isExample'> {
  const isExample = answer?.startsWith(EXAMPLE) ?? false;
  return { locale: answer?.slice(isExample ? EXAMPLE.length : 0) as Locale, isExample };
}
