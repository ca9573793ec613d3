import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  raciCsvFile,
  responsibilitiesCsvFile,
  responsibilitiesMarkdown,
  type Responsibilities,
} from '../../../src/core/index.ts';
import { responsibilityWords } from '../../../src/words/responsibility-words.ts';
import { engine } from '../../support/activities.ts';

const words = responsibilityWords('en');
const map = engine.responsibilities('en');
const HOSTILE: Responsibilities = {
  roles: [{ id: 'a', name: '=A' }],
  neighbors: [{ id: 'n', name: '+N' }],
  stages: [
    {
      id: 'deal',
      rows: [
        {
          id: 'x',
          name: '=cmd()|<img>',
          owns: ['a'],
          shares: ['n'],
          supports: [],
          why: '@why, "quoted"\nline',
          depends: [{ when: 'b2b', owns: ['n'], text: '-1' }],
          handover: { from: 'a', to: 'n', what: '=what' },
          sources: [{ id: 's', kind: 'tasks', name: '=source', claim: '=claim' }],
          agreement: 'split',
          facet: 'f',
        },
      ],
    },
  ],
};

describe('Responsibilities as a file', () => {
  it('are Markdown: a table for each stage, signs that are explained, the others, and the reason', () => {
    const text = responsibilitiesMarkdown(map, words);
    assert.ok(
      text.startsWith(`${words.legend}\n\n## Demand generation\n\n| Activity | Sales | Marketing | Operations |`),
    );
    assert.ok(
      text.includes(
        '| **Buy ad space** | ○ | ● |  | ○ Data and analytics | It is for those who spend the budget.<br>' +
          'Online shop or live stream (● Operations): In a shop the shopkeeper does it.<br>Marketing → Sales: Qualified leads |',
      ),
      text,
    );
    assert.match(text, /\| \*\*Set prices\*\* .*<br>Split \|/);
  });

  it('are CSV: a line for each who has a part, with the letter of a RACI table', () => {
    const lines = responsibilitiesCsvFile(map, words).split('\r\n');
    assert.ok(lines[0]!.startsWith('\uFEFFStage,Activity,Who,Part,RACI,'));
    const ads = lines.filter((line) => line.startsWith('Demand generation,Buy ad space,'));
    assert.deepEqual(
      ads.map((line) => line.split(',').slice(2, 5)),
      [
        ['Sales', 'Supports', 'C'],
        ['Marketing', 'Owns', 'A/R'],
        ['Data and analytics', 'Supports', 'C'],
      ],
    );
  });

  it('are a RACI table, whose head says what the letters mean', () => {
    const [head, ...lines] = raciCsvFile(map, words).split('\r\n');
    assert.ok(head!.startsWith(`\uFEFFStage,"${words.raci}",Sales,Marketing,Operations,`), head);
    assert.ok(lines.some((line) => line.startsWith('Closing deals,Sign contracts,A/R,,C,')));
    assert.ok(lines.some((line) => /^Closing deals,Set prices,,R,,A\/R.*,Split,$/.test(line)));
    assert.equal(lines.length, 7);
  });

  it('are safe against formulas and against signs of Markdown, whatever a pack holds', () => {
    for (const csv of [responsibilitiesCsvFile(HOSTILE, words), raciCsvFile(HOSTILE, words)]) {
      assert.ok(!/(?:^|,|\n)"?[=+@]/.test(csv.replace('\uFEFF', '')), csv);
      assert.ok(csv.includes("'=cmd()|<img>"));
    }
    const text = responsibilitiesMarkdown(HOSTILE, words);
    assert.ok(text.includes('| **=cmd()\\|\\<img\\>** |') && !/[^\\]<img/.test(text));
    assert.equal(text.split('\n').filter((line) => line.startsWith('| **')).length, 1);
  });

  it('are empty where the pack knows of no activity', () => {
    const nobody: Responsibilities = { roles: [], neighbors: [], stages: [] };
    assert.equal(responsibilitiesMarkdown(nobody, words).trim(), words.legend);
    assert.equal(raciCsvFile(nobody, words).split('\r\n').length, 2);
  });
});
