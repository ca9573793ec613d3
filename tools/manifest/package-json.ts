/** What package.json and package.nls.json say of commands, views, menus and settings. All else in them is written by hand. */
import { FINDING_CODES, SEVERITIES } from '../../src/core/index.ts';
import type { Locale, Pack } from '../../src/core/index.ts';
import { findingExplanation } from '../../src/words/finding-words.ts';
import { DOCUMENT_LANGUAGES, OTHER_TEXT_LANGUAGES } from '../../src/vscode/ids.ts';
import { COMMAND_DEFINITIONS, SUBMENUS } from '../../src/vscode/manifest/command-definitions.ts';
import type {
  CommandDefinition,
  SettingDefinition,
  Text,
  ViewDefinition,
} from '../../src/vscode/manifest/definition.ts';
import { SETTING_DEFINITIONS, SEVERITY_MEANINGS } from '../../src/vscode/manifest/setting-definitions.ts';
import { CONTAINER, PANELS, VIEW_DEFINITIONS } from '../../src/vscode/manifest/view-definitions.ts';
import { commandId, idOf } from './ids.ts';
import { toolContributions } from './tools.ts';

const COMMANDS: readonly (readonly [string, CommandDefinition])[] = Object.entries(COMMAND_DEFINITIONS);
const VIEWS: readonly (readonly [string, ViewDefinition])[] = Object.entries(VIEW_DEFINITIONS);
const SETTINGS: readonly SettingDefinition[] = Object.values(SETTING_DEFINITIONS);

/** Keys of package.nls.json that are generated. */
const GENERATED = /^(?:container$|(?:command|view|welcome|setting|severity|role|area|finding|tool)\.)/;

export interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: Readonly<Record<string, unknown>>;
}

/** Collects the texts of the manifest: each gets a key, which stands in its place. */
export class ManifestTexts {
  readonly #texts = new Map<string, Text>();

  /** The place that VS Code fills with the text. */
  place(key: string, text: Text): string {
    this.#texts.set(key, text);
    return `%${key}%`;
  }

  /** package.nls.json of a language: what is written by hand in it, and the texts. */
  nls(current: Readonly<Record<string, string>>, locale: Locale): Record<string, string> {
    const byHand = Object.entries(current).filter(([key]) => !GENERATED.test(key));
    return Object.fromEntries([...byHand, ...[...this.#texts].map(([key, text]) => [key, text[locale]] as const)]);
  }
}

/** package.json with its generated parts replaced. */
export function withContributions<M extends Manifest>(manifest: M, texts: ManifestTexts, pack: Pack): M {
  return {
    ...manifest,
    activationEvents: [
      // Packs of a team are checked while they are written, also where no draft is open.
      'workspaceContains:.role-lens',
      ...[...DOCUMENT_LANGUAGES, ...OTHER_TEXT_LANGUAGES].map((language) => `onLanguage:${language}`),
      ...PANELS.map((name) => `onWebviewPanel:${idOf(name)}`),
    ],
    contributes: {
      ...manifest.contributes,
      ...viewContributions(texts),
      commands: COMMANDS.map(([name, it]) => ({
        command: commandId(name, it),
        title: texts.place(`command.${it.id ?? name}`, it.title),
        category: 'Role Lens',
        ...(it.icon === undefined ? {} : { icon: iconOf(it.icon) }),
      })),
      menus: menus(),
      // Editors of YAML would say everything twice: what is wrong in packs is said by Role Lens itself.
      jsonValidation: [
        {
          fileMatch: ['**/.role-lens/*.json', '!**/.role-lens/config.json'],
          url: './schema/role-pack.schema.json',
        },
      ],
      languageModelTools: toolContributions(texts),
      keybindings: COMMANDS.flatMap(([name, it]) =>
        it.keybinding === undefined ? [] : [{ command: commandId(name, it), ...it.keybinding }],
      ),
      submenus: SUBMENUS.map(({ id, label }) => ({ id, label })),
      configuration: {
        title: 'Role Lens',
        properties: Object.fromEntries(
          SETTINGS.map((it, index) => [idOf(it.key), { ...settingSchema(it, texts, pack), order: index + 1 }]),
        ),
      },
    },
  };
}

function iconOf(icon: NonNullable<CommandDefinition['icon']>): string | object {
  if (typeof icon === 'string') return `$(${icon})`;
  return { light: `media/${icon.media}-light.svg`, dark: `media/${icon.media}-dark.svg` };
}

function viewContributions(texts: ManifestTexts) {
  const title = texts.place('container', CONTAINER.title);
  return {
    viewsContainers: { activitybar: [{ id: CONTAINER.id, title, icon: CONTAINER.icon }] },
    views: {
      [CONTAINER.id]: VIEWS.map(([name, view]) => ({
        id: idOf(name),
        ...(view.type === undefined ? {} : { type: view.type }),
        name: texts.place(`view.${name}`, view.name),
        icon: CONTAINER.icon,
        contextualTitle: title,
        initialSize: view.size,
        ...(view.isClosed === true ? { visibility: 'collapsed' } : {}),
      })),
    },
    viewsWelcome: VIEWS.flatMap(([name, { welcomes = [] }]) =>
      welcomes.map(({ when, text }, at) => ({
        view: idOf(name),
        contents: texts.place(`welcome.${name}${at === 0 ? '' : `.${at + 1}`}`, text),
        ...(when === undefined ? {} : { when }),
      })),
    ),
  };
}

/** Entries by menu, in the order of the commands. Commands that are not for people are hidden from the palette. */
function menus(): Record<string, object[]> {
  const entries: Record<string, object[]> = {};
  const add = (menu: string, entry: object): void => void (entries[menu] ??= []).push(entry);
  for (const [name, it] of COMMANDS) {
    const command = commandId(name, it);
    const paletteWhen = it.does === undefined ? 'false' : it.paletteWhen;
    if (paletteWhen !== undefined) add('commandPalette', { command, when: paletteWhen });
    for (const { menu, when, groups } of it.menus ?? []) {
      for (const group of groups) add(menu, { command, ...(when === undefined ? {} : { when }), group });
    }
  }
  for (const { id, menu, when, group } of SUBMENUS) add(menu, { submenu: id, when, group });
  return entries;
}

function settingSchema(setting: SettingDefinition, texts: ManifestTexts, pack: Pack): Record<string, unknown> {
  const { key, scope, schema, values, deprecated, generated, description } = setting;
  const place = `setting.${key}`;
  return {
    ...schema,
    ...(values === undefined ? {} : described(values, place, texts)),
    ...(generated === 'roles' ? { items: roleSchema(texts, pack) } : {}),
    ...(generated === 'owners' ? { properties: ownerSchemas(texts, pack) } : {}),
    ...(generated === 'severities' ? { properties: severitySchemas(texts) } : {}),
    ...('default' in setting ? { default: setting.default } : {}),
    scope,
    markdownDescription: texts.place(place, description),
    ...(deprecated === undefined ? {} : { markdownDeprecationMessage: texts.place(`${place}.deprecated`, deprecated) }),
  };
}

/** Values to choose from, with what each means. */
function described(values: Readonly<Record<string, Text>>, place: string, texts: ManifestTexts) {
  const entries = Object.entries(values);
  return {
    enum: entries.map(([value]) => value),
    enumDescriptions: entries.map(([value, text]) => texts.place(`${place}.${value}`, text)),
  };
}

/** Any role may be named: packs bring roles of their own. Those of the built-in pack are suggested. */
function roleSchema(texts: ManifestTexts, { roles }: Pack): object {
  const names = Object.fromEntries(roles.map(({ id, name }) => [id, { en: `${name.en}.`, zh: `${name.zh}。` }]));
  return { type: 'string', anyOf: [described(names, 'role', texts), { type: 'string' }] };
}

/** For each area of the built-in pack who may own it; any other role may be named too. */
function ownerSchemas(texts: ManifestTexts, pack: Pack): Record<string, object> {
  const named = [...pack.roles, ...pack.neighbors];
  return Object.fromEntries(
    pack.areas.map(({ id, question, roles }) => [
      id,
      {
        type: 'string',
        examples: roles.filter((role) => named.some((it) => it.id === role)),
        markdownDescription: texts.place(`area.${id}`, question),
      },
    ]),
  );
}

function severitySchemas(texts: ManifestTexts): Record<string, object> {
  const levels = described(SEVERITY_MEANINGS, 'severity', texts);
  if (levels.enum.join() !== [...SEVERITIES, 'off'].join()) throw new Error('a level of the findings has no meaning');
  return Object.fromEntries(
    FINDING_CODES.map((code) => {
      const explanation = { en: findingExplanation(code, 'en'), zh: findingExplanation(code, 'zh') };
      const place = `finding.${code.replace('/', '.')}`;
      return [code, { type: 'string', ...levels, markdownDescription: texts.place(place, explanation) }];
    }),
  );
}
