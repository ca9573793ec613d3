/** Writes a source file so that each of its mutants can be switched on while it runs. */
import ts from 'typescript';
import { isErased, mutantsOf } from './mutants.ts';
import type { Mutant } from './mutants.ts';

/** The global function that is asked, with the number of a mutant, whether it is on. */
export const SWITCH = '__roleLensMutant';

/**
 * The source with every mutant in it, each behind its switch. Lines stay where they are.
 * @param first number of the first mutant; the others follow in the order of `mutantsOf`
 */
export function instrument(fileName: string, source: string, first: number): { source: string; mutants: Mutant[] } {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  const mutants = mutantsOf(file);
  const byPlace = new Map<string, number[]>();
  mutants.forEach(({ start, end, kind }, at) => {
    const place = `${start}-${end}-${kind}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), at]);
  });

  const write = (node: ts.Node): string => {
    const start = node.getStart(file);
    let [written, at] = ['', start];
    ts.forEachChild(node, (child) => {
      const from = child.getStart(file);
      if (from < at || child.end <= from) return;
      written += source.slice(at, from) + (isErased(child) ? source.slice(from, child.end) : write(child));
      at = child.end;
    });
    written += source.slice(at, node.end);
    const kind = ts.isStatement(node) ? 'statement' : 'expression';
    const place = `${start}-${node.end}-${kind}`;
    const here = byPlace.get(place) ?? [];
    // A node and its only child may stand at the same place; then the child has taken them.
    byPlace.delete(place);
    return here.length === 0 ? written : switched(written, here);
  };

  const switched = (written: string, here: readonly number[]): string => {
    const asked = (at: number): string => `${SWITCH}(${first + at})`;
    if (mutants[here[0]!]!.kind === 'statement') return `{ if (!${asked(here[0]!)}) { ${written} } }`;
    const choices = here.map((at) => `${asked(at)} ? (${mutants[at]!.replacement}) : `).join('');
    return `(${choices}(${written}))`;
  };

  return { source: source.slice(0, file.getStart(file)) + write(file) + source.slice(file.end), mutants };
}
