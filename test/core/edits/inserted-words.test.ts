import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { engine } from '../../support/built-in.ts';
import { guideText } from '../../../src/core/views/guide-text.ts';

const TRADITIONAL = '# 行銷經理\n\n## 職責\n\n- 負責品牌與廣告投放，整理競品資訊\n';

/** Characters of simplified Chinese that no traditional text writes. */
const SIMPLIFIED = /[们销营运户产业务对时说话见场资报计单责应与为这个让请长门问间线级约认设记谈]/u;

describe('Words of the pack in a draft in traditional characters', () => {
  const { pack } = engine;
  const texts = (): string[] => [
    ...pack.guide.flatMap((guide) => [guideText(guide).zh, ...guide.parts.map((part) => guideText(guide, part).zh)]),
    ...pack.duties.map(({ text }) => text.zh),
    ...pack.notes.map(({ text }) => text.zh),
    ...pack.terms.map(({ definition }) => definition.zh),
    ...pack.roles.flatMap(({ cells }) =>
      Object.values(cells).flatMap(({ summary, points }) => [summary.zh, ...points.map(({ zh }) => zh)]),
    ),
    ...pack.templates.map((template) => engine.renderTemplate(template, { locale: 'zh', seniority: 'mid' })),
  ];

  it('are written in them, be it a guide, a duty, a definition or a section', () => {
    for (const text of texts()) assert.doesNotMatch(engine.asWrittenIn(TRADITIONAL, text), SIMPLIFIED);
  });

  it('stay as they are in a draft in simplified characters, in English, or of no words', () => {
    for (const draft of ['# 市场经理\n\n- 负责品牌与广告投放\n', '# Marketing Manager\n', '']) {
      for (const text of texts().slice(0, 20)) assert.equal(engine.asWrittenIn(draft, text), text);
    }
  });
});
