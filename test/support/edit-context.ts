/** What an edit knows of a draft, read with the built-in pack. */
import type { EditContext } from '../../src/core/edits/edit-context.ts';
import type { Flavor, Pack } from '../../src/core/index.ts';
import { PackIndex } from '../../src/core/pack/pack-index.ts';
import { engine, phrases } from './built-in.ts';

export interface EditContextOptions {
  readonly flavor?: Flavor;
  readonly language?: 'zh' | 'en';
  /** Another pack to take words from; the draft is read with the built-in one. */
  readonly pack?: Pack;
}

export function editContext(
  text: string,
  { flavor = 'markdown', language = 'zh', pack = engine.pack }: EditContextOptions = {},
): EditContext {
  const index = pack === engine.pack ? engine.index : new PackIndex(pack);
  return { text, draft: engine.readDraft(text, flavor), pack, index, phrases, language };
}
