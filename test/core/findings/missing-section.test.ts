/** Sections that a posting has in words of its own, and where and in what form one that it lacks is written. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { only } from './support.ts';

/** The sections that a text is said to lack. */
function lacks(text: string, flavor: 'markdown' | 'plaintext' = 'markdown'): unknown[] {
  return only(text, 'jd/missing-section', { flavor }).map(({ args }) => args.section);
}

describe('A section that a posting has in words of its own', () => {
  const work = '## What you will do\n\n- Visit bakeries\n- Collect payments\n- Plan tastings\n';
  const musts = '## Requirements\n\n- Two years\n- English\n- Driving licence\n';

  it('stands below a heading in everyday words, right below a list too', () => {
    for (const heading of ['A LITTLE BIT ABOUT YOU', 'Who are you:', 'What you bring to the table...']) {
      const text = `# Van Sales\n\nYOUR MISSION\n* Visit bakeries\n* Collect payments\n${heading}\n* Sold before\n* Likes people\n`;
      assert.deepEqual(lacks(text), [], heading);
    }
    assert.deepEqual(
      lacks('# 门店销售\n\n岗位职责：\n- 接待顾客\n- 盘点货架\n- 收银\n我们想找的人\n- 爱聊天\n- 会开车\n'),
      [],
    );
  });

  it('is told in running text', () => {
    for (const told of [
      'Our ideal candidates speak Dutch and like to be on the road.',
      'A degree in food science helps, and you must have a car.',
      "We train everybody, no experience needed; you've got a head for figures.",
    ])
      assert.deepEqual(lacks(`# Van Sales\n\n${work}\n${told}\n`), [], told);
    for (const told of [
      "You'll plan tastings and write up what bakers say.",
      'Key activities include tastings, stock counts and quotes.',
      'You are responsible for the bakeries in the north.',
    ])
      assert.deepEqual(lacks(`# Van Sales\n\n## About us\n\n${told}\n\n${musts}`), [], told);
    const chinese = '# 门店销售\n\n## 岗位职责\n\n- 接待顾客\n- 盘点货架\n- 收银\n';
    assert.deepEqual(lacks(`${chinese}\n除了这些，还希望你带过三人的小组。\n`), []);
    assert.deepEqual(lacks('网店编辑\n\n工作概要：\n写商品故事，拍图，排版。\n岗位要求：\n1、会拍照\n2、会写字\n', 'plaintext'), []);
  });

  it('is a list below a line that nobody knows as a heading', () => {
    const text = `Head of Bakery Sales\n\nOn your loaf\n- Bakeries in the north\n- Prices and quotes\n- Tastings\n\n${musts}`;
    assert.deepEqual(lacks(text), []);
  });

  it('is missed where the text says nothing of the kind, or only promises something', () => {
    const promised = "## Benefits\n\n- You'll get a car\n- You will receive a bonus\n";
    assert.deepEqual(lacks(`# Van Sales\n\n${work}\n${promised}`), ['requirement']);
    assert.deepEqual(lacks(`# Van Sales\n\n## About us\n\nYou'll love our bread.\n\n${musts}`), ['responsibility']);
  });
});
