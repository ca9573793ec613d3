import path from 'node:path';
import { describe, it } from 'mocha';
import { approvedDrafts } from '../../support/approved.ts';
import { structureOfDrafts } from '../../support/structure-of-draft.ts';

describe('How drafts of a few lines are read, as it was approved', () => {
  for (const drafts of approvedDrafts(path.join(import.meta.dirname, 'approved'))) {
    it(drafts.name, () => drafts.assertSaid(structureOfDrafts(drafts.text, drafts.flavor)));
  }
});
