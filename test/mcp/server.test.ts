import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterEach, describe, it } from 'mocha';
import { TOOLS } from '../../src/services/tools/all-tools.ts';
import { root } from '../../tools/host/paths.ts';
import { program } from '../cli/run.ts';

const clients: Client[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
});

/** What a tool answered. */
interface Answer {
  readonly isError?: boolean;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>> | undefined;
}

/** Starts the built program as a client does. */
async function connected(era: 'legacy' | 'modern', args: readonly string[] = []): Promise<Client> {
  const negotiation = era === 'modern' ? { versionNegotiation: { mode: 'auto' as const } } : {};
  const client = new Client({ name: 'test', version: '1.0.0' }, negotiation);
  clients.push(client);
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [program, 'mcp', '--locale', 'en', ...args] }),
  );
  return client;
}

async function call(client: Client, name: string, input: Record<string, unknown>): Promise<Answer> {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: input });
  const [first] = content;
  assert.ok(first?.type === 'text');
  return {
    text: first.text,
    data: structuredContent as Answer['data'],
    ...(isError === undefined ? {} : { isError }),
  };
}

const draft = readFileSync(path.join(root, 'samples/销售经理-JD.md'), 'utf8');

for (const era of ['legacy', 'modern'] as const) {
  describe(`An assistant that speaks the ${era} protocol`, function () {
    this.timeout(30_000);

    it('is told of every tool with its shapes, and that it only reads what is on this machine', async () => {
      const client = await connected(era);
      const { tools } = await client.listTools();
      assert.deepEqual(
        tools.map(({ name }) => name),
        TOOLS.map(({ name }) => name),
      );
      for (const { name, title, description, inputSchema, outputSchema, annotations } of tools) {
        assert.ok(title && description && inputSchema.type === 'object' && outputSchema, name);
        assert.deepEqual(annotations, {
          readOnlyHint: true,
          destructiveHint: false,
          idempotentHint: true,
          openWorldHint: false,
        });
      }
      assert.equal(client.getProtocolEra(), era);
      assert.equal(client.getServerVersion()?.name, 'role-lens');
      assert.match(client.getInstructions() ?? '', /never invent duties/);
    });

    it('has a draft checked: data that fit the promised shape, and the same in words', async () => {
      const client = await connected(era);
      await client.listTools();
      const { text: said, data, isError } = await call(client, 'check_draft', { text: draft });
      assert.notEqual(isError, true);
      const findings = data?.findings as { line: number; code: string }[];
      assert.ok(findings.some(({ code }) => code === 'role/off-role-duty'));
      for (const { line, code } of findings) assert.ok(said.includes(`第 ${line} 行`) && said.includes(code), code);
    });

    it('is refused with a sentence that it can act on, and may go on', async () => {
      const client = await connected(era);
      const wrong: readonly (readonly [string, Record<string, unknown>, RegExp])[] = [
        ['check_draft', {}, /"text" is missing/],
        ['check_draft', { text: '  ' }, /give the whole draft/],
        ['check_draft', { text: 'x'.repeat(150_000) }, /check one job or plan at a time/],
        ['check_draft', { text: draft, path: '/etc/passwd' }, /There is no "path"/],
        ['compare_roles', { roles: ['operation'] }, /Near it: operations/],
        ['list_role_duties', { role: 'sales', limit: 1.5 }, /give a whole number/],
      ];
      for (const [name, input, sentence] of wrong) {
        const answer = await call(client, name, input);
        assert.equal(answer.isError, true, name);
        assert.match(answer.text, sentence);
      }
      assert.match((await call(client, 'who_owns', { work: 'sign contracts' })).text, /Owns: Sales/);
    });

    it('may attach the page of a role or a term, and is told which there are', async () => {
      const client = await connected(era);
      const { resources } = await client.listResources();
      assert.ok(resources.some(({ uri, name }) => uri === 'role-lens://role/sales' && name === 'Sales'));
      for (const [uri, words] of [
        ['role-lens://role/sales', /^# Sales · 销售/],
        ['role-lens://term/sales-lead', /^# sales lead · 线索/],
      ] as const) {
        const { contents } = await client.readResource({ uri });
        const [page] = contents as { text: string }[];
        assert.match(page!.text, words);
      }
      await assert.rejects(client.readResource({ uri: 'role-lens://role/nobody' }), /There is no role "nobody"/);
    });

    it('has a prompt to start a review with', async () => {
      const client = await connected(era);
      const { prompts } = await client.listPrompts();
      assert.deepEqual(
        prompts.map(({ name }) => name),
        ['review_job_description'],
      );
      const { messages } = await client.getPrompt({ name: 'review_job_description' });
      assert.match(JSON.stringify(messages), /check_draft/);
    });
  });
}

describe('The server for assistants', function () {
  this.timeout(30_000);

  it('judges by the roles that the company has', async () => {
    const client = await connected('modern', ['--organization-roles', 'sales']);
    const { data } = await call(client, 'check_draft', { text: draft });
    assert.ok(!(data?.findings as { code: string }[]).some(({ code }) => code === 'role/off-role-duty'));
  });

  it('writes nothing but the protocol, whatever comes in, and ends when the client is gone', async () => {
    const child = spawn(process.execPath, [program, 'mcp'], { stdio: 'pipe' });
    const ended = once(child, 'close') as Promise<[number]>;
    const out = text(child.stdout);
    const err = text(child.stderr);
    const hello = {
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
    };
    child.stdin.write(`not json\n\n{"jsonrpc":"2.0"}\n[]\n${JSON.stringify(hello)}\n`);
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' })}\n`);
    const unknown = { jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'delete_files', arguments: {} } };
    child.stdin.write(`${JSON.stringify(unknown)}\n`);
    // A server that was told to stop does not finish what it began: the last answer has to be there before.
    await once(child.stdout, 'data');
    child.stdin.end();
    const [[code], written] = await Promise.all([ended, out, err]);
    assert.equal(code, 0);
    for (const line of written.split('\n').filter(Boolean)) {
      assert.equal((JSON.parse(line) as { jsonrpc: string }).jsonrpc, '2.0', line);
    }
  });

  it('is asked for without names of files', async () => {
    const child = spawn(process.execPath, [program, 'mcp', 'draft.md'], { stdio: 'pipe' });
    const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'close') as Promise<[number]>]);
    assert.equal(code, 2);
    assert.match(err, /mcp/);
  });
});
