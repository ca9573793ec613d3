import * as vscode from 'vscode';
import { SENIORITIES, otherLocale } from '../../../core/plain.ts';
import type { Engine, Locale, Role, Seniority, Template } from '../../../core/index.ts';
import { COMMANDS } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import type { Engines } from '../../platform/engines.ts';
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
}

async function openDraft(engine: Engine, { template, ...choices }: DraftChoices): Promise<void> {
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
  const templatesOf = (role: string | undefined): Template[] => templates.filter((template) => template.role === role);

  const answers = await pickSteps(vscode.l10n.t('New Job Description'), [
    {
      key: 'role',
      placeholder: vscode.l10n.t('Which role is the post for?'),
      items: () =>
        given
          ? []
          : roles.map(({ id, name, tagline }) => ({ value: id, label: name[locale], detail: tagline[locale] })),
    },
    {
      key: 'template',
      placeholder: vscode.l10n.t('Which kind of post?'),
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
      placeholder: vscode.l10n.t('How senior is the post?'),
      items: ({ role, specialization }) => seniorityItems(engine, roleOf(given?.role ?? role), specialization, locale),
    },
    { key: 'locale', placeholder: vscode.l10n.t('In which language?'), items: () => languageItems(locale) },
  ]);
  if (!answers) return undefined;
  const template = given ?? templates.find(({ id }) => id === answers.template) ?? templatesOf(answers.role)[0];
  return (
    template && {
      template,
      specialization: answers.specialization || undefined,
      seniority: answers.seniority as Seniority,
      locale: answers.locale as Locale,
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
    { key: 'locale', placeholder: vscode.l10n.t('In which language?'), items: () => languageItems(locale) },
  ]);
  if (!answers) return undefined;
  const template = given ?? plans.find(({ id }) => id === answers.template);
  return template && { template, seniority: 'mid', locale: answers.locale as Locale };
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

/** Both languages, the one of the content first. */
function languageItems(locale: Locale): PickItem[] {
  const names: Record<Locale, string> = { zh: '中文', en: 'English' };
  return [locale, otherLocale(locale)].map((value) => ({ value, label: names[value] }));
}
