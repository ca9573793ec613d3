import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SEVERITIES } from '../../src/core/index.ts';
import { severityName } from '../../src/words/finding-words.ts';
import { SEVERITY_MEANINGS } from '../../src/vscode/manifest/setting-definitions.ts';

describe('The levels of findings', () => {
  it('have one name in the settings and on the command line', () => {
    for (const severity of SEVERITIES) {
      for (const locale of ['zh', 'en'] as const) {
        const meaning = SEVERITY_MEANINGS[severity][locale].toLowerCase();
        assert.ok(meaning.includes(severityName(severity, locale)), meaning);
      }
    }
  });

  it('have the names of VS Code in Chinese', () => {
    assert.deepEqual(
      SEVERITIES.map((severity) => severityName(severity, 'zh')),
      ['错误', '警告', '信息', '提示'],
    );
  });
});
