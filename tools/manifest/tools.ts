/** `contributes.languageModelTools`: what the tools say of themselves to a model, and what the definitions say to people. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { TOOLS } from '../../src/services/tools/all-tools.ts';
import { TOOL_DEFINITIONS } from '../../src/vscode/manifest/tool-definitions.ts';
import { toolId } from './ids.ts';
import type { ManifestTexts } from './package-json.ts';

/** @throws Error for a tool that the definitions do not know */
export function toolContributions(texts: ManifestTexts): object[] {
  return TOOLS.map(({ name, description, input }) => {
    const definition = TOOL_DEFINITIONS[name];
    if (!definition) throw new Error(`the tool ${name} has no definition`);
    const { title, does, reference, icon } = definition;
    return {
      name: toolId(name),
      displayName: texts.place(`tool.${name}`, title),
      userDescription: texts.place(`tool.${name}.does`, does),
      modelDescription: description,
      canBeReferencedInPrompt: true,
      toolReferenceName: reference,
      icon: `$(${icon})`,
      tags: ['role-lens'],
      inputSchema: inputSchema(input),
    };
  });
}

/** The input of a tool in JSON Schema, as VS Code shows it to a model. */
export function inputSchema(input: (typeof TOOLS)[number]['input']): object {
  return { ...toJsonSchema(input), $schema: undefined };
}
