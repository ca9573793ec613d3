/** What a page can ask for. One object goes to everything that draws a button, so that nothing in between hands callbacks on. */
import type { FromPage, Reference } from '../../protocol/messages.ts';
import type { ComparisonTarget } from '../../protocol/target.ts';
import type { Host } from './host.ts';

export interface Actions {
  /** Whether there is an editor to insert into and to jump to, and something that saves files. Not in an exported page. */
  readonly hasEditor: boolean;
  readonly insert: (what: Reference) => void;
  readonly copy: (what: Reference) => void;
  /** Shows something in the Role Card. */
  readonly showCard: (what: Reference) => void;
  /** From the Role Card: shows something in the comparison. */
  readonly compare: (target: ComparisonTarget) => void;
  /** Goes to an item of the draft that the page shows. */
  readonly jump: (item: number) => void;
  readonly newDraft: () => void;
  readonly exportAs: (format: Extract<FromPage, { type: 'export' }>['format']) => void;
  readonly savePicture: (picture: Omit<Extract<FromPage, { type: 'picture' }>, 'type'>) => void;
  /** Remembers the questions that the quiz has asked so far. */
  readonly rememberUsed: (used: readonly string[]) => void;
  /** Asks who owns what. */
  readonly askResponsibilities: () => void;
  /** Says that the page listens and has nothing to show. */
  readonly ready: () => void;
}

export function createActions(host: Host): Actions {
  return {
    hasEditor: host.hasEditor,
    insert: (what) => host.send({ type: 'insert', what }),
    copy: (what) => host.send({ type: 'copy', what }),
    showCard: (what) => host.send({ type: 'card', what }),
    compare: (target) => host.send({ type: 'compare', target }),
    jump: (item) => host.send({ type: 'jump', item }),
    newDraft: () => host.send({ type: 'new-draft' }),
    exportAs: (format) => host.send({ type: 'export', format }),
    savePicture: (picture) => host.send({ type: 'picture', ...picture }),
    rememberUsed: (used) => host.send({ type: 'quiz', used: [...used] }),
    askResponsibilities: () => host.send({ type: 'responsibilities' }),
    ready: () => host.send({ type: 'ready', width: window.innerWidth }),
  };
}
