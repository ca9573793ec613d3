import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { asInput, folderWith, roleLens, roleLensAlone, type Surroundings } from './run.ts';

const DRAFT = '# 销售经理\n\n## 岗位职责\n\n- 负责客户相关工作\n- 运营社群，提升用户留存\n';
const PACK = 'terms: [{ id: our-word, forms: { zh: [大漏斗] }, definition: 漏斗, roles: { sales: 3 } }]\n';
const LINES = asInput({ id: 1, text: '复盘销售漏斗' }, { id: 2, text: 7 });

/** What is asked, and what comes in. */
const CALLS: readonly (readonly [args: string, input?: string, system?: Surroundings['system']])[] = [
  ['check a.md gone.md --severity jd/vague-duty=error'],
  ['check . --format json', '', 'zh_CN.UTF-8'],
  ['check - --format sarif', DRAFT],
  ['check a.md --fix --dry-run'],
  ['analyze --jsonl', LINES],
  ['terms --jsonl', LINES, 'zh_CN.UTF-8'],
  ['config .'],
  ['team .'],
  ['propose-role a.md'],
  ['compare --format csv'],
  ['packs .'],
  ['packs --explain terms.our-word'],
  ['help check'],
  ['--version'],
  ['sing', '', 'zh_CN.UTF-8'],
];

describe('The program, in a process of its own', () => {
  for (const [args, input = '', system = 'en_US.UTF-8'] of CALLS) {
    it(`says and does what it does where it ran before: role-lens ${args}`, async () => {
      const folder = folderWith({ 'a.md': DRAFT, 'jobs/b.md': DRAFT, '.role-lens/pack.yaml': PACK });
      const alone = await roleLensAlone(args.split(' '), input, { folder, system });
      assert.deepEqual(alone, await roleLens(args.split(' '), input, { folder, system }));
      assert.ok(alone.out + alone.err !== '');
    });
  }
});
