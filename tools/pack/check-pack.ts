/**
 * Prints what is wrong with the pack in `data/` and with its word lists as `file:line:column: reason` and what the pack holds. The exit code is 1 if anything
 * is wrong. Run with `npm run check-pack`, or with the folder of another pack as an argument.
 */
import path from 'node:path';
import type { Pack } from '../../src/core/pack/schema.ts';
import { DUTY_SECTIONS } from '../../src/core/pack/vocabulary.ts';
import { hanFolding } from '../build/han-folding.ts';
import { languageFolder, readLanguages } from './language-source.ts';
import { readPackSource } from './pack-source.ts';

const folder = process.argv[2] ?? path.join(import.meta.dirname, '..', '..', 'data');
const { pack, problems: ofPack } = readPackSource(folder, hanFolding());
const { problems: ofLists } = readLanguages(languageFolder(folder));
const problems = [...ofPack, ...ofLists.map((problem) => `language/${problem}`)];
for (const problem of problems) console.log(problem);
console.log(problems.length === 0 ? 'The pack and the word lists are sound.' : `${problems.length} problems.`);
if (pack) printCounts(pack);
process.exitCode = problems.length === 0 ? 0 : 1;

function printCounts({ roles, facets, axes, relay, terms, duties, templates, sources }: Pack): void {
  const forms = terms.reduce((sum, term) => sum + term.forms.zh.length + term.forms.en.length, 0);
  const ambiguous = terms.filter(({ depends }) => depends !== undefined).length;
  const documents = templates.filter(({ kind }) => kind !== 'section').length;
  const keys = roles.flatMap(({ cells }) => Object.values(cells)).filter(({ key }) => key !== undefined);
  console.log(
    `${facets.length} facets × ${roles.length} roles, ${keys.length} keys, ${axes.length} axes, ${relay.length} legs`,
  );
  console.log(
    `${terms.length} terms (${ambiguous} depend on context), ${(forms / terms.length).toFixed(1)} forms each`,
  );
  for (const role of roles) {
    for (const { id, name } of [{ id: undefined, name: role.name }, ...role.specializations]) {
      const own = duties.filter((duty) => duty.role === role.id && duty.specialization === id);
      const counts = DUTY_SECTIONS.map(
        (section) => `${own.filter((duty) => duty.section === section).length} ${section}`,
      );
      console.log(`${name.en}: ${counts.join(', ')}`);
    }
  }
  console.log(`${documents} documents, ${templates.length - documents} section skeletons, ${sources.length} sources`);
}
