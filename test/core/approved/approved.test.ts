import path from 'node:path';
import { describe, it } from 'mocha';
import { approvedDrafts } from '../../support/approved.ts';
import { saidOfDraft } from '../../support/said-of-draft.ts';

describe('What is said of a whole draft, as it was approved', () => {
  for (const draft of approvedDrafts(path.join(import.meta.dirname, 'drafts'))) {
    const { name, text, flavor } = draft;
    it(name, () => draft.assertSaid(saidOfDraft(text, flavor, name)));
  }
});
