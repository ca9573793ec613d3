import path from 'node:path';
import { describe, it } from 'mocha';
import { approvedDrafts } from '../../support/approved.ts';
import { editsOfDraft } from '../../support/edits-of-draft.ts';

describe('What is written at each place of a draft, as it was approved', () => {
  for (const draft of approvedDrafts(path.join(import.meta.dirname, 'approved'))) {
    const { name, text, flavor } = draft;
    it(name, () => draft.assertSaid(editsOfDraft(text, flavor, name)));
  }
});
