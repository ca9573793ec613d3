import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'mocha';
import { asInput, jsonLines, roleLens } from './run.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'role-lens-posts-'));
const POSTS =
  '大客户销售（3人）\n岗位职责：\n1、开发连锁客户\n2、商务谈判并签约\n3、跟进回款\n任职要求：\n1、大专\n\n用户运营（1人）\n岗位职责：\n1、搭建用户分层\n2、提升次月留存\n3、社群拉新促活\n任职要求：\n1、细心\n';
const JAPANESE = '# 法人営業\n\n## 仕事内容\n\n- 新規顧客の開拓と提案営業\n- CRM担当\n';

function fileWith(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

interface Post {
  title: string | null;
  line: number;
  declaredRole: string | null;
}

describe('The command line', () => {
  after(() => rmSync(folder, { recursive: true }));

  it('names the posts of a file that holds several', async () => {
    const { code, out } = await roleLens(['check', fileWith('posts.txt', POSTS), '--format', 'json']);
    assert.equal(code, 0);
    const { files } = JSON.parse(out) as { files: [{ posts: Post[] }] };
    const named = [
      ['大客户销售（3人）', 1, 'sales'],
      ['用户运营（1人）', 9, 'operations'],
    ];
    assert.deepEqual(
      files[0].posts.map(({ title, line, declaredRole }) => [title, line, declaredRole]),
      named,
    );
    const analyzed = await roleLens(['analyze', '--jsonl'], asInput({ id: 1, text: POSTS }));
    const [line] = jsonLines<{ posts: Post[] }>(analyzed.out);
    assert.deepEqual(
      line!.posts.map(({ title, line: at, declaredRole }) => [title, at, declaredRole]),
      named,
    );
  });

  it('says of a draft in a third language that it is left alone', async () => {
    const file = fileWith('eigyo.md', JAPANESE);
    const text = await roleLens(['check', file, '--locale', 'en']);
    assert.equal(text.code, 0);
    assert.match(text.out, /eigyo\.md {2}This draft is in Japanese\. Role Lens judges Chinese and English only/u);
    const json = await roleLens(['check', file, '--format', 'json']);
    assert.equal((JSON.parse(json.out) as { files: [{ otherLanguage: string }] }).files[0].otherLanguage, 'ja');
    const analyzed = await roleLens(['analyze', '--jsonl'], asInput({ id: 1, text: JAPANESE }));
    const [line] = jsonLines<{ language: string; declaredRole: null; items: unknown[]; findings: unknown[] }>(
      analyzed.out,
    );
    assert.deepEqual([line!.language, line!.declaredRole, line!.items, line!.findings], ['ja', null, [], []]);
  });
});
