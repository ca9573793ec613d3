import path from 'node:path';
import { describe, it } from 'mocha';
import { approvedDrafts } from '../../support/approved.ts';
import { namedInLines } from '../../support/named-in-lines.ts';

describe('What lines name, as it was approved', () => {
  for (const lines of approvedDrafts(path.join(import.meta.dirname, 'approved'))) {
    it(lines.name, () => lines.assertSaid(namedInLines(lines.text, lines.name)));
  }
});
