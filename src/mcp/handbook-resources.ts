/** The pages of roles and terms as resources: what a user attaches to a question. */
import { ResourceTemplate, type McpServer } from '@modelcontextprotocol/server';
import { handbookPage } from '../services/handbook/handbook.ts';
import type { ToolKnowledge } from '../services/tools/tool.ts';

const MARKDOWN = 'text/markdown';
/** So many ids are offered while one is typed. */
const MOST_OFFERED = 50;

export function registerHandbookResources(server: McpServer, { engine, locale }: ToolKnowledge): void {
  const { roles, neighbors, terms } = engine.pack;
  const pages = { role: [...roles, ...neighbors], term: terms };
  for (const kind of ['role', 'term'] as const) {
    const ids = pages[kind].map(({ id }) => id);
    const template = new ResourceTemplate(`role-lens://${kind}/{id}`, {
      // There are too many terms for a list that somebody reads.
      list:
        kind === 'term'
          ? undefined
          : () => ({
              resources: pages.role.map(({ id, name }) => ({
                uri: `role-lens://role/${id}`,
                name: name[locale],
                mimeType: MARKDOWN,
              })),
            }),
      complete: { id: (typed) => ids.filter((id) => id.startsWith(typed)).slice(0, MOST_OFFERED) },
    });
    const description =
      kind === 'role'
        ? 'What a role or profession is, what it owns, and where it ends.'
        : 'What a term means, whose word it is, and how it is written.';
    server.registerResource(kind, template, { description, mimeType: MARKDOWN }, (uri, { id }) => {
      const page = handbookPage({ kind, id: String(id) }, engine, locale);
      if (!page)
        throw new Error(`There is no ${kind} "${String(id)}". Known ids begin with: ${ids.slice(0, 12).join(', ')}.`);
      return { contents: [{ uri: uri.href, mimeType: MARKDOWN, text: page.text }] };
    });
  }
}
