/**
 * The tools over the Model Context Protocol, on the standard streams. It is a file of its own beside the command line, which loads it
 * when it is asked to serve. Nothing but the protocol is written to the standard output.
 */
import { McpServer, type StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { toStandardJsonSchema } from '@valibot/to-json-schema';
import { TOOLS } from '../services/tools/all-tools.ts';
import { REVIEW_PROMPT } from '../services/tools/review-prompt.ts';
import { ToolError, type Tool, type ToolKnowledge } from '../services/tools/tool.ts';
import { registerHandbookResources } from './handbook-resources.ts';

/** All tools only read what is on this machine, and answer the same each time. */
const ANNOTATIONS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false } as const;

const INSTRUCTIONS =
  'Role Lens is a checked, local knowledge base on who does what in sales, marketing and operations, in Chinese and English. ' +
  'Call check_draft after writing or changing a job description or plan. Ask who_owns instead of guessing, and never invent duties.';

/** A message is one line; the longest draft fits, and what is longer is no question. In bytes. */
const LONGEST_MESSAGE = 2_000_000;

export interface Serving {
  readonly version: string;
  readonly knowledge: ToolKnowledge;
  /** Told what no answer can tell. */
  readonly complain: (error: Error) => void;
}

/** Serves until the client is gone. */
export async function serve({ version, knowledge, complain }: Serving): Promise<void> {
  const transport = new StdioServerTransport(process.stdin, process.stdout, { maxBufferSize: LONGEST_MESSAGE });
  const gone = new Promise<void>((resolve) => {
    process.stdin.once('close', resolve).once('end', resolve);
    process.stdout.once('error', () => resolve());
  });
  const handle = serveStdio(() => createServer(version, knowledge, complain), { transport, onerror: complain });
  await gone;
  await handle.close();
}

function createServer(version: string, knowledge: ToolKnowledge, complain: Serving['complain']): McpServer {
  const server = new McpServer({ name: 'role-lens', title: 'Role Lens', version }, { instructions: INSTRUCTIONS });
  for (const tool of TOOLS) {
    const { name, title, description, input, output } = tool;
    server.registerTool(
      name,
      {
        ...{ title, description, annotations: ANNOTATIONS },
        inputSchema: unchecked(toStandardJsonSchema(input)),
        outputSchema: toStandardJsonSchema(output),
      },
      (given) => answer(tool, given, knowledge, complain),
    );
  }
  registerHandbookResources(server, knowledge);
  const { name, title, description, message } = REVIEW_PROMPT;
  server.registerPrompt(name, { title, description }, () => ({
    messages: [{ role: 'user', content: { type: 'text', text: message } }],
  }));
  return server;
}

/** The shape is shown to the client; the tool itself looks at what comes, and says in its own words what is wrong. */
function unchecked(schema: StandardSchemaWithJSON): StandardSchemaWithJSON {
  return { '~standard': { ...schema['~standard'], validate: (value: unknown) => ({ value }) } };
}

async function answer(tool: Tool, given: unknown, knowledge: ToolKnowledge, complain: Serving['complain']) {
  try {
    const { result, text } = await tool.call(given, knowledge);
    return { content: [{ type: 'text' as const, text }], structuredContent: { ...result } };
  } catch (error) {
    if (!(error instanceof ToolError)) complain(error as Error);
    const text = error instanceof ToolError ? error.message : 'Role Lens failed on this. Its standard error says why.';
    return { isError: true, content: [{ type: 'text' as const, text }] };
  }
}
