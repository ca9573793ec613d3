import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { COMMANDS, SETTINGS, TOOLS } from '../../../src/vscode/ids.ts';
import { activate, closeAll, until, withSetting } from './support.ts';

const DRAFT = [
  '# 销售经理',
  '',
  '## 岗位职责',
  '',
  '- 开发华东区的连锁客户，每周完成4次有效拜访，挖掘客户需求',
  '- 负责公司信息流广告的投放，管理投放预算，优化获客成本',
  '- 主导商务谈判，签订合同，跟进回款节点',
  '',
].join('\n');

/** Calls a tool as an assistant does: VS Code looks at the input, and asks nobody where there is no chat. */
async function call(tool: string, input: object, token?: vscode.CancellationToken): Promise<string> {
  const { content } = await vscode.lm.invokeTool(tool, { input, toolInvocationToken: undefined }, token);
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}

describe('An assistant in the editor', () => {
  before(activate);
  afterEach(closeAll);

  it('finds every tool that the manifest declares, with its description and shape', () => {
    const manifest = vscode.extensions.getExtension('role-lens.role-lens')!.packageJSON as {
      contributes: { languageModelTools: { name: string; modelDescription: string; inputSchema: object }[] };
    };
    const declared = manifest.contributes.languageModelTools;
    assert.deepEqual(declared.map(({ name }) => name).sort(), Object.values(TOOLS).sort());
    for (const { name, modelDescription, inputSchema } of declared) {
      const known = vscode.lm.tools.find((it) => it.name === name);
      assert.equal(known?.description, modelDescription, name);
      assert.deepEqual(known.inputSchema, inputSchema, name);
    }
  });

  it('is answered by every tool', async () => {
    const text = await call(TOOLS.check_draft, { text: DRAFT });
    assert.match(text, /第 6 行.*role\/off-role-duty/);
    assert.match(text, /是谁的活：市场/);
    assert.match(await call(TOOLS.who_owns, { work: 'sign contracts' }), /Owns: Sales/);
    assert.match(await call(TOOLS.define_role_term, { term: '线索' }), /sales lead/);
    assert.match(await call(TOOLS.compare_roles, { facet: 'metrics', locale: 'en' }), /## Metrics/);
    assert.match(await call(TOOLS.list_role_duties, { role: 'sales', limit: 3 }), /Responsibilities/);
  });

  it('is refused with a sentence that it can act on', async () => {
    assert.match(await call(TOOLS.compare_roles, { roles: ['operation'] }), /Near it: operations/);
    assert.match(await call(TOOLS.check_draft, { text: ' ' }), /give the whole draft/);
    assert.match(await call(TOOLS.check_draft, { text: 'x'.repeat(100_001) }), /one job or plan at a time/);
    assert.match(await call(TOOLS.check_draft, { text: 'x', path: '/etc/passwd' }), /There is no "path"/);
  });

  it('gets nothing any more once it was stopped', async () => {
    const source = new vscode.CancellationTokenSource();
    source.cancel();
    await assert.rejects(call(TOOLS.check_draft, { text: DRAFT }, source.token));
  });

  it('judges as the settings ask, and goes on where findings are turned off in the editor', async () => {
    await withSetting(SETTINGS.organizationRoles, ['sales'], async () => {
      assert.doesNotMatch(await call(TOOLS.check_draft, { text: DRAFT }), /off-role-duty/);
    });
    await withSetting(SETTINGS.findingsEnabled, false, async () => {
      assert.match(await call(TOOLS.check_draft, { text: DRAFT }), /off-role-duty/);
    });
  });
});

describe('Copy MCP Configuration', () => {
  before(activate);
  afterEach(closeAll);

  it('copies what VS Code needs to start the server', async () => {
    await vscode.env.clipboard.writeText('');
    void vscode.commands.executeCommand(COMMANDS.copyMcpConfiguration);
    const copied = await until(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await vscode.env.clipboard.readText()) || undefined;
    });
    const { servers } = JSON.parse(copied) as { servers: Record<string, { command: string; args: string[] }> };
    assert.deepEqual(servers['role-lens'], { type: 'stdio', command: 'npx', args: ['-y', 'role-lens', 'mcp'] });
  });
});
