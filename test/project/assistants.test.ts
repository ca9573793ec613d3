import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv } from 'ajv';
import { describe, it } from 'mocha';
import { TOOLS as ALL } from '../../src/services/tools/all-tools.ts';
import { MCP_CLIENTS, mcpConfiguration } from '../../src/services/mcp-configuration.ts';
import { TOOLS } from '../../src/vscode/ids.ts';
import { root } from '../../tools/host/paths.ts';

const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

interface DeclaredTool {
  readonly name: string;
  readonly displayName: string;
  readonly userDescription: string;
  readonly modelDescription: string;
  readonly toolReferenceName: string;
  readonly canBeReferencedInPrompt: boolean;
  readonly inputSchema: object;
}
const { contributes } = JSON.parse(read('package.json')) as {
  contributes: { languageModelTools: DeclaredTool[]; chatSkills: { path: string }[] };
};
const declared = contributes.languageModelTools;

describe('The tools in the manifest', () => {
  it('are those of the services, each with the shape that its own input has', () => {
    assert.deepEqual(
      declared.map(({ name }) => name),
      ALL.map(({ name }) => (TOOLS as Readonly<Record<string, string>>)[name]),
    );
    for (const [at, { inputSchema, modelDescription }] of declared.entries()) {
      new Ajv().compile(inputSchema);
      const { $schema, ...shape } = toJsonSchema(ALL[at]!.input);
      assert.ok($schema);
      assert.deepEqual(inputSchema, shape);
      assert.equal(modelDescription, ALL[at]!.description);
    }
  });

  it('can be named in a prompt, by names that VS Code takes, and are told to people in both languages', () => {
    for (const { name, displayName, userDescription, toolReferenceName, canBeReferencedInPrompt } of declared) {
      assert.match(name, /^roleLens_[\w-]+$/);
      assert.match(toolReferenceName, /^[\w-]+$/);
      assert.ok(canBeReferencedInPrompt);
      assert.match(displayName + userDescription, /^%[^%]+%%[^%]+%$/);
    }
    const names = declared.map(({ toolReferenceName }) => toolReferenceName);
    assert.equal(new Set(names).size, names.length);
    for (const name of names) assert.ok(read('README.md').includes(`#${name}`), name);
  });
});

describe('The skill', () => {
  it('is small, is called as its folder, and names only tools that there are', () => {
    for (const { path: file } of contributes.chatSkills) {
      const text = read(file);
      assert.ok(Buffer.byteLength(text) <= 2048, `${Buffer.byteLength(text)} bytes`);
      const [, name, description] = /^---\nname: (.+)\ndescription: (.+)\n---\n/.exec(text) ?? [];
      assert.equal(name, path.basename(path.dirname(file)));
      assert.ok(description && description.length <= 1024);
      const known = ALL.map((tool) => tool.name);
      const named = [...text.matchAll(/`([a-z]+_[a-z_]+)`/g)].map(([, tool]) => tool!);
      assert.deepEqual([...new Set(named)].sort(), [...known].sort());
    }
  });
});

describe('The configuration for clients', () => {
  it('starts the server of the npm package, and stands in the README as it is copied', () => {
    const { bin } = JSON.parse(read('package.json')) as { bin: Record<string, string> };
    for (const client of MCP_CLIENTS) {
      const { args } = Object.values(
        Object.values(JSON.parse(mcpConfiguration(client)) as Record<string, Record<string, { args: string[] }>>)[0]!,
      )[0]!;
      assert.deepEqual(args, ['-y', Object.keys(bin)[0], 'mcp']);
    }
    const shown = [...read('README.md').matchAll(/```json\n(\{ "mcpServers".*)\n```/g)].map(([, json]) => json!);
    assert.equal(shown.length, 2);
    for (const json of shown) assert.deepEqual(JSON.parse(json), JSON.parse(mcpConfiguration('others')));
  });
});
