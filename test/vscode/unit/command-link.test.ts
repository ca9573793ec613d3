import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { commandLink } from '../../../src/vscode/ui/command-link.ts';

describe('A link that runs a command', () => {
  it('is whole in Markdown and in HTML, whatever signs its argument has, and gives the command that argument', () => {
    const lines = [
      'a) 招商 b) 培训',
      '维护（老客户',
      'sign (and collect',
      "the customer's <plan>",
      '"quoted" \\ [x](y)',
      '100% 完成 & more',
    ];
    for (const text of lines) {
      const link = commandLink('some.command', { text });
      assert.doesNotMatch(link, /[()[\]<>'"\\\s&]/u, text);
      const [command, query] = link.split('?');
      assert.equal(command, 'command:some.command');
      assert.deepEqual(JSON.parse(decodeURIComponent(query!)), [{ text }]);
    }
  });
});
