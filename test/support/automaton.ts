/** An automaton of patterns in any order, which are none twice and none empty. */
import { Automaton } from '../../src/core/text/automaton.ts';
import { byUnits, wordTree } from '../../src/core/text/word-tree.ts';

export interface PatternAutomaton {
  readonly automaton: Automaton;
  /** The patterns by the numbers that the automaton reports. */
  readonly words: readonly string[];
}

/** @param glued as of {@link Automaton} */
export function automatonOf(patterns: readonly string[], glued?: Uint16Array): PatternAutomaton {
  const words = [...patterns].sort(byUnits);
  return { automaton: new Automaton(wordTree(words), glued), words };
}
