import path from 'node:path';
import { describe, it } from 'mocha';
import { approvedDrafts } from '../../support/approved.ts';
import { saidOfDraft } from '../../support/said-of-draft.ts';

/** In a name, what is done to the draft before it is read: git writes all line ends in one way, and each file ends with one. */
const DONE: Readonly<Record<string, (text: string) => string>> = {
  crlf: (text) => text.replaceAll('\n', '\r\n'),
  unended: (text) => text.replace(/\n$/u, ''),
};

describe('What is said of a whole draft, as it was approved', () => {
  for (const draft of approvedDrafts(path.join(import.meta.dirname, 'drafts'))) {
    const { name, text } = draft;
    it(name, () => {
      const done = name.split('.').reduce((it, word) => DONE[word]?.(it) ?? it, text);
      draft.assertSaid(saidOfDraft(done, name.endsWith('.txt') ? 'plaintext' : 'markdown', name));
    });
  }
});
