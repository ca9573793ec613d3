import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { getL10nJson } from '@vscode/l10n-dev';
import { describe, it } from 'mocha';
import { FINDING_CODES, SEVERITIES } from '../../src/core/index.ts';
import { engine } from '../support/built-in.ts';
import { COMMANDS, DOCUMENT_LANGUAGES, OTHER_TEXT_LANGUAGES, SETTINGS, VIEWS } from '../../src/vscode/ids.ts';

const root = path.join(import.meta.dirname, '..', '..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const json = (name: string): Record<string, unknown> => JSON.parse(read(name)) as Record<string, unknown>;

interface Setting {
  default?: unknown;
  markdownDescription?: string;
  markdownDeprecationMessage?: string;
  properties?: Record<string, { enum: string[] }>;
  items?: { anyOf: { enum?: string[] }[] };
}
interface Manifest {
  categories: string[];
  keywords: string[];
  activationEvents: string[];
  contributes: {
    commands: { command: string; title: string }[];
    menus: Record<string, { command?: string; when?: string }[]>;
    views: Record<string, { id: string }[]>;
    configuration: { properties: Record<string, Setting> };
    snippets: { language: string }[];
  };
}
const manifest = json('package.json') as unknown as Manifest;
const { contributes } = manifest;

describe('The manifest', () => {
  it('declares exactly the commands, views and settings that the code knows', () => {
    assert.deepEqual(contributes.commands.map(({ command }) => command).sort(), Object.values(COMMANDS).sort());
    assert.deepEqual(Object.keys(contributes.views), [VIEWS.container]);
    assert.deepEqual(
      contributes.views[VIEWS.container]?.map(({ id }) => id),
      [VIEWS.draft, VIEWS.drafts, VIEWS.roles, VIEWS.card],
    );
    const { section, ...keys } = SETTINGS;
    const settings = Object.values(keys).map((key) => `${section}.${key}`);
    assert.deepEqual(Object.keys(contributes.configuration.properties).sort(), settings.sort());
  });

  it('gives every setting a default and a sentence', () => {
    for (const [key, setting] of Object.entries(contributes.configuration.properties)) {
      // What is deprecated has none: it counts only where somebody has set it.
      assert.equal(setting.default === undefined, setting.markdownDeprecationMessage !== undefined, key);
      assert.ok(setting.markdownDescription, key);
    }
  });

  it('suggests the roles of the built-in pack, and takes any other', () => {
    const setting = contributes.configuration.properties[`${SETTINGS.section}.${SETTINGS.organizationRoles}`]!;
    const takes = new Ajv({ strict: false }).compile(setting);
    for (const roles of [[], ['sales'], ['sales', 'customer-success']]) assert.ok(takes(roles), roles.join());
    for (const wrong of ['sales', [7]]) assert.ok(!takes(wrong), JSON.stringify(wrong));
    const suggested = setting.items!.anyOf.flatMap((it) => it.enum ?? []);
    assert.deepEqual(
      suggested,
      engine.index.pack.roles.map(({ id }) => id),
    );
  });

  it('is found by people who look for a linter, or for their own work', () => {
    assert.ok(manifest.categories.includes('Linters'));
    // The marketplace takes no more than 30.
    assert.ok(manifest.keywords.length <= 30);
    for (const word of ['job description', 'linter', 'sales', 'marketing', 'operations', '销售', '市场', '运营']) {
      assert.ok(manifest.keywords.includes(word), word);
    }
  });

  it('lets the user say how serious each kind of finding is', () => {
    const setting = contributes.configuration.properties[`${SETTINGS.section}.${SETTINGS.findingsSeverity}`]!;
    assert.deepEqual(Object.keys(setting.properties!), [...FINDING_CODES]);
    for (const [code, property] of Object.entries(setting.properties!)) {
      assert.deepEqual(property.enum, [...SEVERITIES, 'off'], code);
    }
  });

  it('is activated by the languages it serves or may be told to, its panel and packs of a team, never by everything', () => {
    const expected = [
      ...[...DOCUMENT_LANGUAGES, ...OTHER_TEXT_LANGUAGES].map((language) => `onLanguage:${language}`),
      `onWebviewPanel:${VIEWS.comparison}`,
      'workspaceContains:.role-lens',
    ];
    assert.deepEqual(manifest.activationEvents.sort(), expected.sort());
  });

  it('uses only declared commands in its menus', () => {
    const known = new Set<string>(Object.values(COMMANDS));
    for (const entry of Object.values(contributes.menus).flat()) {
      if (entry.command !== undefined) assert.ok(known.has(entry.command), entry.command);
    }
  });

  it('puts at most three actions on a tree item', () => {
    const entries = contributes.menus['view/item/context'] as { group: string; when: string }[];
    for (const view of [VIEWS.draft, VIEWS.roles]) {
      const inline = entries.filter(
        // A template has its example and no other action.
        ({ group, when }) =>
          group.startsWith('inline') && when.includes(`view == ${view} `) && !when.includes('example'),
      );
      assert.ok(inline.length > 0 && inline.length <= 3, view);
    }
  });

  it('has snippets for every language it serves', () => {
    assert.deepEqual([...new Set(contributes.snippets.map(({ language }) => language))], [...DOCUMENT_LANGUAGES]);
  });
});

describe('The two languages of the interface', () => {
  const english = json('package.nls.json');
  const chinese = json('package.nls.zh-cn.json');

  it('have the same keys in the manifest, each used and each defined', () => {
    assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort());
    const used = new Set([...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
    assert.deepEqual([...used].sort(), Object.keys(english).sort());
  });

  it('have a Chinese text for every string of the code, and no other', async () => {
    const folder = path.join(root, 'src', 'vscode');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const sources = files.map((name) => ({
      extension: '.ts',
      contents: readFileSync(path.join(folder, name), 'utf8'),
    }));
    const strings = await getL10nJson(sources);
    assert.ok(Object.keys(strings).length > 20);
    assert.deepEqual(Object.keys(json('l10n/bundle.l10n.zh-cn.json')).sort(), Object.keys(strings).sort());
  });

  it('keep the placeholders of every string', () => {
    for (const [key, text] of Object.entries(json('l10n/bundle.l10n.zh-cn.json'))) {
      const slots = (words: string): string[] => [...words.matchAll(/\{\d+\}/g)].map(([slot]) => slot).sort();
      assert.deepEqual(slots(text as string), slots(key), key);
    }
  });

  it('say everything in Chinese on the Chinese side', () => {
    const own = Object.entries(chinese).filter(([key]) => !key.endsWith('.image'));
    const texts = [...own, ...Object.entries(json('l10n/bundle.l10n.zh-cn.json'))] as [string, string][];
    for (const [, text] of texts) assert.ok(/[\u4E00-\u9FFF]/.test(text) || text === 'Role Lens', text);
  });
});
